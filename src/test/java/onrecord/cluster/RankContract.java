package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Match;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.SearchRequest.Prefer;
import org.junit.jupiter.api.Test;

/**
 * In which order an archive promises to give what matches. All bodies are equally long, so that the order follows from
 * how often words stand in an article, and in how many articles they stand.
 */
abstract class RankContract extends FilterContract {
    /** Words of every body; those that no test says are numbers, which stand in one article each. */
    private static final int LONG = 12;

    private final Map<String, String> bodies = new TreeMap<>();
    private final Map<String, String> languages = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();

    /** Adds an article. */
    private void has(String name, String words) {
        bodies.put(name, words);
    }

    /** Adds so many articles that only make words less rare. */
    private void others(int count, String words) {
        IntStream.range(0, count).forEach(i -> has("other " + words + " " + i, words));
    }

    private void writeAll() {
        make(folder);
        List<Article> articles = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, String> one : bodies.entrySet()) {
            int filler = number * LONG;
            List<String> words = new ArrayList<>(List.of(one.getValue().split(" ", -1)));
            while (words.size() < LONG) {
                words.add(Integer.toString(10_000 + filler++));
            }
            articles.add(Article.builder(MadeUpArticles.id(number++), one.getKey())
                    .title(titles.get(one.getKey()))
                    .body(String.join(" ", words))
                    .language(languages.getOrDefault(one.getKey(), "en"))
                    .build());
        }
        write(articles);
    }

    private static SearchRequest any(String query) {
        return SearchRequest.of(query).withMatch(Match.ANY);
    }

    /** The names of what is found, but for the others, the best first. */
    private List<String> found(SearchRequest request) {
        try (ArchiveSearcher archive = searcher(folder)) {
            return archive.search(request.withSize(SearchRequest.MAX_SIZE).withHighlight(false)).hits().stream()
                    .map(Hit::source)
                    .filter(name -> !name.startsWith("other"))
                    .toList();
        }
    }

    @Test
    void a_written_form_counts_a_quarter_beside_its_stem() {
        has("two other forms", "signalled signal");
        has("once", "signals");
        has("twice", "signals signals");
        others(12, "signalled signals signal"); // so that every shard has every form
        others(12, "meadow");
        writeAll();
        // occurrences as counted: 2.5, 2, 1.25
        assertEquals(List.of("twice", "two other forms", "once"), found(SearchRequest.of("signals")));
        // the word is its own stem, and another form counts .8 beside it: 1.6, 1.8, .8
        assertEquals(List.of("two other forms", "twice", "once"), found(SearchRequest.of("signal")));
    }

    @Test
    void words_as_they_are_written_have_their_own_rarity() {
        has("rare as written", "signals");
        has("less rare as written", "meadows");
        others(1, "meadows");
        others(8, "signalled");
        writeAll();
        SearchRequest exact = any("signals meadows").withOptions(SearchRequest.Options.USUAL.withForms(Nearness.EXACT));
        assertEquals(List.of("rare as written", "less rare as written"), found(exact));
        // in any form nine articles have the one and two the other
        assertEquals(List.of("less rare as written", "rare as written"), found(any("signals meadows")));
    }

    @Test
    void all_forms_of_a_word_are_as_rare_as_they_are_together() {
        has("two forms", "signalled");
        has("one form", "meadow");
        others(5, "signalled");
        others(6, "signal");
        others(8, "meadow");
        others(6, "valley");
        writeAll();
        // 6 articles have each form of the one, about 10 any of them; 9 have the other
        assertEquals(List.of("one form", "two forms"), found(any("signalled meadow")));
    }

    @Test
    void a_word_is_as_rare_as_it_is_in_all_languages() {
        has("german", "signal");
        languages.put("german", "de");
        has("english", "meadow");
        others(9, "signal");
        others(5, "meadow");
        others(6, "valley");
        writeAll();
        assertEquals(List.of("english", "german"), found(any("signal meadow")));
    }

    @Test
    void letters_with_points_weigh_as_a_word() {
        has("letters", "the UN");
        has("word", "meadow");
        others(9, "UN");
        others(4, "meadow");
        writeAll();
        assertEquals(List.of("word", "letters"), found(any("U.N. meadow")));
    }

    @Test
    void words_made_of_the_same_raise_an_article_where_any_word_will_do() {
        has("plain", "committee");
        has("made of the same", "committee organization");
        has("nothing of it", "organization");
        others(6, "valley");
        writeAll();
        assertEquals(List.of("made of the same", "plain"), found(any("organs committee")));
        SearchRequest none = any("organs committee").withOptions(SearchRequest.Options.USUAL.withPrefer(Prefer.NONE));
        assertEquals(2, found(none).size());
    }

    @Test
    void the_people_counts_two_fifths_where_its_country_is_asked_for() {
        has("people", "meadow Danish");
        has("neither", "meadow valley");
        has("country", "meadow Denmark");
        others(6, "valley");
        others(1, "Danish");
        others(1, "Denmark");
        writeAll();
        assertEquals(List.of("country", "people", "neither"), found(any("Denmark meadow")));
    }

    @Test
    void words_side_by_side_come_before_words_apart() {
        has("apart", "meadow in the valley");
        has("side by side", "the meadow valley in");
        has("other order", "valley meadow in the");
        others(9, "harbour");
        writeAll();
        assertEquals("side by side", found(SearchRequest.of("meadow valley")).getFirst());
    }

    @Test
    void a_word_in_the_headline_counts_three_tenths_more() {
        has("once", "meadow");
        has("headline", "meadow");
        titles.put("headline", "meadow");
        has("often", "meadow meadow meadow meadow");
        others(9, "harbour");
        writeAll();
        // headline: the text has it twice, and the headline itself counts too
        assertEquals(
                List.of("headline", "once"),
                found(SearchRequest.of("meadow")).stream()
                        .filter(name -> !name.equals("often"))
                        .toList());
    }
}
