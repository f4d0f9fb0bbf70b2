package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The node that the tests share, started once and ended with this process. Where its class path is not there, because
 * "check" could not fetch it, what needs it is left out; but never where CI is "true".
 */
public final class TestNode {
    /** The address of a node that runs already, for a run on another version or a quicker one. */
    private static final @Nullable String RUNNING = System.getProperty("onrecord.test.node");

    private static Optional<URI> address = Optional.empty();

    private TestNode() {}

    /** Its address; the test that asks is left out where there is none. */
    public static synchronized URI address() {
        if (RUNNING != null) {
            return URI.create(RUNNING);
        }
        require();
        if (address.isEmpty()) {
            try {
                address = Optional.of(NodeProcess.start(Files.createTempDirectory("onrecord-node"))
                        .address());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return address.get();
    }

    /** The test that asks is left out where no node can be started. */
    static void require() {
        if (!Files.exists(NodeProcess.CLASS_PATH)) {
            String why = "no " + NodeProcess.CLASS_PATH
                    + ": the tests on a cluster are left out; ./check says why it did not fetch what they need";
            assertNotEquals("true", System.getenv("CI"), why);
            Assumptions.abort(why);
        }
    }
}
