package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** Where the queries of {@link FieldQueries} match, as intervals that can be held to a part of the text. */
final class IntervalSources {
    /** The most terms of a segment a pattern may stand for. */
    private static final int MOST_TERMS = 1024;

    private IntervalSources() {}

    /** Whether more words of a segment fit a pattern than it may stand for. */
    static boolean areTooMany(IndexReader reader, Query query) throws IOException {
        CompiledAutomaton fitting = switch (query) {
            case AutomatonQuery pattern -> pattern.getCompiled();
            case FuzzyQuery fuzzy -> fuzzy.getAutomata();
            default -> null;
        };
        if (fitting == null) {
            return false;
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(((MultiTermQuery) query).getField());
            if (terms != null && areTooMany(fitting.getTermsEnum(terms))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areTooMany(TermsEnum fitting) throws IOException {
        int count = 0;
        while (count <= MOST_TERMS && fitting.next() != null) {
            count++;
        }
        return count > MOST_TERMS;
    }

    /** The intervals of a query, or null where it has none. */
    static @Nullable IntervalsSource of(Query query) {
        return switch (query) {
            case TermQuery term -> term(term.getTerm());
            case BoostQuery boosted -> of(boosted.getQuery());
            case BooleanQuery choices -> either(choices);
            case FormsQuery forms -> any(forms.terms().toArray(Term[]::new));
            case PhraseQuery phrase ->
                within(
                        phrase.getSlop(),
                        Arrays.stream(phrase.getTerms())
                                .map(IntervalSources::term)
                                .toArray(IntervalsSource[]::new));
            case MultiPhraseQuery phrase ->
                within(
                        phrase.getSlop(),
                        Arrays.stream(phrase.getTermArrays())
                                .map(IntervalSources::any)
                                .toArray(IntervalsSource[]::new));
            case PrefixQuery prefix -> Intervals.prefix(prefix.getPrefix().bytes(), MOST_TERMS);
            case AutomatonQuery pattern ->
                Intervals.multiterm(new CompiledAutomaton(pattern.getAutomaton()), MOST_TERMS, pattern.toString());
            case FuzzyQuery fuzzy -> Intervals.multiterm(fuzzy.getAutomata(), MOST_TERMS, fuzzy.toString());
            default -> null;
        };
    }

    private static @Nullable IntervalsSource either(BooleanQuery choices) {
        IntervalsSource[] sources = choices.clauses().stream()
                .map(choice -> of(choice.query()))
                .filter(Objects::nonNull)
                .toArray(IntervalsSource[]::new);
        return sources.length == 0 ? null : Intervals.or(sources);
    }

    private static IntervalsSource term(Term term) {
        return Intervals.term(term.bytes());
    }

    private static IntervalsSource any(Term[] terms) {
        return Intervals.or(Arrays.stream(terms).map(IntervalSources::term).toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource within(int slop, IntervalsSource[] words) {
        return slop == 0 ? Intervals.phrase(words) : Intervals.maxgaps(slop, Intervals.unordered(words));
    }
}
