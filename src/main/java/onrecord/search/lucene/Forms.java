package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** In which forms words stand in the index, in all the languages an archive has. For one search alone. */
final class Forms {
    /** How much the written form of a word counts beside the stem that stands in the same place, of 1. */
    private static final float WRITTEN_FORM = 0.25f;

    /** How much another form counts beside a word that is its own stem: the same share. */
    private static final float OTHER_FORM = 1 / (1 + WRITTEN_FORM);

    private final Analysis analysis;
    private final IndexSearcher searcher;
    private final Set<String> languages;
    private final Map<Term, TermStates> known = new HashMap<>();

    Forms(Analysis analysis, IndexSearcher searcher, Set<String> languages) {
        this.analysis = analysis;
        this.searcher = searcher;
        this.languages = languages;
    }

    /**
     * The terms under which a word and its other forms stand in a field: the word, its stems as words, its stems as
     * stems; the word alone where none of them does.
     */
    List<Term> terms(String field, Analysis.Word word) {
        List<Term> present = present(field, word);
        return present.isEmpty() ? List.of(new Term(field, word.term())) : present;
    }

    private List<Term> present(String field, Analysis.Word word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word.term()));
        for (String language : languages) {
            String stem = analysis.stem(word, language);
            forms.add(stem);
            forms.add(Analysis.marked(stem, language));
        }
        return forms.stream()
                .filter(form -> !field.equals(Fields.TITLE) || isInText(form))
                .map(form -> new Term(field, form))
                .filter(form -> known(form).docFreq() > 0)
                .toList();
    }

    /** A headline has only what its article's text has, of which that is mostly known already. */
    private boolean isInText(String form) {
        return known(new Term(Fields.TEXT, form)).docFreq() > 0;
    }

    /**
     * A word in all its forms, which count as one word: as often as any of them stands in a text, and as rare as all of
     * them are together. The written form stands beside its stem in the same place, and so counts little besides.
     *
     * @return null where none of them stands in the field
     */
    FormsQuery.@Nullable InField in(String field, Analysis.Word word, float weight) {
        List<Term> present = present(field, word);
        if (present.isEmpty()) {
            return null;
        }
        boolean stemmed = languages.stream()
                .noneMatch(language -> analysis.stem(word, language).equals(word.term()));
        List<FormsQuery.Form> forms = new ArrayList<>();
        List<Term> places = new ArrayList<>();
        for (Term form : present) {
            boolean beside = stemmed && present.size() > 1 && form.text().equals(word.term());
            forms.add(new FormsQuery.Form(form, share(form, word, stemmed, present.size()), known(form)));
            if (!beside) {
                places.add(form);
            }
        }
        return together(field, forms, places, weight);
    }

    private static float share(Term form, Analysis.Word word, boolean stemmed, int forms) {
        boolean typed = form.text().equals(word.term());
        if (forms == 1 || stemmed != typed) {
            return 1;
        }
        return stemmed ? WRITTEN_FORM : OTHER_FORM;
    }

    /** @param places the forms that stand in different places; they are taken to fall on articles independently */
    private FormsQuery.InField together(String field, List<FormsQuery.Form> forms, List<Term> places, float weight) {
        int all = articles(field);
        double without = 1;
        long occurrences = 0;
        for (Term place : places) {
            without *= 1 - Math.min(all, known(place).docFreq()) / (double) all;
            occurrences += known(place).totalTermFreq();
        }
        long having = Math.max(1, Math.round(all * (1 - without)));
        return new FormsQuery.InField(field, forms, having, Math.max(having, occurrences), weight);
    }

    /** Where a term stands, in how many articles and how often in all of them together. */
    TermStates known(Term term) {
        return known.computeIfAbsent(term, t -> {
            try {
                return TermStates.build(searcher, t, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many articles have the field. */
    int articles(String field) {
        try {
            return searcher.getIndexReader().getDocCount(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
