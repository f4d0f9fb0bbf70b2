package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import onrecord.index.Diagnosis;
import onrecord.index.analysis.Analysis;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.SourceFile;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import onrecord.search.Arrivals;
import onrecord.search.DistinctiveWords;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.FoundForms;
import onrecord.search.Hit;
import onrecord.search.LinkState;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.SpeakerFacts;
import onrecord.search.Suggestion;
import onrecord.search.Verification;
import onrecord.search.Versions;
import onrecord.search.answer.Asked;
import onrecord.search.answer.Completion;
import onrecord.search.answer.HeadlinePhrases;
import onrecord.search.answer.Strictness;
import onrecord.search.query.Synonyms;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Asks an archive kept by Lucene in a folder. Safe for use by several threads. */
public final class LuceneSearcher implements ArchiveSearcher {
    /**
     * The most words of an archive that one query's can stand for, beyond which Lucene refuses a search. It is more
     * than the longest query has: 4,096 letters with their forms, in text and headline, weighed twice.
     */
    private static final int MOST_TERMS = 1 << 18;

    static {
        IndexSearcher.setMaxClauseCount(MOST_TERMS);
    }

    private final Path folder;
    private final Snapshots snapshots;
    private final Analysis analysis = new Analysis();
    private final Interpreter interpreter;

