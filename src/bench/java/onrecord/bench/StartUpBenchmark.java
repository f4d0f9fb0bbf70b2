package onrecord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a user waits: from {@code ./onrecord serve} on a built checkout and a filled archive to the first page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class StartUpBenchmark {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Path home = Path.of(System.getProperty("onrecord.home", "")).toAbsolutePath();
    private Path archive;
    private Process server;

    @Setup
    public void indexTheSeeds() throws IOException, InterruptedException {
        archive = Files.createTempDirectory("archive");
        int exit = launcher("index", "seeds", "--index", archive.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("indexing ended with " + exit);
        }
    }

    @Benchmark
    public int toTheFirstPage() throws IOException {
        server = launcher("serve", "--port", "0", "--index", archive.toString()).start();
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                try (var page =
                        URI.create(address.group() + "/?q=lavrov").toURL().openStream()) {
                    return page.readAllBytes().length;
                }
            }
        }
        throw new IllegalStateException("the server ended without an address");
    }

    @TearDown(Level.Iteration)
    public void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private ProcessBuilder launcher(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("onrecord").toString());
        builder.command().addAll(List.of(arguments));
        return builder.directory(home.toFile()).redirectErrorStream(true);
    }
}
