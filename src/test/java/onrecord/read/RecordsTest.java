package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles as records: JSON Lines, JSON, tables. */
class RecordsTest {
    @TempDir
    Path folder;

    @Test
    void a_record_brings_its_values_under_the_usual_names() {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder,
                "a.jsonl",
                "{\"id\":7,\"headline\":\"H\",\"content\":\"Words.\",\"date_published\":\"2023-09-19\","
                        + "\"publisher\":{\"name\":\"P\"},\"authors\":[\"A B\",\"C D\"],\"url\":\"https://x.org/1\","
                        + "\"lang\":\"en\",\"section\":\"World\",\"wordCount\":1,\"empty\":null}\n"));

        assertEquals("7", d.sourceId());
        assertEquals("Words.", d.content());
        assertEquals(
                List.of(
                        "title=H",
                        "date=2023-09-19",
                        "outlet=P",
                        "authors=A B",
                        "authors=C D",
                        "url=https://x.org/1",
                        "language=en",
                        "section=World"),
                ReadingsOf.claims(d));
        assertTrue(d.claims().stream().allMatch(c -> c.binding() && c.method().equals("record")));
        assertEquals("date_published: 2023-09-19", d.claims().get(1).evidence());
        assertEquals(Map.of("wordCount", List.of("1")), d.properties());
    }

    @Test
    void of_two_names_for_one_value_the_more_usual_wins_and_the_other_is_kept() {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder, "a.json", "{\"content\":\"long\",\"headline\":\"x\",\"title\":\"t\",\"text\":\"b\"}"));

        assertEquals("b", d.content());
        assertEquals(List.of("title=t"), ReadingsOf.claims(d));
        assertEquals(Map.of("content", List.of("long"), "headline", List.of("x")), d.properties());
    }

    @Test
    void a_damaged_line_is_named_by_its_number_and_the_others_are_read() {
        List<Reading> readings = ReadingsOf.file(
                folder, "a.jsonl", "{\"body\":\"one\"}\n{\"body\":\"two\n\n[1]\n{\"x\":1}\n{\"body\":\"three\"}");

        assertEquals(5, readings.size());
        assertTrue(readings.get(0) instanceof Reading.Read);
        assertTrue(readings.get(1) instanceof Reading.Failed f
                && f.source().endsWith("a.jsonl#2")
                && f.kind() == Reading.Failed.Kind.DAMAGED
                && f.reason().startsWith("not valid JSON"));
        assertTrue(readings.get(2) instanceof Reading.Failed f && f.reason().equals("not a JSON object but a list"));
        assertTrue(readings.get(3) instanceof Reading.Failed f
                && f.kind() == Reading.Failed.Kind.NO_TEXT
                && f.reason().contains("it has x"));
        assertTrue(readings.get(4) instanceof Reading.Read r && r.source().endsWith("a.jsonl#6"));
    }

    @Test
    void what_stands_behind_a_record_on_its_line_is_not_lost_in_silence() {
        List<Reading> readings =
                ReadingsOf.file(folder, "a.jsonl", "{\"body\":\"one\"}{\"body\":\"two\"}\n{\"body\":\"three\"}");

        assertTrue(readings.get(0) instanceof Reading.Failed f
                && f.source().endsWith("a.jsonl#1")
                && f.reason().startsWith("not valid JSON"));
        assertTrue(readings.get(1) instanceof Reading.Read);
    }

    @Test
    void two_records_of_the_same_id_are_two_articles() {
        List<Reading> readings =
                ReadingsOf.file(folder, "a.jsonl", "{\"id\":1,\"body\":\"one\"}\n{\"id\":1,\"body\":\"two\"}\n");

        List<String> ids =
                readings.stream().map(r -> ((Reading.Read) r).document().id()).toList();
        assertNotEquals(ids.get(0), ids.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"title\":\"a\",\"body\":\"x\"},{\"title\":\"b\",\"body\":\"y\"}]",
                "{\"status\":\"ok\",\"articles\":[{\"title\":\"a\",\"body\":\"x\"},{\"title\":\"b\",\"body\":\"y\"}]}",
                "{\n \"items\": [\n {\"title\":\"a\",\"body\":\"x\"},\n {\"title\":\"b\",\"body\":\"y\"}]}",
                "title,body\na,x\nb,y\n",
                "title;body;n\na;x;1\nb;y;2\n",
                "\"title\"\t\"body\"\r\na\tx\r\nb\ty\r\n",
                "{\"title\":\"a\",\"body\":\"x\"}\r\n{\"title\":\"b\",\"body\":\"y\"}\r\n",
            })
    void a_list_of_articles_is_read_in_any_dress(String content) {
        List<Reading> readings = ReadingsOf.file(folder, "articles", content);

        assertEquals(
                List.of("a/x#1", "b/y#2"),
                readings.stream()
                        .map(r -> ((Reading.Read) r).document())
                        .map(d -> d.claims().getFirst().value() + "/" + d.content()
                                + d.source().substring(d.source().lastIndexOf('#')))
                        .toList());
    }

    @Test
    void dumps_and_answers_of_services_are_read_by_what_they_hold() {
        String dump = "{\"_index\":\"news\",\"_id\":\"7\",\"_source\":{\"title\":\"Rain\",\"body\":\"It rained.\"}}\n";
        Document one = ReadingsOf.only(ReadingsOf.file(folder, "dump.jsonl", dump));
        assertEquals("It rained.", one.content());
        assertEquals("7", one.sourceId());
        assertEquals(List.of("title=Rain"), ReadingsOf.claims(one));

        String posts = "[{\"id\":3,\"date\":\"2023-09-19T10:00:00\",\"link\":\"https://x.org/3\","
                + "\"title\":{\"rendered\":\"Rain\"},\"content\":{\"rendered\":\"<p>It</p><p>rained.</p>\",\"protected\":false}}]";
        Document post = ReadingsOf.only(ReadingsOf.file(folder, "posts.json", posts));
        assertEquals("It\n\nrained.", post.content());
        assertEquals(List.of("date=2023-09-19T10:00:00", "url=https://x.org/3", "title=Rain"), ReadingsOf.claims(post));

        String answer =
                "{\"response\":{\"status\":\"ok\",\"results\":[{\"webTitle\":\"Rain\",\"webUrl\":\"https://x.org/4\","
                        + "\"webPublicationDate\":\"2023-09-19T10:00:00Z\",\"fields\":{\"bodyText\":\"It rained.\"}}]}}";
        Document result = ReadingsOf.only(ReadingsOf.file(folder, "answer.json", answer));
        assertEquals("It rained.", result.content());
        assertEquals(
                List.of("title=Rain", "url=https://x.org/4", "date=2023-09-19T10:00:00Z"), ReadingsOf.claims(result));
    }

    @Test
    void a_table_keeps_line_breaks_and_quotation_marks_of_its_cells() {
        Document d = ReadingsOf.only(
                ReadingsOf.file(folder, "a.csv", "title,body,x\n\"A, b\",\"One.\n\nHe said \"\"two\"\".\",\n"));

        assertEquals("One.\n\nHe said \"two\".", d.content());
        assertEquals(List.of("title=A, b"), ReadingsOf.claims(d));
    }

    @Test
    void a_table_without_known_columns_says_what_to_do() {
        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(folder, "a.csv", "foo,bar\n1,2\n"));

        assertEquals(Reading.Failed.Kind.UNSUPPORTED, failed.kind());
        assertTrue(
                failed.reason()
                        .contains(
                                "foo, bar: call the one with the text \"body\", or say which it is with --map body=NAME"),
                failed.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void records_are_read_in_their_own_encoding(String charset) {
        byte[] bytes = "title,body\nCafé à Genève,Où est-il passé? Il a plu à Zürich, où les élèves étaient déjà là.\n"
                .getBytes(Charset.forName(charset));
        Document d = ReadingsOf.only(ReadingsOf.file(folder, "a.csv", bytes));

        assertEquals(List.of("title=Café à Genève"), ReadingsOf.claims(d));
    }

    @Test
    void markup_in_a_record_becomes_paragraphs() {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder, "a.jsonl", "{\"body\":\"<p>One <b>and</b> two.</p><p>Three.<br>Four &amp; five.</p>\"}\n"));

        assertEquals("One and two.\n\nThree.\nFour & five.", d.content());
    }

    @Test
    void half_a_surrogate_pair_is_replaced_and_nul_left_out() {
        Document d = ReadingsOf.only(
                ReadingsOf.file(folder, "a.jsonl", "{\"body\":\"a\\ud800b\\u0000c \\ud83d\\ude00\"}\n"));

        assertEquals("a\uFFFDbc 😀", d.content());
    }

    private Document record(String json) {
        return ReadingsOf.only(ReadingsOf.file(folder, "r.jsonl", json + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"$date\":\"2023-09-19T12:30:00Z\"}|2023-09-19T12:30:00Z",
                "{\"$date\":{\"$numberLong\":\"1695081600000\"}}|2023-09-19T00:00:00Z",
                "{\"$date\":{\"$numberLong\":\"-86400000\"}}|1969-12-31T00:00:00Z",
                "{\"$date\":-86400000}|1969-12-31T00:00:00Z",
                "{\"$timestamp\":{\"t\":1695081600,\"i\":1}}|2023-09-19T00:00:00Z",
                "{\"_seconds\":-86400,\"_nanoseconds\":0}|1969-12-31T00:00:00Z",
                "{\"seconds\":\"1695081600\",\"nanos\":5}|2023-09-19T00:00:00Z",
                "{\"seconds\":95}|95",
                "{\"$date\":1695081600000}|2023-09-19T00:00:00Z",
                "{\"date-parts\":[[2023,9,19]]}|2023-09-19",
                "{\"date-parts\":[[2023,9],[2023,10]]}|2023-09/2023-10",
                "{\"date\":\"2023-09-19 10:00:00\",\"timezone_type\":3,\"timezone\":\"UTC\"}|2023-09-19 10:00:00",
                "{\"year\":2023,\"month\":9,\"day\":1}|2023-09-01",
                "[2023,9,1]|2023-09-01",
                "[2023,9,1,10,30]|2023-09-01",
                "1695081600.0|1695081600"
            })
    void a_date_as_databases_and_references_write_it_is_read(String written, String date) {
        Document d = record("{\"body\":\"x\",\"published_date\":" + written + "}");

        assertEquals(List.of("date=" + date), ReadingsOf.claims(d));
    }

    @Test
    void an_object_gives_its_value_and_what_else_it_says_stays() {
        Document d = record(
                "{\"body\":{\"type\":\"html\",\"content\":\"The port.\"},\"author\":[{\"name\":\"Ann Berg\",\"url\":\"u\"},"
                        + "{\"given\":\"Pat\",\"family\":\"Roe\"}],\"source\":{\"id\":null,\"name\":\"Kestrel\"},\"deep\":{\"a\":{\"b\":[1,2]}}}");

        assertEquals("The port.", d.content());
        assertEquals(List.of("authors=Ann Berg", "authors=Pat Roe", "outlet=Kestrel"), ReadingsOf.claims(d));
        assertEquals(List.of("u"), d.properties().get("author.url"));
        assertEquals(List.of("1", "2"), d.properties().get("deep.a.b"));
        assertEquals(List.of("html"), d.properties().get("body.type"));
    }

    @Test
    void a_list_that_a_program_wrote_into_a_cell_is_a_list_and_its_words_for_nothing_are_none() {
        List<Reading> readings = ReadingsOf.file(folder, "a.csv", """
                title,authors,source,body
                One,"['Ann Berg', ""Pat O'Roe""]",nan,The port.
                Two,"[{'id': 3, 'name': 'Ann Berg'}]",None,The port.
                Three,Nan Hollis,[Kestrel],The port.
                Four,"{'Ann Berg', 'Pat Roe'}","{'id': 'k', 'name': 'Kestrel'}",The port.
                """);

        assertEquals(
                List.of("title=One", "authors=Ann Berg", "authors=Pat O'Roe"),
                ReadingsOf.claims(((Reading.Read) readings.get(0)).document()));
        assertEquals(
                List.of("title=Two", "authors=Ann Berg"),
                ReadingsOf.claims(((Reading.Read) readings.get(1)).document()));
        assertEquals(
                List.of("title=Three", "authors=Nan Hollis", "outlet=[Kestrel]"),
                ReadingsOf.claims(((Reading.Read) readings.get(2)).document()));
        assertEquals(
                List.of("title=Four", "authors=Ann Berg", "authors=Pat Roe", "outlet=Kestrel"),
                ReadingsOf.claims(((Reading.Read) readings.get(3)).document()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void a_table_may_tell_excel_its_delimiter_above_the_names(String mark) {
        Document d = ReadingsOf.only(
                ReadingsOf.file(folder, "a.csv", mark + "sep=;\nDate;Title;Text\n2023-09-19;Port, opens;The port.\n"));

        assertEquals("The port.", d.content());
        assertEquals(List.of("date=2023-09-19", "title=Port, opens"), ReadingsOf.claims(d));
    }

    @Test
    void a_text_in_pieces_is_one_and_creators_are_authors() {
        Document d = record(
                "{\"title\":\"Rain\",\"body\":{\"version\":2,\"blocks\":[{\"text\":\"It rained.\"},{\"text\":\"It"
                        + " snowed.\"}]},\"publicationTitle\":\"Kestrel\",\"creators\":[{\"firstName\":\"Ann\",\"lastName\":\"Berg\","
                        + "\"creatorType\":\"author\"}]}");

        assertEquals("It rained.\n\nIt snowed.", d.content());
        assertEquals(List.of("title=Rain", "outlet=Kestrel", "authors=Ann Berg"), ReadingsOf.claims(d));
        assertEquals(List.of("2"), d.properties().get("body.version"));
    }

    @Test
    void a_source_that_is_an_address_of_an_article_is_no_outlet() {
        assertEquals(
                List.of("url=https://kestrel.example/news/4"),
                ReadingsOf.claims(record("{\"body\":\"x\",\"source\":\"https://kestrel.example/news/4\"}")));
        assertEquals(
                List.of("outlet=https://kestrel.example/"),
                ReadingsOf.claims(record("{\"body\":\"x\",\"source\":\"https://kestrel.example/\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'77':{'title':'Rain','text':'It rained.','date':'2023-09-18'},'78':{'title':'Snow','text':'It snowed.','date':'2023-09-19'}}",
                "{'title':{'0':'Rain','1':'Snow'},'text':{'0':'It rained.','1':'It snowed.'},'date':{'0':'2023-09-18','1':'2023-09-19'}}",
                "{'title':['Rain','Snow'],'text':['It rained.','It snowed.'],'date':['2023-09-18','2023-09-19']}",
                "{'columns':['title','text','date'],'index':[0,1],'data':[['Rain','It rained.','2023-09-18'],['Snow','It snowed.','2023-09-19']]}",
                "{'status':'ok','news':[{'title':'Rain','text':'It rained.','date':'2023-09-18'},{'title':'Snow','text':'It snowed.','date':'2023-09-19'}]}",
                "{'request':{'api':'article'},'objects':[{'title':'Rain','text':'It rained.','date':'2023-09-18'},{'title':'Snow','text':'It snowed.','date':'2023-09-19'}]}"
            })
    void a_table_in_json_is_a_record_a_row(String json) {
        List<Document> rows = documents(ReadingsOf.file(folder, "a.json", json.replace('\'', '"')));

        assertEquals(2, rows.size());
        assertEquals("It rained.", rows.getFirst().content());
        assertEquals(List.of("title=Rain", "date=2023-09-18"), ReadingsOf.claims(rows.getFirst()));
        assertEquals(List.of("title=Snow", "date=2023-09-19"), ReadingsOf.claims(rows.getLast()));
    }

    @Test
    void columns_of_a_table_in_json_are_joined_by_the_keys_of_their_rows() {
        List<Document> rows = documents(ReadingsOf.file(
                folder,
                "a.json",
                "{\"title\":{\"0\":\"Rain\",\"1\":\"Snow\"},\"text\":{\"1\":\"It snowed.\",\"0\":\"It rained.\"}}"));

        assertEquals(
                List.of("It rained.", "It snowed."),
                rows.stream().map(Document::content).toList());
        assertEquals(List.of("title=Rain"), ReadingsOf.claims(rows.getFirst()));
    }

    @Test
    void a_value_behind_the_last_column_of_a_table_in_json_stays_a_property() {
        Document row = ReadingsOf.only(ReadingsOf.file(
                folder, "a.json", "{\"columns\":[\"title\",\"text\"],\"data\":[[\"Rain\",\"It rained.\",\"wet\"]]}"));

        assertEquals(List.of("wet"), row.properties().get("column 3"));
    }

    @Test
    void lists_of_one_article_are_no_table() {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder, "a.json", "{\"title\":\"Rain\",\"paragraphs\":[\"It rained.\",\"It stopped.\"]}"));

        assertEquals("It rained.\n\nIt stopped.", d.content());
    }

    @Test
    void an_article_that_holds_a_list_of_others_is_one_as_well() {
        List<Document> all = documents(
                ReadingsOf.file(
                        folder,
                        "a.json",
                        "{\"title\":\"Rain\",\"text\":\"It rained.\",\"articles\":[{\"title\":\"Snow\",\"text\":\"It snowed.\"}]}"));

        assertEquals(
                List.of("It snowed.", "It rained."),
                all.stream().map(Document::content).toList());
    }

    @Test
    void boxes_around_a_value_are_opened() {
        Document d = ReadingsOf.only(
                ReadingsOf.file(
                        folder,
                        "a.json",
                        "{\"headline\":{\"main\":{\"text\":\"Rain\"}},\"body\":{\"time\":1695024000000,\"blocks\":[{\"type\":\"paragraph\","
                                + "\"data\":{\"text\":\"It rained.\"}}]},\"author\":{\"data\":{\"id\":3,\"attributes\":{\"name\":\"Ann Berg\"}}},"
                                + "\"meta\":{\"published\":\"2023-09-18\",\"title\":\"Harbour Post\"},\"links\":{\"permalink\":\"https://harbour.example/1\"}}"));

        assertEquals("It rained.", d.content());
        assertEquals(
                List.of("authors=Ann Berg", "date=2023-09-18", "title=Rain", "url=https://harbour.example/1"),
                ReadingsOf.claims(d).stream().sorted().toList());
        assertEquals(List.of("Harbour Post"), d.properties().get("meta.title"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tytuł;Źródło;Data publikacji;Autor;Treść",
                "Başlık;Kaynak;Tarih;Yazar;Metin",
                "العنوان;المصدر;التاريخ;الكاتب;النص",
                "Titel;Bron;Datum;Auteur;Tekst",
                "Título;Fonte;Data;Autor;Texto",
                "Rubrik;Källa;Datum;Författare;Text",
                "見出し;媒体;日付;記者;本文",
                "Titel;Medium;Datum;Autor;Volltext"
            })
    void columns_may_have_their_names_in_many_languages(String names) {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder, "a.csv", names + "\nRain;Harbour Post;2023-09-18;Ann Berg;\"It rained all day.\"\n"));

        assertEquals("It rained all day.", d.content());
        assertEquals(
                List.of("title=Rain", "outlet=Harbour Post", "date=2023-09-18", "authors=Ann Berg"),
                ReadingsOf.claims(d));
    }

    @Test
    void data_without_a_year_is_no_date() {
        Document d = ReadingsOf.only(
                ReadingsOf.file(folder, "a.json", "{\"title\":\"Rain\",\"text\":\"It rained.\",\"data\":\"none\"}"));

        assertEquals(List.of("title=Rain"), ReadingsOf.claims(d));
        assertEquals(List.of("none"), d.properties().get("data"));
    }

    @Test
    void a_picture_or_a_kind_of_thing_is_no_outlet() {
        Document d = ReadingsOf.only(
                ReadingsOf.file(
                        folder,
                        "a.json",
                        "{\"title\":\"Rain\",\"text\":\"It rained.\",\"medium\":\"Article\",\"media\":\"https://harbour.example/p.jpg\"}"));

        assertEquals(List.of("title=Rain"), ReadingsOf.claims(d));
        assertEquals(List.of("Article"), d.properties().get("medium"));
    }

    @Test
    void an_article_in_a_box_is_the_record() {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder,
                "a.json",
                "{\"bookmarks\":[{\"id\":\"k1\",\"content\":{\"type\":\"link\",\"url\":\"https://harbour.example/1\",\"title\":\"Rain\","
                        + "\"htmlContent\":\"<p>It rained.</p>\",\"datePublished\":\"2023-09-18\"}}]}"));

        assertEquals("It rained.", d.content());
        assertEquals(List.of("url=https://harbour.example/1", "title=Rain", "date=2023-09-18"), ReadingsOf.claims(d));
    }

    private static List<Document> documents(List<Reading> readings) {
        return readings.stream()
                .map(reading -> ((Reading.Read) reading).document())
                .toList();
    }
}
