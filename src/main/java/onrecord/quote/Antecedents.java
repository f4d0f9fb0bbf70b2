package onrecord.quote;

import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person that "he" or "she" means. The subject of a sentence goes on to be what the text is about, so that he
 * is looked for among those who speak or act, and among those named in passing ("in a thrust at Berg", "the Berg
 * years") only when nobody else is there.
 */
final class Antecedents {
    /** How many paragraphs back a pronoun may reach. */
    private static final int REACH = 4;
    /** How many sentences back it may reach, so that the time stays linear in a paragraph of any length. */
    private static final int SENTENCES = 200;
    /** In words: how far in front of a noun its article may stand: "a former British intelligence officer". */
    private static final int LONGEST_NOUN = 6;

    private static final Set<String> ONE_OF_MANY = Set.of("a", "an", "another", "one");

    private final Body body;
    private final NameBook book;

    Antecedents(Body body, NameBook book) {
        this.body = body;
        this.book = book;
    }

    /**
     * A pronoun that is to be understood.
     *
     * @param token where it stands
     * @param gender the gender of the person it can mean
     * @param saidFrom the first token of what it is said to say in front of it: "..., he said" means nobody named there
     * @param saidTo the token behind that
     */
    record Pronoun(int token, Person.Gender gender, int saidFrom, int saidTo) {
        boolean says(int other) {
            return saidFrom <= other && other < saidTo;
        }
    }

    /**
     * Whom a pronoun means.
     *
     * @param person who it is; null for nobody in particular
     * @param sure whether nobody else was named since who may be meant
     */
    record Meant(@Nullable Person person, boolean sure) {}

    /**
     * The person that "he" or "she" means: who acts before it in its own sentence, else the speaker or first-named of
     * the sentences before, else who is named in passing in its own. It means nobody in particular behind somebody who
     * spoke without a name: "A barber said no. He".
     *
     * @param spoke who spoke before it, in the order of the text
     */
    Meant of(Pronoun pronoun, List<Who> spoke) {
        int own = body.sentenceOf(pronoun.token());
        boolean again = startsWithPronoun(body.sentences.get(own), pronoun.gender(), pronoun.token());
        ListIterator<Who> back = spoke.listIterator(spoke.size());
        Meant here = again ? null : namedIn(own, pronoun, back, false);
        if (here != null) {
            return here;
        }
        int reach = body.sentences.get(own).paragraph() - REACH;
        int first = Math.max(0, own - SENTENCES);
        for (int s = own - 1; s >= first && body.sentences.get(s).paragraph() >= reach; s--) {
            Meant before = namedIn(s, pronoun, back, true);
            if (before != null) {
                boolean sure = before.person() == null || isSure(before.person(), pronoun, s);
                return new Meant(before.person(), sure);
            }
        }
        return new Meant(firstNamed(own, pronoun, true), true);
    }

    /**
     * Whether nobody else may be meant than a person of sentence {@code s}: nobody whose name is in no list was named
     * since, and where nothing tells the gender of the person, nobody near is known to be of the pronoun's.
     */
    private boolean isSure(Person person, Pronoun pronoun, int s) {
        Sentence sentence = body.sentences.get(s);
        if (book.strangers().isNamed(sentence.to(), pronoun.token())) {
            return false;
        }
        int paragraph = body.sentenceAt(pronoun.token()).paragraph();
        if (person.gender() != Person.Gender.UNKNOWN || sentence.paragraph() == paragraph) {
            return true;
        }
        for (int i = book.sightingBefore(pronoun.token()); i >= 0; i--) {
            NameBook.Sighting sighting = book.sightings().get(i);
            if (paragraph - body.sentenceAt(sighting.token()).paragraph() > REACH) {
                return true;
            }
            if (sighting.person().gender() == pronoun.gender()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Who spoke last in a sentence, else who is named there first.
     *
     * @param back walks back over those who spoke; it stops at the start of the sentence, where the one before it goes
     *     on
     */
    private @Nullable Meant namedIn(int sentence, Pronoun pronoun, ListIterator<Who> back, boolean inPassing) {
        Sentence range = body.sentences.get(sentence);
        while (back.hasPrevious()) {
            Who who = back.previous();
            if (who.token() < range.from()) {
                back.next();
                break;
            }
            boolean inside = who.token() < Math.min(range.to(), pronoun.token()) && !pronoun.says(who.token());
            if (inside
                    && who.person() != null
                    && who.person().mayBe(pronoun.gender())
                    && !isBehindWhom(who.token(), range)) {
                return new Meant(who.person(), true);
            }
            if (inside && isSomebodyNew(who, pronoun)) {
                return new Meant(null, true);
            }
        }
        boolean goesOn = inPassing && startsWithPronoun(range, pronoun.gender(), range.to());
        Person named = goesOn ? null : firstNamed(sentence, pronoun, inPassing);
        return named == null ? null : new Meant(named, true);
    }

    /** "A former engineer", "one of the suspects": one of many, without a name, whom the pronoun may mean. */
    private boolean isSomebodyNew(Who who, Pronoun pronoun) {
        boolean one = body.at(who.token()).is("one");
        boolean noun = one || who.kind() == Name.Kind.ROLE || who.kind() == Name.Kind.OTHER;
        if (!noun || who.printed() != null) {
            return false;
        }
        Person.Gender gender = Appositions.of(body.at(who.token()).lower());
        if (gender != Person.Gender.UNKNOWN && gender != pronoun.gender()) {
            return false;
        }
        int i = who.token();
        while (i > 0
                && i > who.token() - LONGEST_NOUN
                && body.at(i).isWord()
                && !body.at(i).is(Tag.DETERMINER)) {
            i--;
        }
        boolean oneOf = i >= 2 && body.at(i - 1).is("of") && body.at(i - 2).is("one");
        return oneOf || ONE_OF_MANY.contains(body.at(i).lower());
    }

    /** "Berg, whom Klein called a thief, sued": who acts in a clause about somebody else. */
    private boolean isBehindWhom(int token, Sentence sentence) {
        int i = token;
        while (i > sentence.from() && body.at(i).isCapital()) {
            i--;
        }
        return body.at(i).is("whom");
    }

    /**
     * "At 37, he is": whether a pronoun is the subject before anybody is named: then it is about the one meant before
     * it.
     */
    private boolean startsWithPronoun(Sentence s, Person.Gender gender, int before) {
        int tag = gender == Person.Gender.HE ? Tag.HE : Tag.SHE;
        int named = book.sightingBefore(s.from()) + 1;
        int first =
                named < book.sightings().size() ? book.sightings().get(named).token() : before;
        for (int i = s.from(); i < Math.min(before, first); i++) {
            if (body.at(i).is(tag) && body.at(i).is(Tag.PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Person firstNamed(int sentence, Pronoun pronoun, boolean inPassing) {
        Sentence range = body.sentences.get(sentence);
        Person possessor = null;
        Person passing = null;
        int end = Math.min(range.to(), pronoun.token());
        for (int k = book.sightingBefore(range.from()) + 1; k < book.sightings().size(); k++) {
            NameBook.Sighting sighting = book.sightings().get(k);
            if (sighting.token() >= end) {
                break;
            }
            if (!sighting.person().mayBe(pronoun.gender()) || pronoun.says(sighting.token())) {
                continue;
            }
            switch (sighting.part()) {
                case FREE -> {
                    return sighting.person();
                }
                case POSSESSOR -> possessor = possessor == null ? sighting.person() : possessor;
                case WITHIN -> passing = passing == null ? sighting.person() : passing;
            }
        }
        return possessor != null || !inPassing ? possessor : passing;
    }
}
