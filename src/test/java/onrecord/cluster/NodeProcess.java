package onrecord.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node of OpenSearch in a process of its own, which a test may kill and pause. */
final class NodeProcess implements AutoCloseable {
    static final Path CLASS_PATH = Path.of("target", "node.classpath");
    private static final Path SOURCE = Path.of("src", "test", "node", "Node.source");
    private static final long PATIENCE_SECONDS = 240;

    private final Process process;
    private final URI address;

    private NodeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param folder of its data, with what an earlier one left there
     * @param settings as {@code name=value}
     */
    static NodeProcess start(Path folder, String... settings) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("address"));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of(
                    "-Djna.nosys=true", "-cp", Files.readString(CLASS_PATH).strip()));
            // compiled as it starts, with the class path that only it has
            command.addAll(List.of("--source", "21", SOURCE.toString(), folder.toString()));
            command.addAll(List.of(settings));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new NodeProcess(process, await(process, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI await(Process node, Path folder) throws IOException {
        Path written = folder.resolve("address");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(written)) {
            if (waited(node, 200) || System.nanoTime() > end) {
                throw new IllegalStateException("the node does not start: " + Files.readString(folder.resolve("log")));
            }
        }
        return URI.create(Files.readString(written));
    }

    /** Whether it ended. */
    private static boolean waited(Process node, long millis) {
        try {
            return node.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return address;
    }

    /** Ends it as a power cut of the process would. */
    void kill() {
        process.destroyForcibly();
        if (!waited(process, 30_000)) {
            throw new IllegalStateException("the node cannot be killed");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** It keeps its connections, and says nothing. */
    void pause() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (!waited(kill, 10_000) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " does not work");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
