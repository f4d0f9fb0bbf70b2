package onrecord.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.index.Fields;
import onrecord.index.TextParts;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Span;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One search in one commit: the pass over the matches, the passes for facets with a choice of their own, and the page. */
final class Search {
    /** Up to here totals are exact. */
    static final int EXACT_TOTAL = 10_000;

    /** How far pages go; a cursor goes on from there. */
    static final int DEEPEST = 10_000;

    /** The most values of a facet. */
    static final int FACET_VALUES = 20;

    private static final Selection NOTHING = new Selection(List.of(), List.of());

    private final long started = System.nanoTime();
    private final Snapshot snapshot;
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final Hits hits;
    private final WordQueries.Understood understood;
    private final FilterQueries filters;

    Search(Snapshot snapshot, Kind kind, SearchRequest request, WordQueries words) {
        this.snapshot = snapshot;
        this.request = request;
        this.searcher = new IndexSearcher(snapshot.reader());
        this.hits = new Hits(snapshot.reader());
        this.understood = words.understand(kind, request.query(), request.match());
        this.filters = new FilterQueries(kind, request.filters());
        long limit = started + LuceneSearcher.TIME_LIMIT.toNanos();
        searcher.setTimeout((QueryTimeout) () -> System.nanoTime() - limit > 0);
    }

    /** The matches of the page, and what was counted on the way. */
    private record Found(
            TopFieldDocs top,
            Map<FacetName, FacetCounts> facets,
            @Nullable DateCounts dates) {}

    Page<Hit> articles() throws IOException {
        Found found = find();
        Highlighter highlighter = new Highlighter(searcher, understood.highlight());
        List<Hit> page = new ArrayList<>();
        for (ScoreDoc doc : pageOf(found.top())) {
            List<Snippet> snippets = request.highlight() ? snippets(highlighter, doc.doc) : List.of();
            page.add(hits.hit(doc.doc, score(doc), snippets));
        }
        return page(found, page);
    }

    private List<Snippet> snippets(Highlighter highlighter, int doc) throws IOException {
        Article article = hits.article(doc);
        TextParts parts = TextParts.locate(article.title(), article.deck(), article.body(), article.captions());
        return highlighter.snippets(doc, parts);
    }

    Page<QuoteHit> quotes() throws IOException {
        Found found = find();
        Highlighter highlighter = new Highlighter(searcher, understood.highlight());
        List<QuoteHit> page = new ArrayList<>();
        for (ScoreDoc doc : pageOf(found.top())) {
            page.add(quote(highlighter, doc));
        }
        return page(found, page);
    }

    private QuoteHit quote(Highlighter highlighter, ScoreDoc found) throws IOException {
        LeafReaderContext leaf = snapshot.reader()
                .leaves()
                .get(ReaderUtil.subIndex(found.doc, snapshot.reader().leaves()));
        BitSet articles = snapshot.articles().getBitSet(leaf);
        int doc = leaf.docBase + articles.nextSetBit(found.doc - leaf.docBase);
        var numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
        numbers.advanceExact(found.doc - leaf.docBase);
        Article article = hits.article(doc);
        Quote quote = article.quotes().get((int) numbers.longValue());
        List<Span> matches = request.highlight() ? highlighter.matches(found.doc) : List.of();
        Span context = Highlighter.context(article.body(), withSpeaker(quote));
        return new QuoteHit(
                hits.hit(doc, score(found), List.of()),
                quote,
                new Snippet(
                        "body",
                        quote.text(),
                        matches,
                        Snippets.points(article.body(), quote.span().start())),
                context.in(article.body()),
                context.start(),
                Snippets.points(article.body(), context.start()));
    }

    /** From the first of the quote and its speaker's mention to the end of the last. */
    private static Span withSpeaker(Quote quote) {
        Span span = quote.span();
        Span mention = quote.speaker() == null ? null : quote.speaker().span();
        return mention == null
                ? span
                : new Span(Math.min(span.start(), mention.start()), Math.max(span.end(), mention.end()));
    }

    private static double score(ScoreDoc doc) {
        return ((FieldDoc) doc).fields[0] instanceof Float score ? score : 0;
    }

