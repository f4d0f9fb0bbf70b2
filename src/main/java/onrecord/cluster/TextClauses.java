package onrecord.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.search.SearchRequest.Nearness;
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
    private final TermStatistics terms;
    private final TypedForms forms;
    private final TypedWords typed;

    /**
     * @param languages those of the archive's articles that have a stemmer
     * @param nearness which words count as a word that was typed
     * @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms
     * @param terms which terms the archive has
     */
    TextClauses(
            Analysis analysis, Set<String> languages, Nearness nearness, boolean exactPhrases, TermStatistics terms) {
        this.terms = terms;
        this.forms = new TypedForms(analysis, languages, nearness);
        this.typed = new TypedWords(analysis, exactPhrases);
    }

    /** What a leaf asks for, or null where it has no word in it. Everything is no leaf of words. */
    @Nullable
    WordMatch leaf(Node leaf) {
        Sought sought = typed.leaf(leaf);
        return sought == null ? null : match(sought);
    }

    /** What something sought matches. */
    WordMatch match(Sought sought) {
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

    /** A word in any of its forms, and in two where some text writes it with a hyphen. */
    private WordMatch anyForm(Analysis.Word word) {
        WordMatch asOne = new WordMatch.Terms(forms.of(word));
        List<WordMatch> choices = new ArrayList<>(List.of(asOne));
        choices.addAll(apart(word));
        return choices.size() == 1 ? asOne : new WordMatch.Either(choices);
    }

    /** A word in two, for each place in which some text writes it with a hyphen. */
    List<WordMatch> apart(Analysis.Word word) {
        List<TypedForms.Parts> compounds = forms.compounds(word);
        Set<String> written = terms.present(
                ClusterFields.TEXT,
                compounds.stream().map(TypedForms.Parts::term).toList());
        List<WordMatch> apart = new ArrayList<>();
        for (TypedForms.Parts parts : compounds) {
            if (written.contains(parts.term())) {
                Set<String> last = forms.of(new Analysis.Word(parts.last(), parts.last(), 0));
                apart.add(new WordMatch.Row(List.of(List.of(parts.first()), last), 0));
            }
        }
        return apart;
    }
}
