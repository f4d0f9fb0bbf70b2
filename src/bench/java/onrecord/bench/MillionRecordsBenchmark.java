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
    @Param({"jsonl", "json", "csv", "ris", "bibtex", "enex", "xml", "xlsx", "ods", "mbox", "warc"})
    public String kind = "jsonl";

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("million", "." + kind);
        switch (kind) {
            case "jsonl" -> lines("", "{\"id\":%1$d,\"title\":\"Rain %1$d\",\"body\":\"It rained.\"}\n", "");
            case "json" ->
                lines("[{\"id\":0,\"title\":\"Rain\"}", ",{\"id\":%1$d,\"title\":\"Rain %1$d\",\"body\":\"x\"}", "]");
            case "csv" -> lines("title,body\n", "Rain %1$d,It rained.\n", "");
            case "ris" -> lines("", "TY  - NEWS\nTI  - Rain %1$d\nAB  - It rained.\nER  - \n", "");
            case "bibtex" -> lines("", "@article{a%1$d, title={Rain %1$d}, abstract={It rained.}}\n", "");
            case "enex" ->
                lines(
                        "<?xml version='1.0'?><en-export>",
                        "<note><title>Rain %1$d</title><content><![CDATA[<en-note>It rained.</en-note>]]></content></note>\n",
                        "</en-export>");
            case "xml" ->
                lines(
                        "<?xml version='1.0'?><news>",
                        "<story><title>Rain %1$d</title><text>It rained.</text></story>\n",
                        "</news>");
            case "mbox" ->
                lines(
                        "",
                        "From a Tue Sep 19 10:00:00 2023\nFrom: a@x.example\nSubject: Rain %1$d\n\nIt rained.\n\n",
                        "");
            case "warc" ->
                lines(
                        "",
                        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/%1$07d\r\nContent-Type: text/html\r\n"
                                + "Content-Length: 19\r\n\r\n<html><p>It rained.\r\n\r\n",
                        "");
            case "xlsx" ->
                sheet(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row>" + cell("Title") + cell("Text") + "</row>\n",
                        "<row>" + cell("Rain %1$d") + cell("It rained.") + "</row>\n",
                        "</sheetData></worksheet>");
            default ->
                sheet(
                        "content.xml",
                        "<a><table><table-row>" + cellOfOpenDocument("Title") + cellOfOpenDocument("Text")
                                + "</table-row>\n",
                        "<table-row>" + cellOfOpenDocument("Rain %1$d") + cellOfOpenDocument("It rained.")
                                + "</table-row>\n",
                        "</table></a>");
        }
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String cellOfOpenDocument(String text) {
        return "<table-cell><p>" + text + "</p></table-cell>";
    }

    private void lines(String start, String record, String end) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            lines(start, record, end, out);
        }
    }

    private void sheet(String part, String start, String record, String end) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            boolean excel = part.startsWith("xl/");
            zip.putNextEntry(new ZipEntry(excel ? "xl/workbook.xml" : "mimetype"));
            String head = excel
                    ? "<workbook><sheets><sheet/></sheets></workbook>"
                    : "application/vnd.oasis.opendocument.spreadsheet";
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            lines(start, record, end, out);
            out.flush();
        }
    }

    private void lines(String start, String record, String end, Writer out) throws IOException {
        out.write(start);
        for (int i = 1; i <= records; i++) {
            out.write(record.formatted(i));
        }
        out.write(end);
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
