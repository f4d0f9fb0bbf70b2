package onrecord.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom "he" and "she" mean. */
final class Antecedents {
    /** How many paragraphs back a pronoun may reach. */
    private static final int REACH = 4;

    private final Body body;
    private final NameBook book;

    Antecedents(Body body, NameBook book) {
        this.body = body;
        this.book = book;
    }

    /**
     * The person that "he" or "she" at {@code token} means: who is named before it in its own sentence, else the speaker or
     * first-named of the sentences before.
     *
     * @param spoke who spoke before it, in the order of the text
     */
    @Nullable
    Person of(int token, Person.Gender gender, List<Who> spoke) {
        List<NameBook.Sighting> sightings = book.sightings();
        int i = book.sightingBefore(token);
        int spoken = spoke.size() - 1;
        int sentence = body.sentenceOf(token);
        int own = sentence;
        int reach = body.sentenceAt(token).paragraph() - REACH;
        while (sentence >= 0 && body.sentences.get(sentence).paragraph() >= reach) {
            Sentence range = body.sentences.get(sentence);
            int last = i;
            while (i >= 0 && sightings.get(i).token() >= range.from()) {
                i--;
            }
            while (spoken >= 0 && spoke.get(spoken).token() >= token) {
                spoken--;
            }
            for (int k = spoken; k >= 0 && spoke.get(k).token() >= range.from(); k--) {
                Who who = spoke.get(k);
                if (who.token() < range.to()
                        && who.person() != null
                        && who.person().mayBe(gender)) {
                    return who.person();
                }
            }
            while (spoken >= 0 && spoke.get(spoken).token() >= range.from()) {
                spoken--;
            }
            Person named = sentence < own && startsWithPronoun(range, gender) ? null : firstNamed(i + 1, last, gender);
            if (named != null) {
                return named;
            }
            sentence--;
        }
        return null;
    }

    /** Whether "he" or "she" opens the sentence: then it is about the one meant before it, whoever else it names. */
    private boolean startsWithPronoun(Sentence s, Person.Gender gender) {
        int tag = gender == Person.Gender.HE ? Tag.HE : Tag.SHE;
        for (int i = s.from(); i < s.to() && i < s.from() + 2; i++) {
            if (body.at(i).is(tag) && body.at(i).is(Tag.PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Person firstNamed(int from, int to, Person.Gender gender) {
        Person possessor = null;
        for (int k = from; k <= to; k++) {
            NameBook.Sighting sighting = book.sightings().get(k);
            if (sighting.person().mayBe(gender)) {
                if (!sighting.possessive()) {
                    return sighting.person();
                }
                possessor = possessor == null ? sighting.person() : possessor;
            }
        }
        return possessor;
    }
}
