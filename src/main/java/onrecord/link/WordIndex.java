package onrecord.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Which of many articles have a word, by the articles' numbers. Immutable. */
final class WordIndex {
    private final long[] postings;

    WordIndex(List<Member> members) {
        postings = new long
                [members.stream().mapToInt(member -> member.terms().length).sum()];
        int size = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int term : members.get(i).terms()) {
                postings[size++] = ((long) term << 32) | i;
            }
        }
        Arrays.parallelSort(postings);
    }

    /** Hands on the numbers of those that have it, in order. */
    void forEach(int term, IntConsumer sink) {
        int at = Arrays.binarySearch(postings, (long) term << 32);
        for (int p = at < 0 ? -at - 1 : at; p < postings.length && (int) (postings[p] >> 32) == term; p++) {
            sink.accept((int) postings[p]);
        }
    }
}
