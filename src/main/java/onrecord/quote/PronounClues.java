package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the gender of people whose given name is in no list by the pronouns that follow their names: "Zunna danced.
 * Then she got to work." What the pronouns of an article tell must agree.
 */
final class PronounClues {
    /** In sentences: how far behind a name its pronoun may stand. */
    private static final int REACH = 3;

    private final Body body;
    private final List<NameBook.Sighting> sightings;

    PronounClues(Body body, List<NameBook.Sighting> sightings) {
        this.body = body;
        this.sightings = sightings;
    }

    void tell() {
        Map<Person, Integer> he = new HashMap<>();
        Map<Person, Integer> she = new HashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            Person person = sightings.get(i).person();
            if (person.gender() == Person.Gender.UNKNOWN && sightings.get(i).part() == NameBook.Part.FREE && opens(i)) {
                Person.Gender told = behind(i);
                he.merge(person, told == Person.Gender.HE ? 1 : 0, Integer::sum);
                she.merge(person, told == Person.Gender.SHE ? 1 : 0, Integer::sum);
            }
        }
        he.forEach((person, count) -> decide(person, count, she.getOrDefault(person, 0)));
    }

    private static void decide(Person person, int he, int she) {
        if (he > 0 && she == 0) {
            person.gender(Person.Gender.HE);
        } else if (she > 0 && he == 0) {
            person.gender(Person.Gender.SHE);
        }
    }

    /** Whether a sighting is the first of its sentence. */
    private boolean opens(int sighting) {
        int token = sightings.get(sighting).token();
        return sighting == 0
                || sightings.get(sighting - 1).token() < body.sentenceAt(token).from();
    }

    /**
     * The gender of the first "he" or "she" in the sentences behind, in the same paragraph, before anybody else is
     * named.
     */
    private Person.Gender behind(int sighting) {
        int token = sightings.get(sighting).token();
        int own = body.sentenceOf(token);
        int next = sighting + 1;
        while (next < sightings.size()
                && sightings.get(next).person().equals(sightings.get(sighting).person())) {
            next++;
        }
        int limit = next < sightings.size() ? sightings.get(next).token() : body.tokens.size();
        for (int s = own + 1; s < body.sentences.size() && s <= own + REACH; s++) {
            Sentence sentence = body.sentences.get(s);
            if (sentence.paragraph() != body.sentences.get(own).paragraph()) {
                break;
            }
            for (int i = sentence.from(); i < Math.min(sentence.to(), limit); i++) {
                Token t = body.at(i);
                if (t.is(Tag.PRONOUN) && t.is(Tag.HE | Tag.SHE)) {
                    return t.is(Tag.HE) ? Person.Gender.HE : Person.Gender.SHE;
                }
            }
        }
        return Person.Gender.UNKNOWN;
    }
}
