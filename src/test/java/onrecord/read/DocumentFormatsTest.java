package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small document of each kind that Tika parses, and the article it gives. */
@Timeout(120)
class DocumentFormatsTest {
    private static final String BODY = "It rained in Bern.\n\n“It will rain on,” she said.";

    @AutoClose
    private static NewsReader reader;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        reader = new NewsReader(ReadOptions.DEFAULT);
    }

    private Document read(String name, byte[] content) throws IOException {
        List<Reading> readings = new ArrayList<>();
        reader.read(Files.write(folder.resolve(name), content), readings::add);
        return ReadingsOf.only(readings);
    }

    private static byte[] zip(Map<String, String> entries, String... order) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : order) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(String.valueOf(entries.get(name)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void rtf_without_what_is_not_printed() throws IOException {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\pard She said: {\\deleted no, }{\\mvf perhaps, }\\v hidden, \\v0 yes"
                + "{\\*\\annotation a note to the desk} and \\deleted never \\deleted0 went on.\\par}";

        Document document = read("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
        assertEquals("She said: yes and went on.", document.content());
    }

    /** A note stands within its sentence in the file; its mark is a number of its own or one that is written. */
    @Test
    void the_notes_of_rtf_stand_behind_their_paragraph() throws IOException {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252\\pard She said{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn} In a"
                        + " letter.} yes and{\\super 2}{\\*\\footnote \\pard {\\super 2}To the {\\i board}.} went on.\\par"
                        + " Then she left.{\\footnote By boat.}}";

        Document document = read("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                "She said yes and went on.\n\nIn a letter.\n\nTo the board.\n\nThen she left.\n\nBy boat.",
                document.content());
    }

    @Test
    void comments_on_a_text_of_word_are_not_of_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText("She said yes");
            XWPFComment comment = word.createComments().createComment(BigInteger.ONE);
            comment.setAuthor("The desk");
            comment.createParagraph().createRun().setText("Did she really?");
            paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.ONE);
            paragraph.createRun().setText(" and went on.");
            paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.ONE);
            paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
            word.write(out);
        }
        assertEquals(
                "She said yes and went on.", read("a.docx", out.toByteArray()).content());
    }

    @Test
    void a_pdf_closed_by_a_certificate_is_closed_and_not_damaged() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (String object : List.of(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
                "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
                "3 0 obj\n<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Length 40/Recipients[<30800000>]>>\nendobj\n")) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(object);
        }
        int table = pdf.length();
        pdf.append(places).append("trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n");
        pdf.append("startxref\n").append(table).append("\n%%EOF\n");
        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(folder, "closed.pdf", pdf.toString()));
        assertEquals(Reading.Failed.Kind.ENCRYPTED, failed.kind(), failed.toString());
    }

    @Test
    void word_without_what_is_not_printed() throws IOException {
        String xml = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
                + "<w:r><w:t xml:space='preserve'>She said: </w:t></w:r>"
                + "<w:del w:id='1'><w:r><w:delText>no</w:delText></w:r></w:del>"
                + "<w:ins w:id='2'><w:r><w:t>yes</w:t></w:r></w:ins>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t xml:space='preserve"
                + "'> and went on.</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='Inner'/></w:pPr><w:r><w:t>Not for print.</w:t></w:r></w:p>"
                + "</w:body></w:document>";
        String styles = "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:style w:styleId='Inner'><w:basedOn w:val='Hidden'/></w:style>"
                + "<w:style w:styleId='Hidden'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
        String types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/word/document.xml' ContentType='application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
        String relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "officeDocument' Target='word/document.xml'/></Relationships>";
        Map<String, String> entries = Map.of(
                "[Content_Types].xml", types,
                "_rels/.rels", relations,
                "word/document.xml", xml,
                "word/styles.xml", styles);

        Document document = read(
                "a.docx", zip(entries, "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"));
        assertEquals("She said: yes and went on.", document.content());
    }

    @Test
    void open_document_without_what_is_not_printed() throws IOException {
        String xml = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' office:version='1.2'>"
                + "<office:automatic-styles><style:style style:name='H' style:family='text'>"
                + "<style:text-properties text:display='none'/></style:style></office:automatic-styles>"
                + "<office:body><office:text><text:tracked-changes><text:changed-region text:id='c'><text:deletion>"
                + "<text:p>no</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:p>She said: yes<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + "<text:p>In a letter.</text:p></text:note-body></text:note> and"
                + "<text:span text:style-name='H'> hidden</text:span>"
                + "<office:annotation><text:p>a note to the desk</text:p></office:annotation>"
                + " went on.</text:p></office:text></office:body></office:document-content>";
        Map<String, String> entries = Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", xml);

        Document document = read("a.odt", zip(entries, "mimetype", "content.xml"));
        assertEquals("She said: yes and went on.\n\nIn a letter.", document.content());
    }

    @Test
    void rtf() throws IOException {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\info{\\title Flood in Bern}{\\author Anna}}"
                + "\\pard It rained in Bern.\\par \\ldblquote It will rain on,\\rdblquote  she said.\\par}";

        Document document = read("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII));

        assertEquals(BODY, document.content());
        assertEquals(List.of("title=Flood in Bern"), ReadingsOf.claims(document));
        assertEquals(List.of("Anna"), document.properties().get("creator"));
    }

    @Test
    void the_lines_of_a_paragraph_of_rtf_stay_lines() throws IOException {
        String rtf = "{\\rtf1\\ansi\\pard Flood in Bern\\line By Pat Roe\\line 19 September 2023\\par It rained.\\par}";

        assertEquals(
                "Flood in Bern\nBy Pat Roe\n19 September 2023\n\nIt rained.",
                read("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII)).content());
    }

    /** The words that a print does not show are left out of such a file too. */
    @Test
    void strict_open_xml() throws IOException {
        String strict = "http://purl.oclc.org/ooxml/";
        Map<String, String> entries = Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\""
                        + strict
                        + "officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<w:document w:conformance=\"strict\" xmlns:w=\"" + strict + "wordprocessingml/main\"><w:body>"
                        + "<w:p><w:r><w:t>It rained in Bern.</w:t></w:r><w:del><w:r><w:delText> Not.</w:delText></w:r></w:del></w:p>"
                        + "<w:p><w:r><w:t>“It will rain on,” she said.</w:t></w:r></w:p></w:body></w:document>");

        assertEquals(
                BODY,
                read("strict.docx", zip(entries, "[Content_Types].xml", "_rels/.rels", "word/document.xml"))
                        .content());
    }

    @Test
    void odt() throws IOException {
        Map<String, String> entries =
                Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                     xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                    <text:p>It rained in Bern.</text:p><text:p>“It will <text:span>rain</text:span> on,” she said.</text:p>
                    </office:text></office:body></office:document-content>\
                    """, "meta.xml", """
                    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Flood in Bern</dc:title>
                    </office:meta></office:document-meta>\
                    """);

        Document document = read("a.odt", zip(entries, "mimetype", "content.xml", "meta.xml"));

        assertEquals(BODY, document.content());
        assertEquals(List.of("title=Flood in Bern"), ReadingsOf.claims(document));
    }

    @Test
    void epub() throws IOException {
        Map<String, String> entries = Map.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                """
                <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\
                """,
                "book.opf",
                """
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Flood in Bern</dc:title></metadata><manifest>
                <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
                <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/></spine></package>\
                """,
                "a.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>It rained in Bern.</p></body></html>",
                "b.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>“It will rain on,” she said.</p></body></html>");

        Document document =
                read("a.epub", zip(entries, "mimetype", "META-INF/container.xml", "book.opf", "b.xhtml", "a.xhtml"));

        assertEquals(BODY, document.content());
        assertEquals(List.of("title=Flood in Bern"), ReadingsOf.claims(document));
    }

    @Test
    void pptx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.getProperties().getCoreProperties().setTitle("Flood in Bern");
            for (String text : BODY.split("\n\n", -1)) {
                XSLFTextBox box = show.createSlide().createTextBox();
                box.setText(text);
            }
            show.write(out);
        }

        Document document = read("a.pptx", out.toByteArray());

        assertEquals(BODY, document.content());
        assertEquals(List.of("title=Flood in Bern"), ReadingsOf.claims(document));
    }

    @Test
    void msg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            value(root, "001A", "IPM.Note");
            value(root, "0037", "FW: Flood in Bern");
            value(root, "0C1A", "Anna Meier");
            value(root, "0C1F", "anna@example.org");
            value(root, "1000", "It rained in Bern.\r\n\r\n“It will rain on,” she said.\r\n");
            root.createDirectory("__nameid_version1.0");
            file.writeFilesystem(out);
        }

        Document document = read("a.msg", out.toByteArray());

        assertEquals(BODY, document.content());
        assertEquals(List.of("title=Flood in Bern"), ReadingsOf.claims(document));
    }

    @Test
    void pst() throws IOException {
        byte[] store = new OutlookStore()
                .message(Map.of(
                        0x1A, "IPM.Note",
                        0x37, "Flood in Bern",
                        0x39, Instant.parse("2023-09-19T08:30:00Z"),
                        0x3007, Instant.parse("2026-01-02T03:04:05Z"),
                        0x0C1A, "Anna Meier",
                        0x0C1F, "anna@example.org",
                        0x1000, "It rained in Bern.\r\n\r\n“It will rain on,” she said.\r\n"))
                .message(Map.of(
                        0x1A, "IPM.Note",
                        0x37, "Drought in Basel",
                        0x3007, Instant.parse("2026-01-02T03:04:05Z"),
                        0x1000, "It did not rain."))
                .bytes();

        List<Reading> readings = new ArrayList<>();
        reader.read(Files.write(folder.resolve("a.pst"), store), readings::add);

        assertEquals(2, readings.size(), readings.toString());
        Document first = ((Reading.Read) readings.getFirst()).document();
        assertEquals(BODY, first.content());
        assertEquals(List.of("title=Flood in Bern", "date=2023-09-19T08:30:00Z"), ReadingsOf.claims(first));
        Document second = ((Reading.Read) readings.getLast()).document();
        assertEquals("It did not rain.", second.content());
        assertEquals(List.of("title=Drought in Basel"), ReadingsOf.claims(second));
    }

    /** A property of an Outlook message, in UTF-16. */
    private static void value(DirectoryEntry root, String tag, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
        root.createDocument("__substg1.0_" + tag + "001F", new ByteArrayInputStream(bytes));
    }
}
