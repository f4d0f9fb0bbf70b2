package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import onrecord.index.analysis.Analysis;
import onrecord.link.Likeness;
import onrecord.link.QuoteCheck.Voice;
import onrecord.link.Verdict;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a quote is real, asked of an archive of four articles. */
class VerifyTest {
    private static final String FERRIES = "The ferries of Norrvik will run all winter, whatever the ice does to them";
    private static final String HARBOUR = "We lost two good captains in that storm and we mourn both of them";
    private static final String QUAY = "Every krona for the new quay was paid by the fishermen of this coast";

    /** More than a question of this archive takes. */
    private static final int LOOKS_AT_THE_CLOCK = 200;

    @TempDir
    private static Path folder;

    @AutoClose
    private static ArchiveSearcher archive;

    @BeforeAll
    static void write() {
        SmallArchive.write(
                folder,
                quoting(
                        article(
                                1,
                                "Norrvik Post",
                                "2023-03-02",
                                "Ferries to run",
                                "The town \uD83C\uDF09 waits.\n\n\u201c" + FERRIES + ",\u201d Ida Brandt said."
                                        + " The council will vote on the timetable before the end of the month."),
                        FERRIES + ",",
                        "Ida Brandt"),
                quoting(
                        article(
                                2,
                                "Turku Times",
                                "2023-03-04",
                                "A storm",
                                "\u201c" + HARBOUR + ",\u201d said Tomas Lund, who leads the union."),
                        HARBOUR + ",",
                        "Tomas Lund"),
                quoting(
                        article(
                                3,
                                "Turku Times",
                                "2023-05-09",
                                "The quay",
                                "\u201cEvery krona for the new quay,\u201d Ida Brandt said on Tuesday, \u201cwas paid by"
                                        + " the fishermen of this coast.\u201d"),
                        "Every krona for the new quay,",
                        "Ida Brandt",
                        "was paid by the fishermen of this coast.",
                        "Ida Brandt"),
                quoting(
                        article(
                                4,
                                "Norrvik Post",
                                "2023-05-11",
                                "Fog",
                                "\u201cNobody saw the light on the pier that night,\u201d a sailor said."),
                        "Nobody saw the light on the pier that night,",
                        ""));
        archive = LuceneSearcher.open(folder);
    }

    private static Verification verify(String words, @Nullable String speaker) {
        return archive.verify(words, speaker);
    }

