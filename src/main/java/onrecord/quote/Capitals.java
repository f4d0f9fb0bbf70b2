package onrecord.quote;

import java.util.HashSet;
import java.util.Set;

/** Which words an article writes with a capital where a sentence does not ask for it, and which without one. */
final class Capitals {
    private final Set<String> within = new HashSet<>();
    private final Set<String> without = new HashSet<>();

    Capitals(Body body) {
        for (Sentence sentence : body.sentences) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token t = body.at(i);
                if (t.kind() == Token.Kind.WORD) {
                    without.add(t.lower());
                } else if (t.isCapital()
                        && i > sentence.from()
                        && (!body.at(i - 1).isMark() || body.at(i - 1).is(","))) {
                    within.add(t.lower());
                }
            }
        }
    }

    /** Whether a word in lower case is written with a capital within sentences too, as names are. */
    boolean withinSentences(String word) {
        return within.contains(word);
    }

    /** Whether a word stands somewhere in the article without a capital. */
    boolean without(String word) {
        return without.contains(word);
    }
}
