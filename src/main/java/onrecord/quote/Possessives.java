package onrecord.quote;

import java.util.Locale;
import java.util.Set;

/** Possessive endings that belong to a name: "the Farmers' Union", "Marlow's said". */
final class Possessives {
    /** Plurals without an s: "the Women's Institute". */
    private static final Set<String> PLURALS = Set.of("women", "men", "children", "people");

    /** No noun of what somebody owns: the name in front speaks. "Marlow's reported profit" may be Marlow's own. */
    private static final Set<String> SAYS = Set.of("said", "says", "told");

    private Possessives() {}

    /**
     * The end of a word with a capital, its possessive ending taken in where that is a part of the name.
     *
     * @param from where the word begins
     * @param to where it ends without it
     * @param limit where the paragraph ends
     */
    static int nameEnd(String text, int from, int to, int limit, Lexicon lexicon) {
        boolean owner = to + 1 < limit && isApostrophe(text.charAt(to)) && Character.isUpperCase(text.charAt(from));
        if (!owner) {
            return to;
        }
        boolean letter = text.charAt(to + 1) == 's';
        int end = letter ? to + 2 : to + 1;
        int next = end + 1;
        if (next >= limit || text.charAt(end) != ' ' || !Character.isLetter(text.charAt(next))) {
            return to;
        }
        int nextEnd = next;
        while (nextEnd < limit && Character.isLetter(text.charAt(nextEnd))) {
            nextEnd++;
        }
        if (letter && SAYS.contains(text.substring(next, nextEnd))) {
            return end;
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        boolean plural = letter ? PLURALS.contains(word) : word.endsWith("s");
        boolean body = Character.isUpperCase(text.charAt(next))
                && (lexicon.word(text, next, nextEnd).tags() & Tag.ORGANISATION) != 0;
        return plural && body ? end : to;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
