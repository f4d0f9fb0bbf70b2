package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onrecord.cli.OnRecord;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive on a disk that cannot be written to is searched like any other; who writes to it is told why not. */
@Tag(Dose.SOAK)
@Timeout(120)
class ReadOnlyArchiveTest {
    /** Runs a command for which a folder is read-only, even if the tests' user may write everywhere. */
    private static final List<String> READING = List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"");

    @TempDir
    Path home;

    private record Said(int exit, String out, String err) {}

    private Said run(List<String> command) throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Said run(Path archive, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(READING);
        command.add(archive.toString());
        command.addAll(ChildJvm.of(OnRecord.class, "128m", args).command());
        return run(command);
    }

    @Test
    void it_is_searched_and_whoever_writes_is_told_why_not() throws Exception {
        Path archive = home.resolve("archive");
        SmallArchive.write(archive, SmallArchive.article(1, "Talks", "We talk.").build());
        List<String> trial = new ArrayList<>(READING);
        trial.addAll(List.of(archive.toString(), "true"));
        assumeTrue(run(trial).exit() == 0, "this system lets nobody mount a folder read-only");
        Path news = Files.writeString(home.resolve("news.txt"), "It rained.");

        Said found = run(archive, "search", "talk", "--index", archive.toString());
        assertEquals(0, found.exit(), found.err());
        assertTrue(found.out().contains("Talks"), found.out());
        assertEquals(0, run(archive, "check", "--index", archive.toString()).exit());

        Said refused = run(archive, "index", news.toString(), "--index", archive.toString());
        assertEquals(1, refused.exit());
        List<String> lines = refused.err()
                .lines()
                .filter(line -> line.startsWith("onrecord: "))
                .toList();
        assertEquals(1, lines.size(), refused.err());
        assertTrue(lines.getFirst().contains(archive.toString()), refused.err());
        assertTrue(lines.getFirst().contains("no permission to write"), refused.err());
        Dose.figure(8, "a read-only archive: searched and checked, and index says: %s", lines.getFirst());
    }
}
