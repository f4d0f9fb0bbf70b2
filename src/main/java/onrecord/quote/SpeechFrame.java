package onrecord.quote;

import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A cue of speech with its subject, in a sentence.
 *
 * @param clauseFrom the index of the first word of its clause
 * @param from the index of the cue's first word
 * @param to the index behind its last
 * @param subject who speaks, or null where the clause does not say
 * @param subjectTo the index behind the subject, or {@code to} where it stands in front of the cue
 * @param method the rule that found it
 * @param cue the words of the cue
 */
record SpeechFrame(
        int clauseFrom, int from, int to, @Nullable Subject subject, int subjectTo, String method, String cue) {
    boolean isSource() {
        return method.equals("according-to");
    }

    boolean isInverted() {
        return method.equals("cue-inverted");
    }

    /** The frame of a cue between two words, with its subject behind it or anywhere else. */
    static SpeechFrame of(List<Word> words, int clause, int from, int to, @Nullable Subject subject, String method) {
        int subjectTo = to;
        Span mention = subject == null ? null : subject.mention();
        while (mention != null
                && subjectTo < words.size()
                && words.get(subjectTo).start() < mention.end()) {
            subjectTo++;
        }
        StringBuilder cue = new StringBuilder();
        for (int i = from; i < to; i++) {
            cue.append(i > from ? " " : "").append(words.get(i).printed());
        }
        return new SpeechFrame(clause, from, to, subject, subjectTo, method, cue.toString());
    }
}
