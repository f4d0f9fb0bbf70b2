package onrecord.index.analysis;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Words that were read before as lines of text, for an engine that splits them with parts it has anyway, and so has the
 * same terms in the same places. A line is a place: the terms that stand in it parted by {@code |}, then, behind a tab,
 * those by which the place is weighed: the stem, marked. A line of {@code =} is an empty place. Stateless.
 */
public final class TokenLines {
    /** A place without a word. */
    private static final String EMPTY = "=";

    private TokenLines() {}

    /**
     * The lines of some words.
     *
     * @param language of their article: a word that is its own stem is weighed as the stem it is in this language
     * @param body whether a mark stands in front of the first word and one behind the last, as in a body
     */
    public static String of(Words words, @Nullable String language, boolean body) {
        String mark =
                language == null || !Stemming.BY_LANGUAGE.containsKey(language) ? "" : TermMarks.marked("", language);
        StringBuilder lines = new StringBuilder();
        if (body) {
            line(lines, TermMarks.BODY_START, TermMarks.BODY_START);
        }
        int word = 0;
        while (word < words.size()) {
            for (int empty = words.step(word); empty > 1; empty--) {
                line(lines, EMPTY, EMPTY);
            }
            word = place(lines, words, word, mark);
        }
        if (body) {
            line(lines, TermMarks.BODY_END, TermMarks.BODY_END);
        }
        return lines.toString();
    }

    /** Adds the line of the place of a word, and gives the first word of the next one. */
    private static int place(StringBuilder lines, Words words, int first, String mark) {
        StringBuilder terms = new StringBuilder();
        StringBuilder weighed = new StringBuilder();
        int word = first;
        do {
            WordTerms forms = words.forms(word);
            add(terms, forms.word());
            add(
                    weighed,
                    forms.stem() == null
                            ? mark + forms.word().utf8ToString()
                            : forms.stem().utf8ToString());
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
        line(lines, terms, weighed);
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

    private static void line(StringBuilder lines, CharSequence terms, CharSequence weighed) {
        lines.append(terms).append('\t').append(weighed).append('\n');
    }
}
