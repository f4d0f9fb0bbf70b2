package onrecord.search.lucene;

import java.util.List;
import java.util.function.Supplier;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.answer.AskedNames;
import onrecord.search.answer.NamedValues;
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

/** What is asked of a name, forgiving in case, accents and the way it is romanised. */
final class NameQueries {
    private final Analysis analysis;
    private final Supplier<OutletTable> outlets;
    private final SpeakerChoice names;
    private final Supplier<SpeakerIdentities> speakers;

    /**
     * @param names which names of speakers count
     * @param speakers who of them are one
     */
    NameQueries(
            Analysis analysis,
            Supplier<OutletTable> outlets,
            SpeakerChoice names,
            Supplier<SpeakerIdentities> speakers) {
        this.analysis = analysis;
        this.outlets = outlets;
        this.names = names;
        this.speakers = speakers;
    }

    /** The query for a leaf of the tree in the field {@code of}, or null where it has no word in it. */
    @Nullable
    Query leaf(Kind kind, FieldName of, Node leaf) {
        if (of == FieldName.LANGUAGE) {
            return leaf instanceof Node.Everything
                    ? new FieldExistsQuery(Fields.values(Fields.LANGUAGE))
                    : language(leaf);
        }
        String field = kind.field(of.key()) + Fields.NAME_SUFFIX;
        return switch (leaf) {
            case Node.Word word -> inAnySpelling(kind, of, word.text());
            case Node.Phrase phrase -> inAnySpelling(kind, of, phrase.text());
            case Node.Pattern pattern -> pattern(field, pattern.text());
            case Node.Fuzzy fuzzy -> fuzzy(field, fuzzy.text(), fuzzy.edits());
            case Node.Everything everything -> any(kind, of);
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    /** Whatever has a value; a speaker's is a name, for a mention of somebody unnamed is none. */
    private Query any(Kind kind, FieldName of) {
        if (of != FieldName.SPEAKER) {
            return new FieldExistsQuery(kind.field(of.key()) + Fields.NAME_SUFFIX);
        }
        // articles and quotes have the names of speakers in one column
        return new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.values(names.speakers())), Occur.FILTER)
                .add(kind.all(), Occur.FILTER)
                .build();
    }

    /**
     * A name as it is written, a speaker under every other spelling that the archive knows to be theirs, and an outlet
     * under the domains of the one that is known by this name or domain.
     */
    private @Nullable Query inAnySpelling(Kind kind, FieldName of, String text) {
        Query written = name(kind.field(of.key()) + Fields.NAME_SUFFIX, of, text);
        List<String> others = switch (of) {
            case SPEAKER -> speakers.get().meant(text);
            case OUTLET -> AskedNames.domains(outlets.get(), text);
            default -> List.of();
        };
        if (written == null || others.isEmpty()) {
            return written;
        }
        Query meant = new TermInSetQuery(
                kind.field(of == FieldName.SPEAKER ? names.speakers() : of.key()),
                others.stream().map(BytesRef::new).toList());
        return new BooleanQuery.Builder()
                .add(written, Occur.SHOULD)
                .add(meant, Occur.SHOULD)
                .build();
    }

    private @Nullable Query name(String field, FieldName of, String text) {
        String name = of == FieldName.OUTLET ? AskedNames.withoutScheme(text) : text;
        List<String> words = analysis.names(name);
        if (words.isEmpty()) {
            return null;
        }
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(NamedValues.BETWEEN, field, words.toArray(String[]::new));
    }

    private @Nullable Query pattern(String field, String pattern) {
        List<String> words = analysis.names(pattern.replaceAll("[*?].*", ""));
        return words.size() == 1 ? new PrefixQuery(new Term(field, words.getFirst())) : null;
    }

    private @Nullable Query fuzzy(String field, String text, int edits) {
        List<String> words = analysis.names(text);
        return words.size() == 1 ? new FuzzyQuery(new Term(field, words.getFirst()), edits) : null;
    }

    private static Query language(Node leaf) {
        return new TermQuery(new Term(Fields.LANGUAGE, AskedNames.language(leaf)));
    }
}
