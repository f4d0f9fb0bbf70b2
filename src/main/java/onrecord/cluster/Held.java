package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.identity.Aliases;
import onrecord.identity.Identities;
import onrecord.identity.Names;
import onrecord.identity.OutletTable;
import onrecord.index.ArchiveException;
import onrecord.index.StoredArticle;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.search.Arrivals;
import onrecord.search.LinkState;
import onrecord.search.answer.ArticlesWithVersions;
import onrecord.search.answer.NamesInScripts;
import onrecord.search.answer.UserAliases;
import onrecord.search.answer.Vocabulary;
import onrecord.text.Once;

/**
 * What is known here of one generation of an archive, fetched when it is first asked for: the names of its speakers and
 * outlets with their counts, who of the speakers are one, its languages. Safe for use by several threads.
 */
final class Held {
    /** How many values one request brings. */
    private static final int BATCH = 20_000;

    /** Of how many values that were asked for is remembered whether they are there. */
    private static final int MOST_VALUES = 10_000;

    private final Nodes nodes;
    private final String index;
    private final UserAliases user;
    private final FileIndex files;
    private final FileIndex.Generation generation;
    private final TermStatistics terms;
    private final ShardRoutes routes;
    private final Once<Map<String, List<String>>, RuntimeException> copies = new Once<>(this::findCopies);
    private final Once<ArticlesWithVersions, RuntimeException> versions = new Once<>(this::findVersions);
    private final Once<Map<String, Link.Date>, RuntimeException> inferred = new Once<>(this::findInferred);
    private final Once<Arrivals, RuntimeException> arrivals = new Once<>(this::countArrivals);
    private final Once<Set<String>, RuntimeException> languages =
            new Once<>(() -> all(Fields.LANGUAGE, newest(Searched.ARTICLES)).keySet());
    private final Once<Set<Stretch>, RuntimeException> stretches = new Once<>(this::findStretches);
    private final Once<Map<String, Long>, RuntimeException> outlets =
            new Once<>(() -> all(Fields.OUTLET, newest(Searched.ARTICLES)));
    private final Once<OutletTable, RuntimeException> outletTable;
    private final Map<ObjectNode, Boolean> values = new ConcurrentHashMap<>();
    private final Map<Boolean, Once<Map<String, Long>, RuntimeException>> speakers = new ConcurrentHashMap<>();
    private final Map<Boolean, Once<NamesInScripts, RuntimeException>> scripts = new ConcurrentHashMap<>();
    private final Map<Boolean, Once<Listed, RuntimeException>> names = new ConcurrentHashMap<>();
    private final Map<Boolean, Once<Identities, RuntimeException>> byRule = new ConcurrentHashMap<>();
    private final Map<Boolean, Once<Identities, RuntimeException>> byUser = new HashMap<>();
    private String asOf = "";

    Held(Nodes nodes, FileIndex files, Path folder, FileIndex.Generation generation, ShardRoutes routes) {
        this.nodes = nodes;
        this.files = files;
        this.index = nodes.settings().name();
        this.user = new UserAliases(folder);
        this.outletTable = new Once<>(user::outlets);
        this.generation = generation;
        this.routes = routes;
        this.terms = new TermStatistics(nodes, routes);
    }

    /** How rare terms are. */
    TermStatistics terms() {
        return terms;
    }

    /** Whether one shard has all of it, as far as is known: a move may have made others of it. */
    boolean isOneShard() {
        return routes.all().size() == 1;
    }

    /** A word that changes with every commit, and with the user's aliases. */
    String generation() {
        String said = said();
        String own = Long.toHexString(generation.number());
        return said.isEmpty() ? own : own + "-" + said;
    }

    long number() {
        return generation.number();
    }

    /** Of which articles the links are, and which there are. */
    LinkState linkState() {
        // first the mark: articles that come after it make another one of it
        LinkMark mark = files.mark();
        return mark.state(stretches.get());
    }

    /** The stretches of time that have articles. */
    private Set<Stretch> findStretches() {
        Set<Stretch> all = new TreeSet<>();
        all(Fields.EARLIEST, newest(Searched.ARTICLES))
                .keySet()
                .forEach(day -> all.add(Stretch.ofDay(Long.parseLong(day))));
        JsonNode undated = aggregate(Dsl.one("missing", Dsl.one("field", Fields.EARLIEST)), newest(Searched.ARTICLES));
        if (undated.path("doc_count").asLong() > 0) {
            List<Stretch> times = List.copyOf(all);
            times.forEach(time -> all.addAll(time.withUndated()));
            all.add(Stretch.UNDATED);
        }
        return all;
    }

