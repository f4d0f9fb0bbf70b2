package onrecord.search.lucene;

import java.util.List;
import java.util.function.Supplier;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.answer.NamedValues;
import onrecord.search.answer.SoughtLabels;
import onrecord.search.answer.SoughtName;
import onrecord.search.answer.TypedNames;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is asked of a name, as Lucene's queries. */
final class NameQueries {
    private final TypedNames typed;
    private final SpeakerChoice names;
    private final OwnQueries own;
    private final SoughtLabels labels;

    /**
     * For one search.
     *
     * @param names which names of speakers count
     * @param speakers who of them are one
     * @param own what the person who asks filed for themselves
     */
    NameQueries(
            Analysis analysis,
            Supplier<OutletTable> outlets,
            SpeakerChoice names,
            Supplier<SpeakerIdentities> speakers,
            OwnQueries own) {
        this.own = own;
        this.labels = new SoughtLabels(own.labels(), analysis);
        this.typed = new TypedNames(analysis, outlets, name -> speakers.get().meant(name));
        this.names = names;
    }

    /** The query for a leaf of the tree in the field {@code of}, or null where it has no word in it. */
    @Nullable
    Query leaf(Kind kind, FieldName of, Node leaf) {
        SoughtName sought = typed.leaf(of, leaf);
        Query shared = ofAll(kind, of, sought);
        FacetName facet = switch (of) {
            case TAG -> FacetName.TAG;
            case COLLECTION -> FacetName.COLLECTION;
            default -> null;
        };
        return shared == null || facet == null || !own.areFor(facet)
                ? shared
                : new BooleanQuery.Builder()
                        .add(shared, Occur.SHOULD)
                        .add(own.having(facet, kind, labels.of(facet, sought)), Occur.SHOULD)
                        .build();
    }

    /** What everybody sees to have the name. */
    private @Nullable Query ofAll(Kind kind, FieldName of, @Nullable SoughtName sought) {
        String field = kind.field(of.key()) + Fields.NAME_SUFFIX;
        return switch (sought) {
            case null -> null;
            case SoughtName.Any any -> any(kind, of);
            case SoughtName.Language language -> new TermQuery(new Term(Fields.LANGUAGE, language.code()));
            case SoughtName.Named named -> named(kind, of, named);
            case SoughtName.Beginning beginning -> new PrefixQuery(new Term(field, beginning.letters()));
            case SoughtName.Near near -> new FuzzyQuery(new Term(field, near.word()), near.edits());
        };
    }

    /** Whatever has a value; a speaker's is a name, for a mention of somebody unnamed is none. */
    private Query any(Kind kind, FieldName of) {
        return switch (of) {
            case LANGUAGE -> new FieldExistsQuery(Fields.values(Fields.LANGUAGE));
            // articles and quotes have the names of speakers in one column
            case SPEAKER ->
                new BooleanQuery.Builder()
                        .add(new FieldExistsQuery(Fields.values(names.speakers())), Occur.FILTER)
                        .add(kind.all(), Occur.FILTER)
                        .build();
            default -> new FieldExistsQuery(kind.field(of.key()) + Fields.NAME_SUFFIX);
        };
    }

    private Query named(Kind kind, FieldName of, SoughtName.Named named) {
        String field = kind.field(of.key()) + Fields.NAME_SUFFIX;
        List<String> words = named.words();
        Query written = words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(NamedValues.BETWEEN, field, words.toArray(String[]::new));
        if (named.others().isEmpty()) {
            return written;
        }
        Query meant = new TermInSetQuery(
                kind.field(of == FieldName.SPEAKER ? names.speakers() : of.key()),
                named.others().stream().map(BytesRef::new).toList());
        return new BooleanQuery.Builder()
                .add(written, Occur.SHOULD)
                .add(meant, Occur.SHOULD)
                .build();
    }
}
