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
import onrecord.index.analysis.TermMarks;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.answer.TypedForms;
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
    private final TypedForms typed;
    private final Map<Term, TermStates> known = new HashMap<>();

    /** @param nearness which words count as a word */
    Forms(Analysis analysis, IndexSearcher searcher, Set<String> languages, Nearness nearness) {
        this.searcher = searcher;
        this.typed = new TypedForms(analysis, languages, nearness);
        this.analysis = analysis;
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
        return typed.of(word).stream()
                .filter(form -> !field.equals(Fields.TITLE) || isInText(form))
                .map(form -> new Term(field, form))
                .filter(form -> known(form).docFreq() > 0)
                .toList();
    }

    /** The two parts of each compound that some text writes with a hyphen and that is this word without it. */
    List<TypedForms.Parts> compounds(Analysis.Word word) {
        return typed.compounds(word).stream()
                .filter(parts -> known(new Term(Fields.TEXT, parts.term())).docFreq() > 0)
                .toList();
    }

    /** A headline has only words that its article's text has, and those are mostly known already. */
    private boolean isInText(String form) {
        return known(new Term(Fields.TEXT, form)).docFreq() > 0;
    }

    /**
     * A word in all its forms, which count as one word: as often as any of them stands in a text, and as rare as all of
     * them are together. The written form stands beside its stem in the same place, and so counts little besides.
     *
     * @return null where none of them stands in the field
     */
    @Nullable
    FormsInField in(String field, Analysis.Word word, float weight) {
        List<Term> present = present(field, word);
        if (present.isEmpty()) {
            return null;
        }
        List<FormsInField.Form> forms = new ArrayList<>();
        List<Term> places = new ArrayList<>();
        Set<String> beside = beside(word);
        boolean apart = beside.isEmpty();
        for (Term form : present) {
            boolean counted = present.size() > 1 && beside.contains(form.text());
            if (counted) {
                forms.add(new FormsInField.Form(form, WRITTEN_FORM, known(form)));
                continue;
            }
            boolean other = apart && present.size() > 1 && !form.text().equals(word.term());
            forms.add(new FormsInField.Form(form, other ? OTHER_FORM : 1, known(form)));
            places.add(form);
        }
        return together(field, forms, places, weight);
    }

    /**
     * The terms of a word that stand nowhere but beside another of its terms: it beside its stem, both beside their
     * family.
     */
    private Set<String> beside(Analysis.Word word) {
        Set<String> beside = new LinkedHashSet<>();
        for (String language : typed.languages()) {
            String stem = analysis.stem(word, language);
            Set<String> family = typed.family(word, language);
            boolean ofFamily = !family.isEmpty() && !family.contains(word.term()) && !family.contains(stem);
            if (stem.equals(word.term()) && !ofFamily) {
                return Set.of(); // in this language it is its own stem
            }
            beside.add(word.term());
            if (ofFamily) {
                beside.add(stem);
                beside.add(TermMarks.marked(stem, language));
            }
        }
        return beside;
    }

    /** @param places the forms that stand in different places; they are taken to fall on articles independently */
    private FormsInField together(String field, List<FormsInField.Form> forms, List<Term> places, float weight) {
        int all = articles(field);
        double without = 1;
        long occurrences = 0;
        for (Term place : places) {
            without *= 1 - Math.min(all, known(place).docFreq()) / (double) all;
            occurrences += known(place).totalTermFreq();
        }
        long having = Math.max(1, Math.round(all * (1 - without)));
        return new FormsInField(field, forms, having, Math.max(having, occurrences), weight);
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
