package onrecord.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells which runs of capitalised words are the full name of a person, and not a headline or a thing. */
final class FullNames {
    private static final int LONGEST = 5;

    private final Body body;
    private final Lexicon lexicon;
    private final Bearers bearers;

    /** @param bearers those entered so far; read, never changed */
    FullNames(Body body, Lexicon lexicon, Bearers bearers) {
        this.body = body;
        this.lexicon = lexicon;
        this.bearers = bearers;
    }

    /** Whether a run has the shape of a full name. */
    boolean may(NameRuns.Run run) {
        List<String> words = run.name().words();
        boolean several = words.size() >= 2 && words.size() <= LONGEST;
        return several
                && run.name().kind() == Name.Kind.PERSON
                && !isBrokenByNickname(run)
                && !endsOdd(words.getLast())
                && words.subList(1, words.size()).stream().noneMatch(this::isFunctionWord);
    }

    /**
     * Whether the run shows by itself that it names a person: a first name, an initial, a title, an age, a verb of
     * speech.
     */
    boolean isHuman(NameRuns.Run run) {
        int words = run.name().words().size();
        int start = run.to() - words;
        boolean nicknamed = start > 0 && body.at(start).isQuotation();
        Token first = body.at(Math.max(nicknamed ? start - 1 : start, 0));
        boolean initial = words == 3
                && body.at(run.to() - 2).lower().length() == 2
                && body.at(run.to() - 2).lower().endsWith(".");
        boolean titled = start > 0
                && (body.at(start - 1).is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC)
                        || body.at(start - 1).lower().endsWith(Roles.AGED));
        Token next = run.to() < body.tokens.size() ? body.at(run.to()) : null;
        boolean speaks = next != null
                && ((next.verb() != null && next.verb().verb().takes(Verb.Pattern.DIRECT)) || next.is("who"));
        boolean aged = next != null
                && next.is(",")
                && run.to() + 1 < body.tokens.size()
                && body.at(run.to() + 1).kind() == Token.Kind.NUMBER;
        Token previous = start > 0 ? body.at(start - 1) : null;
        boolean spoken = previous != null
                && previous.verb() != null
                && previous.verb().verb().takes(Verb.Pattern.DIRECT);
        boolean initials = words == 2 && NameWords.isInitials(body.printed(start)); // "J.T. Berg"
        boolean known = first.is(Tag.FIRST_NAME | Tag.FAMILY_FIRST) || initial || initials;
        boolean beside = speaks || aged || spoken;
        return known || titled || beside || isMeantNext(run);
    }

    /** "Anna Berg keeps goats. She ...": a name that begins its sentence, and a pronoun that begins the next. */
    private boolean isMeantNext(NameRuns.Run run) {
        int own = body.sentenceOf(run.to() - 1);
        boolean next = own + 1 < body.sentences.size()
                && body.sentences.get(own).from() == run.from()
                && run.name().words().size() == 2
                && body.sentences.get(own + 1).paragraph()
                        == body.sentences.get(own).paragraph();
        return (next && body.at(body.sentences.get(own + 1).from()).is(Tag.HE | Tag.SHE)) || isMeantHere(run);
    }

    /** "When Anna Berg came, she": a name at the beginning of a clause of time, and a pronoun before anybody else. */
    private boolean isMeantHere(NameRuns.Run run) {
        Sentence sentence = body.sentenceAt(run.from());
        boolean opens = run.from() == sentence.from() + 1
                && body.at(sentence.from()).is(Tag.SUBORDINATOR)
                && run.name().words().size() == 2;
        for (int i = run.to(); opens && i < sentence.to() && !body.at(i).isCapital(); i++) {
            if (body.at(i).is(Tag.PRONOUN) && body.at(i).is(Tag.HE | Tag.SHE)) {
                return true;
            }
        }
        return false;
    }

    /** 'Joko "Jokowi" Wibowo', "Jorge Luna Prado, known as JLP": what else the text calls somebody; or null. */
    @Nullable
    String nickname(NameRuns.Run run) {
        int before = run.to() - 2;
        if (before > 0 && body.isNickname(before)) {
            String word = body.printed(before);
            return word.substring(1, word.length() - 1);
        }
        int i = run.to();
        if (i + 4 >= body.tokens.size() || !body.at(i).is(",")) {
            return null;
        }
        i += body.at(i + 1).is(Tag.ADVERB) ? 2 : 1;
        boolean known = body.at(i).is("known")
                && body.at(i + 1).is("as")
                && body.at(i + 2).isCapital();
        return known ? body.printed(i + 2) : null;
    }

    /** 'Robert C. "Bobby" Scott': the family name stands behind the nickname. */
    private boolean isBrokenByNickname(NameRuns.Run run) {
        boolean nickname =
                run.to() + 1 < body.tokens.size() && body.at(run.to()).isQuotation();
        return nickname
                && body.at(run.to() + 1).isCapital()
                && (body.at(run.to() - 1).lower().endsWith(".")
                        || body.at(run.to() - 1).is(Tag.FIRST_NAME));
    }

    /** "North Korean", "Donald B.": no family name. */
    private boolean endsOdd(String word) {
        boolean initial = word.length() == 2 && word.endsWith(".");
        return initial || (lexicon.tags(lower(word)) & (Tag.DEMONYM | Tag.FIRST_NAME)) == Tag.DEMONYM;
    }

    /** "Freedom From Fees": a word that stands in no name. */
    private boolean isFunctionWord(String word) {
        int tags = lexicon.tags(lower(word));
        boolean closed = (tags & (Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.PRONOUN | Tag.DETERMINER)) != 0;
        return closed && word.length() > 2 && (tags & Tag.FIRST_NAME) == 0 && !NameWords.isParticle(word);
    }

    /**
     * "In Wisconsin Trump said", "The Canada Holl speaks of", "Berg Holl votes": a word in front of a family name that
     * the article knows, which is a given name of nobody.
     */
    boolean isBeforeKnown(NameRuns.Run run) {
        List<String> words = run.name().words();
        boolean known = !bearers.ofFamily(words.getLast()).isEmpty();
        return known && (hasOddWordInFront(run) || (words.size() == 2 && isFamily(words.getFirst())));
    }

    /** Whether a word is the family name of somebody the article names in full, and no given name. */
    private boolean isFamily(String word) {
        return (lexicon.tags(lower(word)) & Tag.FIRST_NAME) == 0
                && bearers.ofFamily(word).stream().anyMatch(person -> !person.familyFirst())
                && bearers.ofGiven(word).isEmpty();
    }

    /** A place or another word of the language in front of one word that may be a family name. */
    boolean hasOddWordInFront(NameRuns.Run run) {
        if (run.name().words().size() != 2) {
            return false;
        }
        Token first = body.at(run.to() - 2);
        boolean odd = lexicon.place(first.lower()) != null
                || first.verb() != null
                || first.is(Tag.PREPOSITION
                        | Tag.SUBORDINATOR
                        | Tag.ADVERB
                        | Tag.TIME
                        | Tag.ORGANISATION
                        | Tag.CARRIER
                        | Tag.QUANTITY);
        return odd && !first.is(Tag.FIRST_NAME);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
