package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import onrecord.index.OlderFormats;
import onrecord.model.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeCommandTest {
    @TempDir
    Path home;

    @BeforeEach
    void seeds() throws IOException {
        Files.createDirectory(home.resolve("seeds"));
        Files.writeString(home.resolve("seeds/one.txt"), "The river rose after the rain.\n");
    }

    @Test
    void first_takes_in_the_seeds_then_answers_at_the_address_it_prints_and_stops_when_told() throws Exception {
        PipedInputStream read = new PipedInputStream();
        Console console = new Console(new PipedOutputStream(read), OutputStream.nullOutputStream(), false);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread server =
                new Thread(() -> exit.complete(OnRecord.run(List.of("serve", "--port", "0"), console, new Home(home))));
        server.start();
        String line = new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8)).readLine();
        assertTrue(line.startsWith("OnRecord answers at http://127.0.0.1:"), line);

        URI search = URI.create(line.replaceAll(".* ", "") + "/api/search?q=river");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(answer.contains("\"total\":{\"value\":1"), answer);
        }
        server.interrupt();

        assertEquals(Exit.DONE, exit.get(30, TimeUnit.SECONDS));
    }

    @Test
    void a_port_in_use_is_one_line() throws IOException {
        CommandLineRun.of(home, "index", home.resolve("seeds").toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run = CommandLineRun.of(home, "serve", "--port", String.valueOf(taken.getLocalPort()));

            assertEquals(Exit.FAILED, run.exit());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("in use"), run.err());
        }
    }

    @Test
    void a_damaged_file_of_users_opens_the_server_to_nobody() throws IOException {
        CommandLineRun.of(home, "index", home.resolve("seeds").toString());
        Path users = home.resolve("users.txt");
        for (String text : List.of("", "# nobody\n", "anna admin\n", "anna admin secret\n")) {
            Files.writeString(users, text);
            CommandLineRun run = CommandLineRun.of(home, "serve", "--port", "0", "--users", users.toString());
            assertEquals(Exit.FAILED, run.exit());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("onrecord: " + users), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        Files.delete(users);
        CommandLineRun gone = CommandLineRun.of(home, "serve", "--port", "0", "--users", users.toString());
        assertEquals("onrecord: the file of users cannot be read: " + users + ": there is no such file\n", gone.err());
        CommandLineRun both =
                CommandLineRun.of(home, "serve", "--users", users.toString(), "--token-file", users.toString());
        assertEquals(Exit.USAGE, both.exit());
        assertTrue(both.err().contains("each user has a password"), both.err());
    }

    @Test
    void an_older_archive_that_cannot_be_made_again_is_not_served() throws IOException {
        Path gone = home.resolve("gone.txt");
        String id = "00000000000000aa";
        SourceFile file =
                new SourceFile(gone.toString(), gone.toString(), gone.toString(), 1, 1, "", List.of(id), List.of(), "");
        OlderFormats.write(Files.createDirectory(home.resolve("index")), "2", List.of(file), List.of(id));

        CommandLineRun run = CommandLineRun.of(home, "serve", "--port", "0");

        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().contains("its one file is gone, such as " + gone), run.err());
    }

    @Test
    void a_folder_that_was_named_is_not_filled_with_seeds() {
        CommandLineRun run = CommandLineRun.of(
                home, "serve", "--port", "0", "--index", home.resolve("mine").toString());

        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().startsWith("onrecord: no archive at "), run.err());
    }
}
