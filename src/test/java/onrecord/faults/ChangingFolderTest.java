package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same input twice; files moved, changed, added and deleted between runs: the archive follows, and nothing is there
 * twice.
 */
@Tag(Dose.SOAK)
class ChangingFolderTest {
    private static final int ROUNDS = Dose.of(4, 20);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_archive_follows_the_folder(int seed) throws IOException {
        Random random = new Random(seed);
        Path news = Files.createDirectory(home.resolve("news"));
        copySeeds(news);
        Files.writeString(
                news.resolve("records.jsonl"), "{\"id\":\"1\",\"body\":\"One.\"}\n{\"id\":\"2\",\"body\":\"Two.\"}\n");
        Path index = home.resolve("index");

        TakenIn.folder(index, news);
        for (int round = 0; round < ROUNDS; round++) {
            var before = TakenIn.sources(index);
            TakenIn again = TakenIn.folder(index, news);
            assertEquals(0, again.figures().articles(), "nothing is read twice");
            assertEquals(before, TakenIn.sources(index));

            change(news, random, round);
            TakenIn.folder(index, news);
            Path fresh = home.resolve("fresh-" + round);
            TakenIn.folder(fresh, news);
            assertEquals(
                    new TreeSet<>(TakenIn.sources(fresh).values()),
                    new TreeSet<>(TakenIn.sources(index).values()),
                    "as if it were taken in for the first time");
            assertEquals(List.of(), LuceneArchive.check(index).problems());
        }
        Dose.figure(11, "%d rounds of changes, the archive as if it were new after each, nothing read twice", ROUNDS);
    }

    private static void copySeeds(Path news) throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.filter(Files::isRegularFile).toList()) {
                Files.copy(seed, news.resolve(seed.getFileName()));
            }
        }
    }

    private static void change(Path news, Random random, int round) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(news)) {
            found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        if (files.isEmpty()) { // many rounds may delete them all
            files.add(Files.writeString(news.resolve("first-" + round + ".txt"), "It rained again."));
        }
        for (int i = 0; i < 3; i++) {
            Path file = files.get(random.nextInt(files.size()));
            if (!Files.exists(file)) {
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> Files.delete(file);
                case 1 -> Files.writeString(file, "Changed in round " + round + ".\n\nIt is another text now: " + i);
                case 2 -> Files.copy(file, news.resolve("copy-" + round + "-" + i + "-" + file.getFileName()));
                default -> {
                    Path folder = Files.createDirectories(news.resolve("moved-" + random.nextInt(3)));
                    Files.move(file, folder.resolve(round + "-" + i + "-" + file.getFileName()));
                }
            }
        }
    }
}
