package onrecord.search.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TermMarks;
import org.jspecify.annotations.Nullable;

/**
 * A word in all its forms, which count as one word: as often as any of them stands in a text, and as rare as all of
 * them are together. The written form stands beside its stem in the same place, and so counts little besides.
 *
 * @param forms at least one
 * @param documents how many are taken to have the word in any form, above 0
 * @param occurrences how often it stands in all of them together, no less than {@code documents}
 */
public record CountedForms(List<Form> forms, long documents, long occurrences) {
    /** How much the written form of a word counts beside the stem that stands in the same place, of 1. */
    private static final float WRITTEN_FORM = 0.25f;

    /** How much another form counts beside a word that is its own stem: the same share. */
    private static final float OTHER_FORM = 1 / (1 + WRITTEN_FORM);

    /** Copies the list. */
    public CountedForms {
        forms = List.copyOf(forms);
    }

    /**
     * A form of the word.
     *
     * @param share how much each of its occurrences counts, above 0 and at most 1
     */
    public record Form(String term, float share) {}

    /** Where the terms of one field stand. */
    public interface Known {
        /** How many documents have the field. */
        long all();

        /** How many documents have the term. */
        long documents(String term);

        /** How often the term stands in all of them together. */
        long occurrences(String term);
    }

    /**
     * The forms of a word.
     *
     * @param present those of its terms that stand in the field
     * @return null where none does
     */
    public static @Nullable CountedForms of(
            Analysis.Word word, List<String> present, TypedForms typed, Analysis analysis, Known known) {
        if (present.isEmpty()) {
            return null;
        }
        List<Form> forms = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Set<String> beside = beside(word, typed, analysis);
        boolean apart = beside.isEmpty();
        for (String form : present) {
            boolean counted = present.size() > 1 && beside.contains(form);
            if (counted) {
                forms.add(new Form(form, WRITTEN_FORM));
                continue;
            }
            boolean other = apart && present.size() > 1 && !form.equals(word.term());
            forms.add(new Form(form, other ? OTHER_FORM : 1));
            places.add(form);
        }
        return together(forms, places, known);
    }

    /**
     * The terms of a word that stand nowhere but beside another of its terms: it beside its stem, both beside their
     * family.
     */
    private static Set<String> beside(Analysis.Word word, TypedForms typed, Analysis analysis) {
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
    private static CountedForms together(List<Form> forms, List<String> places, Known known) {
        long all = known.all();
        double without = 1;
        long occurrences = 0;
        for (String place : places) {
            without *= 1 - Math.min(all, known.documents(place)) / (double) all;
            occurrences += known.occurrences(place);
        }
        long having = Math.max(1, Math.round(all * (1 - without)));
        return new CountedForms(forms, having, Math.max(having, occurrences));
    }
}
