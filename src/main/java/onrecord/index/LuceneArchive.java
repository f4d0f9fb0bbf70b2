package onrecord.index;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.Directory;

/** Archives in a folder of one's own machine, kept by Lucene. */
public final class LuceneArchive {
    private LuceneArchive() {}

    /**
     * Opens the archive of this folder for writing, and makes an empty one where there is none yet. The folder is made with
     * its parents where it is missing; otherwise it holds an archive or nothing (a {@code README} and hidden files do not
     * count).
     *
     * @throws ArchiveException if another writer has it open (found at once, not waited for), if the folder holds something
     *     else, or an archive that is damaged or of another format, or cannot be written to
     */
    public static ArchiveWriter openWriter(Path folder) {
        return LuceneArchiveWriter.open(folder);
    }

    /** A writer of an empty archive in this directory, which it does not close; for archives that live as long as a page. */
    public static ArchiveWriter openWriter(Directory directory) {
        return LuceneArchiveWriter.into(directory);
    }

    /**
     * The archive of this folder if it is of a format that this program once wrote and now makes again from its sources.
     *
     * @throws ArchiveException if what it had taken in cannot be read
     */
    public static Optional<OlderArchive> older(Path folder) {
        return OlderArchive.at(folder);
    }

    /**
     * Reads the last commit of this folder's archive from end to end and tells whether it is sound. It takes no lock and
     * changes nothing.
     *
     * @throws ArchiveException if the folder holds no archive, or one of another format
     */
    public static Soundness check(Path folder) {
        return new SoundnessCheck(folder).run();
    }
}
