package onrecord.index;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.lucene.store.Directory;

/** Archives written through a directory that a test has in its hands, to make it fail. */
public final class ArchiveOn {
    private ArchiveOn() {}

    /** As {@link LuceneArchive#openWriter}, through this directory of the folder, which the writer closes. */
    public static ArchiveWriter directory(Path folder, Directory directory) {
        return LuceneArchiveWriter.open(folder, directory, Clock.systemUTC());
    }
}
