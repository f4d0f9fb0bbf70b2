package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import onrecord.identity.Aliases;
import onrecord.identity.OutletTable;
import onrecord.index.CommitData;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.ArchiveStats;
import onrecord.search.Arrivals;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.LinkState;
import onrecord.search.OwnLabels;
import onrecord.search.answer.UserAliases;
import onrecord.search.answer.Vocabulary;
import onrecord.text.Once;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of one commit, and what is worked out once for all searches in it. Safe for use by several threads.
 */
final class Snapshot {
    private static final Relevance RELEVANCE = new Relevance();

    private final DirectoryReader reader;
    private final DirectoryReader committed;
    private final KnownVersions versions;
    private final BitSetProducer articles;
    private final Map<Gathered, FacetValues> allValues = new ConcurrentHashMap<>();
    private volatile @Nullable Vocabulary vocabulary;
    private final AtomicBoolean facetsAsked;
    private final Map<String, Once<OrdinalValues, IOException>> values = new ConcurrentHashMap<>();
    private final Columns columns;
    private final Lengths lengths = new Lengths();
    private final Path folder;
    private final UserAliases userAliases;
    private final Map<SpeakerChoice, Once<SpeakerIdentities, IOException>> speakers = new HashMap<>();
    private final Map<Boolean, Under<FamilyBearers>> bearers = new HashMap<>();
    /** Those of labels that are no longer asked for go by themselves. */
    private final Map<OwnLabels, OwnDocs> own = new WeakHashMap<>();

    private final Once<Copies, IOException> copies;
    private final Once<InferredDays, IOException> inferredDays;
    private final Once<LinkState, IOException> linkState;
    private final Once<Arrivals, IOException> arrivals;
    private final Once<OutletTable, RuntimeException> outlets;
    private String aliases = "";
    private @Nullable Under<ArchiveStats> stats;

    /** The values of a facet, as speakers are named. */
    private record Gathered(FacetName facet, SpeakerChoice names) {}

    /** What is worked out once for each knowledge of who of the speakers are one. */
    private record Under<T>(SpeakerIdentities speakers, Once<T, IOException> value) {}

    /**
     * @param reader what is searched of the commit
     * @param committed all that it holds
     * @param versions which articles of it are versions of each other
     * @param facetsAsked is set when a search asks for facets
     */
    Snapshot(
            DirectoryReader reader,
            DirectoryReader committed,
            KnownVersions versions,
            BitSetProducer articles,
            Path folder,
            AtomicBoolean facetsAsked) {
        this.committed = committed;
        this.versions = versions;
        this.facetsAsked = facetsAsked;
        this.folder = folder;
        this.userAliases = new UserAliases(folder);
        this.articles = articles;
        this.reader = reader;
        this.columns = new Columns(reader.leaves(), articles);
        this.copies = new Once<>(() -> Copies.of(reader, articles));
        this.inferredDays = new Once<>(() -> InferredDays.of(reader, articles, columns.numbering()));
        this.linkState = new Once<>(() -> LinkStates.of(reader));
        this.arrivals = new Once<>(this::countArrivals);
        this.outlets = new Once<>(userAliases::outlets);
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Which articles of the commit are versions of each other, whether they are searched or not. */
    KnownVersions versions() {
        return versions;
    }

    /** A searcher of one's own, cheap to make. */
    IndexSearcher searcher() {
        IndexSearcher searcher = new TimedSearcher(reader, System::nanoTime);
        searcher.setSimilarity(RELEVANCE);
        return searcher;
    }

    /** Where the articles of a segment are, each behind its quotes. */
    BitSetProducer articles() {
        return articles;
    }

    /** The random id that Lucene gives each commit, and when the user's aliases were changed. */
    String generation() throws IOException {
        String commit = HexFormat.of()
                .formatHex(
                        ((StandardDirectoryReader) committed).getSegmentInfos().getId());
        String said = userAliases.state();
        return said.isEmpty() ? commit : commit + "-" + said;
    }

    /** Which articles have the same text; gathered at the first asking. */
    Copies copies() throws IOException {
        return copies.get();
    }

    /** The days of undated articles that follow from others; gathered at the first asking. */
    InferredDays inferredDays() throws IOException {
        return inferredDays.get();
    }

    /**
     * A hit, and the others of its story, with their versions, and with the days that follow from other articles where
     * the source gives no date.
     */
    Hit completed(Hit hit) throws IOException {
        Hit versioned = versions.of(hit.id())
                .map(known -> hit.withVersion(known.of(hit.id())))
                .orElse(hit);
        Hit dated = hit.date() == null ? versioned.withInferred(inferredDays().of(hit.id())) : versioned;
        Hit.Story story = hit.story();
        if (story == null) {
            return dated;
        }
        List<Hit> others = new ArrayList<>();
        for (Hit other : story.others()) {
            others.add(completed(other));
        }
        return dated.withStory(new Hit.Story(story.articles(), others));
    }

    /** When its articles were taken in; counted at the first asking. */
    Arrivals arrivals() throws IOException {
        return arrivals.get();
    }

    private Arrivals countArrivals() throws IOException {
        long last = CommitData.added(committed.getIndexCommit().getUserData());
        IndexSearcher all = new IndexSearcher(reader);
        int unknown = all.count(new BooleanQuery.Builder()
                .add(Kind.ARTICLES.all(), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.values(Fields.ADDED)), Occur.MUST_NOT)
                .build());
        return new Arrivals(last == 0 ? null : Instant.ofEpochMilli(last), unknown);
    }

