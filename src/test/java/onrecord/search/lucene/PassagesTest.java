package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where passages begin and end. */
class PassagesTest {
    private static final String BODY = "A short one comes first. Alpha begins " + "a long, long sentence ".repeat(20)
            + "with a needle in the middle of it and " + "more and more words ".repeat(20)
            + "before omega. Another short one comes last.";

    @TempDir
    private Path folder;

    @Test
    void a_passage_tells_on_which_side_its_sentence_is_cut() {
        SmallArchive.write(folder, SmallArchive.article(1, "Nothing", BODY).build());
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            assertEquals(
                    new Snippet(
                            "body",
                            "A short one comes first.",
                            passage(searcher, "first").ranges(),
                            0),
                    passage(searcher, "first"));
            assertCut(passage(searcher, "alpha"), false, true);
            assertCut(passage(searcher, "needle"), true, true);
            assertCut(passage(searcher, "omega"), true, false);
            assertTrue(passage(searcher, "alpha").text().startsWith("Alpha begins"));
            assertTrue(passage(searcher, "omega").text().endsWith("before omega."));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The U.S. President met needle J. K. Smith at 5 p.m. on Monday. | He left.",
                "Sen. Alice Needle and Gov. Bob Lee met Lt. Col. Jones of Acme Inc. in St. Louis. | They left.",
                "Dr. Nadel, z.B. Needle, traf Prof. Dr. Müller bzw. Minister Schulze. | Er ging.",
                "La Sra. Needle habló con el Gral. Pérez en EE. UU. sobre el Sr. López. | Se fue.",
                "Needle сообщил, что в г. Москве акад. Иванов и им. Пушкина. | Он ушёл.",
                "The needle cost 5.5 dollars. | It was cheap.",
                "Needle likes cats. | So do I.",
                "Was it needle? | Yes."
            })
    void a_point_that_shortens_a_word_ends_no_sentence(String sentence, String next) {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "Nothing", "One came before. " + sentence + " " + next)
                        .build());
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            assertEquals(sentence, passage(searcher, "needle").text());
        }
    }

    private static void assertCut(Snippet passage, boolean before, boolean after) {
        assertEquals(List.of(before, after), List.of(passage.cutBefore(), passage.cutAfter()), passage.text());
        assertTrue(passage.text().length() <= 320, passage.text());
        assertTrue(BODY.startsWith(passage.text(), passage.offset()));
        assertEquals(passage.text().strip(), passage.text());
    }

    private static Snippet passage(ArchiveSearcher searcher, String word) {
        return searcher.search(SearchRequest.of(word))
                .hits()
                .getFirst()
                .snippets()
                .getFirst();
    }
}