    private static String marked(Verification.Passage passage) {
        return passage.likeness().parts().stream()
                .filter(part -> part.kind() == Likeness.Kind.CHANGED)
                .map(part -> part.asked().strip() + ">" + part.found().strip())
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource({", ASKED", "Ida Brandt, ASKED", "Brandt, ASKED", "IDA BRANDT, ASKED"})
    void word_for_word_whatever_case_and_punctuation(@Nullable String speaker, Voice voice) {
        Verification found =
                verify("the FERRIES of Norrvik will run all winter whatever the ice does to them!", speaker);
        assertEquals(Verdict.VERBATIM, found.verdict());
        Verification.Passage passage = found.passages().getFirst();
        assertEquals(voice, passage.voice());
        assertEquals(
                FERRIES,
                passage.likeness()
                        .found()
                        .in(archive.article(passage.article().id())
                                .orElseThrow()
                                .body()));
        assertEquals(passage.contextOffset() - 1, passage.contextPoint());
        assertTrue(passage.context().contains("Ida Brandt said"));
        assertTrue(found.complete());
    }

    @Test
    void a_part_of_a_quote_is_word_for_word_too() {
        assertEquals(Verdict.VERBATIM, verify("run all winter", null).verdict());
    }

    @Test
    void what_the_author_says_between_two_pieces_is_no_difference() {
        Verification found = verify(QUAY, "Ida Brandt");
        assertEquals(Verdict.VERBATIM, found.verdict());
        List<Likeness.Part> parts = found.passages().getFirst().likeness().parts();
        assertEquals(
                List.of(Likeness.Kind.SAME, Likeness.Kind.BETWEEN, Likeness.Kind.SAME),
                parts.stream().map(Likeness.Part::kind).toList());
        assertEquals(QUAY, parts.stream().map(Likeness.Part::asked).collect(Collectors.joining()));
    }

    @Test
    void two_words_changed_find_the_original() {
        Verification found = verify("We lost ten good captains in that storm and we blame both of them", "Tomas Lund");
        assertEquals(Verdict.ALTERED, found.verdict());
        assertEquals("ten>two|blame>mourn", marked(found.passages().getFirst()));
        assertEquals(2, found.passages().getFirst().likeness().changed());
    }

    @Test
    void a_not_put_in_is_a_difference() {
        Verification found = verify("The ferries of Norrvik will not run all winter", null);
        assertEquals(Verdict.ALTERED, found.verdict());
        assertEquals("not>", marked(found.passages().getFirst()));
    }

    @Test
    void words_left_out_are_a_difference() {
        assertEquals(
                ">in that storm",
                marked(verify("We lost two good captains and we mourn both of them", null)
                        .passages()
                        .getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferries of Norrvik will run all winter",
                "The ferries of Norrvik will run all summer, whatever the ice does to them"
            })
    void another_said_it(String words) {
        Verification found = verify(words, "Tomas Lund");
        assertEquals(Verdict.SAID_BY_ANOTHER, found.verdict());
        assertEquals(Voice.ANOTHER, found.passages().getFirst().voice());
    }

    @Test
    void who_is_not_known_is_not_another() {
        Verification found = verify("Nobody saw the light on the pier that night", "Tomas Lund");
        assertEquals(Verdict.VERBATIM, found.verdict());
        assertEquals(Voice.UNKNOWN, found.passages().getFirst().voice());
    }

    @Test
    void pieces_of_two_articles_are_stitched_together() {
        assertEquals(
                Verdict.STITCHED,
                verify("We lost two good captains in that storm was paid by the fishermen of this coast", null)
                        .verdict());
        List<Verification.Passage> pieces = verify(
                        "We lost two good captains in that storm. Nobody saw the light on the pier that night.", null)
                .passages();
        assertEquals(
                List.of("Tomas Lund", ""),
                pieces.stream()
                        .map(piece -> piece.quote() == null || piece.quote().speaker() == null
                                ? ""
                                : String.valueOf(piece.quote().speaker().name()))
                        .toList());
        assertEquals(0, pieces.getFirst().likeness().asked().start());
    }

    @Test
    void two_speakers_side_by_side_did_not_say_it_together(@TempDir Path other) {
        SmallArchive.write(
                other,
                quoting(
                        article(
                                1,
                                "Talk",
                                "\u201cThe pier belongs to the whole town\u201d \u201cNo ship has sunk there since the war\u201d"),
                        "The pier belongs to the whole town",
                        "Ida Brandt",
                        "No ship has sunk there since the war",
                        "Tomas Lund"));
        try (ArchiveSearcher small = LuceneSearcher.open(other)) {
            assertEquals(
                    Verdict.STITCHED,
                    small.verify("The pier belongs to the whole town. No ship has sunk there since the war", null)
                            .verdict());
        }
    }

    @Test
    void an_articles_own_words_are_no_quote() {
        Verification found = verify("The council will vote on the timetable before the end of the month", null);
        assertEquals(Verdict.UNQUOTED, found.verdict());
        assertNull(found.passages().getFirst().quote());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our hospital needs forty nurses before the summer",
                "We will do it all over again and we will do it for them",
                "zzz"
            })
    void what_nobody_said_is_absent(String words) {
        assertEquals(Verdict.ABSENT, verify(words, null).verdict());
    }

    @Test
    void what_is_absent_shows_the_nearest() {
        Verification found = verify("The ferries of Norrvik were sold to a bank in Turku last year", "Ida Brandt");
        assertEquals(Verdict.ABSENT, found.verdict());
        assertEquals("0000000000000001", found.passages().getFirst().article().id());
    }

    @ParameterizedTest
    @CsvSource({"'', parameter-missing", "'?!', parameter-missing"})
    void no_words_are_refused(String words, String code) {
        assertEquals(
                code, assertThrows(QueryError.class, () -> verify(words, null)).code());
        String many = "word ".repeat(401);
        assertEquals(
                "query-too-long",
                assertThrows(QueryError.class, () -> verify(many, null)).code());
    }

    @Test
    void an_answer_comes_whenever_time_runs_out() throws IOException {
        Analysis analysis = new Analysis();
        Snapshots snapshots = new Snapshots(folder);
        try {
            int complete = 0;
            for (int i = 0; i < LOOKS_AT_THE_CLOCK; i++) {
                AtomicInteger left = new AtomicInteger(i);
                LongSupplier nanos = () -> left.getAndDecrement() > 0 ? 0 : Long.MAX_VALUE;
                Verification told =
                        snapshots.with(snapshot -> new Verifier(snapshot, analysis, nanos).verify(FERRIES, null));
                if (told.complete()) {
                    complete++;
                    assertEquals(Verdict.VERBATIM, told.verdict());
                }
            }
            assertTrue(complete > 0 && complete < LOOKS_AT_THE_CLOCK, complete + " times");
        } finally {
            snapshots.close();
        }
    }
}
