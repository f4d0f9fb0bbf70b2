package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TermMarks;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.answer.ScoreWeights;
import onrecord.search.answer.Sought;
import onrecord.search.answer.TypedForms;
import onrecord.search.answer.TypedWords;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Words, phrases and patterns in one field of text as Lucene's queries, in all the languages an archive has. For one
 * search alone.
 */
final class FieldQueries {
    /** The most terms a fuzzy word stands for. */
    private static final int FUZZY_TERMS = 50;

    private final IndexReader reader;
    private final Forms forms;
    private final Lengths lengths;
    private final AdjacentPairs sideBySide;
    private final TypedWords typed;
    private boolean simplified;

    /**
     * @param nearness which words count as a word that was typed
     * @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms
     */
    FieldQueries(Analysis analysis, Snapshot snapshot, Nearness nearness, boolean exactPhrases) throws IOException {
        this.reader = snapshot.reader();
        this.lengths = snapshot.lengths();
        this.forms = new Forms(analysis, snapshot.searcher(), snapshot.vocabulary(analysis), nearness);
        this.sideBySide = new AdjacentPairs(analysis, forms, snapshot.searcher());
        this.typed = new TypedWords(analysis, exactPhrases);
    }

    /**
     * Where a leaf's query matches; null where that is unknown, or too many words fit for each one's places to be read.
     */
    @Nullable
    IntervalsSource places(Query query) throws IOException {
        if (IntervalSources.areTooMany(reader, query)) {
            simplified = true;
            return null;
        }
        return IntervalSources.of(query);
    }

    /** Whether a part of what was asked for is too costly and was made something plainer. */
    boolean isSimplified() {
        return simplified;
    }

    /** The query for a leaf of the tree, or null where it has no word in it. */
    @Nullable
    Query leaf(String field, Node leaf) {
        return switch (leaf) {
            case Node.Everything everything -> new FieldExistsQuery(field);
            default -> query(field, typed.leaf(leaf));
        };
    }

    private @Nullable Query query(String field, @Nullable Sought sought) {
        return switch (sought) {
            case null -> null;
            case Sought.Word word -> anyForm(field, word.word());
            case Sought.Joined joined -> joined(field, joined.word());
            case Sought.Written written -> new TermQuery(new Term(field, written.term()));
            case Sought.Row row -> row(field, row);
            case Sought.WrittenRow row ->
                new PhraseQuery(row.distance(), field, row.terms().toArray(String[]::new));
            case Sought.Beginning beginning -> new PrefixQuery(new Term(field, beginning.letters()));
            case Sought.Fitting fitting -> fitting(field, fitting);
            case Sought.Near near -> new FuzzyQuery(new Term(field, near.term()), near.edits(), 0, FUZZY_TERMS, true);
            case Sought.Either either -> either(field, either);
        };
    }

    private @Nullable Query either(String field, Sought.Either asked) {
        Query one = query(field, asked.one());
        Query other = query(field, asked.other());
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return either(one, other);
    }

    /** Null where no text has the word. */
    private @Nullable Query joined(String field, Analysis.Word word) {
        FormsInField found = forms.in(field, word, 1);
        return found == null ? null : new FormsQuery(found, null, lengths);
    }

    /** A word in any of its forms, and in two where some text writes it with a hyphen. */
    private Query withCompounds(String field, Analysis.Word word, Query asOne) {
        Query either = asOne;
        for (TypedForms.Parts parts : forms.compounds(word)) {
            MultiPhraseQuery.Builder apart = new MultiPhraseQuery.Builder().add(new Term(field, parts.first()));
            Analysis.Word last = new Analysis.Word(parts.last(), parts.last(), 0);
            either = either(
                    either,
                    apart.add(forms.terms(field, last).toArray(Term[]::new)).build());
        }
        return either;
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private Query anyForm(String field, Analysis.Word word) {
        FormsInField found = forms.in(field, word, 1);
        if (found == null) {
            return withCompounds(field, word, new TermQuery(new Term(field, word.term())));
        }
        FormsInField.Form first = found.forms().getFirst();
        return withCompounds(
                field,
                word,
                found.forms().size() == 1
                        ? new TermQuery(first.term(), first.known())
                        : new FormsQuery(found, null, lengths));
    }

    /** The query for a leaf in the text of articles, which gives what has it in the headline too more weight. */
    @Nullable
    Query weighed(Node leaf) {
        if (leaf instanceof Node.Word word && typed.word(word.text()) instanceof Sought.Word asOne) {
            return weighed(asOne.word());
        }
        Query inText = leaf(Fields.TEXT, leaf);
        Query inTitle = leaf instanceof Node.Word || leaf instanceof Node.Phrase ? leaf(Fields.TITLE, leaf) : null;
        if (inText == null || inTitle == null) {
            return inText;
        }
        return new BooleanQuery.Builder()
                .add(inText, Occur.SHOULD)
                .add(new BoostQuery(inTitle, ScoreWeights.HEADLINE), Occur.SHOULD)
                .build();
    }

    private Query weighed(Analysis.Word word) {
        FormsInField inText = forms.in(Fields.TEXT, word, 1);
        return withCompounds(
                Fields.TEXT,
                word,
                inText == null
                        ? new TermQuery(new Term(Fields.TEXT, word.term()))
                        : new FormsQuery(inText, forms.in(Fields.TITLE, word, ScoreWeights.HEADLINE), lengths));
    }

    /** What raises an article's score, for words of a query that are neighbours there. */
    List<Query> sideBySide(ParsedQuery asked) throws IOException {
        return sideBySide.in(asked);
    }

    private Query row(String field, Sought.Row row) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(row.distance());
        for (Analysis.Word word : row.words()) {
            phrase.add(forms.terms(field, word).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private @Nullable Query fitting(String field, Sought.Fitting fitting) {
        try {
            return fitting(field, fitting.pattern());
        } catch (TooComplexToDeterminizeException e) {
            simplified = true;
            return query(field, typed.word(fitting.typed()));
        }
    }

    /** @throws TooComplexToDeterminizeException if many ? stand behind a * */
    private static Query fitting(String field, String folded) {
        Automaton any = WildcardQuery.toAutomaton(new Term(field, folded), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        if (folded.charAt(0) == '*' || folded.charAt(0) == '?') {
            Automaton marks = Operations.concatenate(
                    List.of(Automata.makeCharRange(0, TermMarks.LAST_MARK), Automata.makeAnyString()));
            any = Operations.minus(any, marks, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        }
        return new AutomatonQuery(
                new Term(field, folded), Operations.determinize(any, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }
}
