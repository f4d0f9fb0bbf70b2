package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file for each format of documents and each thing in it that a print does not show, or shows elsewhere: the sentence
 * around it is read as it is printed. Running heads, columns and hyphens of PDF have {@link PdfParagraphsTest}, Word
 * has {@link PrintedWordTest}.
 */
@Timeout(300)
class PrintedOnlyTest {
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
        return Stream.of(openDocument(), rtf(), pdf()).flatMap(files -> files);
    }

    private static String soon() {
        return SENTENCE.replace("the people", "soon the people");
    }

    private static Stream<Arguments> openDocument() {
        return Stream.of(
                openDocument("a deletion", "<text:change text:change-id='c'/>", SENTENCE),
                openDocument(
                        "an insertion",
                        "<text:change-start text:change-id='i'/>soon <text:change-end text:change-id='i'/>",
                        soon()),
                openDocument("hidden text", "<text:span text:style-name='H'>unprinted </text:span>", SENTENCE),
                openDocument(
                        "text hidden by a condition",
                        "<text:hidden-text text:condition='ooow:1' text:string-value='unprinted' text:is-hidden='true'>unprinted </text:hidden-text>",
                        SENTENCE),
                openDocument(
                        "a comment of an editor",
                        "<office:annotation><text:p>unprinted</text:p></office:annotation>",
                        SENTENCE),
                openDocument(
                        "a note",
                        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In a note.</text:p></text:note-body></text:note>",
                        SENTENCE + "\n\nIn a note."),
                openDocument(
                        "a picture with its description",
                        "<draw:frame draw:name='lake'><draw:image xlink:href='Pictures/unprinted.png'/>"
                                + "<svg:title>unprinted</svg:title><svg:desc>unprinted</svg:desc></draw:frame>",
                        SENTENCE),
                openDocument("words struck out", "<text:span text:style-name='S'>never </text:span>", SENTENCE),
                openDocument("a style of no line", "<text:span text:style-name='N'>soon </text:span>", soon()),
                openDocument(
                        "a power",
                        "in 10<text:span text:style-name='P'>6</text:span> days ",
                        SENTENCE.replace("the people", "in 10\u2076 days the people")),
                openDocument("a page that may end", "<text:soft-page-break/>", SENTENCE),
                openDocument("a soft hyphen", "so\u00ADon ", soon()),
                openDocument(
                        "a text box",
                        "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>",
                        SENTENCE + "\n\nIn a box."));
    }

    private static Arguments openDocument(String what, String within, String expected) {
        String names = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
                + " xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' office:version='1.2'>";
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "content.xml",
                "<office:document-content" + names
                        + "<office:automatic-styles><style:style style:name='H' style:family='text'>"
                        + "<style:text-properties text:display='none'/></style:style>"
                        + style("S", "style:text-line-through-style='solid'")
                        + style("N", "style:text-line-through-style='none'")
                        + style("P", "style:text-position='super 58%'") + "</office:automatic-styles>"
                        + "<office:body><office:text><text:tracked-changes><text:changed-region text:id='c'><text:deletion>"
                        + "<text:p>unprinted</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:p>The river rose and " + within + "the people left.</text:p>"
                        + "</office:text></office:body></office:document-content>");
        parts.put(
                "styles.xml",
                "<office:document-styles" + names
                        + "<office:master-styles><style:master-page style:name='M'><style:header><text:p>unprinted head</text:p>"
                        + "</style:header><style:footer><text:p>unprinted foot</text:p></style:footer></style:master-page>"
                        + "</office:master-styles></office:document-styles>");
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("mimetype", "application/vnd.oasis.opendocument.text");
        ordered.putAll(parts);
        return Arguments.of("OpenDocument: " + what, "a.odt", WordFile.zip(ordered), expected);
    }

    private static String style(String name, String property) {
        return "<style:style style:name='" + name + "' style:family='text'><style:text-properties " + property
                + "/></style:style>";
    }

    private static Stream<Arguments> rtf() {
        return Stream.of(
                rtf("a deletion", "{\\deleted unprinted }", SENTENCE),
                rtf("an insertion", "{\\revised soon }", soon()),
                rtf("hidden text", "{\\v unprinted }", SENTENCE),
                rtf("a comment of an editor", "{\\*\\atnid ED}{\\*\\annotation unprinted}", SENTENCE),
                rtf(
                        "a footnote",
                        "{\\super\\chftn}{\\footnote {\\super\\chftn} In a note.}",
                        SENTENCE + "\n\nIn a note."),
                rtf(
                        "a footnote whose mark follows a word of control",
                        "{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} In a note.}",
                        SENTENCE + "\n\nIn a note."),
                rtf("the code of a field", "{\\field{\\*\\fldinst HYPERLINK unprinted}{\\fldrslt soon }}", soon()),
                rtf(
                        "a picture, and its copy for older programs",
                        "{\\*\\shppict{\\pict\\pngblip 89504e470d0a1a0a}}{\\nonshppict{\\pict\\wmetafile8 0100090000}}",
                        SENTENCE),
                rtf("words struck out", "{\\strike never }", SENTENCE),
                rtf("words struck out until a word of control", "\\strike never \\strike0 soon ", soon()),
                rtf("a power", "in 10{\\super 6} days ", SENTENCE.replace("the people", "in 10\u2076 days the people")),
                rtf(
                        "a negative power, ended by a word of control",
                        "in 10\\super -12\\nosupersub  days ",
                        SENTENCE.replace("the people", "in 10\u207b\u00b9\u00b2 days the people")),
                rtf(
                        "two days and a half",
                        "in 2{\\super 1}/{\\sub 2} days ",
                        SENTENCE.replace("the people", "in 2 1/2 days the people")),
                rtf("an ordinal", "on the 5{\\super th} ", SENTENCE.replace("the people", "on the 5th the people")),
                rtf("a comment with a paragraph", "{\\*\\annotation unprinted\\par unprinted}", SENTENCE),
                rtf(
                        "a line of the file that ends a paragraph",
                        "rose.\\\nIt ",
                        SENTENCE.replace("and the", "and rose.\n\nIt the")),
                rtf("a soft hyphen", "so\\-on ", soon()),
                rtf("a hyphen that holds", "so\\_on ", SENTENCE.replace("the", "so\u2011on the")),
                rtf("an end of a column", "\\column ", SENTENCE));
    }

    private static Arguments rtf(String what, String within, String expected) {
        String rtf =
                "{\\rtf1\\ansi{\\header unprinted head\\par}{\\footer unprinted foot\\par}\\sectd\\cols2\\pard The river rose and "
                        + within + "the people left.\\par}";
        return Arguments.of("RTF: " + what, "a.rtf", rtf.getBytes(StandardCharsets.US_ASCII), expected);
    }

    private static Stream<Arguments> pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.newLineAtOffset(50, 700);
                content.showText(SENTENCE);
                content.endText();
            }
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("unprinted");
            note.setRectangle(new PDRectangle(50, 690, 20, 20));
            page.getAnnotations().add(note);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(Arguments.of("PDF: a comment of an editor", "a.pdf", out.toByteArray(), SENTENCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void the_sentence_is_read_as_it_is_printed(String what, String name, byte[] content, String expected)
            throws IOException {
        List<Reading> readings = new ArrayList<>();
        reader.read(Files.write(folder.resolve(name), content), readings::add);
        assertEquals(expected, ReadingsOf.only(readings).content(), what);
    }

    @Test
    void a_picture_that_cannot_be_unfolded_takes_no_part() throws IOException {
        byte[] hidden = WordFile.around("<w:r><w:rPr><w:vanish/></w:rPr><w:t>unprinted </w:t></w:r>");
        Path file = Files.write(folder.resolve("a.docx"), hidden);
        Path pictured = folder.resolve("pictured.docx");
        byte[] noDeflate = "This is no deflated picture.".getBytes(StandardCharsets.US_ASCII);
        try (ZipFile plain = ZipFile.builder().setPath(file).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(pictured)) {
            plain.copyRawEntries(out, entry -> true);
            ZipArchiveEntry picture = new ZipArchiveEntry("word/media/picture.xml");
            picture.setMethod(ZipArchiveOutputStream.DEFLATED);
            picture.setCompressedSize(noDeflate.length);
            picture.setSize(1000);
            picture.setCrc(1);
            out.addRawArchiveEntry(picture, new ByteArrayInputStream(noDeflate));
        }
        List<Reading> readings = new ArrayList<>();
        reader.read(pictured, readings::add);
        assertEquals(SENTENCE, ReadingsOf.only(readings).content());
    }

    @Test
    void entries_that_share_their_bytes_are_not_copied_apart() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("content.xml", "<office:text/>");
        parts.put(
                "picture", new Random(1).ints(2000).mapToObj(Integer::toString).collect(Collectors.joining()));
        Path file = Files.write(folder.resolve("a.odt"), nineTimesMore(WordFile.zip(parts)));
        assertNull(PrintedWords.copy(file, words -> {}));
    }

    /** The archive with nine more entries in its directory that are what its last one is. */
    private static byte[] nineTimesMore(byte[] zip) {
        String chars = new String(zip, StandardCharsets.ISO_8859_1);
        int end = chars.lastIndexOf("PK\5\6");
        String last = chars.substring(chars.lastIndexOf("PK\1\2"), end);
        byte[] shared =
                (chars.substring(0, end) + last.repeat(9) + chars.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer numbers = ByteBuffer.wrap(shared, shared.length - 22, 22).order(ByteOrder.LITTLE_ENDIAN);
        int at = shared.length - 22;
        numbers.putShort(at + 8, (short) (numbers.getShort(at + 8) + 9));
        numbers.putShort(at + 10, (short) (numbers.getShort(at + 10) + 9));
        numbers.putInt(at + 12, numbers.getInt(at + 12) + 9 * last.length());
        return shared;
    }
}