    /** Of which articles the links are. */
    LinkState linkState() throws IOException {
        return linkState.get();
    }

    /** Takes what an archive has for its own, where its articles are a page of it. */
    void isOf(Vocabulary archive) {
        vocabulary = archive;
    }

    /** What decides which words count as a word. */
    Vocabulary vocabulary(Analysis analysis) throws IOException {
        Vocabulary known = vocabulary;
        if (known == null) {
            Set<String> languages = new TreeSet<>();
            for (String language : analysis.languages()) {
                if (reader.docFreq(new Term(Fields.LANGUAGE, language)) > 0) {
                    languages.add(language);
                }
            }
            known = new Vocabulary(languages, null);
            vocabulary = known;
        }
        return known;
    }

    /**
     * All values of a facet with their counts, gathered at the first asking and when the user's aliases change.
     *
     * @param names which names of speakers count, and who of them are one
     */
    FacetValues allValues(FacetName facet, SpeakerChoice names) throws IOException {
        Gathered asked = new Gathered(facet, names);
        SpeakerIdentities one = speakers(names);
        FacetValues known = allValues.get(asked);
        if (known == null || !known.gatheredUnder(one)) {
            OrdinalValues written = values(Fields.values(names.field(facet)));
            known = FacetValues.of(facet, one, written, countsOfAll(facet, names));
            allValues.put(asked, known);
        }
        return known;
    }

    /** How many articles have each value of a facet, by its number. */
    private int[] countsOfAll(FacetName facet, SpeakerChoice names) throws IOException {
        FacetCounter counter = counter(facet, Kind.ARTICLES, names);
        MatchCounter.count(searcher(), Kind.ARTICLES.all(), columns.numbering(), Kind.ARTICLES, List.of(counter));
        return counter.byNumber();
    }

    /**
     * A counter of the values of a facet.
     *
     * @param names which names of speakers count, and who of them are one
     */
    FacetCounter counter(FacetName facet, Kind kind, SpeakerChoice names) throws IOException {
        return counter(facet, kind, names, OwnLabels.NONE);
    }

    /** A counter of the values of a facet, among them those that somebody filed under for themselves. */
    FacetCounter counter(FacetName facet, Kind kind, SpeakerChoice names, OwnLabels filed) throws IOException {
        SpeakerIdentities who = facet == FacetName.SPEAKER ? speakers(names) : null;
        OwnCounts counts = filed.labels(facet).isEmpty() ? null : own(filed).counts(facet, kind);
        return new FacetCounter(
                facet, kind, values(Fields.values(names.field(facet))), column(facet, kind, names), who, counts);
    }

    /** Where what somebody filed for themselves stands; worked out when it is asked for and has changed. */
    OwnDocs own(OwnLabels filed) throws IOException {
        synchronized (own) {
            OwnDocs known = own.get(filed);
            if (known == null) {
                known = OwnDocs.of(reader, articles, columns.numbering(), filed);
                own.put(filed, known);
            }
            return known;
        }
    }

    /** Who of the speakers are one; worked out anew when the user's aliases change. */
    SpeakerIdentities speakers(SpeakerChoice names) throws IOException {
        return whoIsOne(names).get();
    }

