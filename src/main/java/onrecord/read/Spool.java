package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives what is packed in a container a file of its own, for readers that need to go to and fro in it. */
final class Spool {
    private Spool() {}

    /** What is done with a file. */
    interface Work {
        void with(Path file) throws IOException;
    }

    /** Works on the blob's own file, or on a temporary one that is gone afterwards. */
    static void withFile(Blob blob, Limits limits, Work work) throws IOException {
        Path own = blob.file();
        if (own != null) {
            work.with(own);
            return;
        }
        Path spooled = Files.createTempFile("onrecord-", ".tmp");
        try {
            try (InputStream in = new CappedInputStream(blob.open(), () -> 0, limits);
                    OutputStream out = Files.newOutputStream(spooled)) {
                in.transferTo(out);
            }
            work.with(spooled);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }
}
