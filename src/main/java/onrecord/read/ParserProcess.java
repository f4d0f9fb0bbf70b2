package onrecord.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * The main class of a child JVM that parses documents one after the other: it reads a path, parses the file, answers
 * with its parts, and ends when its parent does. A parser that hangs, exits or eats all memory takes this process with
 * it and nothing else.
 */
final class ParserProcess {
    private ParserProcess() {}

    /**
     * Serves the parent at standard input and output.
     *
     * @param args the most characters of a document, the languages of text in pictures, and the folder of temporary
     *     files, which is this process's alone and goes with it
     */
    public static void main(String[] args) throws IOException {
        File scratch = new File(args[2]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(scratch)));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            // what a parser prints must not get in between
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            TikaDocuments documents = new TikaDocuments(Integer.parseInt(args[0]), args[1]);
            while (true) {
                Path file;
                try {
                    file = Path.of(PartFrames.readText(in));
                } catch (EOFException e) {
                    return;
                }
                documents.parse(file, out);
                out.flush();
            }
        }
    }
}
