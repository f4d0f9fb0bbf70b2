package onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TextPart;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Archives in a folder of one's own machine, kept by Lucene. */
public final class LuceneArchive {
    private LuceneArchive() {}

    /**
     * Opens the archive of this folder for writing, and makes an empty one where there is none yet. The folder is made
     * with its parents where it is missing; otherwise it holds an archive or nothing (a {@code README} and hidden files
     * do not count).
     *
     * @throws ArchiveException if another writer has it open (found at once, not waited for), if the folder holds
     *     something else, or an archive that is damaged or of another format, or cannot be written to
     */
    public static ArchiveWriter openWriter(Path folder) {
        return LuceneArchiveWriter.open(folder);
    }

    /**
     * Opens the archive as {@link #openWriter(Path)} does.
     *
     * @param clock tells when articles are taken in
     * @throws ArchiveException as {@link #openWriter(Path)} does
     */
    public static ArchiveWriter openWriter(Path folder, Clock clock) {
        return LuceneArchiveWriter.open(folder, clock);
    }

    /**
     * A writer of an empty archive in this directory, which it does not close; for archives that live as long as a
     * page.
     */
    public static ArchiveWriter openWriter(Directory directory) {
        return LuceneArchiveWriter.into(directory);
    }

    /** What an archive has of an article's text, for a reader that is asked for nothing else. */
    public static Iterable<IndexableField> text(@Nullable String language, List<TextPart> parts, Analysis analysis) {
        return ArticleDocuments.text(language, parts, analysis);
    }

    /**
     * Keeps a user's table of outlets with the archive of this folder, in place of the one that was kept before; makes
     * an empty archive where there is none yet. Articles that are taken in from then on are counted by it.
     *
     * @param table of the form that {@link OutletTable} tells, which the caller has read without complaint
     * @throws ArchiveException as {@link #openWriter} does
     */
    public static void keepOutlets(Path folder, Path table) {
        if (older(folder).isEmpty()) {
            openWriter(folder).close();
        }
        copyOutlets(folder, table);
    }

    /** Keeps the table as {@link #keepOutlets} does, for an archive that has only its folder on this machine. */
    public static void copyOutlets(Path folder, Path table) {
        Path kept = folder.resolve(OutletTable.FILE);
        Path begun = folder.resolve("." + OutletTable.FILE);
        try {
            if (!Files.exists(kept) || !Files.isSameFile(kept, table)) {
                Files.copy(table, begun, StandardCopyOption.REPLACE_EXISTING);
                Files.move(begun, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }

    /**
     * The archive of this folder if it is of a format that this program once wrote and now makes again from its
     * sources.
     *
     * @throws ArchiveException if what it had taken in cannot be read
     */
    public static Optional<OlderArchive> older(Path folder) {
        return OlderArchive.at(folder);
    }

    /**
     * Reads the last commit of this folder's archive from end to end and tells whether it is sound. It takes no lock
     * and changes nothing.
     *
     * @throws ArchiveException if the folder holds no archive, or one of another format
     */
    public static Soundness check(Path folder) {
        return new SoundnessCheck(folder).run();
    }

    /**
     * Puts the last commit of this folder's archive into an empty or missing folder, with the user's files beside it,
     * such as corrections. It takes no lock: a writer and servers go on. What comes of it is an archive like any other;
     * putting it back is a backup of the backup.
     *
     * @param linking whether files may be links to the archive's own where both folders are on one disk
     * @throws ArchiveException if there is no archive, the folder is not empty, or a file cannot be read or written;
     *     what was put there is taken away again
     */
    public static BackedUp backup(Path folder, Path to, boolean linking) {
        return new Backup(folder, to, linking).run();
    }
}
