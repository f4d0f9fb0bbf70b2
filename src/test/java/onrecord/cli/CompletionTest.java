package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells complete, and the pages of the manual: made of the same description as {@code --help}. */
class CompletionTest {
    @TempDir
    Path folder;

    private static String script(String shell) {
        CommandLineRun run = CommandLineRun.of(Path.of(""), "completion", shell);
        assertEquals(Exit.DONE, run.exit(), run.err());
        return run.out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onrecord se       | search searches serve ",
                "onrecord search --so | --sort ",
                "onrecord serve --po  | --port ",
            })
    void bash_completes_commands_and_options(String typed, String completed) throws Exception {
        Path script = Files.writeString(folder.resolve("completion.bash"), script("bash"));
        String ask = ". '" + script + "'; compopt() { :; }; COMP_WORDS=(" + typed
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " COMP_LINE='" + typed + "'; COMP_POINT=${#COMP_LINE}; _complete_onrecord;"
                + " printf '%s\\n' \"${COMPREPLY[@]}\" | sort | tr '\\n' ' '";
        Process bash =
                new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(completed.strip(), said.strip());
    }

    @Test
    void zsh_and_fish_know_commands_options_and_choices() {
        String zsh = script("zsh");
        assertTrue(zsh.startsWith("#compdef onrecord\n"), zsh);
        assertTrue(zsh.contains("'*--port=[The port; 0 for any free one; default 7700]:N:_files'"), zsh);
        assertTrue(
                zsh.contains(":(relevance newest oldest added)'") || zsh.contains(":(RELEVANCE NEWEST OLDEST ADDED)'"),
                zsh);
        String fish = script("fish");
        assertTrue(fish.contains("complete -c onrecord -n __fish_use_subcommand -f -a search -d '"), fish);
        assertTrue(fish.contains("'__fish_seen_subcommand_from serve' -l port -r -d 'The port;"), fish);
    }

    @Test
    void a_page_of_the_manual_for_each_command() throws IOException {
        CommandLineRun run = CommandLineRun.of(Path.of(""), "manual", folder.toString());
        assertEquals(Exit.DONE, run.exit(), run.err());
        String all = Files.readString(folder.resolve("man/man1/onrecord.1"));
        assertTrue(all.contains(".B onrecord\\-serve(1)\n"), all);
        String serve = Files.readString(folder.resolve("man/man1/onrecord-serve.1"));
        assertTrue(serve.startsWith(".TH ONRECORD-SERVE 1 "), serve);
        assertTrue(serve.contains(".TP\n.B \\-\\-port N\nThe port;"), serve);
        assertTrue(Files.exists(folder.resolve("fish/vendor_completions.d/onrecord.fish")));
    }
}
