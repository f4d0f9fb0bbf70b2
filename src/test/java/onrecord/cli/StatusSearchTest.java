package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that their agencies take back or withhold are found by it, whatever the format calls it. */
class StatusSearchTest {
    @TempDir
    Path home;

    private String index = "";

    @BeforeEach
    void takeIn() throws Exception {
        Path files = Files.createDirectory(home.resolve("files"));
        Files.writeString(
                files.resolve("ninjs.json"),
                "{\"uri\":\"urn:1\",\"versioncreated\":\"2023-09-19\",\"pubstatus\":\"canceled\",\"headline\":\"Rain in Bern\"}");
        Files.writeString(
                files.resolve("cp.xml"),
                "<Publish><ContentItem><Headline>Snow in Basel</Headline><WriteThruType>Kill</WriteThruType><ContentText>It"
                        + " snowed.</ContentText></ContentItem></Publish>");
        Files.writeString(
                files.resolve("g2.xml"),
                "<newsItem guid='urn:2'><itemMeta><pubStatus qcode='stat:withheld'/></itemMeta><contentMeta><headline>Hail in"
                        + " Biel</headline></contentMeta></newsItem>");
        Files.writeString(
                files.resolve("a.jsonl"), "{\"title\":\"A kill canceled in Chur\",\"body\":\"It was canceled.\"}\n");
        index = home.resolve("index").toString();
        CommandLineRun run = CommandLineRun.of(home, "index", files.toString(), "--index", index);
        assertEquals(Exit.DONE, run.exit(), run.err());
    }

    private String found(String query) throws Exception {
        return CommandLineRun.of(home, "search", query, "--index", index).out();
    }

    @Test
    void whatever_the_format_calls_it() throws Exception {
        String canceled = found("status:canceled");
        assertTrue(canceled.contains("Rain in Bern"), canceled);
        assertTrue(canceled.contains("Snow in Basel"), canceled);
        assertFalse(canceled.contains("Biel"), canceled);
        assertFalse(canceled.contains("Chur"), canceled);
        assertTrue(found("status:kill").contains("Snow in Basel"));
        assertTrue(found("status:withheld").contains("Hail in Biel"));
        assertTrue(found("NOT status:*").contains("Chur"));
        assertFalse(found("NOT status:*").contains("Basel"));
    }
}
