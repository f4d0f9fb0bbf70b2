package onrecord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.Analysis;
import onrecord.index.Fields;
import onrecord.search.query.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** Words, phrases and patterns in one field of text as Lucene's queries, in all the languages an archive has. For one search alone. */
final class FieldQueries {
    /** The most terms a fuzzy word stands for. */
    private static final int FUZZY_TERMS = 50;

    /** How much the written form of a word counts beside the stem that stands in the same place, of 1. */
    private static final float WRITTEN_FORM = 0.25f;

    /** How much another form counts beside a word that is its own stem: the same share. */
    private static final float OTHER_FORM = 1 / (1 + WRITTEN_FORM);

    /** Single letters with a point between each two. */
    private static final java.util.regex.Pattern INITIALS = java.util.regex.Pattern.compile("\\p{L}(\\.\\p{L})+\\.?");

    private final Analysis analysis;
    private final IndexSearcher searcher;
    private final Set<String> languages;
    private final boolean exactPhrases;
    private final Map<Term, TermStates> known = new HashMap<>();

    /** @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms */
    FieldQueries(Analysis analysis, IndexSearcher searcher, Set<String> languages, boolean exactPhrases) {
        this.analysis = analysis;
        this.searcher = searcher;
        this.languages = languages;
        this.exactPhrases = exactPhrases;
    }

    /** The query for a leaf of the tree, or null where it has no word in it. */
    @Nullable
    Query leaf(String field, Node leaf) {
        return switch (leaf) {
            case Node.Word word -> word(field, word.text());
            case Node.Phrase phrase -> phrase(field, analysis.words(phrase.text()), phrase.distance());
            case Node.Pattern pattern -> pattern(field, pattern.text());
            case Node.Fuzzy fuzzy -> fuzzy(field, fuzzy.text(), fuzzy.edits());
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    /** A word in all its forms; words that stand together without a space are looked for side by side. */
    private @Nullable Query word(String field, String text) {
        List<Analysis.Word> words = analysis.words(text);
        return switch (words.size()) {
            case 0 -> null;
            case 1 -> isInitials(text) ? initials(field, text, words.getFirst()) : anyForm(field, words.getFirst());
            default -> formsOfPhrase(field, words, 0);
        };
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
        return new BooleanQuery.Builder()
                .add(anyForm(field, joined), Occur.SHOULD)
                .add(apart.build(), Occur.SHOULD)
                .build();
    }

    /**
     * A word in all its forms, which count as one word: as often as any of them stands in a text, and as rare as all of
     * them are together. The written form stands beside its stem in the same place, and so counts little besides.
     */
    private Query anyForm(String field, Analysis.Word word) {
        List<Term> forms = forms(field, word);
        if (forms.size() == 1) {
            return new TermQuery(forms.getFirst(), known(forms.getFirst()));
        }
        boolean stemmed = languages.stream()
                .noneMatch(language -> analysis.stem(word, language).equals(word.term()));
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        for (Term form : forms) {
            boolean typed = form.text().equals(word.term());
            synonyms.addTerm(form, stemmed ? (typed ? WRITTEN_FORM : 1) : (typed ? 1 : OTHER_FORM));
        }
        List<Term> places = stemmed
                ? forms.stream()
                        .filter(form -> !form.text().equals(word.term()))
                        .toList()
                : forms;
        return new BoostQuery(synonyms.build(), (float) (together(field, places) / asLucene(field, forms)));
    }

    /** What forms that stand in different places weigh as one word; they are taken to fall on articles independently. */
    private double together(String field, List<Term> forms) {
        int all = articles(field);
        double without = 1;
        long occurrences = 0;
        for (Term form : forms) {
            without *= 1 - Math.min(all, known(form).docFreq()) / (double) all;
            occurrences += known(form).totalTermFreq();
        }
        double having = all * (1 - without);
        return Relevance.weight(having, Math.max(having, (double) occurrences), all);
    }

    /** What Lucene takes synonyms to weigh: as rare as the most frequent of them. */
    private double asLucene(String field, List<Term> forms) {
        int most = 0;
        long occurrences = 0;
        for (Term form : forms) {
            most = Math.max(most, known(form).docFreq());
            occurrences += known(form).totalTermFreq();
        }
        return Relevance.weight(most, (double) occurrences, Math.max(most, articles(field)));
    }

    /** Where a term stands, in how many articles and how often in all of them together. */
    private TermStates known(Term term) {
        return known.computeIfAbsent(term, t -> {
            try {
                return TermStates.build(searcher, t, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many articles have the field. */
    private int articles(String field) {
        try {
            return searcher.getIndexReader().getDocCount(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The terms under which a word and its other forms stand in the index: the word, its stems as words, its stems as
     * stems; the word alone where none of them does.
     */
    private List<Term> forms(String field, Analysis.Word word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word.term()));
        for (String language : languages) {
            String stem = analysis.stem(word, language);
            forms.add(stem);
            forms.add(Analysis.marked(stem, language));
        }
        List<Term> present = forms.stream()
                .filter(form -> !field.equals(Fields.TITLE) || isInText(form))
                .map(form -> new Term(field, form))
                .filter(form -> known(form).docFreq() > 0)
                .toList();
        return present.isEmpty() ? List.of(new Term(field, word.term())) : present;
    }

    /** A headline has only what its article's text has, of which that is mostly known already. */
    private boolean isInText(String form) {
        return known(new Term(Fields.TEXT, form)).docFreq() > 0;
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
            phrase.add(forms(field, word).toArray(Term[]::new));
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
        Automaton any = WildcardQuery.toAutomaton(new Term(field, folded), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        if (folded.charAt(0) == '*' || folded.charAt(0) == '?') {
            Automaton marks = Operations.concatenate(
                    List.of(Automata.makeCharRange(0, Analysis.LAST_MARK), Automata.makeAnyString()));
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
