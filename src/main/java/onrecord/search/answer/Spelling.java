package onrecord.search.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.search.query.Node;

/** The words a person may have meant: those of the archive that are nearest and, among equals, the most frequent. */
public final class Spelling {
    /** Shorter words are near to too many others. */
    public static final int SHORTEST = 4;

    private final Known known;
    private final Analysis analysis;

    /** The words of an archive. */
    public interface Known {
        /** Whether an article has this word, folded. */
        boolean has(String word) throws IOException;

        /** The nearest word by edits, 1 or 2, and of those the most frequent. */
        Optional<String> nearest(String word) throws IOException;
    }

    /** @param analysis by which words are told apart */
    public Spelling(Known known, Analysis analysis) {
        this.known = known;
        this.analysis = analysis;
    }

    /**
     * The input with each word that no article has replaced by the nearest one; empty where there is none to replace.
     */
    public Optional<String> correct(String input, List<Node> leaves) throws IOException {
        String corrected = input;
        for (Node leaf : leaves) {
            if (leaf instanceof Node.Word word) {
                corrected = correct(corrected, word.text());
            } else if (leaf instanceof Node.Phrase phrase) {
                for (Analysis.Word word : analysis.words(phrase.text())) {
                    corrected = correct(corrected, word.printed());
                }
            }
        }
        return corrected.equals(input) ? Optional.empty() : Optional.of(corrected);
    }

    private String correct(String input, String printed) throws IOException {
        List<Analysis.Word> words = analysis.words(printed);
        if (words.size() != 1 || words.getFirst().term().length() < SHORTEST) {
            return input;
        }
        String word = words.getFirst().term();
        if (known.has(word)) {
            return input;
        }
        Optional<String> meant = known.nearest(word);
        return meant.map(m -> input.replaceFirst(Pattern.quote(printed), Matcher.quoteReplacement(m)))
                .orElse(input);
    }
}
