package onrecord.search.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.HanVariants;
import onrecord.index.analysis.TermMarks;
import onrecord.search.SearchRequest.Nearness;

/** What counts as a word that was typed, in all the languages an archive has. Safe for use by several threads. */
public final class TypedForms {
    /** In UTF-16 code units; longer words are not looked at for being compounds. */
    private static final int LONGEST_COMPOUND = 24;

    private final Analysis analysis;
    private final Set<String> languages;
    private final Nearness nearness;

    /**
     * @param languages those of the archive's articles that have a stemmer
     * @param nearness which words count as a word that was typed
     */
    public TypedForms(Analysis analysis, Set<String> languages, Nearness nearness) {
        this.analysis = analysis;
        this.languages = nearness == Nearness.EXACT ? Set.of() : languages;
        this.nearness = nearness;
    }

    /** The words of a compound, folded. */
    public record Parts(String first, String last) {
        /** The term that stands at the second word of a text that writes them with a hyphen between them. */
        public String term() {
            return TermMarks.compound(first, last);
        }
    }

    /**
     * The terms under which a word may stand: the word, in Chinese in simplified and traditional characters, its stems
     * as words, its stems as stems, its families. The word is looked for as a stem too, for stemmers take from a name
     * what looks like an ending: the stem of Лаврова is "лавров", that of Лавров "лавр".
     */
    public Set<String> of(Analysis.Word word) {
        boolean alone = nearness == Nearness.EXACT;
        Set<String> forms = new LinkedHashSet<>(alone ? Set.of(word.term()) : HanVariants.of(word.term()));
        for (String language : languages) {
            String stem = analysis.stem(word, language);
            forms.add(stem);
            forms.add(TermMarks.marked(stem, language));
            forms.add(TermMarks.marked(word.term(), language));
        }
        languages.forEach(language -> forms.addAll(family(word, language)));
        return forms;
    }

    /** The terms under which all words made of the same stand, where those count; else none. */
    public Set<String> family(Analysis.Word word, String language) {
        return nearness == Nearness.RELATED ? analysis.family(word, language) : Set.of();
    }

    /** The languages in which a word may stand in other forms; none where it counts alone. */
    public Set<String> languages() {
        return languages;
    }

    /** The two parts of each compound that is this word without a hyphen, whether a text has it or not. */
    public List<Parts> compounds(Analysis.Word word) {
        List<Parts> compounds = new ArrayList<>();
        if (nearness == Nearness.EXACT || word.term().length() > LONGEST_COMPOUND) {
            return compounds;
        }
        Set<String> whole = new LinkedHashSet<>(List.of(word.term()));
        languages.forEach(language -> whole.add(analysis.stem(word, language)));
        for (String compound : whole) {
            for (int i = 1; i < compound.length(); i++) {
                compounds.add(new Parts(compound.substring(0, i), compound.substring(i)));
            }
        }
        return compounds;
    }
}
