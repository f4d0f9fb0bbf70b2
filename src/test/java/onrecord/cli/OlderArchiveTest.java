package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import onrecord.faults.Dose;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.OlderFormats;
import onrecord.model.SourceFile;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that were written by an older OnRecord. */
@Tag(Dose.SOAK)
class OlderArchiveTest {
    private static final String ID = "00000000000000aa";

    @TempDir
    Path home;

    private Path index;
    private Path river;
    private Path rain;

    @BeforeEach
    void files() throws IOException {
        index = Files.createDirectory(home.resolve("index"));
        Files.writeString(index.resolve("aliases.tsv"), "Ann Lee\tA. Lee\n");
        Path news = Files.createDirectory(home.resolve("news"));
        river = Files.writeString(news.resolve("river.txt"), "The river rose after the rain.\n");
        rain = Files.writeString(news.resolve("rain.txt"), "It rained for days on end.\n");
        Files.writeString(news.resolve("new.txt"), "Nobody has read of this storm.\n");
    }

    private static SourceFile entry(Path file, String identity, String told) {
        return new SourceFile(file.toString(), file.toString(), identity, 1, 1, "ab", List.of(ID), List.of(), told);
    }

    private static SourceFile entry(Path file) {
        return entry(file, file.toString(), "");
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(home, args);
    }

    private List<String> ids(String query, Path archive) {
        return run("export", query, "--index", archive.toString()).lines().stream()
                .map(line -> line.substring(7, 23))
                .toList();
    }

    /** What is said once; how far it is, is said where the machine is slow. */
    private static List<String> withoutProgress(String err) {
        return err.lines().filter(line -> !line.startsWith("[")).toList();
    }

    /** Every file of the archive with what it holds. */
    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void it_is_made_again_from_its_files_before_others_are_taken_in(String format) {
        OlderFormats.write(index, format, List.of(entry(river), entry(rain)), List.of(ID));

        CommandLineRun run = run("index", home.resolve("news/new.txt").toString());

        assertEquals(Exit.DONE, run.exit(), run.err());
        List<String> said = withoutProgress(run.err());
        assertEquals(
                "The archive " + index + " has format " + format
                        + ", which this OnRecord does not read: making it again from its 2 files.",
                said.get(0));
        assertEquals("Made it again: 2 articles.", said.get(1));
        assertEquals(1, ids("river", index).size());
        assertEquals(3, ids("", index).size());
        assertTrue(LuceneArchive.check(index).isSound());
        assertTrue(Files.exists(index.resolve("aliases.tsv")));
        Dose.figure(24, "an archive of format %s is made again with all that was in it", format);
    }

    @Test
    void articles_keep_the_ids_they_had_where_their_files_stood_before() {
        run("index", river.toString(), "--index", home.resolve("other").toString());
        List<String> before = ids("river", home.resolve("other"));
        OlderFormats.write(index, "2", List.of(entry(rain, river.toString(), "")), List.of(ID));

        run("index", home.resolve("news/new.txt").toString());

        assertEquals(before, ids("rained", index));
    }

    @Test
    void it_stays_as_it_was_when_a_file_is_gone() throws IOException {
        OlderFormats.write(index, "2", List.of(entry(river), entry(rain)), List.of(ID));
        Files.delete(rain);
        Map<String, String> before = bytes();

        CommandLineRun run = run("index", river.toString());

        assertEquals(Exit.FAILED, run.exit());
        assertEquals(
                "onrecord: the archive " + index
                        + " has format 2 and cannot be made again from its sources, because 1 of"
                        + " its 2 files is gone, such as " + rain
                        + ": put them back, or remove the folder and index what there is. The archive is as it was",
                run.err().lines().toList().getLast());
        assertEquals(before, bytes());
    }

    @Test
    void it_stays_as_it_was_when_articles_are_from_no_file() throws IOException {
        OlderFormats.write(index, "2", List.of(entry(river)), List.of(ID, "00000000000000bb"));
        Map<String, String> before = bytes();

        CommandLineRun run = run("index", river.toString());

        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().contains("1 of its articles were added over HTTP and are in no file: export"), run.err());
        assertEquals(before, bytes());
    }

    @Test
    void what_was_said_of_files_has_to_be_said_again() throws IOException {
        OlderFormats.write(index, "2", List.of(entry(river, river.toString(), "0123456789abcdef")), List.of(ID));
        Map<String, String> before = bytes();

        CommandLineRun silent = run("index", rain.toString());
        assertEquals(Exit.FAILED, silent.exit());
        assertTrue(silent.err().contains("run index with the same options"), silent.err());
        assertEquals(before, bytes());

        Path manifest = Files.writeString(home.resolve("manifest.csv"), "path,outlet\nnews/river.txt,The Paper\n");
        CommandLineRun told = run("index", rain.toString(), "--manifest", manifest.toString());
        assertEquals(Exit.DONE, told.exit(), told.err());
        assertEquals(1, ids("outlet:\"The Paper\" river", index).size());
    }

    @Test
    void it_stays_as_it_was_until_the_new_one_is_committed() throws IOException {
        OlderFormats.write(index, "2", List.of(entry(river)), List.of(ID));
        try (ArchiveWriter writer = LuceneArchive.older(index).orElseThrow().replacement()) {
            writer.put(SmallArchive.article(1, "Talks", "We talk.").build());
        }
        assertEquals(
                List.of(entry(river)), LuceneArchive.older(index).orElseThrow().files());
    }

    @Test
    void commands_that_only_read_say_what_makes_it_again() {
        OlderFormats.write(index, "2", List.of(entry(river)), List.of(ID));
        for (String command : List.of("stats", "check")) {
            assertTrue(
                    run(command).err().contains("run index or serve, which make it again from its sources"), command);
        }
        assertTrue(run("index", "--dry-run", river.toString()).err().contains("run index or serve"));
    }
}
