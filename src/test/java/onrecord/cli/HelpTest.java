package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --help} looks like in a terminal of 80 columns. */
class HelpTest {
    private static final int WIDTH = 80;
    /** A line that goes on with a sentence: of a description, or of what stands beside an option. */
    private static final Pattern GOING_ON = Pattern.compile("(?:\\s{10,})?([\"(\\p{Ll}]\\S*).*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "index",
                "search",
                "quotes",
                "verify",
                "batch",
                "export",
                "extract",
                "stats",
                "check",
                "failures",
                "correct",
                "remove",
                "tag",
                "searches",
                "users",
                "mcp"
            })
    void help_broke_off_in_the_middle_of_sentences_at_80_columns(String command) {
        List<String> lines = help(command);

        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            assertTrue(line.length() <= WIDTH, line);
            Matcher next = GOING_ON.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
            if (!line.isBlank() && next.matches()) {
                int together = line.length() + 1 + next.group(1).length();
                assertTrue(together >= WIDTH, () -> "broken before there was need: " + line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "index", "search", "quotes", "verify", "batch", "export", "extract", "stats", "mcp"})
    void help_begins_with_a_usage_of_one_line(String command) {
        List<String> lines = help(command);
        assertTrue(lines.get(0).startsWith("Usage: onrecord " + command + " [OPTIONS]"), lines.get(0));
        assertTrue(Character.isUpperCase(lines.get(1).charAt(0)), lines.get(1));
    }

    @Test
    void without_a_command_there_was_no_help() {
        CommandLineRun run = CommandLineRun.of(Path.of(""));
        assertEquals(Exit.DONE, run.exit());
        assertEquals(help(""), run.lines());
    }

    private static List<String> help(String command) {
        CommandLineRun run = command.isEmpty()
                ? CommandLineRun.of(Path.of(""), "--help")
                : CommandLineRun.of(Path.of(""), command, "--help");
        assertEquals(Exit.DONE, run.exit());
        return run.lines();
    }
}
