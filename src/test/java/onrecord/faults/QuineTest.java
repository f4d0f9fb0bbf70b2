package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A container that holds itself is given up at the depth that any other is. */
class QuineTest {
    @TempDir
    Path folder;

    @Test
    void the_quines_are_quines() throws IOException {
        byte[] gzip = Quines.gzip();
        assertArrayEquals(gzip, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        byte[] zip = Quines.zip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertNotNull(in.getNextEntry());
            assertArrayEquals(zip, in.readAllBytes());
        }
    }

    @Test
    void a_container_in_itself_is_over_the_limit() throws IOException {
        assertEquals(
                List.of("packed in more than 8 containers inside one another"),
                failures(Files.write(folder.resolve("quine.gz"), Quines.gzip())));
        assertEquals(
                List.of("packed in more than 8 containers inside one another"),
                failures(Files.write(folder.resolve("quine.zip"), Quines.zip())));
    }

    private static List<String> failures(Path file) {
        List<String> failures = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(file, reading -> {
                Reading.Failed failed = (Reading.Failed) reading;
                assertEquals(Reading.Failed.Kind.LIMIT, failed.kind());
                failures.add(failed.reason());
            });
        }
        return failures;
    }
}
