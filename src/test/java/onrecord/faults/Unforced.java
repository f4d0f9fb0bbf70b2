package onrecord.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** A folder whose files are not forced to the disk: what stands above it keeps account of what would have been. */
final class Unforced extends FilterDirectory {
    Unforced(Path folder) throws IOException {
        super(new NIOFSDirectory(folder));
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
}
