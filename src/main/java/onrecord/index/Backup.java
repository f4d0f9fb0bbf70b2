package onrecord.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * Puts one commit of an archive into another folder, with every file of the user's beside it, while a writer may go on.
 * Files of a commit never change, so that a link does where both folders are on one disk; the user's files do and are
 * copied. They are copied after the commit: a correction that the commit knows of is then among them. The list of the
 * commit comes last, so that a folder that was left half done is no archive. For one backup alone.
 */
final class Backup {
    /** A writer that merges takes files away; each time a newer commit is there. */
    private static final int TRIES = 20;

    /** Files of Lucene beside those of segments, and what systems keep in a folder. */
    private static final Pattern NOT_THE_USERS =
            Pattern.compile("segments(_\\w+)?|pending_segments_\\w+|write\\.lock|\\..*|(?i:thumbs\\.db|desktop\\.ini)");

    private final Path from;
    private final Path to;
    private final boolean linking;
    private final List<Path> made = new ArrayList<>();
    private long linked;
    private long bytes;

    Backup(Path from, Path to, boolean linking) {
        this.from = from;
        this.to = to;
        this.linking = linking;
    }

    /**
     * @throws ArchiveException if there is no archive, or the folder holds something, or one of the files cannot be
     *     written
     */
    BackedUp run() {
        ArchiveFolder.requireFolder(from);
        try (Directory directory = FSDirectory.open(from, NoLockFactory.INSTANCE)) {
            if (!ArchiveFolder.isWritten(directory)) {
                ArchiveFolder.openReader(from).close(); // says what is there instead
            }
            makeFolder();
            try {
                String list = commit(directory);
                usersFiles(directory);
                finish(list);
            } catch (IOException | RuntimeException e) {
                undo(e);
                throw e;
            }
        } catch (IOException e) {
            // all that is written is in the backup's folder
            throw Diagnosis.plain(Diagnosis.isFull(e) ? to : from, e);
        }
        return new BackedUp(made.size(), linked, bytes);
    }

    /** What goes wrong here is about the folder of the backup, and says nothing of the archive. */
    private void makeFolder() throws IOException {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new ArchiveException("a backup goes into a folder, and " + to + " is a file");
        }
        try {
            requireEmpty();
            Files.createDirectories(to);
        } catch (IOException e) {
            if (Diagnosis.isFull(e)) {
                throw e;
            }
            throw new ArchiveException(
                    "the folder for the backup cannot be made or read: " + to
                            + "; name another, or see who may write there",
                    e);
        }
    }

    private void requireEmpty() throws IOException {
        if (Files.isDirectory(to)) {
            try (Stream<Path> files = Files.list(to)) {
                if (files.findAny().isPresent()) {
                    throw new ArchiveException("a backup goes into a folder of its own, and " + to + " is not empty");
                }
            }
        }
    }

    /** Links or copies the files of the last commit. @return the name of its list, which is not there yet */
    private String commit(Directory directory) throws IOException {
        for (int left = TRIES; ; left--) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            try (HeldFiles files = HeldFiles.of(from, commit.files(true))) {
                String list = commit.getSegmentsFileName();
                for (String file : files.names()) {
                    if (!file.equals(list)) {
                        put(files, file);
                    }
                }
                // under its own name it would make an archive of a folder that lacks the rest
                Path unfinished = to.resolve(unfinished(list));
                made.add(unfinished);
                files.copy(list, unfinished);
                return list;
            } catch (NoSuchFileException e) {
                if (left == 0 || isLast(directory, commit)) {
                    throw e;
                }
            }
        }
    }

    private static String unfinished(String list) {
        return ".unfinished-" + list;
    }

    private static boolean isLast(Directory directory, SegmentInfos commit) throws IOException {
        return SegmentInfos.readLatestCommit(directory).getGeneration() == commit.getGeneration();
    }

    private void put(HeldFiles files, String name) throws IOException {
        Path target = to.resolve(name);
        boolean done = linking && link(from.resolve(name), target);
        if (!done) {
            made.add(target);
            files.copy(name, target);
        }
        bytes += Files.size(target);
    }

    /**
     * @return false where there are no links, as on another disk, or where the writer has deleted the file meanwhile
     */
    private boolean link(Path source, Path target) {
        try {
            Files.createLink(target, source);
            made.add(target);
            linked++;
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void copy(Path source, Path target) throws IOException {
        made.add(target);
        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
        force(target);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void usersFiles(Directory directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        OwnFiles own = new OwnFiles(directory);
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!NOT_THE_USERS.matcher(name).matches() && !own.isOfSegment(name)) {
                copyIfThere(file, to.resolve(name));
            }
        }
    }

    /** What was listed can be gone, such as a file that Lucene had for a moment. */
    private void copyIfThere(Path file, Path target) throws IOException {
        try {
            copy(file, target);
            bytes += Files.size(target);
        } catch (NoSuchFileException e) {
            made.remove(target);
        }
    }

    private void finish(String list) throws IOException {
        Path unfinished = to.resolve(unfinished(list));
        Files.move(unfinished, to.resolve(list), StandardCopyOption.ATOMIC_MOVE);
        try (Directory target = FSDirectory.open(to, NoLockFactory.INSTANCE)) {
            target.syncMetaData();
        }
    }

    private void undo(Exception cause) {
        for (Path file : made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
        made.clear();
        linked = 0;
        bytes = 0;
    }
}
