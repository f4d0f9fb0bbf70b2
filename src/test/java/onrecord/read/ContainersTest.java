package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives and compressed files: what is inside, and what is wrong with it. */
class ContainersTest {
    private static final byte[] RECORDS = "{\"body\":\"one\"}\n{\"body\":\"two\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static List<String> sources(List<Reading> readings) {
        return readings.stream()
                .map(r -> r.source().replaceAll("^.*/(?=[^/]*!|[^/!]*$)", ""))
                .toList();
    }

    @Test
    void an_iwork_document_behind_a_password_is_said_to_be_one() throws IOException {
        byte[] pages = zip("index.xml", RECORDS);
        ByteBuffer bytes = ByteBuffer.wrap(pages).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(pages.length - 6);
        bytes.putShort(8, (short) 25452);
        bytes.putShort(directory + 10, (short) 25452);
        assertEquals(
                Reading.Failed.Kind.ENCRYPTED,
                ReadingsOf.onlyFailure(ReadingsOf.file(folder, "plan.pages", pages))
                        .kind());

        byte[] newer = zip(".iwpv2", new byte[80]);
        assertEquals(
                Reading.Failed.Kind.ENCRYPTED,
                ReadingsOf.onlyFailure(ReadingsOf.file(folder, "newer.pages", newer))
                        .kind());
    }

    @Test
    void what_is_packed_in_one_another_is_found_and_named_by_its_path() throws IOException {
        byte[] inner = zip("news/a.jsonl", RECORDS);

        List<Reading> readings = ReadingsOf.file(folder, "all.tgz", gzip(tar("inner.zip", inner)));

        assertTrue(readings.getFirst().source().endsWith("all.tgz!inner.zip!news/a.jsonl#1"), readings.toString());
        assertEquals(2, readings.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bzip2", "xz", "zstd"})
    void a_compressed_file_is_what_it_unpacks_to(String method) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new CompressorStreamFactory().createCompressorOutputStream(method, out)) {
            packed.write(RECORDS);
        }

        List<Reading> readings = ReadingsOf.file(folder, "a.jsonl." + method, out.toByteArray());

        assertEquals(List.of("a.jsonl." + method + "#1", "a.jsonl." + method + "#2"), sources(readings));
    }

    @Test
    void a_7z_archive_is_read_entry_by_entry() throws IOException {
        Path file = folder.resolve("a.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a.jsonl");
            out.putArchiveEntry(entry);
            out.write(RECORDS);
            out.closeArchiveEntry();
        }

        assertEquals(List.of("a.7z!a.jsonl#1", "a.7z!a.jsonl#2"), sources(ReadingsOf.file(file)));
    }

    @Test
    void an_entry_that_unfolds_without_end_is_given_up() throws IOException {
        byte[] bomb = gzip(new byte[40 << 20]);

        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(folder, "a.txt.gz", bomb));

        assertEquals(Reading.Failed.Kind.UNSUPPORTED, failed.kind());
        byte[] text = gzip(" one".repeat(10 << 20).getBytes(StandardCharsets.UTF_8));
        failed = ReadingsOf.onlyFailure(ReadingsOf.file(folder, "b.txt.gz", text));
        assertEquals(Reading.Failed.Kind.LIMIT, failed.kind());
    }

    @Test
    void containers_in_one_another_without_end_are_given_up() throws IOException {
        byte[] content = RECORDS;
        for (int i = 0; i < 12; i++) {
            content = gzip(content);
        }

        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(folder, "a.gz", content));

        assertEquals(Reading.Failed.Kind.LIMIT, failed.kind());
        assertEquals("packed in more than 8 containers inside one another", failed.reason());
    }

    @Test
    void a_cut_archive_is_damaged_and_says_so() throws IOException {
        byte[] whole = zip("a.jsonl", RECORDS);
        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(folder, "a.zip", Arrays.copyOf(whole, 40)));

        assertEquals(Reading.Failed.Kind.DAMAGED, failed.kind());
    }

    @Test
    void an_entry_named_like_a_path_elsewhere_is_a_name_and_nothing_more() throws IOException {
        List<Reading> readings = ReadingsOf.file(folder, "a.zip", zip("../../escaped.jsonl", RECORDS));

        assertEquals(2, readings.size());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void of_a_web_archive_in_a_package_the_archives_alone_are_read() throws IOException {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>One.</p></body></html>";
        String warc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.org/1\r\n"
                + "WARC-Date: 2023-09-19T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + page.length() + "\r\n\r\n"
                + page + "\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "datapackage.json",
                    "{\"wacz_version\":\"1.1.1\",\"title\":\"Saved\"}".getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "pages/pages.jsonl",
                    "{\"url\":\"https://x.org/1\",\"title\":\"One\"}\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, "archive/data.warc.gz", gzip(warc.getBytes(StandardCharsets.UTF_8)));
        }

        Document document = ReadingsOf.only(ReadingsOf.file(folder, "a.wacz", out.toByteArray()));

        assertEquals(List.of("url=https://x.org/1"), ReadingsOf.claims(document));
        assertTrue(document.source().endsWith("a.wacz!archive/data.warc.gz#1"), document.source());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
