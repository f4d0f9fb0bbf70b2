package onrecord.cli;

import java.nio.file.Path;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.link.Linker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;

/**
 * Works out the links of an archive, in one commit: killed before it, the archive is as it was. Nobody else writes to the
 * archive meanwhile; searches go on.
 */
final class LinkRun {
    /** What is kept of an article while links are worked out, in bytes, with a good half to spare. */
    private static final long KEPT = 24 << 10;

    private final Path folder;

    LinkRun(Path folder) {
        this.folder = folder;
    }

    /**
     * Brings the links up to date, if they are not.
     *
     * @throws ArchiveException if another process writes to the archive, or memory is too short for it
     */
    void run() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            if (archive.isLinked()) {
                return;
            }
        }
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder);
                ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            requireMemory(archive.articles());
            Linker linker = new Linker();
            archive.forEach(SearchRequest.of(""), linker::add);
            writer.relink();
            linker.links(id -> archive.article(id).orElse(null), writer::put);
            writer.commit();
        }
    }

    private void requireMemory(long articles) {
        long needed = articles * KEPT;
        if (needed > Runtime.getRuntime().maxMemory()) {
            throw new ArchiveException("the links of %,d articles need some %,d MB of memory: give Java more with -Xmx"
                    .formatted(articles, needed >> 20));
        }
    }
}
