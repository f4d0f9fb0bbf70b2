package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The paragraphs of a PDF are those that were set, however it sets them. */
@Timeout(300)
class PdfParagraphsTest {
    private static final List<String> STORY = List.of(
            "The harbour board of Tillwick voted on Monday to close the old sluice before the winter storms, and to spend"
                    + " what is left of the repair fund on the outer wall.",
            "\"We have patched this gate for eleven years and every patch has cost more than the one before it,\" said Nora"
                    + " Quill, the harbour master, after the vote. \"It cannot go on like this.\"",
            "Fishermen had asked for another season. Their spokesman, Abel Storr, called the decision a surprise to most of"
                    + " the people who work on the quay.",
            "Work begins in November. The board will publish the plans in the town hall, where they can be read until the"
                    + " end of the year by everybody who asks for them at the desk.",
            "No decision was taken on the lighthouse.");

    @TempDir
    Path folder;

    @AutoClose
    private static final NewsReader READER = new NewsReader(new ReadOptions(Map.of(), Limits.DEFAULT, null));

    /** The story so many times over, each time with a number of its own. */
    private static List<String> story(int times) {
        List<String> story = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            for (String paragraph : STORY) {
                story.add("Part " + "abcdefghijklmnopqrstuvwxyz".charAt(i) + ". " + paragraph);
            }
        }
        return story;
    }

    /**
     * Paragraphs of a sentence each: where a sentence ends with its column, nobody can tell whether its paragraph does.
     */
    private static List<String> sentences(int times) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            String number = "In part " + "abcdefghijklmnopqrstuvwxyz".charAt(i) + " ";
            sentences.add(number + STORY.getFirst());
            sentences.add(
                    number + "the plans lie in the town hall of Tillwick, where everybody can read them until the end"
                            + " of the year, and Abel Storr, who speaks for the fishermen, has read them twice.");
        }
        return sentences;
    }

    private String read(PrintedPdf pdf, List<String> paragraphs) throws IOException {
        List<Reading> readings = new ArrayList<>();
        READER.read(pdf.write(folder.resolve("a.pdf"), paragraphs), readings::add);
        return ReadingsOf.only(readings).content();
    }

    private void assertRead(PrintedPdf pdf, List<String> paragraphs) throws IOException {
        List<String> expected =
                paragraphs.stream().map(paragraph -> paragraph.replace("|", "")).toList();
        List<String> read = List.of(read(pdf, paragraphs).split("\n\n", -1));
        for (int i = 0; i < Math.min(read.size(), expected.size()); i++) {
            assertEquals(expected.get(i), read.get(i));
        }
        assertEquals(expected.size(), read.size());
    }

    @Test
    void the_gap_between_lines_may_be_narrow_or_wide() throws IOException {
        for (FontName font : List.of(FontName.TIMES_ROMAN, FontName.HELVETICA, FontName.COURIER)) {
            for (float leading : new float[] {1f, 1.2f, 1.5f, 1.8f, 2.4f}) {
                assertRead(new PrintedPdf().font(font, 11).leading(11 * leading, 11), story(1));
                assertRead(new PrintedPdf().font(font, 15).leading(15 * leading, 6), story(4));
            }
        }
    }

    @Test
    void paragraphs_may_be_told_by_their_indent_or_by_their_last_line_alone() throws IOException {
        assertRead(new PrintedPdf().leading(14, 0).indent(15), story(3));
        assertRead(new PrintedPdf().leading(14, 0).indent(15).justified(), story(3));
        assertRead(new PrintedPdf().leading(20, 0).justified(), List.of(STORY.get(0), STORY.get(2), STORY.get(3)));
    }

    @Test
    void columns_and_pages_go_on_in_the_next() throws IOException {
        for (int columns = 2; columns <= 3; columns++) {
            PrintedPdf pdf = new PrintedPdf().font(FontName.TIMES_ROMAN, 10).columns(columns);
            assertRead(pdf.leading(12, 6), sentences(20));
            assertRead(pdf.leading(12, 0).indent(12).justified(), sentences(20));
        }
        assertRead(new PrintedPdf().leading(19, 12), sentences(12));
    }

    @Test
    void columns_that_are_written_row_by_row_are_read_one_after_the_other() throws IOException {
        PrintedPdf pdf = new PrintedPdf().font(FontName.TIMES_ROMAN, 10).woven();
        assertRead(pdf.columns(2).leading(12, 0).indent(12).justified(), sentences(20));
        assertRead(pdf.columns(3).leading(12, 0).indent(12).justified(), sentences(20));
    }

    @Test
    void a_letter_as_high_as_several_lines_begins_its_word() throws IOException {
        PrintedPdf pdf = new PrintedPdf().leading(14, 8).dropCap(3);
        assertRead(pdf, STORY);
        assertRead(pdf, List.of("A storm came. " + STORY.get(0), "The storm went. " + STORY.get(2), "No storm."));
    }

    @Test
    void paragraphs_may_have_a_line_each() throws IOException {
        assertRead(
                new PrintedPdf().leading(14, 14),
                List.of("A storm came.", "The storm went.", "The river fell.", "Nobody was hurt."));
    }

    @Test
    void raised_digits_are_powers_or_marks_of_notes() throws IOException {
        Path file = folder.resolve("raised.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.newLineAtOffset(60, 700);
                for (String part :
                        "The lake of 40 km^2^ holds 10^12^ litres, they said.^17^ It rose on the 5^th^ day,^3^ by 2."
                                .split("\\^", -1)) {
                    boolean raised = part.length() <= 2 && !part.equals("2.");
                    out.setFont(new PDType1Font(FontName.TIMES_ROMAN), raised ? 7 : 12);
                    out.setTextRise(raised ? 5 : 0);
                    out.showText(part);
                }
                out.endText();
            }
            pdf.save(file.toFile());
        }
        assertEquals(
                "The lake of 40 km\u00b2 holds 10\u00b9\u00b2 litres, they said. It rose on the 5th day, by 2.",
                ReadingsOf.only(ReadingsOf.file(file)).content());
    }

    @Test
    void the_address_that_a_browser_prints_below_each_page_is_the_articles() throws IOException {
        PrintedPdf pdf = new PrintedPdf().leading(16, 8);
        String address = "https://news.example/tillwick/sluice";
        assertEquals(
                List.of("url=" + address), claims(pdf.running("9/19/23, 10:04 AM The old sluice", address + " #/3")));
        assertEquals(List.of(), claims(pdf.running("9/19/23, 10:04 AM", "https://news.example/a…/sluice #/3")));
        assertEquals(List.of(), claims(pdf.running("The Tillwick Post", "Page #")));
    }

    private List<String> claims(PrintedPdf pdf) throws IOException {
        List<Reading> readings = new ArrayList<>();
        READER.read(pdf.write(folder.resolve("a.pdf"), story(9)), readings::add);
        return ReadingsOf.claims(ReadingsOf.only(readings));
    }

    @Test
    void heads_and_feet_that_run_on_are_no_text() throws IOException {
        PrintedPdf pdf = new PrintedPdf().leading(16, 8);
        assertRead(pdf.running("The Tillwick Post, 19 September 2023", "page # of 3"), story(9));
        assertRead(pdf.running("The Tillwick Post - #", "#"), story(5));
        assertRead(
                pdf.running("9/19/23, 10:04 AM The old sluice", "https://news.example/tillwick/sluice #/1"), story(1));
    }

    @Test
    void hyphens_at_the_ends_of_lines_go_unless_the_word_has_one() throws IOException {
        String text =
                "The after|noon was long and the well-known harbour| master of the island spoke to every|body about the"
                        + " neigh|bour|hood and its sluice.";
        for (float size = 9; size < 40; size += 1.3f) {
            assertRead(
                    new PrintedPdf()
                            .font(FontName.HELVETICA, size)
                            .leading(size * 1.3f, 10)
                            .columns(2),
                    List.of(text.replace("harbour|", "harbour").replace("neigh|bour|hood", "neigh|bourhood")));
        }
    }
}
