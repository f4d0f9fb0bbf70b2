package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import onrecord.search.answer.UserAliases;
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
    private volatile @Nullable Set<String> languages;
    private final AtomicBoolean facetsAsked;
    private final Map<String, OrdinalValues> values = new ConcurrentHashMap<>();
    private final Columns columns;
    private final Lengths lengths = new Lengths();
    private final Path folder;
    private final UserAliases userAliases;
    private final Map<SpeakerChoice, SpeakerIdentities> speakers = new HashMap<>();
    private final IdentityHashMap<SpeakerIdentities, FamilyBearers> bearers = new IdentityHashMap<>();
    private @Nullable Copies copies;
    private @Nullable InferredDays inferredDays;
    private @Nullable OutletTable outlets;
    private String aliases = "";
    private @Nullable ArchiveStats stats;
    private @Nullable LinkState linkState;
    private @Nullable Arrivals arrivals;
    private @Nullable SpeakerIdentities statsUnder;

    /** The values of a facet, as speakers are named. */
    private record Gathered(FacetName facet, SpeakerChoice names) {}

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
    synchronized Copies copies() throws IOException {
        Copies known = copies;
        if (known == null) {
            known = Copies.of(reader, articles);
            copies = known;
        }
        return known;
    }

    /** The days of undated articles that follow from others; gathered at the first asking. */
    synchronized InferredDays inferredDays() throws IOException {
        InferredDays known = inferredDays;
        if (known == null) {
            known = InferredDays.of(reader, articles, columns.numbering());
            inferredDays = known;
        }
        return known;
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
    synchronized Arrivals arrivals() throws IOException {
        Arrivals known = arrivals;
        if (known == null) {
            long last = CommitData.added(committed.getIndexCommit().getUserData());
            IndexSearcher all = new IndexSearcher(reader);
            int unknown = all.count(new BooleanQuery.Builder()
                    .add(Kind.ARTICLES.all(), Occur.FILTER)
                    .add(new FieldExistsQuery(Fields.values(Fields.ADDED)), Occur.MUST_NOT)
                    .build());
            known = new Arrivals(last == 0 ? null : Instant.ofEpochMilli(last), unknown);
            arrivals = known;
        }
        return known;
    }

    /** Of which articles the links are. */
    synchronized LinkState linkState() throws IOException {
        LinkState known = linkState;
        if (known == null) {
            known = LinkStates.of(reader);
            linkState = known;
        }
        return known;
    }

    /** The languages of the articles that have a stemmer. */
    Set<String> languages(Analysis analysis) throws IOException {
        Set<String> known = languages;
        if (known == null) {
            known = new TreeSet<>();
            for (String language : analysis.languages()) {
                if (reader.docFreq(new Term(Fields.LANGUAGE, language)) > 0) {
                    known.add(language);
                }
            }
            languages = known;
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
        SpeakerIdentities who = facet == FacetName.SPEAKER ? speakers(names) : null;
        return new FacetCounter(
                facet, kind, values(Fields.values(names.field(facet))), column(facet, kind, names), who);
    }

    /** Who of the speakers are one; worked out anew when the user's aliases change. */
    synchronized SpeakerIdentities speakers(SpeakerChoice names) throws IOException {
        forgetOldAliases();
        SpeakerIdentities known = speakers.get(names);
        if (known == null) {
            Aliases given = names.aliases() ? userAliases.read() : Aliases.NONE;
            known = SpeakerIdentities.of(values(Fields.values(names.speakers())), given);
            speakers.put(names, known);
        }
        return known;
    }

    /**
     * Whom family names that stand alone perhaps mean; worked out at the first asking, and when the user's aliases
     * change.
     *
     * @param aliases whether the user's aliases join and part speakers
     */
    synchronized FamilyBearers bearers(boolean aliases) throws IOException {
        SpeakerIdentities who = speakers(new SpeakerChoice(aliases, true));
        FamilyBearers known = bearers.get(who);
        if (known == null) {
            bearers.keySet().retainAll(speakers.values());
            known = FamilyBearers.of(
                    reader.leaves(),
                    articles,
                    values(Fields.values(Fields.SPEAKER)),
                    values(Fields.values(Fields.OUTLET)),
                    who);
            bearers.put(who, known);
        }
        return known;
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
    synchronized OutletTable outlets() {
        OutletTable known = outlets;
        if (known == null) {
            known = userAliases.outlets();
            outlets = known;
        }
        return known;
    }

    /** What the commit holds, counted at the first asking and when the user's aliases change. */
    synchronized ArchiveStats stats() throws IOException {
        SpeakerIdentities one = speakers(SpeakerChoice.USUAL);
        ArchiveStats known = stats;
        if (known == null || statsUnder != one) {
            known = Stats.of(
                    folder,
                    searcher(),
                    columns,
                    counter(FacetName.OUTLET, Kind.ARTICLES, SpeakerChoice.USUAL),
                    counter(FacetName.SPEAKER, Kind.ARTICLES, SpeakerChoice.USUAL));
            stats = known;
            statsUnder = one;
        }
        return known;
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
        OrdinalValues known = values.get(field);
        if (known == null) {
            known = OrdinalValues.of(reader.leaves(), field);
            values.put(field, known);
        }
        return known;
    }
}
