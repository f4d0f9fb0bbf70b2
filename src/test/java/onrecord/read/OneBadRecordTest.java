package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three records, the second of which is none: it costs itself, is named, and the others are there. */
class OneBadRecordTest {
    @TempDir
    Path folder;

    static Stream<Arguments> containers() {
        return Stream.of(
                text(
                        "a.jsonl",
                        "{\"title\":\"One\",\"body\":\"x\"}\n{\"title\":\n{\"title\":\"Three\",\"body\":\"x\"}\n"),
                text("a.json", "[{\"title\":\"One\",\"body\":\"x\"},7,{\"title\":\"Three\",\"body\":\"x\"}]"),
                text("a.csv", "title,body\nOne,x\n,\nThree,x\n"),
                text("b.csv", "title,body,date\nOne,x,2023\n\"\",\"\",2023\nThree,x,2023\n"),
                text(
                        "a.rss",
                        "<rss><channel><item><title>One</title></item><item><guid>2</guid></item>"
                                + "<item><title>Three</title></item></channel></rss>"),
                text(
                        "a.atom",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title></entry><entry><id>2</id></entry>"
                                + "<entry><title>Three</title></entry></feed>"),
                text(
                        "newsml.xml",
                        "<NewsML><NewsItem><NewsManagement/><NewsLines><HeadLine>One</HeadLine></NewsLines><DataContent><p>x</p>"
                                + "</DataContent></NewsItem><NewsItem><NewsManagement/></NewsItem><NewsItem><NewsManagement/>"
                                + "<NewsLines><HeadLine>Three</HeadLine></NewsLines><DataContent><p>x</p></DataContent></NewsItem>"
                                + "</NewsML>"),
                text(
                        "cp.xml",
                        "<Publish><ContentItem><Headline>One</Headline><ContentText>x</ContentText></ContentItem><ContentItem/>"
                                + "<ContentItem><Headline>Three</Headline><ContentText>x</ContentText></ContentItem></Publish>"),
                text(
                        "a.enex",
                        "<?xml version='1.0'?><en-export><note><title>One</title></note><note><created>x</created></note>"
                                + "<note><title>Three</title></note></en-export>"),
                text("a.ris", "TY  - NEWS\nTI  - One\nER  - \nTY  - NEWS\nER  - \nTY  - NEWS\nTI  - Three\nER  - \n"),
                text("a.bib", "@article{a, title={One}}\n@article{b}\n@article{c, title={Three}}\n"),
                text(
                        "csl.json",
                        "[{\"type\":\"article-newspaper\",\"title\":\"One\",\"issued\":{}},"
                                + "{\"type\":\"article-newspaper\",\"issued\":{}},"
                                + "{\"type\":\"article-newspaper\",\"title\":\"Three\",\"issued\":{}}]"),
                text(
                        "a.sgm",
                        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\"><TEXT><TITLE>One</TITLE><BODY>x</BODY></TEXT>\n"
                                + "</REUTERS>\n<REUTERS NEWID=\"2\">\n</REUTERS>\n<REUTERS NEWID=\"3\"><TEXT><TITLE>Three</TITLE>"
                                + "<BODY>x</BODY></TEXT>\n</REUTERS>\n"),
                text("nexis.txt", """
                        One

                        Paper

                        September 19, 2023

                        Length: 1 words

                        Body

                        x

                        End of Document

                        Length: 1 words

                        End of Document

                        Three

                        Paper

                        September 19, 2023

                        Body

                        x

                        End of Document
                        """),
                text(
                        "europresse.html",
                        "<html><body><article><span class='DocPublicationName'>P</span><p class='titreArticleVisu'>One</p></article>"
                                + "<article><span class='DocPublicationName'>P</span></article><article>"
                                + "<span class='DocPublicationName'>P</span><p class='titreArticleVisu'>Three</p></article></body></html>"),
                text(
                        "chat.json",
                        "{\"messages\":[{\"title\":\"One\",\"body\":\"x\"},{\"id\":2},{\"title\":\"Three\",\"body\":\"x\"}]}"),
                Arguments.of("a.zip", zip()),
                Arguments.of("a.xlsx", workbook(new XSSFWorkbook())),
                Arguments.of("a.xls", workbook(new HSSFWorkbook())));
    }

    private static Arguments text(String name, String content) {
        return Arguments.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry :
                    List.of("{\"title\":\"One\",\"body\":\"x\"}", "{", "{\"title\":\"Three\",\"body\":\"x\"}")) {
                zip.putNextEntry(new ZipEntry(entry.length() + ".json"));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Workbook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            List<List<String>> rows = List.of(
                    List.of("Title", "Text", "Views"),
                    List.of("One", "x", "1"),
                    List.of("", "", "2"),
                    List.of("Three", "x", "3"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = book.getNumberOfSheets() == 0
                        ? book.createSheet().createRow(i)
                        : book.getSheetAt(0).createRow(i);
                for (int j = 0; j < 3; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void costs_one_record(String name, byte[] content) {
        List<String> titles = new ArrayList<>();
        List<Reading.Failed> failures = new ArrayList<>();
        for (Reading reading : ReadingsOf.file(folder, name, content)) {
            switch (reading) {
                case Reading.Read read ->
                    titles.addAll(ReadingsOf.claims(read.document()).stream()
                            .filter(claim -> claim.startsWith("title="))
                            .toList());
                case Reading.Failed failed -> failures.add(failed);
            }
        }
        assertEquals(List.of("title=One", "title=Three"), titles);
        assertEquals(1, failures.size(), failures.toString());
        assertEquals(true, failures.getFirst().source().matches(".*[#!].+"), failures.toString());
    }
}
