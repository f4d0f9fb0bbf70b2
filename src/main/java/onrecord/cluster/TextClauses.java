package onrecord.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TermMarks;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/**
 * Words, phrases and patterns in a text, in all the languages an archive has. What is found is what the embedded
 * archive finds: a form that no text has matches nothing, and so need not be known.
 */
final class TextClauses {
    /** In UTF-16 code units; longer words are not looked at for being compounds. */
    private static final int LONGEST_COMPOUND = 24;

    /** Two words with a hyphen between them. */
    private static final Pattern HYPHENED = Pattern.compile("[^-\u2010\u2011]+[-\u2010\u2011][^-\u2010\u2011]+");

    /** Single letters with a point between each two. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})+\\.?");

    private final Analysis analysis;
    private final Set<String> languages;
    private final Nearness nearness;
    private final boolean exactPhrases;

    /**
     * @param languages those of the archive's articles that have a stemmer
     * @param nearness which words count as a word that was typed
     * @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms
     */
    TextClauses(Analysis analysis, Set<String> languages, Nearness nearness, boolean exactPhrases) {
        this.analysis = analysis;
        this.languages = nearness == Nearness.EXACT ? Set.of() : languages;
        this.nearness = nearness;
        this.exactPhrases = exactPhrases;
    }

    /** What a leaf asks for, or null where it has no word in it. Everything is no leaf of words. */
    @Nullable
    WordMatch leaf(Node leaf) {
        return switch (leaf) {
            case Node.Word word -> word(word.text());
            case Node.Phrase phrase -> phrase(analysis.words(phrase.text()), phrase.distance());
            case Node.Pattern pattern -> pattern(pattern.text());
            case Node.Fuzzy fuzzy -> fuzzy(fuzzy.text(), fuzzy.edits());
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    /** The terms that a word is weighed by: its stem in each language, and itself where none is known. */
    List<String> stems(Node.Word typed) {
        List<Analysis.Word> words = analysis.words(typed.text());
        if (words.size() != 1) {
            return List.of();
        }
        Analysis.Word word = words.getFirst();
        List<String> stems = new ArrayList<>(List.of(word.term()));
        for (String language : languages) {
            stems.add(TermMarks.marked(analysis.stem(word, language), language));
        }
        return stems;
    }

    /** The words of a text, as terms. */
    List<String> terms(String text) {
        return analysis.words(text).stream().map(Analysis.Word::term).toList();
    }

    private @Nullable WordMatch word(String text) {
        List<Analysis.Word> words = analysis.words(text);
        return switch (words.size()) {
            case 0 -> null;
            case 1 -> INITIALS.matcher(text).matches() ? initials(text, words.getFirst()) : anyForm(words.getFirst());
            default -> hyphened(text, words);
        };
    }

    private WordMatch hyphened(String text, List<Analysis.Word> words) {
        WordMatch apart = formsOfPhrase(words, 0);
        if (words.size() != 2 || !HYPHENED.matcher(text).matches()) {
            return apart;
        }
        Analysis.Word first = words.getFirst();
        Analysis.Word last = words.getLast();
        Analysis.Word joined =
                new Analysis.Word(first.term() + last.term(), first.printed() + last.printed(), first.start());
        return new WordMatch.Either(List.of(new WordMatch.Terms(forms(joined)), apart));
    }

    /** "U.N." as one word, and as letters that stand side by side. */
    private WordMatch initials(String text, Analysis.Word joined) {
        List<List<String>> letters =
                terms(text.replace('.', ' ')).stream().map(List::of).toList();
        return new WordMatch.Either(List.of(anyForm(joined), new WordMatch.Row(letters, 0)));
    }

    /** A word in any of its forms, and in two where a text writes it with a hyphen. */
    private WordMatch anyForm(Analysis.Word word) {
        Set<String> terms = new LinkedHashSet<>(forms(word));
        terms.addAll(compounds(word));
        return new WordMatch.Terms(terms);
    }

    private Set<String> forms(Analysis.Word word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word.term()));
        for (String language : languages) {
            String stem = analysis.stem(word, language);
            forms.add(stem);
            forms.add(TermMarks.marked(stem, language));
            if (nearness == Nearness.RELATED) {
                forms.addAll(analysis.family(word, language));
            }
        }
        return forms;
    }

    /** What stands at the second of two words with a hyphen between them that are this word without it. */
    private Set<String> compounds(Analysis.Word word) {
        Set<String> compounds = new LinkedHashSet<>();
        if (nearness == Nearness.EXACT || word.term().length() > LONGEST_COMPOUND) {
            return compounds;
        }
        Set<String> whole = new LinkedHashSet<>(List.of(word.term()));
        languages.forEach(language -> whole.add(analysis.stem(word, language)));
        for (String compound : whole) {
            for (int i = 1; i < compound.length(); i++) {
                compounds.add(TermMarks.compound(compound.substring(0, i), compound.substring(i)));
            }
        }
        return compounds;
    }

    private @Nullable WordMatch phrase(List<Analysis.Word> words, int distance) {
        if (words.isEmpty()) {
            return null;
        }
        if (words.size() == 1) {
            Analysis.Word word = words.getFirst();
            return exactPhrases ? new WordMatch.Terms(List.of(word.term())) : anyForm(word);
        }
        if (!exactPhrases || distance > 0) {
            return formsOfPhrase(words, distance);
        }
        return new WordMatch.Row(
                words.stream().map(word -> List.of(word.term())).toList(), distance);
    }

    private WordMatch formsOfPhrase(List<Analysis.Word> words, int distance) {
        return new WordMatch.Row(words.stream().map(this::forms).toList(), distance);
    }

    private @Nullable WordMatch pattern(String pattern) {
        String folded = folded(pattern);
        int star = folded.indexOf('*');
        if (star == folded.length() - 1 && star > 0 && folded.indexOf('?') < 0) {
            return new WordMatch.Beginning(folded.substring(0, star));
        }
        return folded.isEmpty() ? null : new WordMatch.Fitting(RegularExpression.of(folded));
    }

    /** The pattern with its letters folded as the index has them; its open places stay where they are. */
    private String folded(String pattern) {
        StringBuilder folded = new StringBuilder();
        for (String piece : pattern.split("(?<=[*?])|(?=[*?])", -1)) {
            if (piece.equals("*") || piece.equals("?")) {
                folded.append(piece);
            } else {
                terms(piece).forEach(folded::append);
            }
        }
        return folded.toString();
    }

    private @Nullable WordMatch fuzzy(String text, int edits) {
        List<String> words = terms(text);
        return words.size() == 1 ? new WordMatch.Near(words.getFirst(), edits) : word(text);
    }
}
