package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import onrecord.index.ArchiveWriter;
import onrecord.model.Article;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose disk has less room than it must have takes nothing more, says so, and has all that it acknowledged. */
@Tag("cluster")
class FullDiskTest {
    private static final int DISK_MB = 256;
    private static final int LEFT_MB = 20;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
    private static final List<Article> PILE = new MadeUpArticles(91).some(60);

    @TempDir
    Path folder;

    private static boolean runs(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_finds_no_room_is_said_and_writing_goes_on_when_there_is_some() throws IOException {
        TestNode.require();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=" + DISK_MB + "m", "tmpfs", disk.toString()),
                "a small disk can be made by root alone: a full one is left out");
        try (NodeProcess node = NodeProcess.start(
                disk.resolve("node"),
                "cluster.routing.allocation.disk.threshold_enabled=true",
                "cluster.routing.allocation.disk.watermark.low=60mb",
                "cluster.routing.allocation.disk.watermark.high=50mb",
                "cluster.routing.allocation.disk.watermark.flood_stage=40mb",
                "cluster.info.update.interval=10s")) {
            TestArchive archive = TestArchive.make(folder.resolve("index"), node.address(), 1);
            List<Article> all = new ArrayList<>(PILE.subList(0, 30));
            archive.write(all);
            Path ballast = disk.resolve("ballast");
            fill(ballast, Files.getFileStore(disk).getUsableSpace() - ((long) LEFT_MB << 20));
            boolean full = false;
            long end = System.nanoTime() + PATIENCE;
            for (int i = 30; !full; i++) {
                assertTrue(System.nanoTime() < end, "the disk is not full enough");
                Article more = new MadeUpArticles(i).article(1000 + i, 2);
                full = !isTaken(archive, more);
                if (!full) {
                    all.add(more);
                }
            }
            archive.assertHas(all);
            Files.delete(ballast);
            Article last = PILE.getLast();
            while (!isTaken(archive, last)) {
                assertTrue(System.nanoTime() < end, "the disk stays full");
            }
            all.add(last);
            archive.assertHas(all);
        } finally {
            runs("umount", "-l", disk.toString());
        }
    }

    private static void fill(Path file, long bytes) throws IOException {
        byte[] piece = new byte[1 << 20];
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 0; at < bytes; at += piece.length) {
                out.write(piece);
            }
        }
    }

    private static boolean isTaken(TestArchive archive, Article article) {
        try (ArchiveWriter writer = archive.writer(Duration.ZERO)) {
            writer.put(article);
            assertEquals(List.of(), writer.commit());
            return true;
        } catch (ArchiveException e) {
            assertEquals(Reason.FULL, e.reason(), e::getMessage);
            return false;
        }
    }
}
