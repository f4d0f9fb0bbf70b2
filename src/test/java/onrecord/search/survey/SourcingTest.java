package onrecord.search.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom two outlets and a leaflet quote. */
class SourcingTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        Article post = SmallArchive.quoting(
                SmallArchive.article(1, "The Harbour Post", "2023-09-19", "Bridge", "One. Two. Three. Four."),
                "One.",
                "Ida Brandt",
                "Two.",
                "Ida Brandt",
                "Three.",
                "Harbour Ministry",
                "Four.",
                "");
        Article courier = SmallArchive.article(2, "Evening Courier", "2023-09-20", "Bridge", "Five. Six.")
                .quotes(List.of(perhaps("Five.", 0), act("Six.", 6)))
                .build();
        Article leaflet = SmallArchive.quoting(SmallArchive.article(3, "Bridge", "Seven."), "Seven.", "Tomas Lund");
        SmallArchive.write(folder, post, courier, leaflet);
    }

    private static Quote perhaps(String words, int start) {
        Speaker speaker = new Speaker("Lund", null, "Tomas Lund", null, new Provenance("guessed", null, 0.5));
        return quote(words, start, Quote.Kind.DIRECT, speaker);
    }

    private static Quote act(String words, int start) {
        Speaker speaker = new Speaker("Brandt", null, "Ida Brandt", null, new Provenance("written", null, 1));
        return quote(words, start, Quote.Kind.ACT, speaker);
    }

    private static Quote quote(String words, int start, Quote.Kind kind, Speaker speaker) {
        return new Quote(
                new Span(start, start + words.length()), words, kind, "said", speaker, new Provenance("x", null, 1));
    }

    @Test
    void quotes_are_of_people_of_bodies_or_of_nobody_by_name() {
        List<Sourcing.Outlet> outlets = sourcing(SearchRequest.of("")).outlets();
        assertEquals(3, outlets.size());
        Sourcing.Outlet post = outlets.getFirst();
        assertEquals("The Harbour Post", post.name());
        assertEquals(
                List.of(4L, 2L, 1L, 1L, 0L),
                List.of(post.quotes(), post.people(), post.bodies(), post.unnamed(), post.perhaps()));
        assertEquals(
                List.of(new Sourcing.Voice("Ida Brandt", false, 2), new Sourcing.Voice("Harbour Ministry", true, 1)),
                post.speakers());
        Sourcing.Outlet courier = outlets.get(1);
        assertEquals(1, courier.quotes(), "an act of speech is not what somebody said");
        assertEquals(
                List.of(0L, 0L, 0L, 1L),
                List.of(courier.people(), courier.bodies(), courier.unnamed(), courier.perhaps()));
        assertNull(outlets.getLast().name());
        assertEquals(1, outlets.getLast().people());
    }

    @Test
    void names_that_are_perhaps_right_count_where_they_are_asked_for() {
        SearchRequest any = SearchRequest.of("").withOptions(SearchRequest.Options.USUAL.withCertain(false));
        Sourcing.Outlet courier = sourcing(any).outlets().get(1);
        assertEquals(1, courier.people());
        assertEquals(0, courier.perhaps());
    }

    @Test
    void only_outlets_and_speakers_that_are_chosen_are_told() {
        SearchRequest chosen = SearchRequest.of("")
                .withFilters(Filters.NONE.withFacets(Map.of(
                        FacetName.OUTLET,
                        new Selection(List.of("The Harbour Post"), List.of()),
                        FacetName.SPEAKER,
                        new Selection(List.of("Harbour Ministry"), List.of()))));
        List<Sourcing.Outlet> outlets = sourcing(chosen).outlets();
        assertEquals(1, outlets.size());
        assertEquals(
                List.of(new Sourcing.Voice("Harbour Ministry", true, 1)),
                outlets.getFirst().speakers());
        assertEquals(0, outlets.getFirst().unnamed());
    }

    @Test
    void quotes_are_those_of_the_articles_found_or_those_found_themselves() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            for (String query :
                    List.of("three", "three outlet:\"Harbour Post\"", "(three OR zeppelin) -seven", "\"three")) {
                Sourcing ofArticles = Sourcing.of(archive, SearchRequest.of(query), false, 10);
                assertEquals(1, ofArticles.outlets().size(), query);
                assertEquals(4, ofArticles.outlets().getFirst().quotes(), query);
                assertEquals(4, archive.quotes(ofArticles.quotes()).total().value(), query);
            }
            Sourcing ofQuotes = Sourcing.of(archive, SearchRequest.of("three"), true, 10);
            assertEquals(1, ofQuotes.outlets().getFirst().quotes());
            assertEquals(
                    List.of(),
                    Sourcing.of(archive, SearchRequest.of("zeppelin three"), false, 10)
                            .outlets());
        }
    }

    @Test
    void what_is_left_out_is_said() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(
                    true, Sourcing.of(archive, SearchRequest.of(""), true, 1).more());
        }
    }

    private Sourcing sourcing(SearchRequest search) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return Sourcing.of(archive, search, false, 10);
        }
    }
}
