package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.search.AlsoWritten;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Interpretation;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.SpeakerFacts;
import onrecord.search.Total;
import onrecord.search.answer.Asked;
import onrecord.search.answer.ChosenSpeakers;
import onrecord.search.answer.CursorWord;
import onrecord.search.answer.FieldSpelling;
import onrecord.search.answer.Ladder;
import onrecord.search.answer.NamedValues;
import onrecord.search.answer.OtherScripts;
import onrecord.search.answer.PageRange;
import onrecord.search.answer.Passages;
import onrecord.search.answer.SearchLimits;
import onrecord.search.answer.Spelling;
import onrecord.search.answer.Stories;
import onrecord.search.answer.Strictness;
import onrecord.search.answer.TakenFilters;
import onrecord.search.answer.Vocabulary;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/** One search in a cluster. */
final class ClusterSearch {
    private final long started = System.nanoTime();
    private final Desk desk;
    private final Searched searched;
    private final SearchRequest request;
    private final ParsedQuery parsed;
    private final FilterClauses filters;
    private final NamedValues values;
    private final TakenFilters taken;
    /** What is asked, with the filters that were taken for those asked for. */
    private final SearchRequest counted;

    private final ClusterInterpreter interpreter;

    private ClusterQuery understood;
    private @Nullable String didYouMean;

    ClusterSearch(Desk desk, Searched searched, SearchRequest request) {
        this.desk = desk;
        this.searched = searched;
        this.request = request;
        Stories.requireSense(request, searched.isOfQuotes());
        this.parsed = desk.questions().read(request);
        this.values = new NamedValues(
                new ClusterNames(desk, request.options()),
                desk.analysis(),
                request.options().own());
        this.taken = taken();
        this.counted = request.withFilters(taken.filters());
        this.filters = new FilterClauses(
                searched,
                desk.held(),
                chosen(),
                request.options().certain(),
                request.options().own());
        this.interpreter = new ClusterInterpreter(desk, searched, request);
        this.understood = interpreter.understand(parsed, Strictness.EXACT, false);
    }

