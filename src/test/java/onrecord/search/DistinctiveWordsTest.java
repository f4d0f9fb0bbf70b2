package onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import onrecord.model.Article;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that some articles have more often than the rest, with counts worked out by hand. */
class DistinctiveWordsTest {
    @TempDir
    private Path folder;

    @Test
    void the_score_is_that_of_the_formula() {
        // a = 10, b = 0, c = d = 100: E1 = 5, G2 = 2 * 10 * ln 2
        assertEquals(13.862944, DistinctiveWords.logLikelihood(10, 0, 100, 100), 1e-6);
        // a = 20, b = 10, c = 100, d = 200: E1 = 10, E2 = 20, G2 = 2 (20 ln 2 + 10 ln 0.5) = 20 ln 2
        assertEquals(13.862944, DistinctiveWords.logLikelihood(20, 10, 100, 200), 1e-6);
        assertEquals(0, DistinctiveWords.logLikelihood(5, 50, 100, 1_000), 1e-9);
    }

    @Property
    void the_score_is_never_below_zero_and_the_same_from_both_sides(
            @ForAll @IntRange(max = 500) int a,
            @ForAll @IntRange(max = 500) int b,
            @ForAll @IntRange(min = 500, max = 10_000) int c,
            @ForAll @IntRange(min = 500, max = 10_000) int d) {
        double score = DistinctiveWords.logLikelihood(a, b, c, d);
        assertTrue(score >= 0);
        assertEquals(score, DistinctiveWords.logLikelihood(b, a, d, c), 1e-6);
    }

    @Test
    void words_are_counted_in_the_articles_found_and_in_the_rest() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            boolean ferry = i <= 4;
            articles.add(SmallArchive.article(
                            i,
                            "News",
                            ferry
                                    ? "The Ferry came. A Ferry left. Ferry crews wait."
                                    : "The bridge stood and a bridge is.")
                    .build());
        }
        SmallArchive.write(folder, articles.toArray(Article[]::new));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            DistinctiveWords words = archive.distinctive(SearchRequest.of("ferry"), 10);
            assertEquals(4, words.found());
            assertEquals(4, words.read());
            assertEquals(4 * 10, words.length());
            assertEquals(8 * 8, words.rest());
            DistinctiveWords.Word ferry = words.words().getFirst();
            assertEquals("Ferry", ferry.word());
            assertEquals(12, ferry.count());
            assertEquals(4, ferry.articles());
            assertEquals(0, ferry.elsewhere());
            assertEquals(DistinctiveWords.logLikelihood(12, 0, 40, 64), ferry.score(), 1e-9);
            assertEquals(1, words.words().size(), "no other word stands out: " + words.words());
            assertEquals(Double.POSITIVE_INFINITY, words.ratio(ferry));
        }
    }

    @Test
    void a_frequent_word_that_is_only_somewhat_more_frequent_does_not_stand_out() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            boolean ferry = i <= 10;
            String body = ferry
                    ? "ferry ferry " + "and ".repeat(60) + "stone ".repeat(40)
                    : "quay quay " + "and ".repeat(45) + "stone ".repeat(55);
            articles.add(SmallArchive.article(i, "News", body.strip()).build());
        }
        SmallArchive.write(folder, articles.toArray(Article[]::new));
        // 600 of 1,020 words are "and" here and 450 of 1,020 there: 1.33 times as often, G2 21.5
        assertTrue(DistinctiveWords.logLikelihood(600, 450, 1_020, 1_020) > DistinctiveWords.LEAST_SCORE);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            DistinctiveWords words = archive.distinctive(SearchRequest.of("ferry"), 10);
            assertEquals(
                    List.of("ferry"),
                    words.words().stream().map(DistinctiveWords.Word::word).toList());
        }
    }

    @Test
    void where_nothing_is_left_to_compare_with_no_word_stands_out() {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "News", "The ferry ferry ferry ferry came.")
                        .build());
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(
                    List.of(), archive.distinctive(SearchRequest.of(""), 10).words());
            assertEquals(
                    0, archive.distinctive(SearchRequest.of("zeppelin"), 10).found());
        }
    }

    @Test
    void of_many_articles_some_are_read_and_the_rest_is_reckoned() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 2_400; i++) {
            articles.add(SmallArchive.article(i, "News", i % 2 == 0 ? "ferry ferry" : "bridge bridge")
                    .build());
        }
        SmallArchive.write(folder, articles.toArray(Article[]::new));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            DistinctiveWords words = archive.distinctive(SearchRequest.of("ferry"), 10);
            assertEquals(1_200, words.found());
            assertEquals(1_000, words.read());
            assertEquals(3_000, words.length());
            assertEquals(3_600, words.rest());
            assertEquals(2_000, words.words().getFirst().count());
            assertEquals(0, words.words().getFirst().elsewhere());
        }
    }
}