    private synchronized Once<SpeakerIdentities, IOException> whoIsOne(SpeakerChoice names) throws IOException {
        forgetOldAliases();
        return speakers.computeIfAbsent(
                names,
                choice -> new Once<>(() -> SpeakerIdentities.of(
                        values(Fields.values(choice.speakers())),
                        choice.aliases() ? userAliases.read() : Aliases.NONE)));
    }

    /**
     * Whom family names that stand alone perhaps mean; worked out at the first asking, and when the user's aliases
     * change.
     *
     * @param aliases whether the user's aliases join and part speakers
     */
    FamilyBearers bearers(boolean aliases) throws IOException {
        return bearers(aliases, speakers(new SpeakerChoice(aliases, true))).get();
    }

    private synchronized Once<FamilyBearers, IOException> bearers(boolean aliases, SpeakerIdentities who) {
        Under<FamilyBearers> known = bearers.get(aliases);
        if (known == null || known.speakers() != who) {
            known = new Under<>(
                    who,
                    new Once<>(() -> FamilyBearers.of(
                            reader.leaves(),
                            articles,
                            values(Fields.values(Fields.SPEAKER)),
                            values(Fields.values(Fields.OUTLET)),
                            who)));
            bearers.put(aliases, known);
        }
        return known.value();
    }

    private void forgetOldAliases() throws IOException {
        String said = userAliases.state();
        if (!said.equals(aliases)) {
            speakers.keySet().removeIf(SpeakerChoice::aliases);
            aliases = said;
        }
    }

    /** The speakers, worked out at the first use: most searches need none. */
    Supplier<SpeakerIdentities> speakersWhenAsked(SpeakerChoice names) {
        return () -> {
            try {
                return speakers(names);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What of the user's own files beside the index cannot be understood, a sentence each. */
    List<String> faults() throws IOException {
        return userAliases.faults();
    }

    /** The outlets that the archive knows, read at the first asking. */
    OutletTable outlets() {
        return outlets.get();
    }

    /** What the commit holds, counted at the first asking and when the user's aliases change. */
    ArchiveStats stats() throws IOException {
        return stats(speakers(SpeakerChoice.USUAL)).get();
    }

    private synchronized Once<ArchiveStats, IOException> stats(SpeakerIdentities who) {
        Under<ArchiveStats> known = stats;
        if (known == null || known.speakers() != who) {
            known = new Under<>(who, new Once<>(this::countAll));
            stats = known;
        }
        return known.value();
    }

    private ArchiveStats countAll() throws IOException {
        return Stats.of(
                folder,
                searcher(),
                columns,
                counter(FacetName.OUTLET, Kind.ARTICLES, SpeakerChoice.USUAL),
                counter(FacetName.SPEAKER, Kind.ARTICLES, SpeakerChoice.USUAL));
    }

    /** How long each text is, for scoring. */
    Lengths lengths() {
        return lengths;
    }

    /** What each article and each quote has, for counting. */
    Columns columns() {
        return columns;
    }

    /**
     * The values that articles, or quotes, have in a facet: their own, or those of a quote's article.
     *
     * @param names which names of speakers count, and who of them are one
     */
    RankedColumn column(FacetName facet, Kind kind, SpeakerChoice names) throws IOException {
        boolean ofQuotes = kind.isOfQuotes() && kind.has(facet.key());
        SpeakerIdentities who = facet == FacetName.SPEAKER ? speakers(names) : null;
        return columns.of(facet, values(Fields.values(names.field(facet))), ofQuotes, who, names);
    }

    /** Works out what the first facets over articles and the first completion would wait for. */
    void makeReady() throws IOException {
        for (FacetName facet : FacetName.values()) {
            column(facet, Kind.ARTICLES, SpeakerChoice.USUAL);
        }
        columns.days();
        allValues(FacetName.SPEAKER, SpeakerChoice.USUAL);
        allValues(FacetName.OUTLET, SpeakerChoice.USUAL);
    }

    void noteFacetsAsked() {
        facetsAsked.set(true);
    }

    /** The values of a facet over all segments in one order. */
    OrdinalValues values(String field) throws IOException {
        return values.computeIfAbsent(field, of -> new Once<>(() -> OrdinalValues.of(reader.leaves(), of)))
                .get();
    }

    /** The same where they are gathered already, else null. */
    @Nullable
    OrdinalValues gathered(String field) {
        Once<OrdinalValues, IOException> asked = values.get(field);
        return asked == null ? null : asked.known();
    }
}