    private Found find() throws IOException {
        Query all = filters.apply(understood.query());
        Map<FacetName, FacetCounter> counters = new EnumMap<>(FacetName.class);
        List<Collector> along = new ArrayList<>();
        for (FacetName facet : request.facets()) {
            FacetCounter counter = new FacetCounter(facet, snapshot);
            counters.put(facet, counter);
            if (filters.has(facet)) {
                searcher.search(filters.applyWithout(facet, understood.query()), new OneCollector<>(counter));
            } else {
                along.add(counter);
            }
        }
        DateCounter dates = request.dateFacet() ? new DateCounter() : null;
        if (dates != null && filters.hasDate()) {
            searcher.search(filters.applyWithoutDate(understood.query()), new OneCollector<>(dates));
        } else if (dates != null) {
            along.add(dates);
        }
        TopFieldDocs top = top(all, along);
        Map<FacetName, FacetCounts> facets = new EnumMap<>(FacetName.class);
        for (Map.Entry<FacetName, FacetCounter> counter : counters.entrySet()) {
            Selection selection = request.filters().facets().getOrDefault(counter.getKey(), NOTHING);
            facets.put(counter.getKey(), counter.getValue().counts(FACET_VALUES, selection));
        }
        return new Found(top, facets, dates == null ? null : dates.counts());
    }

    private TopFieldDocs top(Query query, List<Collector> along) throws IOException {
        FieldDoc after = request.cursor() == null ? null : Cursor.read(request, request.cursor());
        int wanted = wanted();
        TopFieldCollectorManager manager =
                new TopFieldCollectorManager(sort(request.sort()), Math.max(1, wanted), after, EXACT_TOTAL);
        if (along.isEmpty()) {
            return searcher.search(query, manager);
        }
        TopFieldCollector collector = manager.newCollector();
        along.addFirst(collector);
        searcher.search(query, new OneCollector<>(MultiCollector.wrap(along)));
        return manager.reduce(List.of(collector));
    }

    /** How many of the best are needed for the page. */
    private int wanted() {
        if (request.cursor() != null) {
            return request.size();
        }
        long wanted = (long) request.page() * request.size();
        if (wanted > DEEPEST) {
            throw new QueryError(
                    "page-too-deep", "page", "Pages go to hit " + DEEPEST + ": follow the cursor from there.");
        }
        return (int) wanted;
    }

    private ScoreDoc[] pageOf(TopFieldDocs top) {
        int from = request.cursor() != null ? 0 : (request.page() - 1) * request.size();
        int to = Math.min(top.scoreDocs.length, from + request.size());
        return from >= to ? new ScoreDoc[0] : java.util.Arrays.copyOfRange(top.scoreDocs, from, to);
    }

    /** Equals stand in the order of their ids, so that pages fit together whatever segments they lie in. */
    static Sort sort(SearchRequest.Sort by) {
        SortField first = switch (by) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, true, Long.MIN_VALUE);
            case OLDEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, false, Long.MAX_VALUE);
        };
        return new Sort(first, new SortField(Fields.ORDER, SortField.Type.LONG));
    }

    private <H> Page<H> page(Found found, List<H> page) {
        TotalHits total = found.top().totalHits;
        ScoreDoc[] docs = pageOf(found.top());
        boolean last = docs.length < request.size() || request.size() == 0;
        Interpretation interpretation =
                new Interpretation(request.query(), understood.interpreted(), false, false, null);
        return new Page<>(
                interpretation,
                new Total(total.value(), total.relation() == TotalHits.Relation.EQUAL_TO),
                Duration.ofNanos(System.nanoTime() - started),
                searcher.timedOut(),
                page,
                found.facets(),
                found.dates(),
                last ? null : Cursor.of(request, (FieldDoc) docs[docs.length - 1]));
    }

    /** Hands on all articles that match, in batches, each after the last one's end. */
    void forEach(Consumer<Article> sink) throws IOException {
        IndexSearcher patient = new IndexSearcher(snapshot.reader());
        Query all = filters.apply(understood.query());
        FieldDoc after = null;
        while (true) {
            TopFieldDocs batch = patient.search(
                    all, new TopFieldCollectorManager(sort(request.sort()), SearchRequest.MAX_SIZE, after, 1));
            for (ScoreDoc doc : batch.scoreDocs) {
                sink.accept(hits.article(doc.doc));
                after = (FieldDoc) doc;
            }
            if (batch.scoreDocs.length < SearchRequest.MAX_SIZE) {
                return;
            }
        }
    }
}
