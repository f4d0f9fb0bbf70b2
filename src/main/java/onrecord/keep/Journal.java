package onrecord.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A file of lines. What {@link #append} was given is on the disk when it returns, and stays there though the process or
 * the machine dies; writers in several processes and threads take turns. A line that a crash cut short spoils no other:
 * the next one begins on a line of its own. Safe for use by several threads.
 */
public final class Journal {
    /** A lock of a file is the whole process's: threads take turns by this one. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /**
     * A line of the file.
     *
     * @param number from 1
     * @param text without the line's end; a byte that is no UTF-8 is U+FFFD
     */
    public record Line(int number, String text) {}

    /**
     * Writes these lines behind all others.
     *
     * @throws UncheckedIOException if they cannot be written; then none of them may be there, or some
     */
    public void append(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        TURN.lock();
        try {
            append(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.unlock();
        }
    }

    private void append(String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean begun = Files.exists(file);
        try (FileChannel out = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                FileLock lock = out.lock()) {
            long end = out.size();
            String whole = lock.isValid() && isCutShort(out, end) ? "\n" + text : text;
            ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
            write(out, bytes, end);
            out.force(true);
        }
        if (!begun && folder != null) {
            forceName(folder);
        }
    }

    /** Leaves out of the file every line that is not to be kept, as {@link #rewrite} does. */
    public void keepOnly(Predicate<Line> kept) {
        rewrite(lines -> lines.stream().filter(kept).toList());
    }

    /**
     * Leaves lines out of the file. Writers take turns with this as with {@link #append}. A crash on the way leaves
     * lines that were to go, and takes none that was to stay.
     *
     * @param kept is handed all lines, while nobody else writes, and gives those that stay
     * @throws UncheckedIOException if the file cannot be written
     */
    void rewrite(UnaryOperator<List<Line>> kept) {
        TURN.lock();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = out.lock()) {
            ByteBuffer before = ByteBuffer.allocate(Math.toIntExact(out.size()));
            while (lock.isValid() && before.hasRemaining() && out.read(before, before.position()) >= 0) {
                // until all is read
            }
            StringBuilder text = new StringBuilder();
            for (Line line : kept.apply(lines(Arrays.copyOf(before.array(), before.position())))) {
                text.append(line.text()).append('\n');
            }
            replace(out, ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            // nothing was kept, and nothing has to go
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.unlock();
        }
    }

    /**
     * What stays is written behind all there is first, and then in its place: at each moment it is there once whole.
     */
    private static void replace(FileChannel out, ByteBuffer kept) throws IOException {
        long end = out.size();
        int size = kept.remaining();
        write(out, ByteBuffer.wrap(new byte[] {'\n'}), end);
        write(out, kept.duplicate(), end + 1);
        out.force(true);
        write(out, kept.duplicate(), 0);
        out.force(true);
        out.truncate(size);
        out.force(true);
    }

    private static void write(FileChannel out, ByteBuffer bytes, long from) throws IOException {
        for (long at = from; bytes.hasRemaining(); ) {
            at += out.write(bytes, at);
        }
    }

    private static boolean isCutShort(FileChannel file, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && file.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /**
     * A new file's name is part of its folder, which is forced to the disk too where the system lets a folder be
     * opened.
     */
    private static void forceName(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder, and keeps names without it
        }
    }

    /** What it holds now; nothing where there is no such file. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines among these bytes of such a file, those that hold nothing left out. */
    public static List<Line> lines(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        String[] all = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String text = all[i].strip();
            if (!text.isEmpty()) {
                lines.add(new Line(i + 1, text));
            }
        }
        return lines;
    }
}
