package onrecord.read;

import static onrecord.read.WordFile.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of Word for each element that a print does not show, shows elsewhere or that only wraps what it shows. */
@Timeout(300)
class PrintedWordTest {
    private static final String SENTENCE = "The river rose and the people left.";

    @AutoClose
    private static NewsReader reader;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        reader = new NewsReader(ReadOptions.DEFAULT);
    }

    static Stream<Arguments> files() {
        return Stream.concat(beside(), within());
    }

    private static Stream<Arguments> beside() {
        return Stream.of(
                Arguments.of("a deletion", "<w:del><w:r><w:delText>unprinted </w:delText></w:r></w:del>", SENTENCE),
                Arguments.of("an insertion", "<w:ins><w:r><w:t xml:space='preserve'>soon </w:t></w:r></w:ins>", soon()),
                Arguments.of(
                        "a text that was moved away",
                        "<w:moveFrom><w:r><w:t xml:space='preserve'>unprinted </w:t></w:r></w:moveFrom>",
                        SENTENCE),
                Arguments.of(
                        "a text that was moved here",
                        "<w:moveTo><w:r><w:t xml:space='preserve'>soon </w:t></w:r></w:moveTo>",
                        soon()),
                Arguments.of("hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unprinted </w:t></w:r>", SENTENCE),
                Arguments.of(
                        "the code of a field",
                        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE unprinted</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t xml:space='preserve'>soon </w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
                        soon()),
                Arguments.of(
                        "a soft hyphen",
                        "<w:r><w:t>so</w:t><w:softHyphen/><w:t xml:space='preserve'>on </w:t></w:r>",
                        soon()),
                Arguments.of(
                        "a hyphen that holds",
                        "<w:r><w:t>so</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>on </w:t></w:r>",
                        SENTENCE.replace("the", "so\u2011on the")),
                Arguments.of("a footnote", "<w:r><w:footnoteReference w:id='2'/></w:r>", SENTENCE + "\n\nIn a note."),
                Arguments.of("an endnote", "<w:r><w:endnoteReference w:id='2'/></w:r>", SENTENCE + "\n\nIn the end."),
                Arguments.of(
                        "a comment of an editor",
                        "<w:commentRangeStart w:id='1'/><w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>",
                        SENTENCE),
                Arguments.of(
                        "a text box with a copy for older programs",
                        "<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                                + "<mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
                                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r>"
                                + "<w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
                        SENTENCE + "\n\nIn a box."));
    }

    /** What only wraps words, which the parser drops with them, and looks that change what words say. */
    private static Stream<Arguments> within() {
        return Stream.of(
                Arguments.of("a direction of writing", "<w:bdo w:val='rtl'>" + run("soon ") + "</w:bdo>", soon()),
                Arguments.of(
                        "a paragraph's other direction", "<w:dir w:val='ltr'>" + run("soon ") + "</w:dir>", soon()),
                Arguments.of(
                        "a mark of another program",
                        "<w:customXml w:element='x'>" + run("soon ") + "</w:customXml>",
                        soon()),
                Arguments.of(
                        "a field of a form in a link",
                        "<w:hyperlink w:anchor='x'><w:sdt><w:sdtPr/><w:sdtContent>" + run("soon ")
                                + "</w:sdtContent></w:sdt></w:hyperlink>",
                        soon()),
                Arguments.of(
                        "a formula on one line", "<m:oMath><m:r><m:t>soon</m:t></m:r></m:oMath>" + run(" "), soon()),
                Arguments.of("words struck out", look("strike/", "never "), SENTENCE),
                Arguments.of("words struck out twice", look("dstrike w:val='1'/", "never "), SENTENCE),
                Arguments.of("a line through words that is switched off", look("strike w:val='0'/", "soon "), soon()),
                Arguments.of(
                        "a power",
                        run("in 10") + look("vertAlign w:val='superscript'/", "6") + run(" days "),
                        SENTENCE.replace("the people", "in 10\u2076 days the people")),
                Arguments.of(
                        "two days and a half",
                        run("in 2")
                                + look("vertAlign w:val='superscript'/", "1")
                                + run("/")
                                + look("vertAlign w:val='subscript'/", "2")
                                + run(" days "),
                        SENTENCE.replace("the people", "in 2 1/2 days the people")),
                Arguments.of(
                        "an ordinal",
                        run("on the 5") + look("vertAlign w:val='superscript'/", "th") + run(" "),
                        SENTENCE.replace("the people", "on the 5th the people")));
    }

    private static String soon() {
        return SENTENCE.replace("the people", "soon the people");
    }

    private static String look(String property, String text) {
        return "<w:r><w:rPr><w:" + property + "></w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private Document read(byte[] content) throws IOException {
        List<Reading> readings = new ArrayList<>();
        reader.read(Files.write(folder.resolve("a.docx"), content), readings::add);
        return ReadingsOf.only(readings);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void the_sentence_is_read_as_it_is_printed(String what, String within, String expected) throws IOException {
        assertEquals(expected, read(WordFile.around(within)).content(), what);
    }

    @Test
    void words_struck_out_are_told_apart_from_the_text() throws IOException {
        byte[] file = WordFile.around(
                look("strike/", "never ") + look("strike/", "ever ") + run("soon ") + look("strike/", "all "));
        assertEquals(List.of("never ever", "all"), read(file).properties().get("struckOut"));
    }

    @Test
    void a_paragraph_whose_end_is_deleted_goes_on_in_the_next() throws IOException {
        String deleted = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
        byte[] file = WordFile.of("<w:p>" + deleted + run("The river rose ") + "</w:p><w:p>" + deleted
                + run("and the people ") + "</w:p><w:p>" + run("left.") + "</w:p><w:p>" + run("It rained.") + "</w:p>");
        assertEquals(SENTENCE + "\n\nIt rained.", read(file).content());
    }

    @Test
    void paragraphs_and_rows_that_another_program_marks_are_read() throws IOException {
        String row = "<w:sdt><w:sdtContent><w:tr><w:tc><w:p>" + run("In a row.")
                + "</w:p></w:tc></w:tr></w:sdtContent></w:sdt>";
        String deleted =
                "<w:tr><w:trPr><w:del w:id='2'/></w:trPr><w:tc><w:p>" + run("unprinted") + "</w:p></w:tc></w:tr>";
        byte[] file = WordFile.of("<w:customXml w:element='x'><w:p>" + run(SENTENCE) + "</w:p></w:customXml><w:tbl>"
                + row + deleted + "</w:tbl><w:p>" + run("It rained.") + "</w:p>");
        assertEquals(SENTENCE + "\n\nIn a row.\n\nIt rained.", read(file).content());
    }
}
