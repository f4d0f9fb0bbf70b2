package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a family name that stands alone perhaps means, in the terminal. */
class BearersCommandTest {
    @TempDir
    Path home;

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(home, args);
    }

    @Test
    void the_quote_says_whom_it_is_perhaps_of_and_a_switch_takes_it_in() throws IOException {
        Path news = Files.writeString(home.resolve("news.jsonl"), """
            {"id":"1","title":"Dam","body":"“The dam leaks,” Tarn said.","date":"2021-05-17","outlet":"Valley Post",\
            "language":"en"}
            {"id":"2","title":"Mill","body":"“The mill turns,” Anna Tarn said.","date":"2021-05-20",\
            "outlet":"Valley Post","language":"en"}
            """);
        assertEquals(Exit.DONE, run("index", news.toString()).exit());

        String dam = run("quotes", "dam").out();
        assertTrue(
                dam.contains(
                        "     perhaps Anna Tarn  the only bearer of Tarn in Valley Post, 2021-05-03 to 2021-05-31\n"),
                dam);
        assertFalse(run("quotes", "mill").out().contains("perhaps"));
        assertTrue(run("quotes", "", "--speaker", "Anna Tarn").out().contains("\n1 quote in"));
        assertTrue(
                run("quotes", "", "--speaker", "Anna Tarn", "--perhaps").out().contains("\n2 quotes in"));
    }
}
