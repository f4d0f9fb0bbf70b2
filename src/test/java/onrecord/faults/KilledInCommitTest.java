package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import onrecord.index.ArchiveOn;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.search.lucene.SmallArchive;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A writer is killed at a certain step of a commit or of a merge: what it acknowledged is there once, and the batch
 * under way is there whole or not at all.
 */
@Tag(Dose.SOAK)
@Timeout(300)
class KilledInCommitTest {
    private static final int BATCH = 5;
    private static final int KILLS = 10;

    @TempDir
    Path folder;

    /** A step on the way to a commit. */
    enum Step {
        /** A file of a new segment is begun. */
        FLUSH(40),
        /** A file of a merged segment is begun. */
        MERGE(2),
        /** Files are to be forced to the disk. */
        SYNC(20),
        /** The list of segments is begun. */
        LIST(12),
        /** The list is to get its name, which makes the commit. */
        NAME(12),
        /** It has its name, and the folder is to be forced to the disk. */
        FORCE(20),
        /** A file that is no longer in use is to go. */
        DELETE(20);

        /** At which of its comings a writer is killed, at most. */
        private final int latest;

        Step(int latest) {
            this.latest = latest;
        }
    }

    /** A folder that stops the writer for ever when it comes to a step for the n-th time, and says so. */
    private static final class StoppingAt extends FilterDirectory {
        private final Step step;
        private int left;

        StoppingAt(Path folder, Step step, int times) throws IOException {
            super(new NIOFSDirectory(folder));
            this.step = step;
            this.left = times;
        }

        private synchronized void come(Step to) {
            if (to == step && --left == 0) {
                System.out.println("stopped");
                while (true) {
                    LockSupport.park(); // until the process is killed
                }
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (name.startsWith("pending_segments")) {
                come(Step.LIST);
            } else {
                come(context.context() == IOContext.Context.MERGE ? Step.MERGE : Step.FLUSH);
            }
            return super.createOutput(name, context);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            come(Step.SYNC);
            super.sync(names);
        }

        @Override
        public void rename(String source, String dest) throws IOException {
            come(Step.NAME);
            super.rename(source, dest);
        }

        @Override
        public void syncMetaData() throws IOException {
            come(Step.FORCE);
            super.syncMetaData();
        }

        @Override
        public void deleteFile(String name) throws IOException {
            come(Step.DELETE);
            super.deleteFile(name);
        }
    }

    /** Adds batch after batch, and says the number of each once it is committed, until a step stops it. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int first = Integer.parseInt(args[1]);
        var stopping = new StoppingAt(folder, Step.valueOf(args[2]), Integer.parseInt(args[3]));
        try (ArchiveWriter writer = ArchiveOn.directory(folder, stopping)) {
            for (int batch = first; ; batch++) {
                for (int i = 0; i < BATCH; i++) {
                    writer.put(SmallArchive.article(batch * BATCH + i, "Talks", "We talk.")
                            .build());
                }
                writer.commit();
                System.out.println(batch);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void what_was_acknowledged_is_there_wherever_in_a_commit_the_writer_is_killed(Step step) throws Exception {
        Random random = new Random(step.latest);
        LuceneArchive.openWriter(folder).close();
        int batches = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int times = 1 + random.nextInt(step.latest);
            int acknowledged = killAt(step, times, batches);
            String where = step + " for the " + times + "th time after batch " + acknowledged;
            Soundness sound = LuceneArchive.check(folder);
            assertEquals(List.of(), sound.problems(), where);
            assertEquals(0, sound.articles() % BATCH, where);
            int there = (int) sound.articles() / BATCH;
            assertTrue(there == acknowledged || there == acknowledged + 1, where + ": " + there + " batches");
            batches = there;
        }
        assertEquals(batches * BATCH, TakenIn.sources(folder).size(), "none is there twice");
        Dose.figure(2, "%d kills at %s, %d batches, none acknowledged lost", KILLS, step, batches);
    }

    /** Kills a writer when it has come to this step so often. @return how many batches are acknowledged */
    private int killAt(Step step, int times, int batches) throws IOException, InterruptedException {
        Process writer = ChildJvm.start(
                KilledInCommitTest.class,
                "64m",
                folder.toString(),
                Integer.toString(batches),
                step.name(),
                Integer.toString(times));
        int acknowledged = batches;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            for (; line != null && !line.equals("stopped"); line = said.readLine()) {
                acknowledged = Integer.parseInt(line) + 1;
            }
            assertEquals("stopped", line, "it comes to " + step);
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
        }
        return acknowledged;
    }
}
