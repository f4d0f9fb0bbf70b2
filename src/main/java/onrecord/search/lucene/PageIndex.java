package onrecord.search.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The texts of a page as an index of one segment, which never changes. */
final class PageIndex extends DirectoryReader {
    private static final Directory NOWHERE = new ByteBuffersDirectory();

    PageIndex(PageTexts texts) throws IOException {
        super(NOWHERE, new LeafReader[] {texts}, null);
    }

    @Override
    protected @Nullable DirectoryReader doOpenIfChanged() {
        return null;
    }

    @Override
    protected @Nullable DirectoryReader doOpenIfChanged(ExecutorService executor) {
        return null;
    }

    @Override
    protected @Nullable DirectoryReader doOpenIfChanged(IndexCommit commit) {
        return null;
    }

    @Override
    protected @Nullable DirectoryReader doOpenIfChanged(IndexCommit commit, ExecutorService executor) {
        return null;
    }

    @Override
    protected @Nullable DirectoryReader doOpenIfChanged(IndexWriter writer, boolean applyAllDeletes) {
        return null;
    }

    @Override
    protected @Nullable DirectoryReader doOpenIfChanged(
            IndexWriter writer, boolean applyAllDeletes, ExecutorService executor) {
        return null;
    }

    @Override
    public long getVersion() {
        return 0;
    }

    @Override
    public boolean isCurrent() {
        return true;
    }

    @Override
    public IndexCommit getIndexCommit() {
        throw new UnsupportedOperationException("a page is not committed");
    }

    @Override
    protected void doClose() {
        // it holds nothing open
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
