package onrecord.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.index.Analysis;
import onrecord.model.Article;
import org.apache.lucene.search.IndexSearcher;

/** Asks an archive kept by Lucene in a folder. Safe for use by several threads. */
public final class LuceneSearcher implements ArchiveSearcher {
    /** How long a search may take before it answers with what it has found. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private final Path folder;
    private final Snapshots snapshots;
    private final WordQueries words;

    private LuceneSearcher(Path folder) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
        this.words = new WordQueries(new Analysis());
    }

    /**
     * Opens the archive of this folder; it is read alone, never changed.
     *
     * @throws onrecord.index.ArchiveException if the folder holds no archive, or one that is damaged or of a newer format
     */
    public static ArchiveSearcher open(Path folder) {
        return new LuceneSearcher(folder);
    }

    @Override
    public Page<Hit> search(SearchRequest request) {
        return snapshots.with(snapshot -> new Search(snapshot, Kind.ARTICLES, request, words).articles());
    }

    @Override
    public Page<QuoteHit> quotes(SearchRequest request) {
        return snapshots.with(snapshot -> new Search(snapshot, Kind.QUOTES, request, words).quotes());
    }

    @Override
    public Optional<Article> article(String id) {
        return snapshots.with(snapshot -> {
            Optional<Integer> doc = Hits.find(new IndexSearcher(snapshot.reader()), id);
            return doc.isEmpty() ? Optional.empty() : Optional.of(new Hits(snapshot.reader()).article(doc.get()));
        });
    }

    @Override
    public void forEach(SearchRequest request, Consumer<Article> sink) {
        snapshots.with(snapshot -> {
            new Search(snapshot, Kind.ARTICLES, request, words).forEach(sink);
            return true;
        });
    }

    @Override
    public ArchiveStats stats() {
        return snapshots.with(snapshot -> Stats.of(folder, snapshot));
    }

    @Override
    public String generation() {
        return snapshots.with(Snapshot::generation);
    }

    @Override
    public void close() {
        try {
            snapshots.close();
        } catch (IOException e) {
            throw onrecord.index.ArchiveFolder.plain(folder, e);
        }
    }
}
