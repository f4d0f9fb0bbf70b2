#!/bin/sh
# Apache Tika 3.3.1 (tika-parser-microsoft-module): words of a Word file vanish where an element stands around their run.
#
# WordprocessingML lets elements stand around runs that change nothing in the words: <w:bdo> and <w:dir> set the direction of
# writing (Word writes them in Arabic and Hebrew texts with numbers or Latin names), <w:customXml> tells what a program knows
# of the words (a price, a name; around whole paragraphs, too), <w:sdt> is a field of a form, here within a link. Tika's text
# leaves out every word in them, with no warning; a sentence closes over the gap. Words in <w:smartTag>, <w:ins> and in a field
# outside a link are there.
#
# Seen:  dir:        Prices rose.
#        bdo:        Prices rose.
#        customXml:  Prices rose.
#        link field: Prices rose.
#        paragraph:  After.
#        smartTag:   Prices never rose.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.zip.*;
import org.apache.tika.metadata.*;
import org.apache.tika.parser.*;
import org.apache.tika.sax.*;

public class Look {
    public static void main(String[] args) throws Exception {
        print("dir:       ", within("<w:dir w:val='rtl'>" + run("never ") + "</w:dir>"));
        print("bdo:       ", within("<w:bdo w:val='rtl'>" + run("never ") + "</w:bdo>"));
        print("customXml: ", within("<w:customXml w:element='x'>" + run("never ") + "</w:customXml>"));
        print("link field:", within("<w:hyperlink w:anchor='x'><w:sdt><w:sdtContent>" + run("never ") + "</w:sdtContent></w:sdt></w:hyperlink>"));
        print("paragraph: ", "<w:customXml w:element='x'><w:p>" + run("Before.") + "</w:p></w:customXml><w:p>" + run("After.") + "</w:p>");
        print("smartTag:  ", within("<w:smartTag w:element='x'>" + run("never ") + "</w:smartTag>"));
    }

    static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String within(String element) {
        return "<w:p>" + run("Prices ") + element + run("rose.") + "</w:p>";
    }

    static void print(String what, String body) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType='application/"
                    + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                    + " Target='word/document.xml'/></Relationships>");
            part(zip, "word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>" + body + "</w:body></w:document>");
        }
        BodyContentHandler text = new BodyContentHandler(-1);
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, "a.docx");
        new AutoDetectParser().parse(new ByteArrayInputStream(bytes.toByteArray()), text, name, new ParseContext());
        System.out.println(what + " " + text.toString().strip());
    }

    static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-microsoft-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.3.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
grep -E '^(dir|bdo|customXml|link field|paragraph|smartTag):' java.log > seen
cat seen
cat > expected <<'SEEN'
dir:        Prices rose.
bdo:        Prices rose.
customXml:  Prices rose.
link field: Prices rose.
paragraph:  After.
smartTag:   Prices never rose.
SEEN
cmp -s seen expected
