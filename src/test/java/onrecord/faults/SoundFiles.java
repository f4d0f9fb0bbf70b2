package onrecord.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A small sound file of each kind, for tests that damage them. */
final class SoundFiles {
    private static final String TEXT = "It rained in Bern on Wednesday. “It will rain on,” the office said.";

    private SoundFiles() {}

    /** Files that are read in process, by their names. */
    static Map<String, byte[]> light() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", bytes("Rain\n\n" + TEXT));
        files.put(
                "a.html",
                bytes("<!DOCTYPE html><html><head><title>Rain</title></head><body><p>" + TEXT + "</p></body></html>"));
        files.put("a.jsonl", bytes("{\"title\":\"Rain\",\"body\":\"" + TEXT + "\"}\n{\"body\":\"\\ud83c\\udf27\"}\n"));
        files.put("a.json", bytes("[{\"title\":\"Rain\",\"body\":\"" + TEXT + "\"},{\"body\":\"two\"}]"));
        files.put(
                "ninjs.json",
                bytes("{\"uri\":\"a:1\",\"versioncreated\":\"2023-09-19T10:00:00Z\",\"body_text\":\"" + TEXT + "\"}"));
        files.put("a.csv", bytes("title,body,date\nRain,\"" + TEXT + "\",2023-09-19\n"));
        files.put(
                "a.rss",
                bytes("<rss><channel><item><title>Rain</title><description>" + TEXT
                        + "</description></item></channel></rss>"));
        files.put("a.atom", bytes("<feed><entry><title>Rain</title><content>" + TEXT + "</content></entry></feed>"));
        files.put(
                "nitf.xml",
                bytes("<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content><p>" + TEXT
                        + "</p></body.content></body></nitf>"));
        files.put(
                "g2.xml",
                bytes(
                        "<newsItem guid=\"a\"><contentMeta><headline>Rain</headline></contentMeta><contentSet><inlineXML><html><body><p>"
                                + TEXT + "</p></body></html></inlineXML></contentSet></newsItem>"));
        files.put(
                "a.sgm",
                bytes("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\"><TEXT><TITLE>RAIN</TITLE><BODY>"
                        + TEXT + "</BODY></TEXT></REUTERS>\n"));
        files.put(
                "wire.txt",
                bytes("\1eca062 4 i 58 tst 061\r\n\2Rain =\r\n\r\n   " + TEXT + "\r\n\003131137 GMT Nov 13\r\n\4"));
        files.put("a.eml", bytes(mail()));
        files.put(
                "a.mbox",
                bytes("From a@x.org Tue Sep 19 10:00:00 2023\n" + mail() + "\n\nFrom b@x.org Tue Sep 19 10:00:00 2023\n"
                        + mail()));
        files.put(
                "a.mht",
                bytes(
                        "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://x.org/1\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html\r\n\r\n<html><body><p>"
                                + TEXT + "</p></body></html>\r\n--B--\r\n"));
        files.put("a.warc", bytes(warc()));
        files.put("a.gz", gzip(bytes(TEXT)));
        files.put("a.zip", zip("a.txt", bytes(TEXT), "b.jsonl", bytes("{\"body\":\"two\"}")));
        files.put(
                "nexis.txt",
                bytes("Rain\n\nThe Test\n\nJanuary 11, 2018\n\nLength: 3 words\n\nBody\n\n" + TEXT
                        + "\n\nLoad-Date: x\n\nEnd of Document\n"));
        files.put(
                "proquest.txt",
                bytes("_____________________\n\nRain\n\nFull text: " + TEXT
                        + "\n\nTitle: Rain\nProQuest document ID: 1\n"));
        return files;
    }

    /** Files that a parser's process reads. */
    static Map<String, byte[]> heavy() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a.rtf",
                bytes("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard It rained in Bern.\\par The river rose.\\par}"));
        files.put("a.docx", word());
        files.put("a.pdf", pdf());
        files.put(
                "a.odt",
                zip(
                        "mimetype",
                        bytes("application/vnd.oasis.opendocument.text"),
                        "content.xml",
                        bytes(
                                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                                        + TEXT + "</text:p></office:text></office:body></office:document-content>")));
        files.put(
                "a.epub",
                zip(
                        "mimetype",
                        bytes("application/epub+zip"),
                        "META-INF/container.xml",
                        bytes(
                                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"c.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"),
                        "c.opf",
                        bytes(
                                "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"),
                        "a.xhtml",
                        bytes("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + TEXT + "</p></body></html>")));
        return files;
    }

    private static String mail() {
        return "From: a@x.org\r\nTo: b@x.org\r\nSubject: Rain\r\nDate: Tue, 19 Sep 2023 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + TEXT
                + "\r\n--B\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\ntitle,body\r\nSnow,It snowed\r\n--B--\r\n";
    }

    private static String warc() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>It rained.</p></body></html>";
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.org/1\r\nWARC-Date: 2023-09-19T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText(TEXT);
            word.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.showText("It rained in Bern.");
                content.endText();
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    /** A ZIP archive of these entries: name, content, name, content. */
    static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
