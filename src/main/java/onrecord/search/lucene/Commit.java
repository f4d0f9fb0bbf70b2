package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;

/**
 * One commit, seen in two ways: with the newest version of each article alone, as searches do, and with all that it
 * holds. Safe for use by several threads.
 */
final class Commit {
    private final DirectoryReader reader;
    private final BitSetProducer articles;
    private final Path folder;
    private final AtomicBoolean facetsAsked;
    private @Nullable Snapshot newest;
    private @Nullable Snapshot all;

    /** @param facetsAsked is set when a search asks for facets */
    Commit(DirectoryReader reader, BitSetProducer articles, Path folder, AtomicBoolean facetsAsked) {
        this.reader = reader;
        this.articles = articles;
        this.folder = folder;
        this.facetsAsked = facetsAsked;
    }

    /** The reader of all, by which the commit is kept open. */
    DirectoryReader reader() {
        return reader;
    }

    /** The newest version of each article. */
    synchronized Snapshot newest() throws IOException {
        Snapshot known = newest;
        if (known == null) {
            KnownVersions found = KnownVersions.of(reader);
            known = new Snapshot(found.newest(reader), reader, found, articles, folder, facetsAsked);
            newest = known;
        }
        return known;
    }

    /** Every article; the same as the newest ones where no article has an older version. */
    synchronized Snapshot all() throws IOException {
        Snapshot known = newest();
        if (known.versions().superseded() == 0) {
            return known;
        }
        if (all == null) {
            all = new Snapshot(reader, reader, known.versions(), articles, folder, facetsAsked);
        }
        return all;
    }
}
