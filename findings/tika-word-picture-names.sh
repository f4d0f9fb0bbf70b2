#!/bin/sh
# Apache Tika 3.3.1 (tika-parser-microsoft-module): a Word file with a picture ends in the words "image1.png".
#
# A document with a picture gives words that nobody printed. Below the body of a DOCX stands
# <div class="package-entry"><h1>image1.png</h1></div> for each picture: plain text ends in names that the editor gave to parts
# of the file. An RTF file has them where the picture is, so that a sentence with a picture in it is cut in two by "file_0.png";
# where that sentence opens the document and no \pard comes before it, which RTF does not ask for, the words in front of the
# picture are lost. An ODT file has no names, but the description for screen readers in the running text, with no blank between
# its title and its text. Most press releases have a picture: a search finds "image1", and sentences break.
#
# Seen:  DOCX: The lake rose. / In May. / image1.png
#        RTF:  The lake file_0.png / rose.
#        RTF without \pard:  file_0.png / rose.
#        ODT:  The lake A mapThe lake from above. rose.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.zip.*;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.*;
import org.apache.tika.metadata.*;
import org.apache.tika.parser.*;
import org.apache.tika.sax.*;

public class Look {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(8, 8, 1), "png", png);

        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFRun run = word.createParagraph().createRun();
            run.setText("The lake rose.");
            run.addPicture(new ByteArrayInputStream(png.toByteArray()), PictureType.PNG, "lake.png", 9525, 9525);
            word.createParagraph().createRun().setText("In May.");
            word.write(docx);
        }
        System.out.println("DOCX: " + text("a.docx", docx.toByteArray()));

        String sentence = " The lake {\\pict\\pngblip " + HexFormat.of().formatHex(png.toByteArray()) + "}rose.\\par}";
        System.out.println("RTF:  " + text("a.rtf", ("{\\rtf1\\ansi\\pard" + sentence).getBytes(StandardCharsets.US_ASCII)));
        byte[] bare = ("{\\rtf1\\ansi" + sentence).getBytes(StandardCharsets.US_ASCII);
        System.out.println("RTF without \\pard:  " + text("a.rtf", bare));

        String o = "urn:oasis:names:tc:opendocument:xmlns:";
        String odt = "<office:document-content xmlns:office='" + o + "office:1.0' xmlns:text='" + o + "text:1.0' xmlns:draw='" + o
                + "drawing:1.0' xmlns:svg='" + o + "svg-compatible:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'><office:body>"
                + "<office:text><text:p>The lake <draw:frame><draw:image xlink:href='Pictures/lake.png'/><svg:title>A map</svg:title>"
                + "<svg:desc>The lake from above.</svg:desc></draw:frame> rose.</text:p></office:text></office:body>"
                + "</office:document-content>";
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream parts = new ZipOutputStream(zip)) {
            part(parts, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            part(parts, "content.xml", odt.getBytes(StandardCharsets.UTF_8));
            part(parts, "Pictures/lake.png", png.toByteArray());
            part(parts, "META-INF/manifest.xml", ("<m:manifest xmlns:m='" + o + "manifest:1.0'/>").getBytes(StandardCharsets.US_ASCII));
        }
        System.out.println("ODT:  " + text("a.odt", zip.toByteArray()));
    }

    static void part(ZipOutputStream parts, String name, byte[] bytes) throws IOException {
        parts.putNextEntry(new ZipEntry(name));
        parts.write(bytes);
        parts.closeEntry();
    }

    static String text(String name, byte[] bytes) throws Exception {
        BodyContentHandler text = new BodyContentHandler(-1);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        ParseContext alone = new ParseContext();
        new AutoDetectParser().parse(new ByteArrayInputStream(bytes), text, metadata, alone);
        return text.toString().strip().replaceAll("\\s*\\n\\s*", " / ");
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-microsoft-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-miscoffice-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.3.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
grep -E '^(DOCX|RTF|RTF without .pard|ODT):' java.log > seen
cat seen
cat > expected <<'SEEN'
DOCX: The lake rose. / In May. / image1.png
RTF:  The lake file_0.png / rose.
RTF without \pard:  file_0.png / rose.
ODT:  The lake A mapThe lake from above. rose.
SEEN
cmp -s seen expected
