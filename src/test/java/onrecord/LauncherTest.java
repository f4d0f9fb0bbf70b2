package onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a new user meets it: from a fresh copy of what git holds, with nothing built. */
class LauncherTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir
    Path folder;

    @Test
    void two_starts_from_a_fresh_clone() throws Exception {
        Path clone = clone(folder.resolve("clone"));
        try (Started first = Started.serve(clone)) {
            assertTrue(first.said.contains("Building OnRecord"), first.said);
            assertTrue(first.said.contains("Preparing quick starts"), first.said);
            assertFalse(first.said.contains("WARNING"), first.said);
            assertTrue(
                    get(first.address + "/api/search?q=special+responsibility").contains("special responsibility"));
        }
        Path jar = clone.resolve("target/onrecord.jar");
        var built = Files.getLastModifiedTime(jar);
        try (Started second = Started.serve(clone)) {
            assertEquals(1, second.said.lines().count(), second.said);
            assertTrue(get(second.address + "/").contains("<form"));
        }
        assertEquals(built, Files.getLastModifiedTime(jar), "the second start built again");
        assertEquals("", run(clone, "git", "status", "--porcelain").out(), "a run leaves the checkout as it was");
    }

    @Test
    void the_newest_suitable_jdk_is_chosen() throws Exception {
        Path old = jdk("old", "1.8.0_402");
        Path seventeen = jdk("seventeen", "17.0.15");
        Path twentyOne = jdk("twenty one", "21.0.2");
        Path newest = jdk("newest", "25");
        assertEquals(newest.toString(), newest(old, twentyOne, newest, seventeen));
        assertEquals(twentyOne.toString(), newest(old, seventeen, twentyOne));
        assertEquals("", newest(old, seventeen, folder.resolve("missing")));
    }

    @Test
    void without_a_suitable_jdk_one_sentence_says_what_to_install() throws Exception {
        for (String command : List.of("./onrecord", "./check")) {
            Outcome outcome = run(PROJECT, "env", "ONRECORD_JDK=" + jdk("java 17", "17.0.15"), command);
            assertEquals(1, outcome.code());
            assertEquals(1, outcome.out().lines().count(), outcome.out());
            assertTrue(outcome.out().contains("JDK 21 or newer"), outcome.out());
        }
    }

    /**
     * A release whose Java is a script: it says with what it was started, and leaves the caches that trial runs are to
     * leave.
     */
    private Path release(String version) throws Exception {
        Path release = folder.resolve("release of " + version);
        Path program = Files.createDirectories(release.resolve("program"));
        run(PROJECT, "cp", "-r", "onrecord", release.toString());
        run(PROJECT, "cp", "-r", "src/launcher", program.resolve("launcher").toString());
        Files.writeString(program.resolve("onrecord.jar"), "a jar");
        Path jdk = jdk("jdk " + version, version);
        Files.writeString(jdk.resolve("bin/java"), """
            #!/bin/sh
            for option in "$@"; do
                case $option in
                    -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
                        echo made > "${option#*=}" && echo "trial of ${option#*=}" >> "$TRIALS" ;;
                esac
            done
            case $* in *"--port 0") echo http://there ;; *) echo "started $*" ;; esac
            """);
        return release;
    }

    private Outcome start(Path release, String version, String caches, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "ONRECORD_JDK=" + folder.resolve("jdk " + version),
                "ONRECORD_CACHE=" + caches,
                "XDG_CACHE_HOME=" + folder.resolve("nobody's"),
                "TRIALS=" + folder.resolve("trials"),
                release.resolve("onrecord").toString()));
        command.addAll(List.of(arguments));
        return run(folder, command.toArray(new String[0]));
    }

    private long trials() throws IOException {
        Path trials = folder.resolve("trials");
        return Files.exists(trials) ? Files.readAllLines(trials).size() : 0;
    }

    @Test
    void a_release_makes_its_caches_once_for_a_jdk() throws Exception {
        Path release = release("25");
        String caches = release.resolve("program").toString();
        Outcome first = start(release, "25", caches, "search", "flood");
        assertTrue(first.out().contains("Preparing quick starts"), first.out());
        assertEquals(3, trials());
        Outcome second = start(release, "25", caches, "search", "flood");
        assertEquals(1, second.out().lines().count(), second.out());
        assertTrue(
                second.out()
                        .matches("started .*-XX:\\+UseSerialGC .*-XX:AOTCache=\\S.*ask-\\d+\\.cache .*search flood\\s"),
                second.out());
        assertEquals(3, trials());

        Files.writeString(folder.resolve("jdk 25/release"), "JAVA_VERSION=\"25.0.1\"\n");
        start(release, "25", caches, "search", "flood");
        assertEquals(6, trials(), "another JDK has caches of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "help", "completion", "manual"})
    void what_says_something_of_the_program_alone_waits_for_no_cache(String argument) throws Exception {
        Path release = release("25");
        String caches = release.resolve("program").toString();
        Outcome told = start(release, "25", caches, argument);
        assertEquals(1, told.out().lines().count(), told.out());
        assertFalse(told.out().contains("AOTCache"), told.out());
        assertEquals(0, trials());
        start(release, "25", caches, "search", "flood");
        assertTrue(start(release, "25", caches, argument).out().contains("ask-"), "it takes a cache that is there");
    }

    @Test
    void an_older_jdk_has_an_archive_of_the_servers_classes() throws Exception {
        Path release = release("21.0.2");
        Outcome first = start(release, "21.0.2", release.resolve("program").toString(), "serve");
        assertTrue(first.out().contains("-XX:SharedArchiveFile="), first.out());
        assertFalse(first.out().contains("AOTCache"), first.out());
        assertEquals(1, trials());
    }

    @Test
    void two_first_starts_at_once_both_run() throws Exception {
        Path release = release("25");
        String caches = release.resolve("program").toString();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Outcome> one = two.submit(() -> start(release, "25", caches, "search", "one"));
            Future<Outcome> other = two.submit(() -> start(release, "25", caches, "search", "two"));
            assertTrue(one.get().out().contains("search one"), one.get().out());
            assertTrue(other.get().out().contains("search two"), other.get().out());
        }
        assertEquals(3, trials(), "only one of them made the caches");
    }

    @Test
    void where_no_cache_can_be_kept_it_starts_without() throws Exception {
        Path release = release("25");
        Files.writeString(folder.resolve("nobody's"), "a file, and no folder");
        Outcome outcome = start(release, "25", "/dev/null/nowhere", "search", "flood");
        assertEquals(1, outcome.out().lines().count(), outcome.out());
        assertFalse(outcome.out().contains("AOTCache"), outcome.out());
        assertEquals(0, trials());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32m",
                "63M",
                "65535k",
                "67108863",
                "0",
                "1k",
                "abc",
                "2gb",
                "-512m",
                "m",
                "0x4000000",
                "1234567890123",
                "1025g",
                "99999g"
            })
    void a_heap_that_cannot_do_is_one_sentence_with_the_least_and_the_most(String heap) throws Exception {
        Outcome refused = startWithHeap(heap);
        assertEquals(1, refused.code(), refused.out());
        assertEquals(1, refused.out().lines().count(), refused.out());
        assertTrue(refused.out().contains(heap), refused.out());
        assertTrue(refused.out().contains("64m at least and 1024g at most"), refused.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"64m", "64M", "65536k", "67108864", "064m", "0512m", "2g", "1G", "1024g"})
    void a_heap_of_the_least_or_more_is_what_java_gets(String heap) throws Exception {
        Outcome started = startWithHeap(heap);
        assertEquals(0, started.code(), started.out());
        assertTrue(started.out().contains(" -Xmx" + heap + " "), started.out());
    }

    @Test
    void without_a_heap_named_java_gets_512_megabytes() throws Exception {
        assertTrue(startWithHeap("").out().contains(" -Xmx512m "));
    }

    private Outcome startWithHeap(String heap) throws Exception {
        Path release = release("25");
        return run(
                folder,
                "env",
                "ONRECORD_JDK=" + folder.resolve("jdk 25"),
                "ONRECORD_CACHE=" + release.resolve("program"),
                "ONRECORD_HEAP=" + heap,
                release.resolve("onrecord").toString(),
                "--version");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Path file = jdk.resolve("bin").resolve(tool);
            Files.writeString(file, "#!/bin/sh\n");
            assertTrue(file.toFile().setExecutable(true));
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private String newest(Path... jdks) throws Exception {
        StringBuilder script = new StringBuilder(". src/launcher/jdk.sh; newest_jdk");
        for (Path jdk : jdks) {
            script.append(" '").append(jdk).append('\'');
        }
        return run(PROJECT, "sh", "-c", script.toString()).out();
    }

    /** A copy of every file that git tracks or would, as the working tree has it, with a repository of its own. */
    private static Path clone(Path clone) throws Exception {
        Files.createDirectories(clone);
        String files = run(PROJECT, "git", "ls-files", "-co", "--exclude-standard", "-z")
                .out();
        for (String name : files.split("\0", -1)) {
            if (!name.isEmpty() && Files.exists(PROJECT.resolve(name))) {
                Path to = clone.resolve(name);
                Files.createDirectories(to.getParent());
                Files.copy(PROJECT.resolve(name), to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        run(clone, "git", "init", "-q");
        run(clone, "git", "add", "-A");
        run(clone, "git", "-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "-qm", "all");
        return clone;
    }

    private record Outcome(int code, String out) {}

    private static Outcome run(Path in, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            return response.body();
        }
    }

    private record Started(Process process, String address, String said) implements AutoCloseable {
        static Started serve(Path clone) throws IOException {
            Process process = new ProcessBuilder("./onrecord", "serve", "--port", "0")
                    .directory(clone.toFile())
                    .redirectErrorStream(true)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    return new Started(process, address.group(), said.toString());
                }
            }
            throw new AssertionError("no address: " + said);
        }

        /** Asks it to stop; one that does not within 20 s fails the test. */
        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
