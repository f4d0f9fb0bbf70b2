package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.ingest.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues of scanned newspapers: METS with its pages in ALTO. */
class NewspaperIssueTest {
    private static final String FIRST = page(
            block("TB1", "RAIN IN", "BERN."),
            block("TB2", "It rained in Bern, and the ri-", "ver rose."),
            block("TB3", "SNOW."),
            block("TB4", "In Basel it snowed"),
            block("AD1", "Soap is cheap."));
    private static final String SECOND = page(block("TB5", "all night."), block("TB6", "Nobody slept."));

    private static final String ARTICLES = """
        <structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="ISSUE" DMDID="ISSUE1"><div TYPE="CONTENT">
        <div ID="A1" TYPE="ARTICLE" DMDID="ART1"><div TYPE="HEADING"><div TYPE="TITLE">%s</div></div>
        <div TYPE="BODY"><div TYPE="PARAGRAPH">%s</div></div></div>
        <div ID="A2" TYPE="ARTICLE"><div TYPE="HEADING"><div TYPE="TITLE">%s</div></div><div TYPE="BODY">
        <div TYPE="PARAGRAPH"><div TYPE="TEXT"><fptr><seq><area FILEID="F1" BEGIN="TB4"/><area FILEID="F2" BEGIN="TB5"/></seq></fptr></div></div>
        <div TYPE="PARAGRAPH">%s</div><div TYPE="ADVERTISEMENT">%s</div></div></div>
        </div></div></div></structMap>
        """.formatted(
                    area("F1", "TB1"), area("F1", "TB2"), area("F1", "TB3"), area("F2", "TB6"), area("F1", "AD1"));

    private static String page(String... blocks) {
        return "<?xml version='1.0'?><alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Layout><Page ID='P'><PrintSpace>"
                + String.join("", blocks) + "</PrintSpace></Page></Layout></alto>";
    }

    private static String block(String id, String... lines) {
        StringBuilder block = new StringBuilder("<TextBlock ID='" + id + "' LANG='en'>");
        int word = 0;
        for (String line : lines) {
            block.append("<TextLine>");
            for (String one : line.split(" ", -1)) {
                block.append("<String ID='%s_%d' CONTENT='%s'/><SP/>".formatted(id, word++, one));
            }
            block.append("</TextLine>");
        }
        return block.append("</TextBlock>").toString();
    }

    private static String area(String file, String begin) {
        return "<fptr><area BETYPE='IDREF' FILEID='" + file + "' BEGIN='" + begin + "'/></fptr>";
    }

