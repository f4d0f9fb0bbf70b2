package onrecord.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Single capitals side by side are initials whose points were lost on the way into the box ("U N forces"): they are
 * made one word again. Where any word will do, a lone "s" behind a word is what is left of a possessive and asks for
 * nothing.
 */
final class LooseLetters {
    private LooseLetters() {}

    /** The clauses with their initials joined to words. */
    static List<Node> gather(List<Node> clauses, boolean any) {
        List<Node> gathered = new ArrayList<>();
        int i = 0;
        while (i < clauses.size()) {
            int end = i;
            StringBuilder initials = new StringBuilder();
            while (end < clauses.size() && clauses.get(end) instanceof Node.Word word && isInitial(word.text())) {
                initials.append(initials.isEmpty() ? "" : ".").append(word.text());
                end++;
            }
            if (end - i > 1) {
                gathered.add(new Node.Word(initials.toString()));
            } else if (!(any && i > 0 && isPossessive(clauses.get(i), clauses.get(i - 1)))) {
                gathered.add(clauses.get(i));
            }
            i = Math.max(end, i + 1);
        }
        return gathered;
    }

    private static boolean isInitial(String text) {
        return text.length() == 1 && Character.isUpperCase(text.charAt(0));
    }

    private static boolean isPossessive(Node clause, Node before) {
        return clause instanceof Node.Word s && s.text().equalsIgnoreCase("s") && before instanceof Node.Word;
    }
}