    private LuceneSearcher(Path folder, Clock clock, Synonyms synonyms) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
        this.interpreter = new Interpreter(analysis, clock, synonyms);
    }

    /**
     * Opens the archive of this folder; it is read alone, never changed.
     *
     * @throws onrecord.index.ArchiveException if the folder holds no archive, or one that is damaged or of another
     *     format
     */
    public static ArchiveSearcher open(Path folder) {
        return open(folder, Clock.system(ZoneId.systemDefault()));
    }

    /**
     * Opens an archive with words that mean the same.
     *
     * @throws onrecord.index.ArchiveException if the folder holds no archive, or one that is damaged or of another
     *     format
     */
    public static ArchiveSearcher open(Path folder, Synonyms synonyms) {
        return new LuceneSearcher(folder, Clock.system(ZoneId.systemDefault()), synonyms);
    }

    /**
     * Opens an archive with another clock, which tells what day "yesterday" was.
     *
     * @throws onrecord.index.ArchiveException if the folder holds no archive, or one that is damaged or of another
     *     format
     */
    public static ArchiveSearcher open(Path folder, Clock clock) {
        return new LuceneSearcher(folder, clock, Synonyms.NONE);
    }

    @Override
    public Page<Hit> search(SearchRequest request) {
        return searching(request, snapshot -> new Search(snapshot, Kind.ARTICLES, request, interpreter).articles());
    }

    @Override
    public Page<QuoteHit> quotes(SearchRequest request) {
        return searching(
                request, snapshot -> new Search(snapshot, Kind.quotesOf(request), request, interpreter).quotes());
    }

    @Override
    public Optional<Article> article(String id) {
        return snapshots.withAll(snapshot -> {
            Integer doc = ArticleDocs.of(snapshot.reader(), snapshot.articles(), Set.of(id))
                    .get(id);
            return doc == null ? Optional.empty() : Optional.of(new Hits(snapshot.reader()).article(doc));
        });
    }

    @Override
    public String outletName(Outlet outlet) {
        return snapshots.with(snapshot -> snapshot.outlets().label(outlet));
    }

    @Override
    public Optional<SourceFile> file(String id) {
        return snapshots.withAll(snapshot -> {
            IndexSearcher searcher = snapshot.searcher();
            Optional<Integer> doc = Hits.find(searcher, id);
            return doc.isEmpty()
                    ? Optional.empty()
                    : new SourceFiles(searcher)
                            .of(new Hits(snapshot.reader()).summary(doc.get()).source());
        });
    }

    @Override
    public void forEach(SearchRequest request, Consumer<Article> sink) {
        searching(request, snapshot -> {
            new Search(snapshot, Kind.ARTICLES, request, interpreter).forEach(sink);
            return true;
        });
    }

    @Override
    public FacetCounts facet(SearchRequest request, FacetName facet, String prefix, int most) {
        return searching(
                request,
                snapshot -> new Search(snapshot, Kind.ARTICLES, request, interpreter).facet(facet, prefix, most));
    }

    @Override
    public FacetCounts quoteFacet(SearchRequest request, FacetName facet, String prefix, int most) {
        return searching(
                request,
                snapshot ->
                        new Search(snapshot, Kind.quotesOf(request), request, interpreter).facet(facet, prefix, most));
    }

    @Override
    public List<SpeakerFacts> speakers(SearchRequest request, List<String> names) {
        return searching(
                request, snapshot -> new Search(snapshot, Kind.ARTICLES, request, interpreter).speakers(names));
    }

    @Override
    public DistinctiveWords distinctive(SearchRequest request, int most) {
        return searching(
                request, snapshot -> new Search(snapshot, Kind.ARTICLES, request, interpreter).distinctive(most));
    }

    @Override
    public List<Suggestion> suggest(String typed, int most, boolean aliases) {
        return snapshots.with(snapshot -> new Completion(
                        (facet, prefix, count) -> snapshot.allValues(
                                        facet,
                                        facet == FacetName.SPEAKER
                                                ? new SpeakerChoice(aliases, true)
                                                : SpeakerChoice.USUAL)
                                .beginning(prefix, count),
                        new HeadlinePhrases(new KnownHeadlines(snapshot), analysis))
                .of(typed, most));
    }

    @Override
    public List<Hit> similar(String id, int most) {
        return snapshots.with(snapshot -> new SimilarArticles(snapshot).to(id, most));
    }

    @Override
    public List<Snippet> matches(String id, SearchRequest request) {
        return snapshots.withAll(snapshot -> {
            IndexSearcher searcher = snapshot.searcher();
            Optional<Integer> doc = Hits.find(searcher, id);
            Understood understood = interpreter.understand(
                    snapshot, Kind.ARTICLES, request.options(), interpreter.parse(request), Strictness.FORMS);
            return doc.isEmpty() ? List.of() : new HitPage(searcher, understood, request, () -> false).whole(doc.get());
        });
    }

    @Override
    public Verification verify(String words, @Nullable String speaker) {
        return snapshots.with(snapshot -> new Verifier(snapshot, analysis).verify(words, speaker));
    }

    @Override
    public List<FoundForms> forms(SearchRequest request) {
        return searching(
                request,
                snapshot -> new FormsInUse(analysis, snapshot, request.options().forms())
                        .of(Asked.of(interpreter.parse(request.query(), request.match()))
                                .leaves()));
    }

    @Override
    public Optional<Versions> versions(String id) {
        return snapshots.with(snapshot -> snapshot.versions().of(id));
    }

    /** Asks the newest version of each article, or all articles where the request does. */
    private <T> T searching(SearchRequest request, Snapshots.Question<T> question) {
        return request.options().allVersions() ? snapshots.withAll(question) : snapshots.with(question);
    }

    @Override
    public long articles() {
        return snapshots.with(snapshot -> (long) snapshot.searcher().count(Kind.ARTICLES.all()));
    }

    @Override
    public Arrivals arrivals() {
        return snapshots.withAll(Snapshot::arrivals);
    }

    @Override
    public Optional<Instant> added(String id) {
        return snapshots.withAll(snapshot -> {
            Optional<Integer> doc = Hits.find(snapshot.searcher(), id);
            return doc.isEmpty() ? Optional.empty() : Optional.ofNullable(new Hits(snapshot.reader()).added(doc.get()));
        });
    }

    @Override
    public ArchiveStats stats() {
        return snapshots.with(Snapshot::stats);
    }

    @Override
    public void links(Consumer<Link> sink) {
        snapshots.with(snapshot -> {
            LinkDocuments.all(snapshot.reader(), sink);
            return true;
        });
    }

    @Override
    public List<Link> links(String id) {
        return snapshots.with(snapshot -> LinkDocuments.of(snapshot.reader(), id));
    }

    @Override
    public LinkState linkState() {
        return snapshots.with(Snapshot::linkState);
    }

    @Override
    public List<String> faults() {
        return snapshots.with(Snapshot::faults);
    }

    @Override
    public void lookAgain() {
        try {
            snapshots.maybeRefreshBlocking();
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }

    @Override
    public String generation() {
        return snapshots.with(Snapshot::generation);
    }

    @Override
    public CompletionStage<Void> keepReady() {
        return snapshots.keepReady();
    }

    @Override
    public void close() {
        try {
            snapshots.close();
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }
}