    private static String mets(String structure) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
            <dmdSec ID="ISSUE1"><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:title>Test Courier</mods:title></mods:titleInfo>
            <mods:originInfo><mods:dateIssued>05.03.1912</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>
            <dmdSec ID="ART1"><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:nonSort>The</mods:nonSort><mods:title>Rain in Bern</mods:title>
            </mods:titleInfo></mods:mods></xmlData></mdWrap></dmdSec>
            <fileSec><fileGrp><file ID="I1"><FLocat xlink:href="file://./images/1.tif"/></file></fileGrp><fileGrp>
            <file ID="F1"><FLocat LOCTYPE="URL" xlink:href="file://./alto/1.xml"/></file>
            <file ID="F2"><FLocat LOCTYPE="URL" xlink:href="./alto/2.xml"/></file>
            <file ID="F3"><FLocat LOCTYPE="URL" xlink:href="../../elsewhere/3.xml"/></file></fileGrp></fileSec>
            %s</mets>
            """.formatted(structure);
    }

    private static void assertBoth(List<Document> found) {
        assertEquals(2, found.size());
        assertEquals("It rained in Bern, and the river rose.", found.getFirst().content());
        assertEquals(
                List.of("title=The Rain in Bern", "outlet=Test Courier", "date=1912-03-05"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(
                "In Basel it snowed all night.\n\nNobody slept.",
                found.getLast().content());
        assertEquals(
                List.of("title=SNOW.", "outlet=Test Courier", "date=1912-03-05"), ReadingsOf.claims(found.getLast()));
        assertEquals(
                List.of("alto/1.xml", "alto/2.xml"),
                found.getLast().properties().get("page"));
    }

    @Test
    void articles_are_put_together_from_the_pages(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("alto"));
        Files.writeString(folder.resolve("alto/1.xml"), FIRST);
        Files.writeString(folder.resolve("alto/2.xml"), SECOND);
        Path mets = Files.writeString(folder.resolve("issue_mets.xml"), mets(ARTICLES));

        assertBoth(ReadingsOf.documents(ReadingsOf.file(mets)));
        assertEquals(
                List.of(mets),
                FileTree.of(List.of(folder)).files().stream()
                        .map(input -> input.path())
                        .toList());
    }

    @Test
    void an_issue_in_an_archive(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String[] entry :
                    new String[][] {{"a/alto/1.xml", FIRST}, {"a/mets.xml", mets(ARTICLES)}, {"a/alto/2.xml", SECOND}
                    }) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        assertBoth(ReadingsOf.documents(ReadingsOf.file(folder, "a.zip", bytes.toByteArray())));
    }

    @Test
    void a_page_that_is_missing_is_named_once_and_the_rest_is_read(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("alto"));
        Files.writeString(folder.resolve("alto/1.xml"), FIRST);
        List<Reading> found = ReadingsOf.file(folder, "mets.xml", mets(ARTICLES));

        List<Reading> failures =
                found.stream().filter(Reading.Failed.class::isInstance).toList();
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst().source().endsWith("mets.xml!alto/2.xml"), failures.toString());
        assertEquals(3, found.size());
    }

    @Test
    void articles_whose_parts_are_told_by_links_and_by_words(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("alto"));
        Files.writeString(folder.resolve("alto/1.xml"), FIRST);
        String structure = """
            <structMap TYPE="LOGICAL"><div TYPE="ISSUE"><div ID="a1" TYPE="ARTICLE"/><div ID="x1" TYPE="ADVERT"/></div></structMap>
            <structMap TYPE="PHYSICAL"><div TYPE="page"><fptr FILEID="F1"/>
            <div ID="p1" TYPE="pagearea" LABEL="Headline"><fptr><area FILEID="F1" BEGIN="TB1_0" END="TB1_2"/></fptr></div>
            <div ID="p2" TYPE="pagearea" LABEL="Textblock"><fptr><area FILEID="F1" BEGIN="TB2_4" END="TB2_8"/></fptr></div>
            <div ID="p3" TYPE="pagearea" LABEL="Advertisement"><fptr><area FILEID="F1" BEGIN="AD1"/></fptr></div></div></structMap>
            <structLink><smLinkGrp><smLocatorLink xlink:href="#a1"/><smLocatorLink xlink:href="#p1"/>
            <smLocatorLink xlink:href="#p2"/><smLocatorLink xlink:href="#p3"/></smLinkGrp></structLink>
            """;
        Document d = ReadingsOf.documents(ReadingsOf.file(folder, "mets.xml", mets(structure)))
                .getFirst();

        assertEquals("and the river rose.", d.content());
        assertEquals(List.of("title=RAIN IN BERN.", "outlet=Test Courier", "date=1912-03-05"), ReadingsOf.claims(d));
    }

    @Test
    void without_articles_a_page_is_one_and_has_the_day_of_the_issue(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("alto"));
        Files.writeString(folder.resolve("alto/1.xml"), FIRST);
        Files.writeString(folder.resolve("alto/2.xml"), SECOND);
        List<Document> found = ReadingsOf.documents(ReadingsOf.file(folder, "mets.xml", mets("")));

        assertEquals(2, found.size());
        assertEquals("all night.\n\nNobody slept.", found.getLast().content());
        assertEquals(
                List.of("language=en", "outlet=Test Courier", "date=1912-03-05"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void a_description_of_something_else_is_refused(@TempDir Path folder) {
        Reading.Failed failed = ReadingsOf.onlyFailure(
                ReadingsOf.file(folder, "mets.xml", "<?xml version='1.0'?><mets><fileSec/></mets>"));
        assertTrue(failed.reason().contains("METS"), failed.reason());
    }
}
