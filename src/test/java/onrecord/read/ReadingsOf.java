package onrecord.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the reader makes of a file written for a test. */
final class ReadingsOf {
    private ReadingsOf() {}

    static List<Reading> file(Path file) {
        List<Reading> readings = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(file, readings::add);
        }
        return readings;
    }

    static List<Reading> file(Path folder, String name, byte[] content) {
        try {
            return file(Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Reading> file(Path folder, String name, String content) {
        return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The documents of readings none of which failed. */
    static List<Document> documents(List<Reading> readings) {
        return readings.stream()
                .map(reading -> ((Reading.Read) reading).document())
                .toList();
    }

    static Document only(List<Reading> readings) {
        if (readings.size() == 1 && readings.getFirst() instanceof Reading.Read read) {
            return read.document();
        }
        throw new AssertionError("not one document: " + readings);
    }

    static Reading.Failed onlyFailure(List<Reading> readings) {
        if (readings.size() == 1 && readings.getFirst() instanceof Reading.Failed failed) {
            return failed;
        }
        throw new AssertionError("not one failure: " + readings);
    }

    /** A document's claims as {@code field=value}, in order. */
    static List<String> claims(Document document) {
        return document.claims().stream()
                .map(claim -> claim.field().key() + "=" + claim.value())
                .toList();
    }
}
