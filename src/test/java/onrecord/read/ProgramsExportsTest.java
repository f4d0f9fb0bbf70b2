package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs for reading, saving and noting export: an article a record, with what the program knows of it. */
class ProgramsExportsTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.documents(ReadingsOf.file(folder, name, content));
    }

    @Test
    void a_feed_reader_in_the_form_of_google_reader() {
        Document d = documents("starred.json", """
            {"id":"user/1/starred","title":"Starred","items":[{"id":"tag:1","title":"Rain &amp; snow","published":1695103200,
             "canonical":[{"href":"https://courier.example/1"}],"author":"Anna Meier","categories":["a","b"],
             "origin":{"streamId":"feed/1","title":"Courier: world","htmlUrl":"https://courier.example/"},
             "summary":{"content":"<p>It rained.</p><p>It snowed.</p>"}}]}
            """).getFirst();

        assertEquals("It rained.\n\nIt snowed.", d.content());
        assertEquals(
                List.of("title=Rain & snow", "url=https://courier.example/1", "date=1695103200", "authors=Anna Meier"),
                ReadingsOf.claims(d));
        assertEquals(List.of("Courier: world"), d.properties().get("feed"));
        assertEquals(List.of("a", "b"), d.properties().get("categories"));
        assertEquals(List.of("feed/1"), d.properties().get("origin.streamId"));
    }

    @Test
    void pages_saved_for_later_are_not_dated_by_that() {
        List<Document> found = documents("saved.json", """
            [{"id":7,"title":"Rain","url":"https://courier.example/1","content":"<p>It rained.</p>","is_archived":0,
              "created_at":"2024-11-19","published_at":"2023-09-19","published_by":["Anna Meier","Bob Jones"]},
             {"id":8,"title":"Snow","source_url":"https://courier.example/2","savedAt":"2024-11-19","author":"Anna Meier",
              "highlights":[{"text":"It snowed."},{"text":"A lot."}]}]
            """);

        assertEquals(
                List.of(
                        "title=Rain",
                        "url=https://courier.example/1",
                        "date=2023-09-19",
                        "authors=Anna Meier",
                        "authors=Bob Jones"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("It snowed.\n\nA lot.", found.getLast().content());
        assertEquals(
                List.of("title=Snow", "url=https://courier.example/2", "authors=Anna Meier"),
                ReadingsOf.claims(found.getLast()));
    }

    @Test
    void telegram_keeps_the_words_in_bold() {
        List<Document> found = documents("result.json", """
            {"name":"Courier","type":"public_channel","id":1,"messages":[
             {"id":1,"type":"service","date":"2023-09-01T09:00:00","date_unixtime":"1","action":"create_channel","text":""},
             {"id":2,"type":"message","date":"2023-09-19T12:00:00","date_unixtime":"2","from":"Courier","from_id":"channel1",
              "text":["The mayor ",{"type":"bold","text":"Anna Meier"}," said it rained."]},
             {"id":3,"type":"message","date":"2023-09-20T12:00:00","date_unixtime":"3","from":"Bob Jones","from_id":"user1",
              "text":"It snowed."}]}
            """);

        assertEquals(2, found.size());
        assertEquals("The mayor Anna Meier said it rained.", found.getFirst().content());
        assertEquals(List.of("date=2023-09-19T12:00:00", "outlet=Courier"), ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("date=2023-09-20T12:00:00", "authors=Bob Jones"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void posts_of_mastodon_without_those_of_others() {
        List<Document> found = documents("outbox.json", """
            {"type":"OrderedCollection","orderedItems":[
             {"id":"https://s.example/1/activity","type":"Create","published":"2023-09-19T10:00:00Z","object":
              {"id":"https://s.example/1","type":"Note","published":"2023-09-19T10:00:00Z","url":"https://s.example/@a/1",
               "content":"<p>It rained.</p>","contentMap":{"en":"<p>It rained.</p>"},"tag":[{"type":"Hashtag","name":"#rain"}]}},
             {"id":"https://s.example/2/activity","type":"Announce","object":"https://other.example/9"}]}
            """);

        assertEquals(1, found.size());
        assertEquals("It rained.", found.getFirst().content());
        assertEquals(
                List.of("url=https://s.example/@a/1", "date=2023-09-19T10:00:00Z", "language=en"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("#rain"), found.getFirst().properties().get("hashtags"));
    }

    @Test
    void the_main_headline_and_body_of_a_wire_story_and_whether_it_was_taken_back() {
        Document d = documents("ninjs.json", """
            {"uri":"urn:1","type":"text","versionCreated":"2023-09-19T10:00:00Z","pubStatus":"stat:canceled",
             "headlines":[{"role":"short","value":"Rain"},{"role":"headline_main","value":"Rain in Bern"}],
             "bodies":[{"role":"ingress","value":"In short."},{"role":"main","contentType":"text/html","value":"<p>It rained.</p>"}]}
            """).getFirst();

        assertEquals("It rained.", d.content());
        assertEquals(
                List.of("title=Rain in Bern", "deck=In short.", "date=2023-09-19T10:00:00Z"), ReadingsOf.claims(d));
        assertEquals(List.of("canceled", "stat:canceled"), d.properties().get("status"));
    }

    @Test
    void notes_of_evernote() {
        List<Document> found = documents("notes.enex", """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
            <en-export><note><title>Rain &amp; snow</title><created>20240210T100000Z</created><tag>weather</tag>
            <note-attributes><source-url>https://courier.example/1</source-url></note-attributes>
            <content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x"><en-note><div>It rained.</div>
            <div>It&nbsp;snowed.</div></en-note>]]></content>
            <resource><data encoding="base64">AAAA</data></resource></note>
            <note><title>Two</title><content><![CDATA[<en-note>Other.</en-note>]]></content></note></en-export>
            """);

        assertEquals(2, found.size());
        assertEquals("It rained.\n\nIt\u00A0snowed.", found.getFirst().content());
        assertEquals(
                List.of("title=Rain & snow", "url=https://courier.example/1"), ReadingsOf.claims(found.getFirst()));
        assertEquals(
                List.of("2024-02-10T10:00:00Z"), found.getFirst().properties().get("created"));
    }

    @Test
    void a_clipping_in_markdown_with_values_in_front() {
        Document d = ReadingsOf.only(ReadingsOf.file(folder, "rain.md", """
            ---
            title: "Rain in Bern"
            source: https://courier.example/1
            author:
              - "[[Anna Meier]]"
              - "[[people/jones|Bob Jones]]"
              - "[[Carla Diaz|Carla]]"
            published: 2023-09-19
            created: 2024-02-10
            tags: [clippings, rain]
            ---
            It rained.

            ---

            It snowed.
            """));

        assertEquals("It rained.\n\n---\n\nIt snowed.", d.content());
        assertEquals(
                List.of(
                        "title=Rain in Bern",
                        "url=https://courier.example/1",
                        "authors=Anna Meier",
                        "authors=Bob Jones",
                        "authors=Carla Diaz",
                        "date=2023-09-19"),
                ReadingsOf.claims(d));
        assertEquals(List.of("2024-02-10"), d.properties().get("created"));
        assertEquals(List.of("clippings", "rain"), d.properties().get("tags"));
    }

    @Test
    void values_in_front_that_are_nearly_yaml_and_a_rule_that_is_none() {
        Document d = ReadingsOf.only(ReadingsOf.file(folder, "a.md", """
            ---
            title: Rain: the river rises
            source: https://courier.example/1
            authors: [Anna Meier, "Jones, Bob", 'Carla Diaz']
            ---
            It rained.
            """));
        assertEquals(
                List.of(
                        "title=Rain: the river rises",
                        "url=https://courier.example/1",
                        "authors=Anna Meier",
                        "authors=Jones, Bob",
                        "authors=Carla Diaz"),
                ReadingsOf.claims(d));

        for (String text : List.of(
                "---\nA scene in three parts.\n---\n\nIt rained.\n",
                "---\n\nThe first thing to say: it rained.\n\n---\n\nIt snowed.\n")) {
            Document same = ReadingsOf.only(ReadingsOf.file(folder, "b.md", text));
            assertEquals(text, same.content());
        }
    }

    @Test
    void a_page_saved_by_safari() throws IOException {
        NSDictionary page = new NSDictionary();
        page.put(
                "WebResourceData",
                new NSData("<html><body><p>Größe</p></body></html>".getBytes(StandardCharsets.UTF_8)));
        page.put("WebResourceMIMEType", "text/html");
        page.put("WebResourceTextEncodingName", "UTF-8");
        page.put("WebResourceURL", "https://courier.example/1");
        NSDictionary root = new NSDictionary();
        root.put("WebMainResource", page);
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        BinaryPropertyListWriter.write(root, binary);

        Document d = ReadingsOf.only(ReadingsOf.file(folder, "a.webarchive", binary.toByteArray()));
        assertTrue(d.content().contains("Größe"), d.content());
        assertEquals(List.of("url=https://courier.example/1"), ReadingsOf.claims(d));

        Document same = ReadingsOf.only(ReadingsOf.file(folder, "b.webarchive", root.toXMLPropertyList()));
        assertEquals(d.content(), same.content());
    }

    @Test
    void rows_of_a_workbook_with_dates_as_dates() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            XSSFSheet sheet = book.createSheet("News");
            row(sheet.createRow(1), "Title", "Date", "Text", "Views");
            Row first = sheet.createRow(2);
            row(first, "Rain", null, "It rained.");
            first.createCell(1).setCellValue(LocalDate.of(2023, 9, 19));
            first.getCell(1).setCellStyle(day);
            first.createCell(3).setCellValue(12);
            row(sheet.createRow(4), "Snow", "2023-09-20", "It snowed.");
            row(book.createSheet("Notes").createRow(0), "Colour", "Weight");
            book.write(out);
        }

        List<Document> found = ReadingsOf.documents(ReadingsOf.file(file));
        assertEquals(2, found.size());
        assertEquals(List.of("title=Rain", "date=2023-09-19"), ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("12.0"), found.getFirst().properties().get("Views"));
        assertEquals("It snowed.", found.getLast().content());
    }

    @Test
    void rows_of_an_older_workbook_below_what_they_are_about() throws IOException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            HSSFSheet sheet = book.createSheet("News");
            row(sheet.createRow(0), "What the library found");
            row(sheet.createRow(2), "Titel", "Datum", "Text");
            Row first = sheet.createRow(3);
            row(first, "Rain", null, "It rained.");
            first.createCell(1).setCellValue(LocalDate.of(2023, 2, 3));
            first.getCell(1).setCellStyle(day);
            book.write(out);
        }

        Document d = ReadingsOf.only(ReadingsOf.file(file));
        assertEquals(List.of("title=Rain", "date=2023-02-03"), ReadingsOf.claims(d));
        assertEquals("It rained.", d.content());
    }

    @Test
    void rows_of_an_open_document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("""
                <o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><t:table>
                <t:table-row><t:table-cell><x:p>Title</x:p></t:table-cell><t:table-cell><x:p>Section</x:p></t:table-cell>
                <t:table-cell><x:p>Date</x:p></t:table-cell><t:table-cell><x:p>Text</x:p></t:table-cell></t:table-row>
                <t:table-row><t:table-cell><x:p>Rain</x:p></t:table-cell><t:table-cell t:number-columns-repeated="1"/>
                <t:table-cell o:date-value="2023-09-19T00:00:00"><x:p>a day in autumn</x:p></t:table-cell>
                <t:table-cell><x:p>It rained.</x:p><x:p>It<x:s/>snowed.</x:p><o:annotation><x:p>check</x:p></o:annotation></t:table-cell>
                </t:table-row></t:table></o:document-content>
                """.getBytes(StandardCharsets.UTF_8));
        }

        Document d = ReadingsOf.only(ReadingsOf.file(folder, "a.ods", bytes.toByteArray()));
        assertEquals(List.of("title=Rain", "date=2023-09-19"), ReadingsOf.claims(d));
        assertEquals("It rained.\n\nIt snowed.", d.content());
    }

    @Test
    void columns_of_bigkinds_and_answers_of_trove() {
        Document korean = documents("news.csv", """
            뉴스 식별자,일자,언론사,기고자,제목,본문
            01100101.20230919,20230919,항구신문,김서연 기자,베른에 비,베른에 비가 내렸다.
            """).getFirst();
        assertEquals("01100101.20230919", korean.sourceId());
        assertEquals("베른에 비가 내렸다.", korean.content());
        assertEquals(
                List.of("date=20230919", "outlet=항구신문", "authors=김서연 기자", "title=베른에 비"), ReadingsOf.claims(korean));

        Document trove = documents("trove.json", """
            {"response":{"zone":[{"records":{"article":[
             {"id":"18341","url":"/newspaper/18341","heading":"RAIN IN BERN","category":"Article","title":{"id":"35","value":"The Argus"},
              "date":"1912-03-05","page":4,"troveUrl":"https://trove.example/18341","articleText":"<p>It rained.</p>"}]}}]}}
            """).getFirst();
        assertEquals("It rained.", trove.content());
        assertTrue(ReadingsOf.claims(trove).contains("title=RAIN IN BERN"), trove.toString());
        assertTrue(ReadingsOf.claims(trove).contains("outlet=The Argus"), trove.toString());
        assertTrue(ReadingsOf.claims(trove).contains("date=1912-03-05"), trove.toString());
    }

    private static void row(Row row, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    @Test
    void a_workbook_without_a_known_column_is_refused_with_those_it_has() throws IOException {
        Path file = folder.resolve("b.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            row(book.createSheet().createRow(0), "Colour", "Weight");
            book.write(out);
        }

        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(file));
        assertTrue(failed.reason().contains("Colour, Weight"), failed.reason());
    }

    @Test
    void all_chats_of_telegram_and_lists_within_lists() {
        List<Document> chats = documents("all.json", """
            {"about":"x","chats":{"about":"y","list":[{"name":"A","messages":[
             {"id":1,"type":"message","date":"2023-09-19T12:00:00","from_id":"channel1","from":"A","text":"It rained."}]},
             {"name":"B","messages":[{"id":1,"type":"message","date":"2023-09-19T12:00:00","from_id":"channel2","from":"B","text":"It snowed."}]}]}}
            """);
        assertEquals(
                List.of("It rained.", "It snowed."),
                chats.stream().map(Document::content).toList());
        assertEquals(2, chats.stream().map(Document::id).distinct().count());

        List<Document> results = documents("r.json", """
            {"articles":{"page":1,"results":[{"title":"Rain","body":"It rained."},{"title":"Snow","body":"It snowed."}]}}
            """);
        assertEquals(2, results.size());
    }

    @Test
    void a_long_object_in_an_archive_is_read_to_its_end() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.json"));
            Random random = new Random(7);
            StringBuilder json = new StringBuilder("{\"status\":\"ok\",\"articles\":[");
            for (int i = 0; i < 40; i++) {
                json.append(i == 0 ? "" : ",")
                        .append("{\"id\":" + i + ",\"title\":\"T\",\"body\":\""
                                + Long.toString((random.nextLong() >>> 1), 36).repeat(500) + "\"}");
            }
            zip.write(json.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(
                40,
                ReadingsOf.documents(ReadingsOf.file(folder, "a.zip", bytes.toByteArray()))
                        .size());
    }
}
