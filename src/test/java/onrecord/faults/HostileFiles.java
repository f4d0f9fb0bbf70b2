package onrecord.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes documents that mean harm, and damaged ones. */
final class HostileFiles {
    private static final int LIGHT_DAMAGES = Dose.of(42, 84);
    private static final int HEAVY_DAMAGES = Dose.of(12, 24);
    private static final int DEEP = 100_000;
    private static final int HUGE = 20 << 20;

    private final Path folder;
    private final List<String> addresses;
    private final Random random = new Random(12);
    private int number;

    /** @param addresses of what must never be read */
    HostileFiles(Path folder, List<String> addresses) {
        this.folder = folder;
        this.addresses = addresses;
    }

    void write() throws IOException {
        damaged(SoundFiles.light(), LIGHT_DAMAGES);
        damaged(SoundFiles.heavy(), HEAVY_DAMAGES);
        bombs();
        nested();
        huge();
        for (String address : addresses) {
            entities(address);
            references(address);
        }
    }

    private void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve("%04d-%s".formatted(number++, name)), content);
    }

    private void file(String name, String content) throws IOException {
        file(name, SoundFiles.bytes(content));
    }

    private void damaged(Map<String, byte[]> sound, int times) throws IOException {
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            for (int i = 0; i < times; i++) {
                file("damaged-" + file.getKey(), damaged(file.getValue().clone()));
            }
        }
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 16), (byte) 0);
            case 3 -> {
                byte[] noise = new byte[Math.min(64, bytes.length - at)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, noise.length);
            }
            case 4 -> {
                return spliced(bytes, at, random.nextBoolean() ? "\\ud800" : "\u0000\uFFFF\u202E");
            }
            default -> {
                return spliced(bytes, at, new String(bytes, 0, at, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, String middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(SoundFiles.bytes(middle));
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /** What unfolds to far more than it is. */
    private void bombs() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (OutputStream one = new GZIPOutputStream(gzip);
                ZipOutputStream other = new ZipOutputStream(zip)) {
            other.putNextEntry(new ZipEntry("bomb.txt"));
            for (int i = 0; i < 128; i++) {
                one.write(zeros);
                other.write(zeros);
            }
        }
        file("bomb.txt.gz", gzip.toByteArray());
        file("bomb.zip", zip.toByteArray());
        file("bomb-in-gzip.gz", SoundFiles.gzip(gzip.toByteArray()));
        file("bomb.docx", SoundFiles.zip("[Content_Types].xml", new byte[0], "word/document.xml", new byte[64 << 20]));
        file(
                "bomb.odt",
                SoundFiles.zip(
                        "mimetype",
                        SoundFiles.bytes("application/vnd.oasis.opendocument.text"),
                        "content.xml",
                        new byte[64 << 20]));
        byte[] inner = SoundFiles.bytes("It rained.");
        byte[] packed = inner;
        for (int depth = 0; depth < 40; depth++) {
            inner = SoundFiles.zip("again.zip", inner);
            packed = SoundFiles.gzip(packed);
        }
        file("nested.zip", inner);
        file("nested.gz", packed);
        file("quine.gz", Quines.gzip());
        file("quine.zip", Quines.zip());
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(many)) {
            for (int i = 0; i < 3000; i++) {
                entries.putNextEntry(new ZipEntry("a" + i + ".bin"));
                entries.write(7);
            }
        }
        file("many.zip", many.toByteArray());
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("sparse.txt").toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
    }

    /** Elements in one another without end. */
    private void nested() throws IOException {
        file("deep.html", "<html><body>" + "<div>".repeat(DEEP) + "It rained.");
        file("deep-inline.html", "<html><body><p>" + "<b>".repeat(DEEP) + "It rained.");
        file("deep-table.html", "<html><body>" + "<table><tr><td>".repeat(DEEP / 10) + "It rained.");
        file("deep.json", "[".repeat(DEEP));
        file("deep-object.json", "{\"a\":".repeat(DEEP));
        file("deep.jsonl", "{\"body\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}\n{\"body\":\"fine\"}\n");
        file("deep.rss", "<rss><channel><item><description>" + "<x>".repeat(DEEP) + "It rained.");
        file("deep-nitf.xml", "<nitf>" + "<block>".repeat(DEEP) + "<body.content><p>It rained.</p></body.content>");
        file("deep-g2.xml", "<newsItem>".repeat(1000) + "It rained.");
        file("deep.rtf", "{\\rtf1 " + "{".repeat(DEEP) + "It rained." + "}".repeat(DEEP) + "}");
        file(
                "deep.eml",
                "From: a@x.org\r\nSubject: Rain\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n"
                        + "Content-Type: message/rfc822\r\n\r\n".repeat(2000) + "It rained.");
        StringBuilder parts =
                new StringBuilder("From: a@x.org\r\nSubject: Rain\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n");
        for (int i = 0; i < 2000; i++) {
            parts.append("Content-Type: multipart/mixed; boundary=B")
                    .append(i)
                    .append("\r\n\r\n--B")
                    .append(i)
                    .append("\r\n");
        }
        file("deep-parts.eml", parts + "\r\nIt rained.");
        file("deep.pdf", "%PDF-1.7\n1 0 obj\n" + "[".repeat(DEEP) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
        file(
                "deep-odt.odt",
                SoundFiles.zip(
                        "mimetype",
                        SoundFiles.bytes("application/vnd.oasis.opendocument.text"),
                        "content.xml",
                        SoundFiles.bytes("<a>".repeat(DEEP))));
        file("deep.docx", SoundFiles.zip("[Content_Types].xml", SoundFiles.bytes("<a>".repeat(DEEP))));
        file(
                "billion.rss",
                laughs()
                        + "<rss><channel><item><title>Rain</title><description>&l9;</description></item></channel></rss>");
        file("billion.docx", SoundFiles.zip("[Content_Types].xml", SoundFiles.bytes(laughs() + "<Types>&l9;</Types>")));
        file(
                "billion.odt",
                SoundFiles.zip(
                        "mimetype",
                        SoundFiles.bytes("application/vnd.oasis.opendocument.text"),
                        "content.xml",
                        SoundFiles.bytes(laughs() + "<a>&l9;</a>")));
    }

    /** Entities of entities. */
    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return dtd.append("]>").toString();
    }

    /** Single values larger than an article may be. */
    private void huge() throws IOException {
        String word = "x".repeat(HUGE);
        file("huge.txt", word);
        file("huge.html", "<html><body><p>" + word);
        file("huge-attribute.html", "<html><body><p title=\"" + word.substring(0, HUGE / 4) + "\">It rained.");
        file("huge.jsonl", "{\"body\":\"" + word + "\"}\n{\"body\":\"fine\"}\n");
        file("huge-name.jsonl", "{\"" + word.substring(0, HUGE / 4) + "\":1,\"body\":\"fine\"}\n");
        file("huge-number.jsonl", "{\"body\":" + "9".repeat(100_000) + "}\n");
        file("huge.json", "[{\"body\":\"" + word + "\"}]");
        file("huge.csv", "title,body\nRain,\"" + word);
        file("huge-line.csv", "title,body\n" + ",".repeat(HUGE / 4));
        file("huge.rss", "<rss><channel><item><title>" + word + "</title></item></channel></rss>");
        file(
                "huge-header.eml",
                "From: a@x.org\r\nMessage-ID: <1>\r\nSubject: " + word.substring(0, HUGE / 4) + "\r\n\r\nIt rained.");
        file("huge-word.rtf", "{\\rtf1 \\" + word.substring(0, HUGE / 4) + "}");
        file("surrogates.jsonl", "{\"title\":\"\\ud800 \\udc00\",\"body\":\"a\\u0000b\\udfff\"}\n");
    }

    /** XML that asks for something outside, in each of the ways there are. */
    private void entities(String address) throws IOException {
        List<String> types = List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>",
                "<!DOCTYPE x [<!ENTITY e PUBLIC \"p\" \"" + address + "\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                "<!DOCTYPE x SYSTEM \"" + address + "\">",
                "<?xml-stylesheet href=\"" + address + "\" type=\"text/xsl\"?>");
        for (String type : types) {
            String e = "&e; <xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + address
                    + "\"/>";
            String xml = "<?xml version=\"1.0\"?>" + type;
            file(
                    "entity.rss",
                    xml + "<rss><channel><item><title>Rain</title><description>" + e
                            + "</description></item></channel></rss>");
            file("entity.atom", xml + "<feed><entry><title>Rain</title><content>" + e + "</content></entry></feed>");
            file(
                    "entity-nitf.xml",
                    xml + "<nitf><body><body.content><p>Rain " + e + "</p></body.content></body></nitf>");
            file(
                    "entity-g2.xml",
                    xml + "<newsItem><contentSet><inlineXML><p>Rain " + e + "</p></inlineXML></contentSet></newsItem>");
            file(
                    "entity.xhtml",
                    xml + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Rain " + e + "</p></body></html>");
            file(
                    "entity-word.xml",
                    xml
                            + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body><w:p><w:r><w:t>Rain "
                            + e + "</w:t></w:r></w:p></w:body></w:wordDocument>");
            parts(xml, e);
        }
    }

    /** The same in the parts of office documents and of a form in a PDF. */
    private void parts(String xml, String e) throws IOException {
        Map<String, byte[]> sound = SoundFiles.heavy();
        for (String part : List.of("[Content_Types].xml", "word/document.xml", "docProps/core.xml", "_rels/.rels")) {
            file("entity.docx", replaced(sound.get("a.docx"), part, xml + "<x>" + e + "</x>"));
        }
        file("entity.odt", replaced(sound.get("a.odt"), "content.xml", xml + "<x>" + e + "</x>"));
        file("entity.epub", replaced(sound.get("a.epub"), "META-INF/container.xml", xml + "<x>" + e + "</x>"));
        file(
                "entity-text.epub",
                replaced(
                        sound.get("a.epub"),
                        "a.xhtml",
                        xml + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Rain " + e
                                + "</p></body></html>"));
        String form = xml + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template>" + e + "</template></xdp:xdp>";
        file(
                "entity-xfa.pdf",
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 3 0 R/Fields[]>>>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n<</Length " + form.length()
                        + ">>\nstream\n" + form
                        + "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\n%%EOF");
    }

    private static byte[] replaced(byte[] zip, String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(in.readAllBytes());
                }
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(SoundFiles.bytes(content));
        }
        return out.toByteArray();
    }

    /** Documents that point to something outside in their own way. */
    private void references(String address) throws IOException {
        file(
                "reference.html",
                "<html><head><base href=\"" + address + "\"><link rel=stylesheet href=\"" + address
                        + "\"><meta http-equiv=refresh content=\"0;url=" + address
                        + "\"></head><body><p>Rain</p><img src=\"" + address + "\"><iframe src=\"" + address
                        + "\"></iframe><object data=\"" + address + "\"></object></body></html>");
        file(
                "reference.rtf",
                "{\\rtf1{\\*\\template " + address + "}{\\field{\\*\\fldinst INCLUDETEXT \"" + address
                        + "\"}{\\fldrslt Rain}} It rained.}");
        file(
                "reference.eml",
                "From: a@x.org\r\nMessage-ID: <1>\r\nSubject: Rain\r\nMIME-Version: 1.0\r\nContent-Type: message/external-body; access-type=URL; URL=\""
                        + address + "\"\r\n\r\nContent-Type: text/plain\r\n\r\n");
        byte[] relation = replaced(
                SoundFiles.heavy().get("a.docx"),
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\""
                        + address + "\" TargetMode=\"External\"/></Relationships>");
        file("reference.docx", relation);
        file(
                "reference.pdf",
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + address
                        + ")>>/AA<</O<</S/GoToR/F(" + address
                        + ")>>>>>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n4 0 obj\n<</F<</FS/URL/F("
                        + address
                        + ")>>/Length 0>>\nstream\n\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF");
    }
}