    /** Which articles are versions of each other. */
    ArticlesWithVersions versions() {
        return versions.get();
    }

    private ArticlesWithVersions findVersions() {
        return new ClusterVersions(nodes, index).of(files.addresses());
    }

    /** What is not searched: articles that have a newer version, and their quotes. */
    List<ObjectNode> superseded() {
        Set<String> ids = versions().superseded();
        return ids.isEmpty() ? List.of() : List.of(Dsl.terms(Fields.ID, ids));
    }

    /** All of a kind, each article in its newest version. */
    ObjectNode newest(Searched searched) {
        return searched.only(Dsl.everything(), superseded());
    }

    /** The days of undated articles that follow from others, by the ids of the articles. */
    Map<String, Link.Date> inferred() {
        return inferred.get();
    }

    private Map<String, Link.Date> findInferred() {
        Map<String, Link.Date> all = new TreeMap<>();
        files.links(StoredArticle.DATED, link -> {
            if (link instanceof Link.Date date && stands(link)) {
                all.put(date.article(), date);
            }
        });
        return all;
    }

    /** When the articles were taken in. */
    Arrivals arrivals() {
        return arrivals.get();
    }

    private Arrivals countArrivals() {
        JsonNode unknown = aggregate(Dsl.one("missing", Dsl.one("field", Fields.ADDED)), newest(Searched.ARTICLES));
        Instant last = generation.added() == 0 ? null : Instant.ofEpochMilli(generation.added());
        return new Arrivals(last, unknown.path("doc_count").asLong());
    }

    /** Whether links were ever worked out here. */
    boolean areLinksKnown() {
        return generation.areLinksKnown() || !copies().isEmpty();
    }

    /** The links of an article. */
    List<Link> links(String article) {
        return files.links(article).stream().filter(this::stands).toList();
    }

    /** Whether a link rests on no article that has a newer version. */
    boolean stands(Link link) {
        Set<String> superseded = versions().superseded();
        return superseded.isEmpty() || link.articles().stream().noneMatch(superseded::contains);
    }

    /** The articles with the same text as each article that has a copy, by their ids. */
    Map<String, List<String>> copies() {
        return copies.get();
    }

    private Map<String, List<String>> findCopies() {
        Map<String, List<String>> all = new TreeMap<>();
        files.links(StoredArticle.SAME_TEXT, link -> {
            if (link instanceof Link.Text text && text.relation() == Link.Relation.SAME && stands(link)) {
                String a = text.a().article();
                String b = text.b().article();
                all.computeIfAbsent(a, id -> new ArrayList<>(1)).add(b);
                all.computeIfAbsent(b, id -> new ArrayList<>(1)).add(a);
            }
        });
        return all;
    }

    /** The languages of the articles that have a stemmer. */
    Set<String> languages(Analysis analysis) {
        Set<String> stemmed = new TreeSet<>(languages.get());
        stemmed.retainAll(analysis.languages());
        return stemmed;
    }

    /** What decides which words count as a word. */
    Vocabulary vocabulary(Analysis analysis) {
        return new Vocabulary(languages(analysis), some -> terms().present(ClusterFields.TEXT, some));
    }

    /** What outlets are called. */
    OutletTable outletTable() {
        return outletTable.get();
    }

    /** The outlets, and how many articles each has. */
    Map<String, Long> outlets() {
        return outlets.get();
    }

    /** Whether something has this value in this field. */
    boolean has(String field, String value) {
        if (values.size() > MOST_VALUES) {
            values.clear();
        }
        return values.computeIfAbsent(Dsl.term(field, value), this::isThere);
    }

    private boolean isThere(ObjectNode query) {
        String path = index + "/_count?terminate_after=1";
        return WholeAnswers.whole(nodes, nodes.post(path, Dsl.one("query", query), Nodes.PATIENT))
                        .path("count")
                        .asLong()
                > 0;
    }

    /** The spellings of speakers, the certain ones or all, and how many articles each has. */
    Map<String, Long> speakers(boolean certain) {
        return speakers.computeIfAbsent(
                        certain,
                        which -> new Once<>(() -> all(ClusterFields.speakers(which), newest(Searched.ARTICLES))))
                .get();
    }

    /** The names of speakers by their script, the certain ones or all. */
    NamesInScripts names(Analysis analysis, boolean certain) {
        return scripts.computeIfAbsent(
                        certain,
                        which -> new Once<>(
                                () -> NamesInScripts.of(speakers(which).keySet(), analysis)))
                .get();
    }

