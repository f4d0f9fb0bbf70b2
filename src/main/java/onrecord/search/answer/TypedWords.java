package onrecord.search.answer;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** Reads what the leaves of a query ask of a text. Safe for use by several threads. */
public final class TypedWords {
    /** Two words with a hyphen between them. */
    private static final Pattern HYPHENED = Pattern.compile("[^-\u2010\u2011]+[-\u2010\u2011][^-\u2010\u2011]+");

    /** Single letters with a point between each two. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})+\\.?");

    private final Analysis analysis;
    private final boolean exactPhrases;

    /** @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms */
    public TypedWords(Analysis analysis, boolean exactPhrases) {
        this.analysis = analysis;
        this.exactPhrases = exactPhrases;
    }

    /**
     * What a leaf asks for, or null where it has no word in it.
     *
     * @throws IllegalArgumentException if it is no word, phrase or pattern
     */
    public @Nullable Sought leaf(Node leaf) {
        return switch (leaf) {
            case Node.Word word -> word(word.text());
            case Node.Phrase phrase -> phrase(analysis.words(phrase.text()), phrase.distance());
            case Node.Pattern pattern -> pattern(pattern.text());
            case Node.Fuzzy fuzzy -> fuzzy(fuzzy.text(), fuzzy.edits());
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    /** A word in all its forms; words that stand together without a space side by side. */
    public @Nullable Sought word(String text) {
        List<Analysis.Word> words = analysis.words(text);
        return switch (words.size()) {
            case 0 -> null;
            case 1 ->
                INITIALS.matcher(text).matches() ? initials(text, words.getFirst()) : new Sought.Word(words.getFirst());
            default -> hyphened(text, words);
        };
    }

    /** "U.N." as one word, and as letters that stand side by side. */
    private Sought initials(String text, Analysis.Word joined) {
        return new Sought.Either(
                new Sought.Word(joined), new Sought.WrittenRow(terms(analysis.words(text.replace('.', ' '))), 0));
    }

    /** Two words with a hyphen between them as one word too: "cease-fire", "ceasefire". */
    private static Sought hyphened(String text, List<Analysis.Word> words) {
        Sought apart = new Sought.Row(words, 0);
        if (words.size() != 2 || !HYPHENED.matcher(text).matches()) {
            return apart;
        }
        Analysis.Word first = words.getFirst();
        Analysis.Word last = words.getLast();
        Analysis.Word joined =
                new Analysis.Word(first.term() + last.term(), first.printed() + last.printed(), first.start());
        return new Sought.Either(new Sought.Joined(joined), apart);
    }

    private @Nullable Sought phrase(List<Analysis.Word> words, int distance) {
        if (words.isEmpty()) {
            return null;
        }
        if (words.size() == 1) {
            Analysis.Word word = words.getFirst();
            return exactPhrases ? new Sought.Written(word.term()) : new Sought.Word(word);
        }
        return exactPhrases && distance == 0
                ? new Sought.WrittenRow(terms(words), distance)
                : new Sought.Row(words, distance);
    }

    private @Nullable Sought pattern(String typed) {
        String folded = folded(typed);
        int star = folded.indexOf('*');
        if (star > 0 && star == folded.length() - 1 && folded.indexOf('?') < 0) {
            return new Sought.Beginning(folded.substring(0, star));
        }
        return folded.isEmpty() ? null : new Sought.Fitting(folded, typed);
    }

    /** The pattern with its letters folded as the index has them; its open places stay where they are. */
    private String folded(String pattern) {
        StringBuilder folded = new StringBuilder();
        for (String piece : pattern.split("(?<=[*?])|(?=[*?])", -1)) {
            if (piece.equals("*") || piece.equals("?")) {
                folded.append(piece);
            } else {
                terms(analysis.words(piece)).forEach(folded::append);
            }
        }
        return folded.toString();
    }

    private @Nullable Sought fuzzy(String text, int edits) {
        List<Analysis.Word> words = analysis.words(text);
        return words.size() == 1 ? new Sought.Near(words.getFirst().term(), edits) : word(text);
    }

    private static List<String> terms(List<Analysis.Word> words) {
        return words.stream().map(Analysis.Word::term).toList();
    }
}
