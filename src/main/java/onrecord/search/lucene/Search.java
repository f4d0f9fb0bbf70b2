package onrecord.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onrecord.identity.FamilyName;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.search.AlsoWritten;
import onrecord.search.Bearer;
import onrecord.search.DistinctiveWords;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.SpeakerFacts;
import onrecord.search.Total;
import onrecord.search.answer.Asked;
import onrecord.search.answer.ChosenSpeakers;
import onrecord.search.answer.FacetPrefix;
import onrecord.search.answer.FieldSpelling;
import onrecord.search.answer.Ladder;
import onrecord.search.answer.NamedValues;
import onrecord.search.answer.OtherScripts;
import onrecord.search.answer.PageRange;
import onrecord.search.answer.SearchLimits;
import onrecord.search.answer.Stories;
import onrecord.search.answer.Strictness;
import onrecord.search.answer.TakenFilters;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * One search in one commit: the pass over the matches, the passes for facets with a choice of their own, and the page.
 */
final class Search {
    private final long started = System.nanoTime();
    private final Snapshot snapshot;
    private final Kind kind;
    private final SearchRequest request;
    private final Interpreter interpreter;
    private final ParsedQuery parsed;
    private final SpeakerChoice names;
    private final Supplier<SpeakerIdentities> speakers;
    private final FacetNames facetNames;
    private final NamedValues values;
    private final TakenFilters taken;
    private final FilterQueries filters;
    private final IndexSearcher searcher;
    /** When what has been found is answered, on the one clock for all that a search does. */
    private final long limit;

    private Understood understood;
    private @Nullable String didYouMean;

    Search(Snapshot snapshot, Kind kind, SearchRequest request, Interpreter interpreter) throws IOException {
        this.snapshot = snapshot;
        this.kind = kind;
        this.request = request;
        this.interpreter = interpreter;
        this.names = SpeakerChoice.of(request.options());
        this.speakers = snapshot.speakersWhenAsked(names);
        this.searcher = snapshot.searcher();
        Stories.requireSense(request, kind.isOfQuotes());
        prepare();
        this.limit = System.nanoTime() + SearchLimits.TIME.toNanos();
        searcher.setTimeout(this::isLate);
        this.facetNames = new FacetNames(snapshot, searcher, interpreter.analysis(), speakers, names);
        this.values = new NamedValues(
                facetNames, interpreter.analysis(), request.options().own());
        this.taken = TakenFilters.of(request.filters(), values);
        this.filters = new FilterQueries(
                kind,
                snapshot,
                ChosenSpeakers.inAllSpellings(taken.filters(), this::spellings),
                names,
                new OwnQueries(snapshot, request.options().own()));
        this.parsed = interpreter.parse(request);
        this.understood = understand(Strictness.EXACT);
    }

    /** What a commit's first search works out for all others does not count as time that it takes. */
    private void prepare() throws IOException {
        if (!request.facets().isEmpty()) {
            snapshot.noteFacetsAsked();
        }
        for (FacetName facet : request.facets()) {
            snapshot.column(facet, kind, names);
        }
        if (!names.certain() && request.filters().facets().containsKey(FacetName.SPEAKER)) {
            snapshot.bearers(names.aliases());
        }
        if (request.dateFacet()) {
            snapshot.columns().days();
        }
    }

    private boolean isLate() {
        return !request.options().patient() && System.nanoTime() - limit > 0;
    }

    private Understood understand(Strictness strictness) throws IOException {
        return interpreter.understand(snapshot, kind, request.options(), parsed, strictness);
    }

    Page<Hit> articles() throws IOException {
        try (FoundHits found = findOrRelax()) {
            if (request.options().byStory()) {
                return stories(found);
            }
            return page(
                    found, completed(new HitPage(searcher, understood, request, this::isLate).articles(pageOf(found))));
        }
    }

