package onrecord.quote;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words an article writes with a capital where a sentence does not ask for it, and which without one. */
final class Capitals {
    private final Body body;
    private final Set<String> within = new HashSet<>();
    private @Nullable Set<String> without;

    Capitals(Body body) {
        this.body = body;
        for (Sentence sentence : body.sentences) {
            for (int i = sentence.from() + 1; i < sentence.to(); i++) {
                Token t = body.at(i);
                if (t.isCapital() && (!body.at(i - 1).isMark() || body.at(i - 1).is(","))) {
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
        Set<String> known = without;
        if (known == null) {
            known = small();
            without = known;
        }
        return known.contains(word);
    }

    /** Most articles are never asked for them. */
    private Set<String> small() {
        Set<String> small = new HashSet<>();
        for (Token t : body.tokens) {
            if (t.kind() == Token.Kind.WORD) {
                small.add(t.lower());
            }
        }
        return small;
    }
}
