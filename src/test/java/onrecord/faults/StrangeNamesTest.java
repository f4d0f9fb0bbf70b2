package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import onrecord.cli.OnRecord;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import onrecord.read.SourceReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names and files that a folder may hold: each is taken in or reported, none blocks, none plays tricks on a terminal.
 */
@Timeout(120)
@Tag(Dose.SOAK)
class StrangeNamesTest {
    /** Written by the shell, since a path of Java cannot hold every name. {@code $i} runs from 1 to 10. */
    private static final String SCRIPT = """
            cd "$1" && mkdir loop && ln -s . loop/again && ln -s ../loop loop/other && ln -s nowhere dangling.txt
            i=1
            while [ $i -le 10 ]; do
                echo "A text, number $i." > "$(printf 'invalid-\\377\\376-%d.txt' $i)"
                echo "A text, number $i." > "$(printf 'line\\nbreak-%d.txt' $i)"
                echo "A text, number $i." > "$(printf 'bidi-\\342\\200\\256txt.exe-%d.txt' $i)"
                echo "A text, number $i." > "$(printf 'escape-\\033[31m\\007-%d.txt' $i)"
                echo "A text, number $i." > "$(printf 'umlaut-\\303\\244\\346\\227\\245-%d.txt' $i)"
                echo "A text, number $i." > "$(printf '%0250d' $i).txt"
                echo "A text, number $i." > "$(printf ' blank and "quote'"'"' $(touch pwned) -%d.txt' $i)"
                echo "A text, number $i." > "$(printf -- '--option-%d!#.txt' $i)"
                mkfifo "fifo-$i.txt"
                ln -s "loop-$i.txt" "loop-$i.txt"
                i=$((i + 1))
            done
            """;

    @TempDir
    Path home;

    private Path news;

    @BeforeEach
    void write() throws IOException, InterruptedException {
        news = Files.createDirectory(home.resolve("news"));
        Process shell = new ProcessBuilder("sh", "-c", SCRIPT, "sh", news.toString())
                .inheritIO()
                .start();
        assertEquals(0, shell.waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "POSIX"})
    void every_file_is_taken_in_or_reported_and_printed_escaped(String locale) throws Exception {
        ProcessBuilder run = ChildJvm.of(
                OnRecord.class,
                "256m",
                "index",
                news.toString(),
                "--index",
                home.resolve("index").toString());
        run.environment().put("LC_ALL", locale);
        Path said = home.resolve("said");
        Path noted = home.resolve("noted");
        Process process =
                run.redirectOutput(said.toFile()).redirectError(noted.toFile()).start();
        assertTrue(process.waitFor(100, TimeUnit.SECONDS), "it does not block");

        String out = Files.readString(said) + Files.readString(noted);
        assertTrue(process.exitValue() <= 1, out);
        assertFalse(out.contains("\tat "), out);
        for (char c : new char[] {'\u001B', '\u0007', '\u202E'}) {
            assertEquals(-1, out.indexOf(c), "raw in what is printed: " + (int) c);
        }
        for (String kind : List.of("fifo-", "loop-", "dangling")) {
            assertTrue(out.contains(kind), kind + " is reported: " + out);
        }
        long taken = TakenIn.sources(home.resolve("index")).size();
        long reported = Files.readString(noted)
                .lines()
                .filter(line -> line.contains(".txt"))
                .count();
        assertTrue(taken + reported >= 100, taken + " taken in, " + reported + " reported: " + out);
        assertTrue(taken >= (locale.equals("POSIX") ? 40 : 60), "taken in: " + taken);
        assertFalse(Files.exists(news.resolve("pwned")));
        Dose.figure(14, "under %s: %d files taken in, %d reported, none blocks", locale, taken, reported);
    }

    @Test
    void a_file_that_vanishes_before_it_is_read_is_reported() throws IOException {
        Path folder = Files.createDirectory(home.resolve("vanishing"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("a-" + i + ".txt"), "A text, number " + i);
        }
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            TakenIn taken = TakenIn.folder(home.resolve("index"), folder, vanishing(reader));

            assertEquals(20, taken.failures().size());
            for (Reading.Failed failed : taken.failures()) {
                assertEquals(Reading.Failed.Kind.INACCESSIBLE, failed.kind());
            }
        }
        assertEquals(0, TakenIn.sources(home.resolve("index")).size());
    }

    /** Deletes each file before it is read. */
    private static SourceReader vanishing(SourceReader reader) {
        return new SourceReader() {
            @Override
            public void read(Path file, String identity, Consumer<Reading> sink) {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                reader.read(file, identity, sink);
            }
        };
    }
}