    /**
     * A page of stories. As many of the best matches are looked at as pages go to; behind them the total is a bound.
     */
    private Page<Hit> stories(FoundHits found) throws IOException {
        List<Stories.Story<ScoreDoc>> stories = storiesOf(found.best());
        List<Stories.Story<ScoreDoc>> page = PageRange.of(request).in(stories);
        List<Hit> hits = completed(new HitPage(searcher, understood, request, this::isLate).stories(page));
        boolean all = found.best().size() < PageRange.DEEPEST && !searcher.timedOut();
        long copies = (long) found.best().size() - stories.size();
        return page(found.counts(), hits, new Total(stories.size(), all), copies, null);
    }

    private List<Stories.Story<ScoreDoc>> storiesOf(List<ScoreDoc> best) throws IOException {
        return LinkDocuments.areKnown(snapshot.reader())
                ? Stories.linked(best, match -> match.doc, snapshot.copies()::of)
                : Stories.of(best, Signatures.of(snapshot.reader().leaves(), best));
    }

    private List<Hit> completed(List<Hit> hits) throws IOException {
        List<Hit> completed = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            completed.add(snapshot.completed(hit));
        }
        return completed;
    }

    Page<QuoteHit> quotes() throws IOException {
        try (FoundHits found = findOrRelax()) {
            HitPage hits = new HitPage(searcher, understood, request, this::isLate);
            List<QuoteHit> quotes = new ArrayList<>();
            List<ScoreDoc> docs = pageOf(found);
            for (QuoteHit quote : hits.quotes(docs, snapshot.articles(), interpreter.analysis())) {
                int doc = docs.get(quotes.size()).doc;
                quotes.add(
                        quote.withArticle(snapshot.completed(quote.article())).withBearer(bearer(doc, quote)));
            }
            return page(found, quotes);
        }
    }

    /**
     * Whom a family name that stands alone perhaps means; most quotes have none, and nothing is worked out for them.
     */
    private @Nullable Bearer bearer(int doc, QuoteHit hit) throws IOException {
        boolean alone = hit.quote().speakers().stream()
                .anyMatch(speaker ->
                        speaker.name() != null && speaker.isCertain() && FamilyName.alone(speaker.name()) != null);
        Outlet outlet = hit.article().outlet();
        return alone && outlet != null ? snapshot.bearers(names.aliases()).of(doc, outlet.label()) : null;
    }

    /** The values of one facet that begin like {@code prefix}. */
    FacetCounts facet(FacetName facet, String prefix, int most) throws IOException {
        FacetCounter counter =
                snapshot.counter(facet, kind, names, request.options().own());
        relaxWhereNothingMatches();
        MatchCounter.count(
                searcher,
                filters.applyWithout(facet, understood.matching()),
                snapshot.columns().numbering(),
                kind,
                List.of(counter));
        FacetCounts counts = counter.counts(most, chosen().selection(facet), FacetPrefix.of(prefix, facet));
        return facet == FacetName.SPEAKER && names.certain()
                ? counts.withPerhaps(searcher.count(filters.perhaps(understood.matching())))
                : counts;
    }

    /** What is chosen, a speaker by the spelling that is counted. */
    private Filters chosen() {
        return ChosenSpeakers.asShown(taken.filters(), this::spellings);
    }

    private List<String> spellings(String speaker) {
        return speakers.get().spellings(speaker);
    }

    /** What the matches have of these speakers; a choice of speakers is left out of account. */
    List<SpeakerFacts> speakers(List<String> asked) throws IOException {
        List<List<String>> spellings = new ArrayList<>();
        for (String name : asked) {
            spellings.add(speakers.get().spellings(name));
        }
        SpeakerCollector collector = new SpeakerCollector(snapshot.articles(), names, spellings);
        relaxWhereNothingMatches();
        searcher.search(filters.applyWithout(FacetName.SPEAKER, understood.matching()), new OneCollector<>(collector));
        return spellings.stream().map(collector::of).toList();
    }

    /** The words that the articles found have much more often than the others. */
    DistinctiveWords distinctive(int most) throws IOException {
        relaxWhereNothingMatches();
        return new WordCounts(snapshot, interpreter.analysis()).of(filters.apply(understood.matching()), most);
    }

    private FoundHits findOrRelax() throws IOException {
        FoundHits found = find();
        if (!found.isNothing() || isLate() || parsed.node() instanceof Node.Everything) {
            return found;
        }
        didYouMean = spelling().orElse(null);
        return !isLate() && relax() ? find() : found;
    }

    private FoundHits find() throws IOException {
        boolean byScore = request.sort() == SearchRequest.Sort.RELEVANCE;
        Query query = filters.apply(byScore ? understood.weighed() : understood.matching());
        return FoundHits.in(
                searcher,
                request,
                query,
                HitOrder.by(request.sort(), kind, snapshot.columns()),
                after(query),
                new PageCounts(snapshot, kind, searcher, request, filters, understood.matching(), chosen()));
    }

    /** Behind which place the page begins, or null for the first ones. */
    private @Nullable FieldDoc after(Query query) throws IOException {
        return request.cursor() == null
                ? null
                : Cursor.read(kind, request, request.cursor()).in(snapshot.generation(), searcher, query);
    }

    private void relaxWhereNothingMatches() throws IOException {
        if (searcher.count(filters.apply(understood.matching())) == 0) {
            relax();
        }
    }

    /** Asks for less where that finds something; false, and all as before, where it does not. */
    private boolean relax() throws IOException {
        if (!request.options().relaxes()) {
            return false;
        }
        Optional<Understood> less = Ladder.down(
                interpreter.asked(parsed), this::understand, fewer -> searcher.count(filters.apply(fewer.matching())));
        less.ifPresent(found -> understood = found);
        return less.isPresent();
    }

    /** Another spelling, if it finds something. */
    private Optional<String> spelling() throws IOException {
        String words = interpreter
                .spelling(snapshot)
                .correct(request.query(), understood.leaves())
                .orElse(request.query());
        String corrected = new FieldSpelling(values).correct(words, parsed.node());
        if (corrected.equals(request.query())) {
            return Optional.empty();
        }
        return isFound(interpreter.parse(corrected, request.match())) ? Optional.of(corrected) : Optional.empty();
    }

    private boolean isFound(ParsedQuery query) throws IOException {
        Understood other = interpreter.understand(snapshot, kind, request.options(), query, Strictness.EXACT);
        return searcher.count(filters.apply(other.matching())) > 0;
    }

    private List<ScoreDoc> pageOf(FoundHits found) {
        return PageRange.of(request).in(found.best());
    }

    private <H> Page<H> page(FoundHits found, List<H> hits) throws IOException {
        List<ScoreDoc> docs = pageOf(found);
        boolean last = docs.size() < request.size() || request.size() == 0;
        PageCounts.Counted counted = found.counts();
        String next = last ? null : Cursor.of(kind, request, snapshot.generation(), (FieldDoc) docs.getLast());
        return page(counted, hits, counted.total(), 0, next);
    }

    private <H> Page<H> page(PageCounts.Counted counted, List<H> hits, Total total, long copies, @Nullable String next)
            throws IOException {
        AlsoWritten other = isLate()
                ? null
                : new OtherScripts(facetNames, interpreter.analysis(), interpreter.questions(), this::isFound)
                        .of(request.query(), understood.leaves())
                        .orElse(null);
        return new Page<>(
                understood.interpretation(request.query(), didYouMean, taken.taken(), other),
                total,
                copies,
                Duration.ofNanos(System.nanoTime() - started),
                searcher.timedOut() || isLate(),
                hits,
                counted.facets(),
                counted.dates(),
                Asked.asksArrivals(request, parsed) ? snapshot.arrivals() : null,
                next);
    }

    /** Hands on all articles that match, in batches, each after the last one's end, however long it takes. */
    void forEach(Consumer<Article> sink) throws IOException {
        relaxWhereNothingMatches();
        IndexSearcher patient = snapshot.searcher();
        HitPage hits = new HitPage(patient, understood, request, () -> false);
        Query all = filters.apply(understood.weighed());
        FieldDoc after = null;
        while (true) {
            TopFieldDocs batch = patient.search(
                    all,
                    new TopFieldCollectorManager(
                            HitOrder.by(request.sort(), Kind.ARTICLES, snapshot.columns()),
                            SearchRequest.MAX_SIZE,
                            after,
                            1));
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
