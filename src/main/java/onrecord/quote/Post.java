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

    /** The posts of a body, by the number of their paragraph. */
    static Map<Integer, Post> in(Body body) {
        Map<Integer, Post> posts = new HashMap<>();
        int first = 0;
        for (int s = 0; s < body.sentences.size(); s++) {
            int paragraph = body.sentences.get(s).paragraph();
            boolean last =
                    s + 1 == body.sentences.size() || body.sentences.get(s + 1).paragraph() != paragraph;
            if (last) {
                Post post = of(
                        body,
                        body.sentences.get(first).from(),
                        body.sentences.get(s).to());
                if (post != null) {
                    posts.put(paragraph, post);
                }
                first = s + 1;
            }
        }
        return posts;
    }

    private static @Nullable Post of(Body body, int from, int to) {
        int handle = to - 1;
        while (handle > from && handle > to - 8 && !body.at(handle).lower().startsWith("@")) {
            handle--;
        }
        int bracket = handle - 1;
        if (bracket <= from + 1
                || !body.at(handle).lower().startsWith("@")
                || !body.at(bracket).is("(")) {
            return null;
        }
        int dash = bracket - 1;
        while (dash > from && dash > bracket - LONGEST_NAME && !isDash(body.at(dash))) {
            dash--;
        }
        boolean plain = !body.at(from).isQuotation() && isDash(body.at(dash)) && dash > from + 1 && dash + 1 < bracket;
        if (!plain
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

    private static boolean isDash(Token t) {
        return t.isDash() || t.is("-");
    }
}
