package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Feeds every reader that is written by hand what a fuzzer thinks up; with JAZZER_FUZZ=1 it goes on looking. Whatever
 * the bytes: no exception, at least one reading, and text that is well formed.
 */
class ReadersFuzzTest {
    private static final NewsReader READER = new NewsReader(ReadOptions.DEFAULT);

    static void read(String name, byte[] content) throws IOException {
        Path empty = Files.createTempFile("fuzz", ".tmp");
        List<Reading> readings = new ArrayList<>();
        try {
            Blob blob = Blob.ofFile(empty, "fuzz", "fuzz").entry(name, new ByteArrayInputStream(content), List.of());
            READER.read(blob, readings::add);
        } finally {
            Files.delete(empty);
        }
        assertFalse(readings.isEmpty());
        for (Reading reading : readings) {
            if (reading instanceof Reading.Read read) {
                String text = read.document().content();
                assertEquals(Wellformed.text(text), text);
            }
        }
    }

    static void read(String name, String before, FuzzedDataProvider data) throws IOException {
        read(name, (before + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "5m")
    void any_bytes_have_an_outcome(FuzzedDataProvider data) throws IOException {
        byte[] bytes = data.consumeRemainingAsBytes();
        // documents go to a parser's process, which is not what is looked at here
        if (Magic.of(bytes, formats()) == null) {
            read("a.bin", bytes);
        }
    }

    private static Formats formats() {
        return new Formats(
                new RecordFields(Map.of()), Limits.DEFAULT, new ParserPool(Limits.DEFAULT, null, 1), (b, r) -> {});
    }

    @FuzzTest(maxDuration = "5m")
    void json_lines(FuzzedDataProvider data) throws IOException {
        read("a.jsonl", "{\"body\":\"", data);
    }

    @FuzzTest(maxDuration = "5m")
    void json(FuzzedDataProvider data) throws IOException {
        read("a.json", "[{\"uri\":\"a\",\"versioncreated\":\"", data);
    }

    @FuzzTest(maxDuration = "5m")
    void tables(FuzzedDataProvider data) throws IOException {
        read("a.csv", "title,body\n", data);
    }

    @FuzzTest(maxDuration = "5m")
    void feeds(FuzzedDataProvider data) throws IOException {
        read("a.rss", "<rss><item><title>", data);
    }

    @FuzzTest(maxDuration = "5m")
    void wire_xml(FuzzedDataProvider data) throws IOException {
        read("a.xml", data.pickValue(List.of("<nitf>", "<newsItem>", "<NewsML><NewsItem>")), data);
    }

    @FuzzTest(maxDuration = "5m")
    void wire_text(FuzzedDataProvider data) throws IOException {
        read("a.txt", data.pickValue(List.of("\1eca1 4 i 5\n\2", "\1a2870\37_x\nf l\2^")), data);
    }

    @FuzzTest(maxDuration = "5m")
    void reuters(FuzzedDataProvider data) throws IOException {
        read("a.sgm", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">", data);
    }

    @FuzzTest(maxDuration = "5m")
    void mailboxes(FuzzedDataProvider data) throws IOException {
        read("a.mbox", "From a Tue Sep 19 10:00:00 2023\nMessage-ID: <1>\nFrom: a@x.org\n", data);
    }

    @FuzzTest(maxDuration = "5m")
    void newsletters(FuzzedDataProvider data) throws IOException {
        read(
                "a.eml",
                "From: a@x.org\nList-Id: <x>\nMessage-ID: <1>\nContent-Type: text/html\n\n<b><a href='http",
                data);
    }

    @FuzzTest(maxDuration = "5m")
    void exports(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "Load-Date: x\n\nEnd of Document\n",
                "1 of 2 DOCUMENTS\n\nLENGTH: 3\n",
                "_____________________\nProQuest document ID: 1\nFull text: "));
        read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void factiva(FuzzedDataProvider data) throws IOException {
        read("a.html", "<html><div class='article enArticle'><span class='enHeadline'>", data);
    }
}
