package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that cannot be written is a failure, unless whoever reads it has gone. */
class StandardOutputTest {
    private static final String FULL = "onrecord: standard output cannot be written: No space left on device\n";

    @TempDir
    Path home;

    @BeforeEach
    void takeIn() throws IOException {
        // longer than what is kept back: an export writes while the archive is read
        String body = "It was foggy. ".repeat(10_000);
        Path pile = Files.writeString(home.resolve("pile.jsonl"), "{\"title\": \"Fog\", \"body\": \"" + body + "\"}\n");
        assertEquals(
                Exit.DONE, CommandLineRun.of(home, "index", pile.toString()).exit());
    }

    private CommandLineRun into(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = OnRecord.run(List.of(args), new Console(out, err, false), new Home(home));
        return new CommandLineRun(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export --format csv", "export --format xlsx", "search fog", "stats", "--help"})
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_of_and_fails(String command) throws IOException {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            CommandLineRun run = into(full, command.split(" ", -1));
            assertEquals(Exit.FAILED, run.exit());
            assertTrue(run.err().endsWith(FULL), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export --format xlsx", "search fog", "--help"})
    void a_reader_that_has_gone_ends_a_command_quietly(String command) {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        CommandLineRun run = into(gone, command.split(" ", -1));
        assertEquals(Exit.DONE, run.exit());
        assertEquals("", run.err());
    }

    @Test
    void what_the_archive_throws_is_no_reader_that_has_gone() throws IOException {
        try (var files = Files.list(home.resolve("index"))) {
            for (Path piece : files.filter(file -> file.toString().matches(".*\\.(cfs|fdt)"))
                    .toList()) {
                Files.write(piece, new byte[7]);
            }
        }
        CommandLineRun run = into(OutputStream.nullOutputStream(), "export");
        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().contains("damaged"), run.err());
    }
}
