package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A node of OpenSearch in a process of its own, started once and ended with this one. Where its class path is not
 * there, because "check -Pcluster" did not fetch it, what needs it is left out; but never where CI is "true".
 */
final class TestNode {
    private static final Path CLASS_PATH = Path.of("target", "node.classpath");
    private static final Path SOURCE = Path.of("src", "test", "node", "Node.source");
    /** The address of a node that runs already, for a run on another version or a quicker one. */
    private static final @Nullable String RUNNING = System.getProperty("onrecord.test.node");

    private static final long PATIENCE_SECONDS = 120;
    private static Optional<URI> address = Optional.empty();

    private TestNode() {}

    /** Its address; the test that asks is left out where there is none. */
    static synchronized URI address() {
        if (RUNNING != null) {
            return URI.create(RUNNING);
        }
        if (!Files.exists(CLASS_PATH)) {
            String why = "no " + CLASS_PATH
                    + ": the tests on a cluster are left out; ./check -Pcluster fetches what they need";
            assertNotEquals("true", System.getenv("CI"), why);
            Assumptions.abort(why);
        }
        if (address.isEmpty()) {
            address = Optional.of(start());
        }
        return address.get();
    }

    private static URI start() {
        try {
            Path folder = Files.createTempDirectory("onrecord-node");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of(
                    "-Djna.nosys=true", "-cp", Files.readString(CLASS_PATH).strip()));
            // compiled as it starts, with the class path that only it has
            command.addAll(List.of("--source", "21", SOURCE.toString(), folder.toString()));
            Process node = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(node::destroyForcibly));
            return await(node, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI await(Process node, Path folder) throws IOException {
        Path written = folder.resolve("address");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(written)) {
            if (!node.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the node does not start: " + Files.readString(folder.resolve("log")));
            }
            try {
                boolean ended = node.waitFor(200, TimeUnit.MILLISECONDS);
                if (ended) {
                    throw new IllegalStateException("the node ended: " + Files.readString(folder.resolve("log")));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return URI.create(Files.readString(written));
    }
}
