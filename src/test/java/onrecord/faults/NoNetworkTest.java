package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.cli.OnRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without any network, not even its own address, every command does what it does elsewhere. */
@Tag(Dose.SOAK)
@Timeout(300)
class NoNetworkTest {
    private static final List<String> ALONE = List.of("unshare", "--map-root-user", "--net");

    @TempDir
    Path home;

    @Test
    void commands_answer_the_same_without_a_network() throws Exception {
        assumeTrue(isSeparable(), "this system lets nobody run a process without a network");
        Path page = Files.writeString(home.resolve("page.html"), """
                <html><head><title>Bridge</title><link rel="stylesheet" href="http://192.0.2.1/style.css">
                <script src="http://news.example/code.js"></script></head>
                <body><article><h1>Bridge closed</h1><img src="http://news.example/pixel.gif">
                <p>The bridge is closed until Monday, the city said on Friday after a storm.</p></article></body></html>
                """);
        List<List<String>> commands = List.of(
                List.of("extract", page.toString(), "seeds"),
                List.of("index", page.toString(), "seeds", "--index", "ARCHIVE"),
                List.of("links", "--index", "ARCHIVE"),
                List.of("search", "said", "--json", "--index", "ARCHIVE"),
                List.of("export", "", "--format", "jsonl", "--index", "ARCHIVE"),
                List.of("verify", "the bridge is closed", "--index", "ARCHIVE"),
                List.of("check", "--index", "ARCHIVE"));
        for (List<String> command : commands) {
            String usual = run(List.of(), "usual", command);
            assertEquals(usual, run(ALONE, "alone", command), command.toString());
        }
        Dose.figure(26, "%d commands without a network, the same output", commands.size());
    }

    private static boolean isSeparable() throws InterruptedException {
        try {
            List<String> command = new ArrayList<>(ALONE);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a command prints, but for times and the archive's name. */
    private String run(List<String> before, String archive, List<String> args) throws Exception {
        Path index = home.resolve(archive);
        ProcessBuilder java = ChildJvm.of(
                OnRecord.class,
                "256m",
                args.stream()
                        .map(arg -> arg.replace("ARCHIVE", index.toString()))
                        .toArray(String[]::new));
        java.command().addAll(0, before);
        Process process = java.start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            String lines = said.lines().collect(Collectors.joining("\n"));
            assertTrue(process.waitFor() <= 1, args.toString());
            return lines.replace(index.toString(), "ARCHIVE")
                    .replaceAll("\"tookMs\":\\s*\\d+(\\.\\d+)?", "")
                    .replaceAll("[0-9.]+ (ms|s|MB|KB|GB)\\b", "")
                    .replaceAll("\"added\":\\s*\"[^\"]*\"", "");
        }
    }
}