    private TakenFilters taken() {
        try {
            return TakenFilters.of(request.filters(), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The filters with every spelling of the speakers chosen. */
    private Filters chosen() {
        SearchRequest.Options options = request.options();
        return ChosenSpeakers.inAllSpellings(
                taken.filters(),
                name -> desk.held()
                        .identities(options.aliases(), options.certain())
                        .spellings(name));
    }

    /** What matches, with these filters. */
    private ObjectNode narrowed(ClusterQuery by, List<ObjectNode> some) {
        List<JsonNode> all = new ArrayList<>(some);
        all.add(by.matching());
        return searched.only(
                Dsl.all(all, List.of()),
                request.options().allVersions() ? List.of() : desk.held().superseded());
    }

    Page<Hit> articles() {
        JsonNode answer = findOrRelax(this::body);
        List<Passages.Found> found = new ArrayList<>();
        for (JsonNode hit : hits(answer)) {
            found.add(desk.found(hit));
        }
        List<Hit> completed = new ArrayList<>();
        int i = 0;
        for (Hit hit : shown(found)) {
            completed.add(desk.completed(hit, Stored.added(hits(answer).get(i++).path("_source"))));
        }
        return page(answer, completed, total(answer), 0, next(answer));
    }

    /** What the whole archive has, of which passages see a page. */
    Vocabulary vocabulary() {
        return desk.held().vocabulary(desk.analysis());
    }

    /** The hits of articles in hand. */
    List<Hit> shown(List<Passages.Found> found) {
        return desk.passages().hits(request, understood.strictness(), vocabulary(), found);
    }

    Page<QuoteHit> quotes() {
        JsonNode answer = findOrRelax(this::body);
        List<String> ids = new ArrayList<>();
        for (JsonNode hit : hits(answer)) {
            ids.add(hit.path("_routing").asText());
        }
        List<Passages.FoundQuote> found = new ArrayList<>();
        List<Desk.Kept> articles = desk.articles(ids);
        List<@Nullable Instant> added = new ArrayList<>();
        int i = 0;
        for (JsonNode hit : hits(answer)) {
            Desk.Kept kept = articles.get(i++);
            Article article = kept.article();
            int number = hit.path("_source").path(Fields.NUMBER).asInt();
            if (number < article.quotes().size()) {
                found.add(new Passages.FoundQuote(
                        article, number, hit.path("_score").asDouble()));
                added.add(kept.added());
            }
        }
        List<QuoteHit> completed = new ArrayList<>();
        for (QuoteHit hit : desk.passages().quotes(request, understood.strictness(), vocabulary(), found)) {
            completed.add(hit.withArticle(desk.completed(hit.article(), added.get(completed.size()))));
        }
        return page(answer, completed, total(answer), 0, next(answer));
    }

    /** The hits of a page, behind those of the pages before it where these came along. */
    private List<JsonNode> hits(JsonNode answer) {
        List<JsonNode> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hits::add);
        return hits;
    }

    Desk desk() {
        return desk;
    }

    SearchRequest request() {
        return request;
    }

    /** Makes the body of a request. */
    interface Body {
        ObjectNode of(ClusterQuery understood);
    }

    JsonNode findOrRelax(Body body) {
        JsonNode answer = find(body);
        boolean nothing = answer.path("hits").path("total").path("value").asLong() == 0;
        if (!nothing || answer.path("timed_out").asBoolean() || parsed.node() instanceof Node.Everything) {
            return answer;
        }
        didYouMean = spelling().orElse(null);
        return relax() ? find(body) : answer;
    }

    /** Asks, and where that is more than a node allows, for something plainer. */
    private JsonNode find(Body body) {
        NodeAnswer answer = ask(body.of(understood));
        if (!answer.isOk() && Refusals.isTooCostly(answer) && !understood.plainer()) {
            understood = interpreter.understand(parsed, understood.strictness(), true);
            answer = ask(body.of(understood));
        }
        return WholeAnswers.whole(desk.nodes(), desk.nodes().required(answer));
    }

    private NodeAnswer ask(ObjectNode body) {
        return desk.nodes().ask("POST", WholeAnswers.pathByScore(desk.index()), body);
    }

    private ObjectNode body(ClusterQuery by) {
        ObjectNode body = counted(by);
        body.put("size", request.size());
        ArrayNode source = body.putArray("_source");
        List.of(Fields.SUMMARY, Fields.REST, Fields.NUMBER, Fields.ADDED).forEach(source::add);
        body.set("sort", Order.of(searched, request.sort()));
        if (request.cursor() == null) {
            body.put("from", PageRange.of(request).from());
        } else {
            CursorWord word = CursorWord.read(searched.cursor(), request, request.cursor());
            body.set("search_after", Order.after(searched, request.sort(), word, this::scoreNow));
        }
        return body;
    }

    /** The body without what concerns hits. */
    ObjectNode counted(ClusterQuery by) {
        Counts counts = new Counts(desk, searched, counted, filters);
        ObjectNode scored = Dsl.object();
        scored.set("filter", Dsl.array().add(narrowed(by, counts.ofPage())));
        if (request.sort() == SearchRequest.Sort.RELEVANCE && request.size() > 0) {
            scored.set("should", Dsl.array().addAll(by.weights().get()));
            scored.put("minimum_should_match", 0);
        }
        ObjectNode body = Dsl.object().put("track_scores", true);
        if (!request.options().patient()) {
            body.put("timeout", SearchLimits.TIME.toMillis() + "ms");
        }
        body.set("query", Dsl.one("bool", scored));
        boolean all = request.options().exactTotal() || !request.facets().isEmpty() || request.dateFacet();
        if (all) {
            body.put("track_total_hits", true);
        } else {
            body.put("track_total_hits", SearchLimits.EXACT_TOTAL);
        }
        counts.addTo(body);
        return body;
    }

    /** The score by now of the hit a page ended with, if it is still there. */
    private Optional<Double> scoreNow(CursorWord word) {
        if (word.generation() == desk.held().generation().hashCode()) {
            return Optional.empty();
        }
        ObjectNode body = counted(understood);
        body.remove("aggs");
        body.put("size", 1);
        body.set("post_filter", Dsl.all(Order.same(searched, word), List.of()));
        JsonNode hit = find(by -> body).path("hits").path("hits").path(0);
        return hit.has("_score") ? Optional.of(hit.path("_score").asDouble()) : Optional.empty();
    }

    private @Nullable String next(JsonNode answer) {
        List<JsonNode> hits = hits(answer);
        if (hits.size() < request.size() || hits.isEmpty()) {
            return null;
        }
        JsonNode sort = hits.getLast().path("sort");
        return Order.word(searched, request.sort(), sort, desk.held().generation())
                .write(searched.cursor(), request);
    }

    /** How many match. An answer cut short counts too few, though it says that they are all. */
    Total total(JsonNode answer) {
        JsonNode total = answer.path("hits").path("total");
        boolean exact = total.path("relation").asText().equals("eq")
                && !answer.path("timed_out").asBoolean();
        return new Total(total.path("value").asLong(), exact);
    }

    <H> Page<H> page(JsonNode answer, List<H> hits, Total total, long copies, @Nullable String next) {
        Counts.Counted counted = new Counts(desk, searched, this.counted, filters)
                .read(answer.path("aggregations"), some -> narrowed(understood, some));
        return new Page<>(
                interpretation(),
                total,
                copies,
                Duration.ofNanos(System.nanoTime() - started),
                answer.path("timed_out").asBoolean(),
                hits,
                counted.facets(),
                counted.dates(),
                Asked.asksArrivals(request, parsed) ? desk.held().arrivals() : null,
                next);
    }

    private Interpretation interpretation() {
        return new Interpretation(
                request.query(),
                parsed.interpreted(),
                understood.plainer() || !parsed.complaints().isEmpty(),
                understood.strictness() != Strictness.EXACT,
                didYouMean,
                taken.taken(),
                otherScripts());
    }

    private @Nullable AlsoWritten otherScripts() {
        try {
            ClusterNames names = new ClusterNames(desk, request.options());
            return new OtherScripts(names, desk.analysis(), desk.questions(), this::isFound)
                    .of(request.query(), understood.asked().leaves())
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(ObjectNode query) {
        NodeAnswer answer = desk.nodes().ask("POST", desk.index() + "/_count", Dsl.one("query", query));
        if (!answer.isOk() && Refusals.isTooCostly(answer)) {
            return 0;
        }
        return WholeAnswers.whole(desk.nodes(), desk.nodes().required(answer))
                .path("count")
                .asLong();
    }

    private void relaxWhereNothingMatches() {
        if (count(narrowed(understood, filters.all())) == 0) {
            relax();
        }
    }

    private boolean relax() {
        if (!request.options().relaxes()) {
            return false;
        }
        try {
            Optional<ClusterQuery> less = Ladder.down(
                    Asked.of(parsed),
                    strictness -> interpreter.understand(parsed, strictness, understood.plainer()),
                    by -> count(narrowed(by, filters.all())));
            less.ifPresent(found -> understood = found);
            return less.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another spelling, if it finds something. */
    private Optional<String> spelling() {
        try {
            String words = new Spelling(new ClusterWords(desk, ClusterFields.TEXT), desk.analysis())
                    .correct(request.query(), understood.asked().leaves())
                    .orElse(request.query());
            String corrected = new FieldSpelling(values).correct(words, parsed.node());
            if (corrected.equals(request.query())) {
                return Optional.empty();
            }
            boolean found = isFound(desk.questions().read(corrected, request.match()));
            return found ? Optional.of(corrected) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFound(ParsedQuery query) {
        ClusterQuery by = interpreter.understand(query, Strictness.EXACT, understood.plainer());
        return count(narrowed(by, filters.all())) > 0;
    }

    /** The values of one facet that begin like {@code prefix}. */
    FacetCounts facet(FacetName facet, String prefix, int most) {
        relaxWhereNothingMatches();
        FacetCounts counts = new AllValues(desk, searched, counted)
                .of(facet, narrowed(understood, filters.without(facet)), prefix, most);
        if (facet != FacetName.SPEAKER || !request.options().certain()) {
            return counts;
        }
        List<ObjectNode> perhaps = new ArrayList<>(filters.without(facet));
        perhaps.add(filters.perhaps());
        return counts.withPerhaps(count(narrowed(understood, perhaps)));
    }

    /** What the matches have of these speakers; a choice of speakers is left out of account. */
    List<SpeakerFacts> speakers(List<String> names) {
        relaxWhereNothingMatches();
        return new SpeakerTallies(desk, request).of(names, narrowed(understood, filters.without(FacetName.SPEAKER)));
    }

    /** Hands on all articles that match, however long it takes, as they are at one moment. */
    void forEach(Consumer<Article> sink) {
        relaxWhereNothingMatches();
        boolean byScore = request.sort() == SearchRequest.Sort.RELEVANCE;
        List<ObjectNode> weights = byScore ? understood.weights().get() : List.of();
        new AllMatches(desk, request.sort()).forEach(narrowed(understood, filters.all()), weights, sink);
    }
}
