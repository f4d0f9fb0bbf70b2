package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.CorrectionLog;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be kept is kept, whoever is killed and whoever writes beside. */
@Tag(Dose.SOAK)
class KilledCorrectionTest {
    private static final int KILLS = Dose.of(2, 20);
    private static final Article ARTICLE =
            SmallArchive.article(1, "Talks", "We talk.").build();

    @TempDir
    Path folder;

    /** Keeps one correction after the other, and names each once it is kept, until it is killed. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        CorrectionLog log = new CorrectionLog(folder, Clock.systemUTC());
        for (int i = 0; ; i++) {
            String title = args[1] + "-" + i;
            log.add(
                    args[1],
                    List.of(
                            new Change.Value(Target.of(ARTICLE), Field.TITLE, List.of(title)),
                            Change.Filed.tag(Target.of(ARTICLE), title)));
            System.out.println(title);
            if (args[1].startsWith("w") && i % 20 == 0) {
                try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
                    writer.commit();
                }
            }
        }
    }

    @Test
    void two_writers_killed_again_and_again_lose_nothing_that_they_said_was_kept() throws Exception {
        SmallArchive.write(folder, ARTICLE);
        Set<String> said = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process one = ChildJvm.start(KilledCorrectionTest.class, "64m", folder.toString(), "a" + kill);
            Process other = ChildJvm.start(KilledCorrectionTest.class, "64m", folder.toString(), "w" + kill);
            read(other, 30 + 7 * kill, said);
            read(one, 30 + 11 * kill, said);
            kill(one, said);
            kill(other, said);
        }
        CorrectionLog log = new CorrectionLog(folder, Clock.systemUTC());
        Set<String> kept = new HashSet<>();
        String last = "";
        for (Correction correction : log.now().inForce()) {
            if (correction.change() instanceof Change.Value value) {
                last = value.value().getFirst();
                kept.add(last);
            }
        }
        said.removeAll(kept);
        assertEquals(Set.of(), said);
        assertTrue(log.now().faults().size() <= 2 * KILLS, "only what was being written may be cut short");
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.commit();
        }
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(last, archive.article(ARTICLE.id()).orElseThrow().title());
        }
        assertEquals(List.of(), LuceneArchive.check(folder).problems());
        Dose.figure(
                27,
                "%d kills of two that correct, none lost of %d corrections that were said to be kept",
                2 * KILLS,
                kept.size());
    }

    private static void read(Process process, int lines, Set<String> said) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (int i = 0; i < lines; i++) {
            said.add(out.readLine());
        }
    }

    private static void kill(Process process, Set<String> said) throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        said.remove(null);
    }
}
