package onrecord.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What corrections do to an archive, seen by its searches. */
class CorrectionsTest {
    private static final Article CLOSURE = SmallArchive.quoting(
            SmallArchive.article(
                    1,
                    "The Harbour Post",
                    "2023-09-19",
                    "Harbour bridge to close",
                    "“The bridge is safe,” Mayor Ida Brandt said. 🌉\n\nTomas Lund called it a pity for the ferry."),
            "The bridge is safe,",
            "Ida Brandt");
    private static final Article MUSEUM = SmallArchive.article(
                    2, "Harbour-Post", "2022-05-01", "Museum opens", "The museum is open.")
            .build();

    @TempDir
    Path folder;

    private CorrectionLog log;

    @BeforeEach
    void write() {
        SmallArchive.write(folder, CLOSURE, MUSEUM);
        log = new CorrectionLog(folder, Clock.fixed(Instant.parse("2023-10-01T12:00:00Z"), ZoneOffset.UTC));
    }

    private Correction keep(Change... changes) {
        Correction first = log.add("ann", List.of(changes)).getFirst();
        catchUp();
        return first;
    }

    private void catchUp() {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.commit();
        }
        assertEquals(List.of(), LuceneArchive.check(folder).problems());
    }

    private Article article(Article one) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.article(one.id()).orElseThrow();
        }
    }

    private List<Integer> found(String query) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return SmallArchive.numbers(archive.search(SearchRequest.of(query)));
        }
    }

    private Map<String, Long> facet(FacetName name) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            Map<String, Long> counts = new TreeMap<>();
            archive.facet(SearchRequest.of(""), name, "", 10)
                    .buckets()
                    .forEach(bucket -> counts.put(bucket.value(), bucket.count()));
            return counts;
        }
    }

    private static Change value(Article article, Field field, String text) {
        return new Change.Value(Target.of(article), field, FieldValue.parse(field, text));
    }

    private static Change.Words words(Article article, String text) {
        int at = article.body().indexOf(text);
        return new Change.Words(text, article.body().codePointCount(0, at));
    }

    @Test
    void every_value_is_found_counted_and_told_as_it_was_corrected() {
        keep(
                value(CLOSURE, Field.TITLE, "Viaduct to close"),
                value(CLOSURE, Field.OUTLET, "Evening Courier"),
                value(CLOSURE, Field.DATE, "2021-03"),
                value(CLOSURE, Field.AUTHORS, "Ann Lee; Bo Ek"),
                value(CLOSURE, Field.LANGUAGE, "de"),
                value(CLOSURE, Field.SECTION, "City"));
        assertEquals(List.of(1), found("title:viaduct"));
        assertEquals(List.of(), found("title:harbour"));
        assertEquals(List.of(1), found("date:2021-03-15"));
        assertEquals(List.of(1), found("author:\"Bo Ek\""));
        assertEquals(Map.of("Evening Courier", 1L, "Harbour-Post", 1L), facet(FacetName.OUTLET));
        assertEquals(Map.of("de", 1L, "en", 1L), facet(FacetName.LANGUAGE));
        assertEquals(Map.of("City", 1L), facet(FacetName.SECTION));
        Article shown = article(CLOSURE);
        assertEquals(
                new Provenance("corrected", "ann, 2023-10-01, in place of “2023-09-19”", 1),
                shown.provenance().get(Field.DATE));
        assertEquals(List.of("Ann Lee", "Bo Ek"), shown.authors());
    }

    @Test
    void unknown_blanks_a_value_and_an_undo_brings_back_what_was_found() {
        Correction blank = keep(value(CLOSURE, Field.DATE, "unknown"));
        assertEquals(null, article(CLOSURE).date());
        assertEquals(List.of(), found("date:2023"));
        keep(value(CLOSURE, Field.TITLE, "Viaduct"));
        keep(new Change.Undone(blank.key()));
        assertEquals(
                PublicationDate.of(LocalDate.of(2023, 9, 19)), article(CLOSURE).date());
        assertEquals("Viaduct", article(CLOSURE).title());
        assertEquals(
                CLOSURE.provenance().get(Field.DATE),
                article(CLOSURE).provenance().get(Field.DATE));
    }

    @Test
    void an_undo_may_be_undone() {
        Correction title = keep(value(CLOSURE, Field.TITLE, "Viaduct"));
        Correction undo = keep(new Change.Undone(title.key()));
        assertEquals(CLOSURE, article(CLOSURE));
        keep(new Change.Undone(undo.key()));
        assertEquals("Viaduct", article(CLOSURE).title());
    }

    @Test
    void one_undo_takes_back_all_that_one_act_did() {
        Correction first = keep(new Change.Removed(Target.of(CLOSURE)), new Change.Removed(Target.of(MUSEUM)));
        assertEquals(List.of(), found(""));
        keep(new Change.Undone(first.act()));
        assertEquals(Set.of(1, 2), Set.copyOf(found("")));
        assertEquals(CLOSURE, article(CLOSURE));
    }

    @Test
    void a_quote_gets_another_speaker_another_kind_or_is_none() {
        keep(new Change.Speakers(Target.of(CLOSURE), words(CLOSURE, "The bridge is safe,"), List.of("Eva Holm")));
        assertEquals(Map.of("Eva Holm", 1L), facet(FacetName.SPEAKER));
        assertEquals(List.of(), found("speaker:brandt"));
        Correction none = keep(new Change.Quoted(Target.of(CLOSURE), words(CLOSURE, "The bridge is safe,"), null));
        assertEquals(List.of(), article(CLOSURE).quotes());
        keep(new Change.Undone(none.key()));
        keep(new Change.Quoted(Target.of(CLOSURE), words(CLOSURE, "The bridge is safe,"), Quote.Kind.MIXED));
        Quote quote = article(CLOSURE).quotes().getFirst();
        assertEquals(Quote.Kind.MIXED, quote.kind());
        assertEquals("Eva Holm", quote.speakers().getFirst().name());
        assertEquals("corrected", quote.provenance().method());
    }

    @Test
    void a_missing_quote_stands_where_its_words_do_behind_signs_of_two_units() {
        Change.Words missing = words(CLOSURE, "a pity for the ferry");
        keep(
                new Change.Quoted(Target.of(CLOSURE), missing, Quote.Kind.INDIRECT),
                new Change.Speakers(Target.of(CLOSURE), missing, List.of("Tomas Lund")));
        Quote quote = article(CLOSURE).quotes().get(1);
        assertEquals("a pity for the ferry", quote.text());
        assertEquals(
                List.of("Tomas Lund"),
                quote.speakers().stream().map(Speaker::name).toList());
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(1, archive.quotes(SearchRequest.of("pity")).total().value());
        }
    }

    @Test
    void outlets_are_merged_and_parted_again() {
        Correction merge = keep(new Change.Merged(List.of("The Harbour Post", "Harbour-Post")));
        assertEquals(Map.of("The Harbour Post", 2L), facet(FacetName.OUTLET));
        assertTrue(
                String.valueOf(article(MUSEUM).provenance().get(Field.OUTLET)).contains("corrected"));
        keep(new Change.Undone(merge.key()));
        assertEquals(Map.of("The Harbour Post", 1L, "Harbour-Post", 1L), facet(FacetName.OUTLET));
        assertEquals(MUSEUM, article(MUSEUM));
    }

    @Test
    void names_are_joined_and_parted() {
        Article ferry = SmallArchive.quoting(
                SmallArchive.article(3, "Evening Courier", "2023-09-20", "Ferry", "“We wait,” said Mayor Brandt."),
                "We wait,",
                "Mayor Brandt");
        SmallArchive.write(folder, ferry);
        Correction join = keep(new Change.Joined(List.of("Ida Brandt", "Mayor Brandt")));
        assertEquals(Map.of("Ida Brandt", 2L), facet(FacetName.SPEAKER));
        keep(new Change.Undone(join.key()));
        assertEquals(Map.of("Ida Brandt", 1L, "Mayor Brandt", 1L), facet(FacetName.SPEAKER));
    }

    @Test
    void a_tag_leaves_links_as_they_are_and_another_headline_does_not() {
        SmallArchive.link(folder);
        keep(Change.Filed.tag(Target.of(CLOSURE), "seen"), value(MUSEUM, Field.SECTION, "Culture"));
        assertTrue(isLinked());
        keep(value(CLOSURE, Field.TITLE, "Viaduct"));
        assertTrue(!isLinked());
    }

    private boolean isLinked() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.isLinked();
        }
    }

    @Test
    void what_is_taken_in_again_is_corrected_again_and_what_was_removed_stays_out() {
        keep(value(CLOSURE, Field.TITLE, "Viaduct"), new Change.Removed(Target.of(MUSEUM)));
        SmallArchive.write(folder, CLOSURE, MUSEUM);
        assertEquals("Viaduct", article(CLOSURE).title());
        assertEquals(List.of(1), found(""));
    }

    @Test
    void the_same_text_from_a_file_that_was_moved_before_the_archive_was_made_anew_is_corrected() throws IOException {
        keep(value(CLOSURE, Field.TITLE, "Viaduct"));
        Path anew = Files.createDirectory(folder.resolve("anew"));
        Files.copy(folder.resolve(Corrections.FILE), anew.resolve(Corrections.FILE));
        Article moved = CLOSURE.toBuilder()
                .id("00000000000000aa")
                .source("/elsewhere/1.txt")
                .build();
        Article other = MUSEUM.toBuilder()
                .id("00000000000000bb")
                .source("/elsewhere/1.txt")
                .build();
        SmallArchive.write(anew, moved, other);
        try (ArchiveSearcher archive = LuceneSearcher.open(anew)) {
            assertEquals("Viaduct", archive.article(moved.id()).orElseThrow().title());
            assertEquals(
                    "Museum opens", archive.article(other.id()).orElseThrow().title());
        }
    }

    @Test
    void a_line_written_by_hand_names_a_source_and_a_bad_one_costs_itself_alone() throws IOException {
        Files.writeString(folder.resolve(Corrections.FILE), """
                {"source": "1.txt", "field": "headline", "value": "Viaduct"}
                {"source": "2.txt", "field": "date", "value": "2023-13-45"}
                not even JSON
                {"source": "2.txt", "field": "section", "value": "Culture"}
                """);
        catchUp();
        assertEquals("Viaduct", article(CLOSURE).title());
        assertEquals("Culture", article(MUSEUM).section());
        assertEquals(MUSEUM.date(), article(MUSEUM).date());
        List<String> faults = log.now().faults();
        assertEquals(2, faults.size());
        assertTrue(
                faults.getFirst().startsWith("corrections.jsonl, line 2: \"2023-13-45\" is no date"),
                faults.getFirst());
        assertTrue(faults.getLast().startsWith("corrections.jsonl, line 3: no valid JSON"), faults.getLast());
        Files.writeString(folder.resolve(Corrections.FILE), "");
        catchUp();
        assertEquals(CLOSURE, article(CLOSURE));
    }

    @Test
    void what_another_process_keeps_while_the_archive_is_written_is_shown_with_the_next_commit() {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            log.add("ann", List.of(value(CLOSURE, Field.TITLE, "Viaduct")));
            writer.commit();
        }
        assertEquals("Viaduct", article(CLOSURE).title());
    }

    @Test
    void a_line_that_was_cut_short_spoils_no_other() throws IOException {
        keep(value(CLOSURE, Field.TITLE, "Viaduct"));
        Files.writeString(folder.resolve(Corrections.FILE), "{\"source\": \"2.txt\", \"fie", StandardOpenOption.APPEND);
        keep(value(CLOSURE, Field.SECTION, "City"));
        assertEquals("Viaduct", article(CLOSURE).title());
        assertEquals("City", article(CLOSURE).section());
        assertEquals(1, log.now().faults().size());
    }
}
