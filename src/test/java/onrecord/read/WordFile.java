package onrecord.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file of Word with a head, a foot, notes and comments, whose text a test gives in the elements of the format. */
final class WordFile {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordFile() {}

    /** "The river rose and the people left." with elements in front of "the people". */
    static byte[] around(String within) {
        return of("<w:p>" + run("The river rose and ") + within + run("the people left.") + "</w:p>");
    }

    static byte[] of(String body) {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>" + type("document", "document.main")
                        + type("header1", "header") + type("footer1", "footer") + type("footnotes", "footnotes")
                        + type("endnotes", "endnotes") + type("comments", "comments") + "</Types>");
        parts.put("_rels/.rels", relations("officeDocument=word/document"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        "header=header1",
                        "footer=footer1",
                        "footnotes=footnotes",
                        "endnotes=endnotes",
                        "comments=comments"));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='" + W
                        + "' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><w:body>"
                        + body + "<w:sectPr>"
                        + "<w:headerReference w:type='default' r:id='r0'/><w:footerReference w:type='default' r:id='r1'/>"
                        + "<w:cols w:num='2'/></w:sectPr></w:body></w:document>");
        parts.put("word/header1.xml", part("hdr", "<w:p>" + run("unprinted head") + "</w:p>"));
        parts.put("word/footer1.xml", part("ftr", "<w:p>" + run("unprinted foot") + "</w:p>"));
        parts.put(
                "word/footnotes.xml",
                part("footnotes", "<w:footnote w:id='2'><w:p>" + run("In a note.") + "</w:p></w:footnote>"));
        parts.put(
                "word/endnotes.xml",
                part("endnotes", "<w:endnote w:id='2'><w:p>" + run("In the end.") + "</w:p></w:endnote>"));
        parts.put(
                "word/comments.xml",
                part("comments", "<w:comment w:id='1'><w:p>" + run("unprinted") + "</w:p></w:comment>"));
        return zip(parts);
    }

    /** A run of one look. */
    static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String part(String root, String content) {
        return "<w:" + root + " xmlns:w='" + W + "'>" + content + "</w:" + root + ">";
    }

    private static String type(String part, String type) {
        return "<Override PartName='/word/" + part + ".xml' ContentType='application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml'/>";
    }

    private static String relations(String... targets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < targets.length; i++) {
            String[] both = targets[i].split("=", 2);
            xml.append(
                    "<Relationship Id='r%d' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s' Target='%s.xml'/>"
                            .formatted(i, both[0], both[1]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** An archive with these entries, in the order of the map. */
    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
