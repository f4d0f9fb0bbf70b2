package onrecord.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads a file of a million records of one kind in a heap of 64 MB, some two hundred times smaller than the file
 * unfolds to: a reader that keeps what it has read ends with an {@link OutOfMemoryError}, and every record must be
 * there.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@State(Scope.Benchmark)
public class MillionRecordsBenchmark {
    /** How many records. */
    @Param("1000000")
    public int records = 1_000_000;

    /** What they are in. */
    @Param({
        "jsonl",
        "json",
        "csv",
        "ris",
        "bibtex",
        "enex",
        "xml",
        "xlsx",
        "ods",
        "mbox",
        "warc",
        "rss",
        "wordpress",
        "blogger",
        "ghost",
        "mediawiki",
        "nbib",
        "enw",
        "endnote",
        "zotero",
        "telegram",
        "discord",
        "slack",
        "facebook",
        "bluesky",
        "reddit",
        "twitter"
    })
    public String kind = "jsonl";

    private Path file = Path.of("");

    /**
     * What stands before the records of a file, what each one is, made with its number, and what stands behind them.
     */
    private record Shape(String start, String record, String end) {}

    /** Writes the file. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("million", "." + kind);
        switch (kind) {
            case "xlsx" ->
                sheet(
                        "xl/worksheets/sheet1.xml",
                        new Shape(
                                "<worksheet><sheetData><row>" + cell("Title") + cell("Text") + "</row>\n",
                                "<row>" + cell("Rain %1$d") + cell("It rained.") + "</row>\n",
                                "</sheetData></worksheet>"));
            case "ods" ->
                sheet(
                        "content.xml",
                        new Shape(
                                "<a><table><table-row>" + cellOfOpenDocument("Title") + cellOfOpenDocument("Text")
                                        + "</table-row>\n",
                                "<table-row>" + cellOfOpenDocument("Rain %1$d") + cellOfOpenDocument("It rained.")
                                        + "</table-row>\n",
                                "</table></a>"));
            default -> {
                try (Writer out = Files.newBufferedWriter(file)) {
                    records(text(kind), out);
                }
            }
        }
    }

    private static Shape text(String kind) {
        return switch (kind) {
            case "jsonl" -> new Shape("", "{\"id\":%1$d,\"title\":\"Rain %1$d\",\"body\":\"It rained.\"}\n", "");
            case "json" ->
                new Shape(
                        "[{\"id\":0,\"title\":\"Rain\"}", ",{\"id\":%1$d,\"title\":\"Rain %1$d\",\"body\":\"x\"}", "]");
            case "csv" -> new Shape("title,body\n", "Rain %1$d,It rained.\n", "");
            case "mbox" ->
                new Shape(
                        "",
                        "From a Tue Sep 19 10:00:00 2023\nFrom: a@x.example\nSubject: Rain %1$d\n\nIt rained.\n\n",
                        "");
            case "warc" ->
                new Shape(
                        "",
                        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/%1$07d\r\nContent-Type: text/html\r\n"
                                + "Content-Length: 19\r\n\r\n<html><p>It rained.\r\n\r\n",
                        "");
            case "ris", "bibtex", "nbib", "enw", "endnote", "zotero" -> references(kind);
            case "enex", "xml", "rss", "wordpress", "blogger", "mediawiki" -> markup(kind);
            default -> exported(kind);
        };
    }

    private static Shape references(String kind) {
        return switch (kind) {
            case "ris" -> new Shape("", "TY  - NEWS\nTI  - Rain %1$d\nAB  - It rained.\nER  - \n", "");
            case "bibtex" -> new Shape("", "@article{a%1$d, title={Rain %1$d}, abstract={It rained.}}\n", "");
            case "nbib" -> new Shape("", "PMID- %1$d\nTI  - Rain %1$d\nAB  - It rained.\n\n", "");
            case "enw" -> new Shape("", "%%0 Newspaper Article\n%%T Rain %1$d\n%%X It rained.\n\n", "");
            case "endnote" ->
                new Shape(
                        "<xml><records><record><rec-number>0</rec-number><titles><title>Rain</title></titles></record>\n",
                        "<record><rec-number>%1$d</rec-number><titles><title>Rain %1$d</title></titles></record>\n",
                        "</records></xml>");
            default ->
                new Shape(
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:z='http://www.zotero.org/namespaces/export#'"
                                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:bib='http://purl.org/net/biblio#'>\n",
                        "<bib:Article rdf:about='https://a.example/%1$d'><z:itemType>newspaperArticle</z:itemType>"
                                + "<dc:title>Rain %1$d</dc:title></bib:Article>\n",
                        "</rdf:RDF>");
        };
    }

    private static Shape markup(String kind) {
        return switch (kind) {
            case "enex" ->
                new Shape(
                        "<?xml version='1.0'?><en-export>",
                        "<note><title>Rain %1$d</title><content><![CDATA[<en-note>It rained.</en-note>]]></content></note>\n",
                        "</en-export>");
            case "xml" ->
                new Shape(
                        "<?xml version='1.0'?><news>",
                        "<story><title>Rain %1$d</title><text>It rained.</text></story>\n",
                        "</news>");
            case "rss" ->
                new Shape(
                        "<rss version='2.0'><channel><title>Courier</title>\n",
                        "<item><title>Rain %1$d</title><description>It rained.</description></item>\n",
                        "</channel></rss>");
            case "wordpress" ->
                new Shape(
                        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                                + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>Courier</title>\n",
                        "<item><title>Rain %1$d</title><content:encoded>It rained.</content:encoded>"
                                + "<wp:post_type>post</wp:post_type></item>\n",
                        "</channel></rss>");
            case "blogger" ->
                new Shape(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Courier</title>\n",
                        "<entry><id>%1$d</id><category scheme='s' term='http://schemas.google.com/blogger/2008/kind#post'/>"
                                + "<title>Rain %1$d</title><content>It rained.</content></entry>\n",
                        "</feed>");
            default ->
                new Shape(
                        "<mediawiki xml:lang='en'><siteinfo><sitename>Wikinews</sitename></siteinfo>\n",
                        "<page><title>Rain %1$d</title><ns>0</ns><revision><text>It rained.</text></revision></page>\n",
                        "</mediawiki>");
        };
    }

    private static Shape exported(String kind) {
        return switch (kind) {
            case "ghost" ->
                new Shape(
                        "{\"db\":[{\"meta\":{\"exported_on\":1700000000000},\"data\":{\"posts\":[{\"id\":\"0\",\"title\":\"Rain\"}",
                        ",{\"id\":\"%1$d\",\"title\":\"Rain %1$d\",\"html\":\"<p>It rained.</p>\"}\n",
                        "],\"users\":[]}}]}");
            case "telegram" ->
                new Shape(
                        "{\"name\":\"Courier\",\"type\":\"public_channel\",\"id\":1,\"messages\":[{\"id\":0,\"type\":\"service\"}",
                        ",{\"id\":%1$d,\"type\":\"message\",\"date\":\"2023-09-19T08:00:00\",\"text\":\"It rained.\"}\n",
                        "]}");
            case "discord" ->
                new Shape(
                        "{\"guild\":{\"id\":\"1\",\"name\":\"Bern\"},\"channel\":{\"id\":\"2\",\"name\":\"rain\"},\"messages\":["
                                + "{\"id\":\"0\",\"type\":\"GuildMemberJoin\",\"timestamp\":\"2023-09-19T08:00:00+00:00\",\"content\":\"\",\"embeds\":[],\"author\":{\"name\":\"a\"}}",
                        ",{\"id\":\"%1$d\",\"type\":\"Default\",\"timestamp\":\"2023-09-19T08:00:00+00:00\",\"content\":\"It rained.\",\"embeds\":[],\"author\":{\"name\":\"a\"}}\n",
                        "]}");
            case "slack" ->
                new Shape(
                        "[{\"type\":\"message\",\"subtype\":\"channel_join\",\"user\":\"U1\",\"ts\":\"1695110300.000100\",\"text\":\"x\"}",
                        ",{\"type\":\"message\",\"client_msg_id\":\"%1$d\",\"user\":\"U1\",\"ts\":\"1695110400.000200\",\"text\":\"It rained.\"}\n",
                        "]");
            case "facebook" ->
                new Shape(
                        "{\"participants\":[{\"name\":\"Pat Roe\"}],\"messages\":[{\"sender_name\":\"Pat Roe\",\"timestamp_ms\":1695110400000}",
                        ",{\"sender_name\":\"Pat Roe\",\"timestamp_ms\":1695110400000,\"content\":\"Rain %1$d.\"}\n",
                        "]}");
            case "bluesky" ->
                new Shape(
                        "",
                        "{\"did\":\"did:plc:a\",\"kind\":\"commit\",\"commit\":{\"operation\":\"create\",\"rkey\":\"%1$d\",\"collection\":\"app.bsky.feed.post\","
                                + "\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"It rained.\",\"createdAt\":\"2024-03-05T14:12:00Z\"}}}\n",
                        "");
            case "reddit" ->
                new Shape(
                        "",
                        "{\"id\":\"a%1$d\",\"subreddit\":\"bern\",\"author\":\"a\",\"title\":\"Rain %1$d\",\"selftext\":\"It rained.\",\"created_utc\":1695110400}\n",
                        "");
            case "twitter" ->
                new Shape(
                        "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"0\",\"full_text\":\"Rain.\"}}",
                        ",{\"tweet\":{\"id_str\":\"%1$d\",\"full_text\":\"Rain %1$d.\",\"created_at\":\"Tue Sep 19 08:00:00 +0000 2023\"}}\n",
                        "]");
            default -> throw new IllegalArgumentException("no kind " + kind);
        };
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String cellOfOpenDocument(String text) {
        return "<table-cell><p>" + text + "</p></table-cell>";
    }

    private void sheet(String part, Shape shape) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            boolean excel = part.startsWith("xl/");
            zip.putNextEntry(new ZipEntry(excel ? "xl/workbook.xml" : "mimetype"));
            String head = excel
                    ? "<workbook><sheets><sheet/></sheets></workbook>"
                    : "application/vnd.oasis.opendocument.spreadsheet";
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            records(shape, out);
            out.flush();
        }
    }

    private void records(Shape shape, Writer out) throws IOException {
        out.write(shape.start());
        for (int i = 1; i <= records; i++) {
            out.write(shape.record().formatted(i));
        }
        out.write(shape.end());
    }

    /** Reads it. @return how many articles it has */
    @Benchmark
    public long read() {
        long[] found = new long[1];
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(file, reading -> found[0] += reading instanceof Reading.Read ? 1 : 0);
        }
        if (found[0] < records) {
            throw new IllegalStateException(kind + ": " + found[0] + " of " + records + " records");
        }
        return found[0];
    }

    /** Deletes the file. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }
}
