package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML of any kind: what stands under the usual names becomes articles. */
class XmlRecordsTest {
    @TempDir
    Path folder;

    private List<Document> documents(String content) {
        return ReadingsOf.file(folder, "a.xml", content).stream()
                .map(reading -> ((Reading.Read) reading).document())
                .toList();
    }

    @Test
    void elements_under_the_usual_names_in_any_namespace() {
        List<Document> found = documents("""
                <?xml version="1.0"?>
                <k:export xmlns:k="urn:k" made="2024">
                 <k:doc k:id="7" xml:lang="en" xmlns:x="urn:x"><k:head><k:title>Rain</k:title><k:date k:when="2023-09-19"/></k:head>
                  <k:authors><k:author>Anna Meier</k:author><k:author>Bob Jones</k:author></k:authors>
                  <k:source><k:name>Test Courier</k:name></k:source>
                  <k:body><k:p>It rained.</k:p><p>It <k:b>snowed</k:b>.</p></k:body><k:rating>3</k:rating></k:doc>
                 <k:doc id="8"><k:title>Snow</k:title><k:text>&lt;p&gt;It snowed.&lt;/p&gt;&lt;p&gt;A lot.&lt;/p&gt;</k:text></k:doc>
                </k:export>
                """);

        assertEquals(2, found.size());
        assertEquals("It rained.\n\nIt snowed.", found.getFirst().content());
        assertEquals("7", found.getFirst().sourceId());
        assertEquals(
                List.of(
                        "language=en",
                        "title=Rain",
                        "date=2023-09-19",
                        "authors=Anna Meier; Bob Jones",
                        "outlet=Test Courier"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(
                Set.of("date@when", "rating"), found.getFirst().properties().keySet());
        assertEquals(List.of("3"), found.getFirst().properties().get("rating"));
        assertEquals("It snowed.\n\nA lot.", found.getLast().content());
    }

    @Test
    void the_day_of_the_paper_counts_in_tei_and_not_that_of_the_file() {
        String file = """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Rain</title></titleStmt>
                 <publicationStmt><publisher>Corpus House</publisher><date when="2024-01-05">2024</date></publicationStmt>
                 <sourceDesc><bibl>%s</bibl></sourceDesc></fileDesc></teiHeader>
                 <text><body><p>It rained.</p></body></text></TEI>
                """;
        Document printed =
                documents(file.formatted("<date>19 September 1923</date>")).getFirst();
        Document born = documents(file.formatted("Born digital.")).getFirst();

        assertEquals(List.of("title=Rain", "date=19 September 1923"), ReadingsOf.claims(printed));
        assertEquals(List.of("Corpus House"), printed.properties().get("publicationstmt.publisher"));
        assertEquals(List.of("2024"), printed.properties().get("publicationstmt.date"));
        assertEquals(List.of("title=Rain", "outlet=Corpus House", "date=2024"), ReadingsOf.claims(born));
    }

    @Test
    void nothing_of_a_record_that_was_read_is_kept() throws IOException {
        String xml = "<a>" + "<record><title>Rain</title></record>\n\t".repeat(50) + "</a>";
        int[] most = new int[2];
        XmlStream.Listener listener = element -> {
            boolean record = element.tagName().equals("record");
            Element around = element.parent();
            if (record && around != null) {
                most[0] = Math.max(most[0], around.childNodeSize());
                most[1]++;
            }
            return record;
        };
        new XmlStream(Limits.DEFAULT, listener, failure -> fail(failure.reason()))
                .read(Blob.ofBytes(xml.getBytes(StandardCharsets.UTF_8), "a", "a"));

        assertEquals(50, most[1]);
        assertEquals(2, most[0]);
    }

    @Test
    void an_article_with_sections_stays_one() {
        List<Document> found = documents("""
                <?xml version="1.0"?><!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <article><front><title>Rain&nbsp;&amp; snow</title><author>Anna Meier</author></front>
                <body><section><title>One</title><text>It rained.&x;</text></section>
                <section><title>Two</title><text>It snowed.</text></section></body></article>
                """);

        assertEquals(1, found.size());
        assertEquals(
                "One\n\nIt rained.\n\nTwo\n\nIt snowed.",
                found.getFirst().content().replace("&x;", ""));
        assertEquals(
                "title=Rain\u00A0& snow", ReadingsOf.claims(found.getFirst()).getFirst());
    }

    @Test
    void records_with_a_headline_alone() {
        List<Document> found = documents("""
                <?xml version="1.0"?><list><entry><title>Rain</title><link>https://courier.example/1</link></entry>
                <entry><title>Snow</title><link>https://courier.example/2</link></entry></list>
                """);

        assertEquals(2, found.size());
        assertEquals(List.of("title=Snow", "url=https://courier.example/2"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void what_is_no_article_is_refused_with_its_names() {
        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(
                folder, "a.xml", "<?xml version='1.0'?><stock><part><weight>3</weight></part></stock>"));

        assertEquals(Reading.Failed.Kind.UNSUPPORTED, failed.kind());
        assertTrue(failed.reason().contains("weight, part, stock"), failed.reason());
        assertTrue(failed.reason().contains("--map body=NAME"), failed.reason());
    }

    @Test
    void what_is_not_well_formed_is_read_as_far_as_it_goes() {
        List<Reading> cut = ReadingsOf.file(
                folder,
                "a.xml",
                "<?xml version='1.0'?><a><doc><title>Rain</title><text>It rained.</text></doc><doc><tit");
        assertEquals("It rained.", ((Reading.Read) cut.getFirst()).document().content());
        assertTrue(((Reading.Failed) cut.getLast()).reason().contains("line 1"), cut.toString());

        List<Document> loose =
                documents("<?xml version='1.0'?><a><doc><title>AT&T</title><text>It rained.<br></text></doc></a>");
        assertEquals("It rained.", loose.getFirst().content());
    }

    @Test
    void many_records_come_one_by_one() {
        String records = IntStream.range(0, 5000)
                .mapToObj(i ->
                        "<doc><id>" + i + "</id><title>T" + i + "</title><text>" + "x".repeat(4000) + "</text></doc>")
                .collect(Collectors.joining("\n", "<?xml version='1.0'?><all>", "</all>"));

        List<Document> found = documents(records);
        assertEquals(5000, found.size());
        assertEquals(5000, found.stream().map(Document::id).distinct().count());
    }

    @Test
    void a_headline_with_markup_keeps_its_order_and_a_name_in_pieces_its_blanks() {
        Document d = documents("<?xml version='1.0'?><a><doc><title>Profit <i>up</i> again</title><authors><author>"
                        + "<first>Ann</first><last>Berg</last></author><author><first>Pat</first><last>Roe</last></author></authors>"
                        + "<text>It rained.</text></doc></a>")
                .getFirst();

        assertEquals(List.of("title=Profit up again", "authors=Ann Berg; Pat Roe"), ReadingsOf.claims(d));
    }

    @Test
    void needs_no_declaration_where_its_root_is_no_element_of_pages() {
        List<Document> collection = ReadingsOf.file(folder, "a.txt", """
                        <DOC id='1'><HEADLINE>Rain</HEADLINE><TEXT><P>It rained.</P></TEXT></DOC>
                        <DOC id='2'><HEADLINE>Snow</HEADLINE><TEXT><P>It snowed.</P></TEXT></DOC>
                        """).stream()
                .map(reading -> ((Reading.Read) reading).document())
                .toList();

        assertEquals(
                List.of("It rained.", "It snowed."),
                collection.stream().map(Document::content).toList());
        assertEquals(List.of("title=Rain"), ReadingsOf.claims(collection.getFirst()));
    }

    @Test
    void a_map_of_a_site_gives_addresses_and_headlines() {
        Document d = documents("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
                        + "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://harbour.example/1</loc>"
                        + "<news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language>"
                        + "</news:publication><news:publication_date>2023-09-18</news:publication_date><news:title>Rain</news:title>"
                        + "</news:news></url></urlset>")
                .getFirst();

        assertEquals(
                List.of("date=2023-09-18", "outlet=Harbour Post", "title=Rain", "url=https://harbour.example/1"),
                ReadingsOf.claims(d).stream().sorted().toList());
    }
}
