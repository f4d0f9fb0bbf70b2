package onrecord.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TermMarks;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.answer.Asked;
import onrecord.search.answer.NeighbourWords;
import onrecord.search.answer.Sought;
import onrecord.search.answer.TypedForms;
import onrecord.search.answer.TypedWords;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/**
 * Words, phrases and patterns in a text, in all the languages an archive has. What is found is what the embedded
 * archive finds: a form that no text has matches nothing, and so need not be known.
 */
final class TextClauses {
    private final Analysis analysis;
    private final TypedForms forms;
    private final TypedWords typed;

    /**
     * @param languages those of the archive's articles that have a stemmer
     * @param nearness which words count as a word that was typed
     * @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms
     */
    TextClauses(Analysis analysis, Set<String> languages, Nearness nearness, boolean exactPhrases) {
        this.analysis = analysis;
        this.forms = new TypedForms(analysis, languages, nearness);
        this.typed = new TypedWords(analysis, exactPhrases);
    }

    /** What a leaf asks for, or null where it has no word in it. Everything is no leaf of words. */
    @Nullable
    WordMatch leaf(Node leaf) {
        Sought sought = typed.leaf(leaf);
        return sought == null ? null : match(sought);
    }

    /** The terms that a word is weighed by: its stem in each language, and itself where none is known. */
    List<String> stems(Node.Word typed) {
        List<Analysis.Word> words = analysis.words(typed.text());
        if (words.size() != 1) {
            return List.of();
        }
        Analysis.Word word = words.getFirst();
        List<String> stems = new ArrayList<>(List.of(word.term()));
        for (String language : forms.languages()) {
            stems.add(TermMarks.marked(analysis.stem(word, language), language));
        }
        return stems;
    }

    /** The words that were typed side by side. */
    Set<NeighbourWords> neighbours(Asked asked) {
        return NeighbourWords.of(asked.parsed(), analysis);
    }

    private WordMatch match(Sought sought) {
        return switch (sought) {
            case Sought.Word word -> anyForm(word.word());
            case Sought.Joined joined -> new WordMatch.Terms(forms.of(joined.word()));
            case Sought.Written written -> new WordMatch.Terms(List.of(written.term()));
            case Sought.Row row ->
                new WordMatch.Row(row.words().stream().map(forms::of).toList(), row.distance());
            case Sought.WrittenRow row ->
                new WordMatch.Row(row.terms().stream().map(List::of).toList(), row.distance());
            case Sought.Beginning beginning -> new WordMatch.Beginning(beginning.letters());
            case Sought.Fitting fitting -> new WordMatch.Fitting(RegularExpression.of(fitting.pattern()));
            case Sought.Near near -> new WordMatch.Near(near.term(), near.edits());
            case Sought.Either either -> new WordMatch.Either(List.of(match(either.one()), match(either.other())));
        };
    }

    /** A word in any of its forms, and in two where a text writes it with a hyphen. */
    private WordMatch anyForm(Analysis.Word word) {
        Set<String> terms = new LinkedHashSet<>(forms.of(word));
        forms.compounds(word).forEach(parts -> terms.add(parts.term()));
        return new WordMatch.Terms(terms);
    }
}
