package onrecord.index.analysis;

import org.apache.lucene.util.BytesRef;

/**
 * Words that were read before as lines of text, for an engine that splits them with parts it has anyway, and so has the
 * same terms in the same places. A line is a place: the terms that stand in it, parted by {@code |}. A line of
 * {@code =} is an empty place. Stateless.
 */
public final class TokenLines {
    /** A place without a word. */
    private static final String EMPTY = "=";

    private TokenLines() {}

    /**
     * The lines of some words.
     *
     * @param body whether a mark stands in front of the first word and one behind the last, as in a body
     */
    public static String of(Words words, boolean body) {
        StringBuilder lines = new StringBuilder();
        if (body) {
            line(lines, TermMarks.BODY_START);
        }
        int word = 0;
        while (word < words.size()) {
            for (int empty = words.step(word); empty > 1; empty--) {
                line(lines, EMPTY);
            }
            word = place(lines, words, word);
        }
        if (body) {
            line(lines, TermMarks.BODY_END);
        }
        return lines.toString();
    }

    /** Adds the line of the place of a word, and gives the first word of the next one. */
    private static int place(StringBuilder lines, Words words, int first) {
        StringBuilder terms = new StringBuilder();
        int word = first;
        do {
            WordTerms forms = words.forms(word);
            add(terms, forms.word());
            if (forms.stem() != null) {
                add(terms, forms.stem());
            }
            if (forms.kinTerm() != null) {
                add(terms, forms.kinTerm());
            }
            BytesRef compound = words.isTied(word) ? WordStream.compound(words.forms(word - 1), forms) : null;
            if (compound != null) {
                add(terms, compound);
            }
            word++;
        } while (word < words.size() && words.step(word) == 0);
        line(lines, terms);
        return word;
    }

    private static void add(StringBuilder terms, BytesRef term) {
        add(terms, term.utf8ToString());
    }

    private static void add(StringBuilder terms, String term) {
        if (!terms.isEmpty()) {
            terms.append('|');
        }
        terms.append(term);
    }

    private static void line(StringBuilder lines, CharSequence terms) {
        lines.append(terms).append('\n');
    }
}
