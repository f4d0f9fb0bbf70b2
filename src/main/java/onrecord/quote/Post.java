package onrecord.quote;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post on a social network that stands in the article as a paragraph without marks, signed "— Name (@handle) August
 * 2, 2023".
 *
 * @param from the first token of its words
 * @param to the token behind them
 * @param author who signed it
 */
record Post(int from, int to, Mention author) {
    /** The rule's name, as {@code docs/quotes.md} has it. */
    static final String METHOD = "post";

    private static final int LONGEST_NAME = 6;
    /** In tokens: a handle with the bracket and the day behind it. */
    private static final int LONGEST_END = 8;

    /** The posts of a body, by the number of their paragraph. */
    static Map<Integer, Post> in(Body body) {
        Map<Integer, Post> posts = new HashMap<>();
        int first = 0;
        int previous = -1;
        for (int s = 0; s < body.sentences.size(); s++) {
            int paragraph = body.sentences.get(s).paragraph();
            boolean last =
                    s + 1 == body.sentences.size() || body.sentences.get(s + 1).paragraph() != paragraph;
            if (last) {
                int from = body.sentences.get(first).from();
                Post post = of(body, from, body.sentences.get(s).to());
                Post before = post == null && previous >= 0
                        ? signedBelow(
                                body, previous, from, body.sentences.get(s).to())
                        : null;
                if (post != null) {
                    posts.put(paragraph, post);
                } else if (before != null) {
                    posts.put(body.sentenceAt(previous).paragraph(), before);
                }
                previous = from;
                first = s + 1;
            }
        }
        return posts;
    }

    private static @Nullable Post of(Body body, int from, int to) {
        int bracket = bracketOfHandle(body, from, to);
        int dash = bracket < 0 || body.at(from).isQuotation() ? -1 : dashOfSigner(body, from, bracket);
        if (dash < 0
                || !EmbeddedPost.isSigned(
                        body.text, body.at(dash).start(), body.at(to - 1).end())) {
            return null;
        }
        int end = EmbeddedPost.endOfWords(
                body.text, body.at(from).start(), body.at(dash).start());
        int words = dash;
        while (words > from && body.at(words - 1).end() > end) {
            words--;
        }
        int name = bracket;
        while (name > dash + 2 && !body.at(name - 1).isCapital()) {
            name--; // a picture behind the name
        }
        return new Post(from, words, new Mention(dash + 1, name - 1, name));
    }

    /** The words of the paragraph at {@code previous}, where the one from {@code from} on is a line that signs them. */
    private static @Nullable Post signedBelow(Body body, int previous, int from, int to) {
        boolean line = isDash(body.at(from))
                && EmbeddedPost.isSigned(
                        body.text, body.at(from).start(), body.at(to - 1).end());
        int bracket = line ? bracketOfHandle(body, from, to) : -1;
        boolean words = bracket > from + 1 && !body.hasQuotation(previous, from);
        return words ? new Post(previous, from, new Mention(from + 1, bracket - 1, bracket)) : null;
    }

    /** The bracket in front of the handle among the last tokens: "(@annaberg) August 2, 2023"; -1 for none. */
    private static int bracketOfHandle(Body body, int from, int to) {
        int handle = to - 1;
        while (handle > from && handle > to - LONGEST_END && !isHandle(body.at(handle))) {
            handle--;
        }
        int bracket = handle - 1;
        boolean found = bracket > from + 1
                && isHandle(body.at(handle))
                && body.at(bracket).is("(");
        return found ? bracket : -1;
    }

    /** The dash in front of the name of who signs: "— Anna Berg (@annaberg)"; -1 for none. */
    private static int dashOfSigner(Body body, int from, int bracket) {
        int dash = bracket - 1;
        while (dash > from && dash > bracket - LONGEST_NAME && !isDash(body.at(dash))) {
            dash--;
        }
        boolean signs = dash > from + 1 && dash + 1 < bracket && isDash(body.at(dash));
        return signs ? dash : -1;
    }

    private static boolean isHandle(Token t) {
        return t.lower().startsWith("@");
    }

    private static boolean isDash(Token t) {
        return t.isDash() || t.is("-");
    }
}
