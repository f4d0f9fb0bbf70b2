package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web archives with records that are not what they say: one bad record costs one record at most. */
class WebArchiveTest {
    private static final String PAGE =
            "<html><head><title>%s</title></head><body><p>Words of the page.</p></body></html>";

    @TempDir
    Path folder;

    private interface Packing {
        OutputStream of(OutputStream out) throws IOException;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text, Packing packing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.of(out)) {
            packed.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] record(String url, int wrongBy, String header, byte[] body) {
        byte[] http = join(bytes("HTTP/1.1 200 OK\r\n" + header + "\r\n"), body);
        return join(
                bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nContent-Length: "
                        + (http.length + wrongBy) + "\r\n\r\n"),
                http,
                bytes("\r\n\r\n"));
    }

    private static byte[] good(String name) {
        return record("https://x.org/" + name, 0, "Content-Type: text/html\r\n", bytes(PAGE.formatted(name)));
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** The titles of the pages between two good ones, which are always there; failures with a minus sign in front. */
    private List<String> between(byte[]... records) {
        List<Reading> readings = ReadingsOf.file(folder, "a.warc", join(good("first"), join(records), good("last")));
        List<String> titles = new ArrayList<>();
        for (Reading reading : readings) {
            titles.add(
                    reading instanceof Reading.Read read
                            ? read.document().content().replaceAll("(?s).*<title>(.*)</title>.*", "$1")
                            : "-" + ((Reading.Failed) reading).reason());
        }
        assertEquals("first", titles.getFirst());
        assertEquals("last", titles.getLast());
        return titles.subList(1, titles.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd", "deflate", "utf-8", "none", "gzip, gzip", "x-gzip,br"})
    void a_body_that_was_unpacked_already_is_read_as_it_stands(String coding) {
        byte[] record = record(
                "https://x.org/a",
                0,
                "Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\n",
                bytes(PAGE.formatted("middle")));

        assertEquals(List.of("middle"), between(record));
    }

    @Test
    void a_record_that_does_not_say_what_it_is_is_named() {
        byte[] bare = bytes("WARC/1.0\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n");
        List<Reading> found = ReadingsOf.file(folder, "a.warc", join(good("one"), bare, good("three")));

        assertEquals(3, found.size());
        Reading.Failed failed = (Reading.Failed) found.get(1);
        assertTrue(failed.source().endsWith("a.warc#2"), failed.source());
        assertTrue(failed.reason().contains("WARC-Type"), failed.reason());
    }

    @Test
    void a_body_is_unpacked_by_what_its_header_says() throws IOException {
        String page = PAGE.formatted("middle");
        byte[] gzip = packed(page, GZIPOutputStream::new);
        String html = "Content-Type: text/html\r\nContent-Encoding: ";

        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, html + "gzip\r\n", gzip)));
        assertEquals(
                List.of("middle"),
                between(record("https://x.org/a", 0, html + "gzip\r\nContent-Encoding: gzip\r\n", gzip)));
        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, "Content-Type: text/html\r\n", gzip)));
        assertEquals(
                List.of("middle"),
                between(record("https://x.org/a", 0, html + "zstd\r\n", Zstd.compress(bytes(page)))));
        byte[] framed = packed(page, DeflaterOutputStream::new);
        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, html + "deflate\r\n", framed)));
        byte[] raw = packed(page, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, html + "deflate\r\n", raw)));
    }

    @Test
    void of_a_page_whose_packing_is_cut_what_there_is_is_taken_and_the_loss_is_said() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("<p>Line ").append(i * 7919 % 10007).append("</p>");
        }
        byte[] gzip = packed(PAGE.formatted("cut") + text, GZIPOutputStream::new);
        byte[] record = record(
                "https://x.org/a",
                0,
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                Arrays.copyOf(gzip, gzip.length / 2));

        assertEquals(List.of("cut", "-a page that is cut: what there is of it was taken in"), between(record));
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -1, 60, 100_000})
    void a_wrong_length_costs_no_page(int wrongBy) {
        byte[] record =
                record("https://x.org/a", wrongBy, "Content-Type: text/html\r\n", bytes(PAGE.formatted("middle")));

        assertEquals(List.of("middle"), between(record));
    }

    @Test
    void thousands_of_wrong_lengths_cost_no_page() {
        String wrong = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 100\r\n\r\nx\r\n\r\n";

        assertEquals(List.of(), between(bytes(wrong.repeat(20_000))));
    }

    @Test
    void a_page_without_a_type_is_told_by_its_markup() {
        byte[] page = record("https://x.org/a", 0, "Server: x\r\n", bytes(PAGE.formatted("middle")));
        byte[] style = record("https://x.org/a.css", 0, "Server: x\r\n", bytes("p { color: red }"));

        assertEquals(List.of("middle"), between(page, style));
    }

    @Test
    void a_record_without_a_header_and_one_of_noise_cost_nothing() {
        byte[] none = bytes("WARC/1.0\r\n\r\n\r\n\r\n");
        byte[] noise = bytes("nothing that anybody knows\r\n\0\1\2\r\n");

        assertEquals(List.of(), between(none, noise));
    }

    @Test
    void chunks_are_put_together_and_a_body_in_none_is_read_as_it_stands() {
        String page = PAGE.formatted("middle");
        String header = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
        String chunks = "10\r\n" + page.substring(0, 16) + "\r\n" + Integer.toHexString(page.length() - 16) + ";x=y\r\n"
                + page.substring(16) + "\r\n0\r\n\r\n";

        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, header, bytes(chunks))));
        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, header, bytes(page))));
        assertEquals(
                List.of("middle"), between(record("https://x.org/a", 0, "Content-Type: text/html\r\n", bytes(chunks))));
    }

    @Test
    void a_page_that_is_said_to_be_plain_text_is_told_by_its_markup() {
        byte[] page = bytes(PAGE.formatted("middle"));

        assertEquals(List.of("middle"), between(record("https://x.org/a", 0, "Content-Type: text/plain\r\n", page)));
        assertEquals(
                List.of(),
                between(record("https://x.org/a", 0, "Content-Type: text/plain\r\n", bytes("User-agent: *"))));
    }

    @Test
    void an_arc_file_is_read_record_by_record() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.formatted("old");
        String arc = "filedesc://a.arc 0.0.0.0 20050101000000 text/plain 9\n1 0 Live\n\n"
                + "http://x.org/a 10.0.0.1 20050101000001 text/html " + http.length() + "\n" + http + "\n"
                + "http://x.org/b 10.0.0.1 20050101000002 text/html " + http.length() + "\n" + http + "\n";

        List<Reading> readings = ReadingsOf.file(folder, "a.arc", arc);

        assertEquals(2, readings.size());
        Document first = ((Reading.Read) readings.getFirst()).document();
        assertEquals(List.of("url=http://x.org/a"), ReadingsOf.claims(first));
        assertEquals(List.of("2005-01-01T00:00:01Z"), first.properties().get("captured"));
        assertTrue(first.content().endsWith("</html>"), first.content());
    }

    private static byte[] member(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(good(name));
        }
        return out.toByteArray();
    }

    private List<String> ofPacked(byte[] file) {
        List<String> found = new ArrayList<>();
        for (Reading reading : ReadingsOf.file(folder, "a.warc.gz", file)) {
            found.add(
                    reading instanceof Reading.Read read
                            ? read.document().content().replaceAll("(?s).*<title>(.*)</title>.*", "$1")
                            : "-" + ((Reading.Failed) reading).reason());
        }
        return found;
    }

    @Test
    void everyByteOfAMemberMayBeWrongAndCostsNoOther() throws IOException {
        byte[] first = member("first");
        byte[] last = member("last");
        byte[] middle = member("middle");
        for (int i = 0; i < middle.length; i++) {
            byte[] wrong = middle.clone();
            wrong[i] ^= 0x5A;

            List<String> found = ofPacked(join(first, wrong, last));

            // of the header some bytes say nothing of what is packed
            boolean sound = found.equals(List.of("first", "middle", "last"));
            boolean said = found.equals(
                    List.of("first", "last", "-damaged: a record cannot be unpacked: the others were read"));
            assertTrue(sound ? i < 10 : said, i + ": " + found);
        }
    }

    @Test
    void whatThereIsOfAMemberThatIsCutIsReadAndSaid() throws IOException {
        byte[] last = member("last");

        List<String> found =
                ofPacked(Arrays.copyOf(join(member("first"), last), member("first").length + last.length - 12));

        assertEquals("first", found.getFirst());
        assertEquals("-damaged: it ends within a record: what there is of it was read", found.getLast());
    }

    @Test
    void theWordsOfAPageThatAProgramTookOutAreAnArticle() {
        byte[] words = bytes("Rain in Bern\nIt rained.");
        byte[] record = join(
                bytes("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://x.org/rain\r\n"
                        + "Content-Type: text/plain\r\nContent-Length: " + words.length + "\r\n\r\n"),
                words,
                bytes("\r\n\r\n"));

        Document d = ReadingsOf.only(ReadingsOf.file(folder, "a.warc.wet", record));

        assertEquals("Rain in Bern\nIt rained.", d.content());
        assertEquals(List.of("url=https://x.org/rain"), ReadingsOf.claims(d));
    }
}
