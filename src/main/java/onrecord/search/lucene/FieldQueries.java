package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TermMarks;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest.Nearness;
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

    /** How much more a word counts for standing in the headline too. */
    private static final float TITLE_WEIGHT = 0.3f;

    /** Two words with a hyphen between them. */
    private static final Pattern HYPHENED = Pattern.compile("[^-\u2010\u2011]+[-\u2010\u2011][^-\u2010\u2011]+");

    /** Single letters with a point between each two. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})+\\.?");

    private final Analysis analysis;
    private final IndexReader reader;
    private final Forms forms;
    private final Lengths lengths;
    private final AdjacentPairs sideBySide;
    private final boolean exactPhrases;
    private boolean simplified;

    /**
     * @param nearness which words count as a word that was typed
     * @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms
     */
    FieldQueries(Analysis analysis, Snapshot snapshot, Nearness nearness, boolean exactPhrases) throws IOException {
        this.analysis = analysis;
        this.reader = snapshot.reader();
        this.lengths = snapshot.lengths();
        this.forms = new Forms(analysis, snapshot.searcher(), snapshot.languages(analysis), nearness);
        this.sideBySide = new AdjacentPairs(analysis, forms, snapshot.searcher());
        this.exactPhrases = exactPhrases;
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
            case Node.Word word -> word(field, word.text());
            case Node.Phrase phrase -> phrase(field, analysis.words(phrase.text()), phrase.distance());
            case Node.Pattern pattern -> pattern(field, pattern.text());
            case Node.Fuzzy fuzzy -> fuzzy(field, fuzzy.text(), fuzzy.edits());
            case Node.Everything everything -> new FieldExistsQuery(field);
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    /** A word in all its forms; words that stand together without a space are looked for side by side. */
    private @Nullable Query word(String field, String text) {
        List<Analysis.Word> words = analysis.words(text);
        return switch (words.size()) {
            case 0 -> null;
            case 1 -> isInitials(text) ? initials(field, text, words.getFirst()) : anyForm(field, words.getFirst());
            default -> hyphened(field, text, words);
        };
    }

    /**
     * Words that stand together side by side; two with a hyphen between them as one word too: "cease-fire",
     * "ceasefire".
     */
    private Query hyphened(String field, String text, List<Analysis.Word> words) {
        Query apart = formsOfPhrase(field, words, 0);
        if (words.size() != 2 || !HYPHENED.matcher(text).matches()) {
            return apart;
        }
        Analysis.Word first = words.getFirst();
        Analysis.Word last = words.getLast();
        FormsInField joined = forms.in(
                field,
                new Analysis.Word(first.term() + last.term(), first.printed() + last.printed(), first.start()),
                1);
        return joined == null ? apart : either(new FormsQuery(joined, null, lengths), apart);
    }

    /** A word in any of its forms, and in two where some text writes it with a hyphen. */
    private Query withCompounds(String field, Analysis.Word word, Query asOne) {
        Query either = asOne;
        for (Forms.Parts parts : forms.compounds(word)) {
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

    private static boolean isInitials(String text) {
        return INITIALS.matcher(text).matches();
    }

    /** "U.N." as one word, and as letters that stand side by side. */
    private Query initials(String field, String text, Analysis.Word joined) {
        PhraseQuery.Builder apart = new PhraseQuery.Builder();
        for (Analysis.Word letter : analysis.words(text.replace('.', ' '))) {
            apart.add(new Term(field, letter.term()));
        }
        return either(anyForm(field, joined), apart.build());
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
        if (leaf instanceof Node.Word word) {
            List<Analysis.Word> words = analysis.words(word.text());
            if (words.size() == 1 && !isInitials(word.text())) {
                return weighed(words.getFirst());
            }
        }
        Query inText = leaf(Fields.TEXT, leaf);
        Query inTitle = leaf instanceof Node.Word || leaf instanceof Node.Phrase ? leaf(Fields.TITLE, leaf) : null;
        if (inText == null || inTitle == null) {
            return inText;
        }
        return new BooleanQuery.Builder()
                .add(inText, Occur.SHOULD)
                .add(new BoostQuery(inTitle, TITLE_WEIGHT), Occur.SHOULD)
                .build();
    }

    private Query weighed(Analysis.Word word) {
        FormsInField inText = forms.in(Fields.TEXT, word, 1);
        return withCompounds(
                Fields.TEXT,
                word,
                inText == null
                        ? new TermQuery(new Term(Fields.TEXT, word.term()))
                        : new FormsQuery(inText, forms.in(Fields.TITLE, word, TITLE_WEIGHT), lengths));
    }

    /** What raises an article's score, for words of a query that are neighbours there. */
    List<Query> sideBySide(ParsedQuery asked) throws IOException {
        return sideBySide.in(asked);
    }

    private @Nullable Query phrase(String field, List<Analysis.Word> words, int distance) {
        if (words.isEmpty()) {
            return null;
        }
        if (words.size() == 1) {
            Analysis.Word word = words.getFirst();
            return exactPhrases ? new TermQuery(new Term(field, word.term())) : anyForm(field, word);
        }
        if (!exactPhrases || distance > 0) {
            return formsOfPhrase(field, words, distance);
        }
        return new PhraseQuery(
                distance, field, words.stream().map(Analysis.Word::term).toArray(String[]::new));
    }

    private Query formsOfPhrase(String field, List<Analysis.Word> words, int distance) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(distance);
        for (Analysis.Word word : words) {
            phrase.add(forms.terms(field, word).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private @Nullable Query pattern(String field, String pattern) {
        String folded = folded(pattern);
        int star = folded.indexOf('*');
        if (star == folded.length() - 1 && folded.indexOf('?') < 0) {
            return new PrefixQuery(new Term(field, folded.substring(0, star)));
        }
        if (folded.isEmpty()) {
            return null;
        }
        try {
            return fitting(field, folded);
        } catch (TooComplexToDeterminizeException e) {
            simplified = true;
            return word(field, pattern);
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

    /** The pattern with its letters folded as the index has them; its open places stay where they are. */
    private String folded(String pattern) {
        StringBuilder folded = new StringBuilder();
        List<String> pieces = new ArrayList<>(List.of(pattern.split("(?<=[*?])|(?=[*?])", -1)));
        for (String piece : pieces) {
            if (piece.equals("*") || piece.equals("?")) {
                folded.append(piece);
            } else {
                analysis.words(piece).forEach(word -> folded.append(word.term()));
            }
        }
        return folded.toString();
    }

    private @Nullable Query fuzzy(String field, String text, int edits) {
        List<Analysis.Word> words = analysis.words(text);
        if (words.size() != 1) {
            return word(field, text);
        }
        return new FuzzyQuery(new Term(field, words.getFirst().term()), edits, 0, FUZZY_TERMS, true);
    }
}
