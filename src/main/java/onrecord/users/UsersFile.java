package onrecord.users;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A file of users, read again when it has changed. It is replaced as a whole when it is changed here, so that nobody
 * reads half of it, and only its owner may read it. Safe for use by several threads and processes.
 */
public final class UsersFile {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private @Nullable Users known;
    private String knownAs = "";

    public UsersFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * The users there are now.
     *
     * @throws UsersException if the file is not there or damaged: then nobody is a user
     */
    public synchronized Users now() {
        try {
            String state = state();
            Users before = known;
            if (before != null && state.equals(knownAs)) {
                return before;
            }
            known = null;
            Users now = Users.parse(file, Files.readAllBytes(file));
            known = now;
            knownAs = state;
            return now;
        } catch (IOException e) {
            known = null;
            throw unreadable(e);
        }
    }

    private String state() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
    }

    private UsersException unreadable(IOException e) {
        String why = e instanceof FileSystemException known ? known.getReason() : null;
        if (e instanceof NoSuchFileException) {
            why = "there is no such file";
        } else if (why == null) {
            why = e.getClass().getSimpleName();
        }
        return new UsersException("the file of users cannot be read: " + file + ": " + why);
    }

    /** What is to be said of who may read the file, for a person; nothing where only its owner may. */
    public Optional<String> warning() {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            return allowed.stream().anyMatch(OTHERS::contains)
                    ? Optional.of("others of this machine may read or write " + file + ": chmod 600 " + file)
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds a user, in place of one of the same name.
     *
     * @throws UsersException if the file is damaged or cannot be written; it stays as it was then
     */
    public void put(User user) {
        change(lines -> {
            List<String> changed = new ArrayList<>(lines);
            int at = 0;
            while (at < changed.size() && !Users.isOf(changed.get(at), user.name())) {
                at++;
            }
            if (at < changed.size()) {
                changed.set(at, user.line());
            } else {
                changed.add(user.line());
            }
            return changed;
        });
    }

    /**
     * Takes out the user of this name.
     *
     * @throws UsersException if there is none, or none other; or as {@link #put}
     */
    public void remove(String name) {
        Users before = now();
        if (before.find(name).isEmpty()) {
            throw new UsersException(file + " has no user \"" + name + "\"");
        }
        if (before.all().size() == 1) {
            throw new UsersException("\"" + name + "\" is the only user of " + file + ": delete the file instead");
        }
        change(lines -> lines.stream().filter(line -> !Users.isOf(line, name)).toList());
    }

    /** Whether there is a file. */
    public boolean exists() {
        return Files.exists(file);
    }

    private synchronized void change(UnaryOperator<List<String>> change) {
        // it stays: whoever waits for it must wait for the same file
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel lockChannel = FileChannel.open(lockFile, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                FileLock lock = lockChannel.lock()) {
            byte[] before = Files.exists(file) && lock.isValid() ? Files.readAllBytes(file) : new byte[0];
            if (before.length > 0) {
                Users.parse(file, before);
            }
            String text = String.join("\n", change.apply(Users.lines(file, before))) + "\n";
            byte[] after = text.getBytes(StandardCharsets.UTF_8);
            Users.parse(file, after);
            replace(after);
        } catch (IOException e) {
            throw new UsersException("the file of users cannot be written: " + e.getMessage());
        } finally {
            known = null;
        }
    }

    private void replace(byte[] bytes) throws IOException {
        Path folder = file.getParent();
        Path fresh = Files.createTempFile(folder, ".users", ".tmp", ownerOnly(folder));
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly(@Nullable Path folder) {
        boolean posix = folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
