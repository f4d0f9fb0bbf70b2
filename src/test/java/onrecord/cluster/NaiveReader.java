package onrecord.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Quote;

/**
 * Reads every article for each question: slow, and plain enough to be believed. Its articles are of no language, so
 * words are words.
 */
record NaiveReader(List<Article> articles) {
    /** A query as it is typed, and what it means. */
    record Asked(String typed, Predicate<Article> means) {}

    static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean has(Article article, String word) {
        return words(article.title() + " " + article.body()).contains(word);
    }

    static Asked word(String word) {
        return new Asked(word, article -> has(article, word));
    }

    static Asked title(String word) {
        return new Asked(
                "title:" + word,
                article -> words(String.valueOf(article.title())).contains(word));
    }

    static Asked body(String word) {
        return new Asked("body:" + word, article -> words(article.body()).contains(word));
    }

    static Asked beginning(String letters) {
        return new Asked(
                letters + "*",
                article ->
                        words(article.title() + " " + article.body()).stream().anyMatch(w -> w.startsWith(letters)));
    }

    static Asked phrase(String first, String second) {
        return new Asked(
                "\"" + first + " " + second + "\"",
                article -> sideBySide(words(String.valueOf(article.title())), first, second)
                        || sideBySide(words(article.body()), first, second));
    }

    static Asked said(String word) {
        return quoted("said:" + word, says(word));
    }

    /** An article with one quote of which this is true. */
    static Asked quoted(String typed, Predicate<Quote> means) {
        return new Asked(typed, article -> article.quotes().stream().anyMatch(means));
    }

    static Predicate<Quote> says(String word) {
        return quote -> words(quote.text()).contains(word);
    }

    /** Whether the speaker's name has this word. */
    static Predicate<Quote> by(String word) {
        return quote -> words(speaker(quote)).contains(word);
    }

    private static boolean sideBySide(List<String> words, String first, String second) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }

    static Asked both(Asked one, Asked other) {
        return new Asked(
                "(" + one.typed() + " AND " + other.typed() + ")", one.means().and(other.means()));
    }

    static Asked either(Asked one, Asked other) {
        return new Asked(
                "(" + one.typed() + " OR " + other.typed() + ")", one.means().or(other.means()));
    }

    static Asked butNot(Asked one, Asked other) {
        return new Asked(
                "(" + one.typed() + " AND NOT " + other.typed() + ")",
                one.means().and(Predicate.not(other.means())));
    }

    /** The ids of what a query means. */
    Set<String> ids(Asked asked) {
        return articles.stream().filter(asked.means()).map(Article::id).collect(Collectors.toSet());
    }

    /** How many articles have each value, most first, then by value, so many at most. */
    static List<String> top(List<Article> some, Function<Article, ? extends Set<String>> values, int most) {
        Map<String, Long> counts = new TreeMap<>();
        some.forEach(article -> values.apply(article).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return top(counts, most);
    }

    /** The same of quotes, by a value of their article's or their own. */
    static List<String> topOfQuotes(List<Article> some, Function<Article, Function<Quote, String>> value, int most) {
        Map<String, Long> counts = new TreeMap<>();
        some.forEach(article -> article.quotes()
                .forEach(quote -> counts.merge(value.apply(article).apply(quote), 1L, Long::sum)));
        return top(counts, most);
    }

    private static List<String> top(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(count -> count.getKey() + " " + count.getValue())
                .toList();
    }

    static String outlet(Article article) {
        return Objects.requireNonNull(article.outlet()).label();
    }

    static Set<String> speakers(Article article) {
        Set<String> names = new HashSet<>();
        article.quotes().forEach(quote -> names.add(speaker(quote)));
        return names;
    }

    static String speaker(Quote quote) {
        return Objects.requireNonNull(Objects.requireNonNull(quote.speaker()).name());
    }

    /** All quotes with a word in them, as "article number". */
    List<String> quotes(String word) {
        List<String> found = new ArrayList<>();
        for (Article article : articles) {
            for (int i = 0; i < article.quotes().size(); i++) {
                if (words(article.quotes().get(i).text()).contains(word)) {
                    found.add(article.id() + " " + i);
                }
            }
        }
        return found;
    }
}
