package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onrecord.link.Verdict;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an archive promises about whether somebody's words are real. */
abstract class VerifyContract extends LinkContract {
    private static final Provenance MADE_UP = new Provenance("made-up", null, 1);

    /** An article with one quote. */
    private static Article said(int number, String speaker, String words) {
        String body = "They spoke of it. \u201c" + words + ",\u201d they said.";
        Span span = new Span(body.indexOf(words), body.indexOf(words) + words.length());
        Speaker named = new Speaker(speaker, null, speaker, null, MADE_UP);
        return Article.builder(MadeUpArticles.id(number), number + ".txt")
                .title("number " + number)
                .body(body)
                .quotes(List.of(new Quote(span, words, Quote.Kind.DIRECT, "said", named, MADE_UP)))
                .build();
    }

    private Verification verified(String words, @Nullable String speaker) {
        try (ArchiveSearcher archive = searcher(folder)) {
            return archive.verify(words, speaker);
        }
    }

    private static List<String> articles(Verification verification) {
        return verification.passages().stream()
                .map(passage -> passage.article().id())
                .toList();
    }

    @Test
    void of_many_who_said_the_same_it_is_asked_who_is_named() {
        make(folder);
        String words = "the lighthouse will never be sold";
        List<Article> articles = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> articles.add(said(i, "Speaker Number" + i, words)));
        write(articles);
        for (int i = 0; i < 60; i += 7) {
            Verification verification = verified(words, "Speaker Number" + i);
            assertEquals(Verdict.VERBATIM, verification.verdict());
            assertEquals(MadeUpArticles.id(i), articles(verification).getFirst());
            assertTrue(verification.complete());
        }
    }

    @Test
    void words_that_come_from_two_quotes_are_found_among_many_that_are_like_the_one() {
        make(folder);
        String one = "the harbour gave this coast its bread for three hundred winters";
        String other = "nobody here will sign away the last boat of this village";
        List<Article> articles = new ArrayList<>();
        articles.add(said(0, "Ada Fenwick", one));
        articles.add(said(1, "Ada Fenwick", "In the end " + other + " for money"));
        IntStream.range(2, 40)
                .forEach(i -> articles.add(said(i, "Ole Brandt", one.replace("three hundred", "so many") + " " + i)));
        write(articles);
        Verification verification = verified(one + " " + other, null);
        assertEquals(Verdict.STITCHED, verification.verdict());
        assertEquals(List.of(MadeUpArticles.id(0), MadeUpArticles.id(1)), articles(verification));
    }

    @Test
    void equally_near_words_are_those_of_the_first_articles() {
        make(folder);
        List<Article> articles = new ArrayList<>();
        IntStream.range(0, 50)
                .forEach(i -> articles.add(said(i, "Ole Brandt", "we shall rebuild the " + i + "th pier")));
        write(articles);
        List<String> first = IntStream.range(0, 50)
                .mapToObj(MadeUpArticles::id)
                .sorted(Comparator.comparingLong(id -> Long.parseUnsignedLong(id, 16)))
                .limit(5)
                .toList();
        assertEquals(first, articles(verified("we shall rebuild the old pier", null)));
    }

    @Test
    void an_older_text_of_an_article_says_nothing() {
        make(folder);
        Article older = saved(1, "2023-09-18T06:00:00Z", "the ferry was never safe in this wind");
        Article newer = saved(2, "2023-09-18T09:00:00Z", "the ferry sailed on time");
        write(List.of(older, newer));
        assertEquals(
                Verdict.ABSENT,
                verified("the ferry was never safe in this wind", null).verdict());
        Verification.Passage now =
                verified("the ferry sailed on time", null).passages().getFirst();
        assertEquals(newer.id(), now.article().id());
        assertTrue(now.article().version() != null);
    }

    private static Article saved(int number, String moment, String words) {
        Article said = said(number, "Ada Fenwick", words);
        String body = said.body()
                + " Fishermen from the villages along the sound pulled forty people out of the water and brought them"
                + " ashore before noon while a tug from Norrvik held the ship off the rocks.";
        return said.toBuilder()
                .title("Ferry runs aground")
                .body(body)
                .url("https://example.org/2023/09/ferry")
                .outlet(new Outlet("Example Post", null))
                .properties(Map.of("captured", List.of(moment)))
                .build();
    }
}
