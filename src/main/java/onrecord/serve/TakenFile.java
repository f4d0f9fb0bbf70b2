package onrecord.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.text.Hashes;

/** A file that was taken in, compared with what it is now. */
final class TakenFile {
    /** How much of a file tells what it is. */
    static final int HEAD = 8192;

    /** What became of it. */
    enum State {
        SAME,
        CHANGED,
        GONE
    }

    private final SourceFile taken;
    private final Path file;

    TakenFile(SourceFile taken) {
        this.taken = taken;
        this.file = SourcePath.path(taken.path());
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    long size() {
        return taken.size();
    }

    /** Whether it is what was taken in; one of another time is looked into. */
    State state() {
        if (!Files.isRegularFile(file)) {
            return State.GONE;
        }
        try (FileChannel open = FileChannel.open(file)) {
            boolean same = isWithin()
                    && open.size() == taken.size()
                    && (Files.getLastModifiedTime(file).toMillis() == taken.modifiedMillis()
                            || hash(open).equals(taken.sha256()));
            return same ? State.SAME : State.CHANGED;
        } catch (IOException e) {
            return State.CHANGED;
        }
    }

    /** How it begins; nothing where it cannot be read. */
    byte[] head() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /**
     * Opens it, having compared its hash.
     *
     * @throws Problem if it is gone, changed, or not where it was taken in
     */
    FileChannel open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Problem.notFound("the file is no longer where it was taken in: " + file);
        }
        if (!isWithin()) {
            throw new Problem(
                    403, "original-elsewhere", null, "a link leads out of the folder that was taken in: " + file);
        }
        FileChannel open = FileChannel.open(file);
        boolean same = false;
        try {
            same = hash(open).equals(taken.sha256());
        } finally {
            if (!same) {
                open.close();
            }
        }
        if (!same) {
            throw new Problem(409, "original-changed", null, "the file is not the one that was taken in: " + file);
        }
        return open;
    }

    /** Compares it once more. @throws Problem as {@link #open} */
    void requireSame() throws IOException {
        open().close();
    }

    private static String hash(FileChannel open) throws IOException {
        MessageDigest digest = Hashes.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(256 << 10);
        while (open.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether it lies where the user named it or below, all links followed. */
    private boolean isWithin() {
        try {
            return file.toRealPath().startsWith(SourcePath.path(taken.root()).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