    /**
     * Who of the speakers are one.
     *
     * @param aliases whether the user's aliases count, or the rules alone
     * @param certain whether the names that are certain count alone
     */
    Identities identities(boolean aliases, boolean certain) {
        return aliases
                ? byUser(certain).get()
                : byRule.computeIfAbsent(certain, which -> new Once<>(() -> Identities.of(names(which), Aliases.NONE)))
                        .get();
    }

    private synchronized Once<Identities, RuntimeException> byUser(boolean certain) {
        String now = said();
        if (!now.equals(asOf)) {
            byUser.clear();
            asOf = now;
        }
        return byUser.computeIfAbsent(certain, which -> new Once<>(() -> Identities.of(names(which), aliases())));
    }

    private Names names(boolean certain) {
        return names.computeIfAbsent(certain, which -> new Once<>(() -> findNames(which)))
                .get();
    }

    private Listed findNames(boolean certain) {
        Map<String, Long> counts = new TreeMap<>(speakers(certain));
        all(ClusterFields.QUOTE + ClusterFields.speakers(certain), newest(Searched.QUOTES_AND_ACTS))
                .forEach((name, quotes) -> counts.merge(name, quotes, Long::sum));
        return Listed.of(counts);
    }

    private String said() {
        try {
            return user.state();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Aliases aliases() {
        try {
            return user.read();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ArchiveException unreadable(IOException e) {
        return new ArchiveException("a file of names in " + user.folder() + " cannot be read: " + e.getMessage(), e);
    }

    /**
     * All values of a field among what matches, in their order, and how many documents have each: every count is exact.
     */
    Map<String, Long> all(String field, JsonNode matching) {
        Map<String, Long> counts = new TreeMap<>();
        ObjectNode source = Dsl.one("terms", Dsl.one("field", field));
        ObjectNode composite = Dsl.object().put("size", BATCH);
        composite.set("sources", Dsl.array().add(Dsl.one("value", source)));
        ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", false);
        body.set("query", matching);
        body.set("aggs", Dsl.one("values", Dsl.one("composite", composite)));
        JsonNode after;
        do {
            JsonNode values = WholeAnswers.whole(nodes, nodes.post(WholeAnswers.path(index), body, Nodes.PATIENT))
                    .path("aggregations")
                    .path("values");
            values.path("buckets")
                    .forEach(bucket -> counts.put(
                            bucket.path("key").path("value").asText(),
                            bucket.path("doc_count").asLong()));
            after = values.path("after_key");
            composite.set("after", after);
        } while (after.isObject());
        return counts;
    }

    /** How many documents of those that match have each of these values; a value that none has is absent. */
    Map<String, Long> counts(String field, List<String> values, JsonNode matching) {
        ObjectNode terms = Dsl.object().put("field", field).put("size", values.size());
        terms.set("include", Dsl.strings(values));
        return TermCounts.told(aggregate(Dsl.one("terms", terms), matching));
    }

    /** What one aggregation tells of what matches. */
    JsonNode aggregate(ObjectNode aggregation, JsonNode matching) {
        ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", false);
        body.set("query", matching);
        body.set("aggs", Dsl.one("one", aggregation));
        return WholeAnswers.whole(nodes, nodes.post(WholeAnswers.path(index), body, Nodes.PATIENT))
                .path("aggregations")
                .path("one");
    }

    /** Names that are held here, in their order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Listed(List<String> list, Map<String, Integer> numbers, long[] counts) implements Names {
        static Listed of(Map<String, Long> counted) {
            List<String> list = new ArrayList<>(counted.keySet());
            Map<String, Integer> numbers = new HashMap<>();
            long[] counts = new long[list.size()];
            for (int i = 0; i < counts.length; i++) {
                numbers.put(list.get(i), i);
                counts[i] = counted.getOrDefault(list.get(i), 0L);
            }
            return new Listed(list, numbers, counts);
        }

        @Override
        public int size() {
            return counts.length;
        }

        @Override
        public void forEach(Sink sink) {
            for (int i = 0; i < counts.length; i++) {
                sink.accept(i, list.get(i));
            }
        }

        @Override
        public String name(int number) {
            return list.get(number);
        }

        @Override
        public int number(String name) {
            return numbers.getOrDefault(name, ABSENT);
        }

        @Override
        public long count(int number) {
            return counts[number];
        }
    }
}
