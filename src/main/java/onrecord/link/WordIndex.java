package onrecord.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Which of many articles have a word, by the articles' numbers. Immutable. */
final class WordIndex {
    private final int[] words;

    /** The articles that have each word, from {@code first[word]} to the one before {@code first[word + 1]}. */
    private final int[] articles;

    private final int[] first;

    /** Of each article where its words stand among all of them. */
    private final int[][] places;

    WordIndex(List<Member> members) {
        this.words = HashedWords.distinct(members.stream()
                .flatMapToInt(member -> Arrays.stream(member.terms()))
                .sorted()
                .toArray());
        this.places = members.stream().map(member -> places(member.terms())).toArray(int[][]::new);
        this.first = new int[words.length + 1];
        for (int[] its : places) {
            for (int word : its) {
                first[word + 1]++;
            }
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.articles = new int[first[words.length]];
        int[] next = first.clone();
        for (int i = 0; i < places.length; i++) {
            for (int word : places[i]) {
                articles[next[word]++] = i;
            }
        }
    }

    private int[] places(int[] terms) {
        int[] its = new int[terms.length];
        for (int i = 0; i < its.length; i++) {
            its[i] = Arrays.binarySearch(words, terms[i]);
        }
        return its;
    }

    /** Hands on the numbers of those that have it, in order. */
    void forEach(int term, IntConsumer sink) {
        int word = Arrays.binarySearch(words, term);
        for (int i = word < 0 ? 0 : first[word]; word >= 0 && i < first[word + 1]; i++) {
            sink.accept(articles[i]);
        }
    }

    /** What each of the words weighs, in their order. */
    double[] weights(Terms terms) {
        return Arrays.stream(words).mapToDouble(terms::weight).toArray();
    }

    /** Where the words of an article of this number stand among all words; not to be changed. */
    int[] places(int article) {
        return places[article];
    }
}
