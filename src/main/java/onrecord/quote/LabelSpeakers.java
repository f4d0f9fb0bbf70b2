package onrecord.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who speaks beside a colon or a dash, where no verb of speech tells. */
final class LabelSpeakers {
    private static final int LONGEST_LABEL = 6;

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final SpeakerMemory memory;

    LabelSpeakers(SpeechLexicon lexicon, SubjectFinder subjects, SpeakerMemory memory) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.memory = memory;
    }

    /** "Name: ...", or the subject of a sentence that ends with a colon. */
    @Nullable
    Source introduced(List<Word> words, int colon) {
        Subject said = ofSpeechNoun(words, colon);
        if (said != null) {
            return memory.speaks(said, ":", "colon");
        }
        Subject subject = subjects.between(words, 0, colon);
        if (subject == null) {
            return null;
        }
        boolean label = colon <= LONGEST_LABEL
                && subject.mention() != null
                && subject.mention().end() == words.get(colon - 1).end();
        if (subject.kind() == Name.Kind.ROLE && !label && memory.bearerOf(subject) == null) {
            return memory.speaks(null, ":", "colon");
        }
        return memory.speaks(subject, ":", label ? "transcript" : "colon");
    }

    /** "..." — Name. */
    @Nullable
    Source signature(List<Word> words, int at) {
        if (at + 2 >= words.size() || !words.get(at + 1).isDash() || words.size() - at > 2 + LONGEST_LABEL) {
            return null;
        }
        Subject subject = subjects.between(words, at + 2, words.size());
        boolean whole = subject != null
                && subject.name() != null
                && subject.mention() != null
                && subject.mention().start() == words.get(at + 2).start();
        return whole ? memory.speaks(subject, "—", "signature") : null;
    }

    /** "La respuesta de Berg fue clara:": whose answer it is, or null. */
    private @Nullable Subject ofSpeechNoun(List<Word> words, int colon) {
        for (int i = 0; i + 2 < colon; i++) {
            boolean noun = lexicon.speechNouns.contains(words.get(i).lower());
            if (noun && lexicon.ofs.contains(words.get(i + 1).lower())) {
                Subject subject = subjects.between(words, i + 2, colon);
                return subject != null && subject.name() != null ? subject : null;
            }
        }
        return null;
    }
}
