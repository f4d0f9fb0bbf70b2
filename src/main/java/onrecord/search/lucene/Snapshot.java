package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import onrecord.identity.Aliases;
import onrecord.identity.AliasesException;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.ArchiveStats;
import onrecord.search.FacetName;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One commit of the archive, and what is worked out once for all searches in it. Safe for use by several threads. */
final class Snapshot {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
    private static final Relevance RELEVANCE = new Relevance();

    private final DirectoryReader reader;
    private final BitSetProducer articles;
    private final Map<FacetName, FacetValues> allValues = new ConcurrentHashMap<>();
    private final Map<FacetName, FacetValues> allValuesByRule = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> languages;
    private final AtomicBoolean facetsAsked;
    private final Map<String, OrdinalValues> values = new ConcurrentHashMap<>();
    private final Columns columns;
    private final Lengths lengths = new Lengths();
    private final Path folder;
    private @Nullable SpeakerIdentities speakers;
    private @Nullable SpeakerIdentities speakersByRule;
    private @Nullable FileTime aliases;
    private @Nullable ArchiveStats stats;
    private @Nullable SpeakerIdentities statsUnder;

    /** @param facetsAsked is set when a search asks for facets */
    Snapshot(DirectoryReader reader, BitSetProducer articles, Path folder, AtomicBoolean facetsAsked) {
        this.facetsAsked = facetsAsked;
        this.folder = folder;
        this.articles = articles;
        this.reader = reader;
        this.columns = new Columns(reader.leaves(), articles);
    }

    DirectoryReader reader() {
        return reader;
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
                .formatHex(((StandardDirectoryReader) reader).getSegmentInfos().getId());
        FileTime changed = aliasesChanged();
        return changed == null ? commit : commit + "-" + Long.toHexString(changed.toMillis());
    }

    private @Nullable FileTime aliasesChanged() throws IOException {
        Path file = folder.resolve(Aliases.FILE);
        return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
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
     * @param withAliases whether these join and part speakers
     */
    FacetValues allValues(FacetName facet, boolean withAliases) throws IOException {
        Map<FacetName, FacetValues> gathered = withAliases ? allValues : allValuesByRule;
        SpeakerIdentities one = speakers(withAliases);
        FacetValues known = gathered.get(facet);
        if (known == null || !known.gatheredUnder(one)) {
            known = FacetValues.of(facet, this, one, withAliases);
            gathered.put(facet, known);
        }
        return known;
    }

    /**
     * Who of the speakers are one; worked out anew when the user's aliases change.
     *
     * @param withAliases whether the user's aliases count, or the rules alone
     */
    synchronized SpeakerIdentities speakers(boolean withAliases) throws IOException {
        if (withAliases) {
            return speakers();
        }
        SpeakerIdentities known = speakersByRule;
        if (known == null) {
            known = SpeakerIdentities.of(this, Aliases.NONE);
            speakersByRule = known;
        }
        return known;
    }

    /** The same, worked out when it is asked for: most searches ask nothing of speakers. */
    Supplier<SpeakerIdentities> speakersWhenAsked(boolean withAliases) {
        return () -> {
            try {
                return speakers(withAliases);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The same with the user's aliases. */
    synchronized SpeakerIdentities speakers() throws IOException {
        Path file = folder.resolve(Aliases.FILE);
        FileTime changed = aliasesChanged();
        SpeakerIdentities known = speakers;
        if (known == null || !Objects.equals(changed, aliases)) {
            known = SpeakerIdentities.of(this, aliases(file));
            speakers = known;
            aliases = changed;
        }
        return known;
    }

    private static Aliases aliases(Path file) throws IOException {
        try {
            return Aliases.read(file);
        } catch (AliasesException e) {
            LOG.warn("{} Until then the file is left out of account.", e.getMessage());
            return Aliases.NONE;
        }
    }

    /** What the commit holds, counted at the first asking and when the user's aliases change. */
    synchronized ArchiveStats stats() throws IOException {
        SpeakerIdentities one = speakers();
        ArchiveStats known = stats;
        if (known == null || statsUnder != one) {
            known = Stats.of(folder, this);
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
     * @param withAliases whether the user's aliases join and part speakers
     */
    RankedColumn column(FacetName facet, Kind kind, boolean withAliases) throws IOException {
        boolean ofQuotes = kind.isOfQuotes() && kind.has(facet.key());
        SpeakerIdentities who = facet == FacetName.SPEAKER ? speakers(withAliases) : null;
        return columns.of(facet, values(Fields.values(facet.key())), ofQuotes, who, withAliases);
    }

    /** Works out what the first facets over articles and the first completion would wait for. */
    void makeReady() throws IOException {
        for (FacetName facet : FacetName.values()) {
            column(facet, Kind.ARTICLES, true);
        }
        columns.days();
        allValues(FacetName.SPEAKER, true);
        allValues(FacetName.OUTLET, true);
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
