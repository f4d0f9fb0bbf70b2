package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import onrecord.identity.Identities;
import onrecord.index.ArchiveException;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.SourceFile;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import onrecord.search.Arrivals;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
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
import onrecord.search.answer.Passages;
import onrecord.search.answer.Questions;
import onrecord.search.answer.SimilarText;
import onrecord.search.answer.SourcePaths;
import onrecord.search.answer.Strictness;
import onrecord.search.answer.UserAliases;
import onrecord.search.query.Synonyms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an archive on a cluster. Safe for use by several threads. */
final class ClusterSearcher implements ArchiveSearcher {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterSearcher.class);

    /** How long a commit of another process may stay unseen; a second is promised. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Nodes nodes;
    private final Path folder;
    private final FileIndex files;
    private final ShardRoutes routes;
    private final Analysis analysis = new Analysis();
    private final Questions questions;
    private final Passages passages;
    private final Thread watch;
    private final List<String> older;
    private volatile Held held;
    private volatile boolean keptReady;
    private volatile boolean closed;

    /** @param older what the archive is said to lack */
    ClusterSearcher(Nodes nodes, Clock clock, Synonyms synonyms, Passages passages, List<String> older) {
        this.nodes = nodes;
        this.older = List.copyOf(older);
        older.forEach(LOG::warn);
        this.folder = nodes.settings().folder();
        this.files = FileIndex.of(nodes);
        this.questions = new Questions(clock, synonyms);
        this.passages = passages;
        this.routes = new ShardRoutes(nodes);
        this.held = new Held(nodes, files, folder, files.generation(), routes);
        this.watch = Thread.ofPlatform().daemon().name("cluster-watch").start(this::watch);
    }

    private void watch() {
        boolean failing = false;
        while (!closed) {
            try {
                Thread.sleep(PATIENCE);
                look();
                failing = false;
            } catch (InterruptedException e) {
                return;
            } catch (ArchiveException e) {
                if (!failing && !closed) {
                    LOG.warn("{}", e.getMessage());
                }
                failing = true;
            } catch (RuntimeException e) {
                LOG.error(
                        "the watch for commits goes on", e); // without it this process would show old articles for ever
            }
        }
    }

    private void look() {
        FileIndex.Generation now = files.generation();
        if (now.number() != held.number()) {
            held = new Held(nodes, files, folder, now, routes);
            if (keptReady) {
                Thread.ofPlatform().daemon().name("cluster-ready").start(this::prepare);
            }
        }
    }

    /** Fetches what the first pages need of the newest generation, and tells whether it could. */
    private boolean prepare() {
        try {
            Held now = held;
            now.identities(true, true);
            now.outlets();
            now.languages(analysis);
            return true;
        } catch (ArchiveException e) {
            LOG.debug("A search will say it better", e);
            return false;
        }
    }

    private Desk desk() {
        return new Desk(nodes, held, analysis, questions, passages);
    }

    private ClusterSearch search(SearchRequest request, Searched searched) {
        return new ClusterSearch(desk(), searched, request);
    }

    @Override
    public Arrivals arrivals() {
        return held.arrivals();
    }

    @Override
    public Optional<Instant> added(String id) {
        return desk().kept(id).map(Desk.Kept::added);
    }

    @Override
    public Page<Hit> search(SearchRequest request) {
        ClusterSearch search = search(request, Searched.ARTICLES);
        return request.options().byStory() ? new ClusterStories(search).page() : search.articles();
    }

    @Override
    public Page<QuoteHit> quotes(SearchRequest request) {
        return search(request, Searched.quotesOf(request)).quotes();
    }

    @Override
    public Optional<Article> article(String id) {
        return desk().article(id);
    }

    @Override
    public String outletName(Outlet outlet) {
        return held.outletTable().label(outlet);
    }

    @Override
    public Optional<Versions> versions(String id) {
        return held.versions().of(id);
    }

    @Override
    public void forEach(SearchRequest request, Consumer<Article> sink) {
        search(request, Searched.ARTICLES).forEach(sink);
    }

    @Override
    public FacetCounts facet(SearchRequest request, FacetName facet, String prefix, int most) {
        return search(request, Searched.ARTICLES).facet(facet, prefix, most);
    }

    @Override
    public FacetCounts quoteFacet(SearchRequest request, FacetName facet, String prefix, int most) {
        return search(request, Searched.quotesOf(request)).facet(facet, prefix, most);
    }

    @Override
    public List<SpeakerFacts> speakers(SearchRequest request, List<String> names) {
        return search(request, Searched.ARTICLES).speakers(names);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most, boolean aliases) {
        SearchRequest everything = SearchRequest.of("").withOptions(SearchRequest.Options.USUAL.withAliases(aliases));
        AllValues values = new AllValues(desk(), Searched.ARTICLES, everything);
        try {
            return new Completion(values::known, new HeadlinePhrases(new ClusterHeadlines(desk()), analysis))
                    .of(typed, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<SourceFile> file(String id) {
        for (String path : SourcePaths.of(article(id).map(Article::source).orElse(""))) {
            Optional<SourceFile> file = files.file(path);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Hit> similar(String id, int most) {
        Optional<Article> article = article(id);
        if (article.isEmpty()) {
            return List.of();
        }
        ObjectNode like = Dsl.object().put("like", String.join("\n", words(SimilarText.of(article.get()))));
        like.set("fields", Dsl.array().add(ClusterFields.TEXT));
        like.put("analyzer", "written").put("min_term_freq", 1).put("min_doc_freq", 2);
        like.put("max_query_terms", SimilarText.WORDS).put("minimum_should_match", 1);
        ObjectNode scored = Dsl.object();
        scored.set("must", Dsl.one("more_like_this", like));
        scored.set("filter", held.newest(Searched.ARTICLES));
        scored.set("must_not", Dsl.term(Fields.ID, id));
        return hits(Dsl.one("bool", scored), most);
    }

    private List<String> words(String text) {
        return analysis.words(text).stream().map(Analysis.Word::term).toList();
    }

    /** The best articles for a query of the cluster's own, without snippets. */
    private List<Hit> hits(ObjectNode query, int most) {
        return passages
                .hits(
                        SearchRequest.of("").withHighlight(false),
                        Strictness.EXACT,
                        held.vocabulary(analysis),
                        found(query, most))
                .stream()
                .map(hit -> desk().completed(hit, null))
                .toList();
    }

    private List<Passages.Found> found(ObjectNode query, int most) {
        ObjectNode body = Dsl.object().put("size", most);
        body.set("query", query);
        body.set("_source", Dsl.strings(List.of(Fields.SUMMARY, Fields.REST)));
        JsonNode answer = WholeAnswers.whole(nodes, nodes.post(WholeAnswers.pathByScore(name()), body, Nodes.SEARCH));
        List<Passages.Found> found = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            found.add(desk().found(hit));
        }
        return found;
    }

    private String name() {
        return nodes.settings().name();
    }

    @Override
    public List<Snippet> matches(String id, SearchRequest request) {
        if (!Asked.forWords(questions.read(request).node())) {
            return List.of();
        }
        return article(id)
                .map(article -> passages.whole(request, held.vocabulary(analysis), article))
                .orElse(List.of());
    }

    @Override
    public Verification verify(String words, @Nullable String speaker) {
        Desk desk = desk();
        List<String> speakers = speaker == null ? List.of() : speakers(speaker);
        return passages.verify(
                words,
                speaker,
                speakers,
                () -> new ClusterCandidates(desk, words(words)).find(speakers),
                hit -> desk.completed(hit, null));
    }

    private List<String> speakers(String typed) {
        List<String> all = new ArrayList<>(held.identities(true, true).meant(typed));
        all.add(typed);
        return all;
    }

    @Override
    public long articles() {
        return count(held.newest(Searched.ARTICLES));
    }

    private long count(ObjectNode query) {
        return WholeAnswers.whole(nodes, nodes.post(name() + "/_count", Dsl.one("query", query), Nodes.PATIENT))
                .path("count")
                .asLong();
    }

    @Override
    public ArchiveStats stats() {
        Held now = held;
        Identities identities = now.identities(true, true);
        Set<String> speakers = new HashSet<>();
        now.speakers(true)
                .keySet()
                .forEach(name -> speakers.add(identities.spellings(name).getFirst()));
        JsonNode undated =
                now.aggregate(Dsl.one("missing", Dsl.one("field", Fields.MOMENT)), now.newest(Searched.ARTICLES));
        JsonNode first =
                now.aggregate(Dsl.one("min", Dsl.one("field", Fields.EARLIEST)), now.newest(Searched.ARTICLES));
        JsonNode last = now.aggregate(Dsl.one("max", Dsl.one("field", Fields.LATEST)), now.newest(Searched.ARTICLES));
        JsonNode size =
                nodes.get(name() + "/_stats/store").path("_all").path("total").path("store");
        return new ArchiveStats(
                articles(),
                count(held.newest(Searched.QUOTES)),
                undated.path("doc_count").asLong(),
                now.outlets().size(),
                speakers.size(),
                SpeakerTallies.day(first),
                SpeakerTallies.day(last),
                size.path("size_in_bytes").asLong());
    }

    @Override
    public void links(Consumer<Link> sink) {
        Held now = held;
        files.links(link -> {
            if (now.stands(link)) {
                sink.accept(link);
            }
        });
    }

    @Override
    public List<Link> links(String id) {
        return held.links(id);
    }

    @Override
    public LinkState linkState() {
        return held.linkState();
    }

    @Override
    public List<String> faults() {
        try {
            List<String> faults = new ArrayList<>(older);
            faults.addAll(new UserAliases(folder).faults());
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void lookAgain() {
        look();
    }

    @Override
    public String generation() {
        return held.generation();
    }

    @Override
    public CompletionStage<Void> keepReady() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        keptReady = true;
        Thread.ofPlatform().daemon().name("cluster-ready").start(() -> {
            if (prepare()) {
                first.complete(null);
            }
        });
        return first;
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        nodes.close();
    }
}
