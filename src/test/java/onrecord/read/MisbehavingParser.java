package onrecord.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A parser's process that does what its file's name says: hang (and leave a temporary file), exit, memory, or answer.
 */
final class MisbehavingParser {
    private MisbehavingParser() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        while (true) {
            String name = Path.of(PartFrames.readText(in)).getFileName().toString();
            switch (name) {
                case "hang" -> {
                    Files.createTempFile("half-made", ".tmp");
                    new CountDownLatch(1).await();
                }
                case "exit" -> Runtime.getRuntime().halt(7);
                case "memory" -> {
                    // Twice the heap at once: filling it bit by bit would take a busy machine longer than a parser may
                    Object chain = "first";
                    while (true) {
                        chain = new Object[] {chain, new long[128 << 20]};
                    }
                }
                default -> {
                    String text = name.equals("scratch") ? System.getProperty("java.io.tmpdir") : name;
                    PartFrames.writePart(new DocumentPart("", "text/plain", Map.of(), text), out);
                    out.writeByte(PartFrames.END);
                    out.flush();
                }
            }
        }
    }
}
