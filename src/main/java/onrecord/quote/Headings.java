package onrecord.quote;

import java.util.Set;
import onrecord.text.PartsOfNames;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks behind a colon that no verb of speech stands in front of: "From Anna Berg:", "Berg's statement:", "Her
 * answer:".
 */
final class Headings {
    /** Nouns for what somebody gives out or says, beside those that the lexicon knows. */
    private static final Set<String> GIVEN_OUT =
            Set.copyOf(Resources.words(Headings.class, "/onrecord/quote/en/given-out.txt"));

    /** How many words may stand between such a noun and "from" or "by": "A statement released this morning by". */
    private static final int RELEASED = 4;

    private final Body body;
    private final NounPhrases phrases;

    Headings(Body body, NounPhrases phrases) {
        this.body = body;
        this.phrases = phrases;
    }

    /** The speaker that the tokens from {@code from} up to a colon announce, or null. */
    @Nullable
    Mention speaker(int from, int colon) {
        int i = behindConnectives(from, colon);
        if (i >= colon) {
            return null;
        }
        i += body.at(i).is("this") && body.at(i + 1).is("from") ? 1 : 0; // "And this from Anna Berg:"
        if (body.at(i).is("from") || body.at(i).is("by")) {
            return named(i + 1, colon);
        }
        if (body.at(i).is("in") && body.at(colon - 1).is("words")) {
            return owner(i + 1, colon - 1);
        }
        if (isAsPut(i, colon)) {
            return named(i + 1, colon - 2);
        }
        if (isAbout(i, colon)) {
            return phrases.after(i, colon);
        }
        Mention asked = asked(i, colon);
        return asked != null ? asked : ofStatement(i, colon);
    }

    /** Behind "And", "But now,": the first token that tells something of who speaks. */
    private int behindConnectives(int from, int colon) {
        int i = from;
        while (i < colon
                && (body.at(i).is(Tag.COORDINATOR | Tag.ADVERB) || body.at(i).isMark())) {
            i++;
        }
        return i;
    }

    /** "As Anna Berg put it:". */
    private boolean isAsPut(int i, int colon) {
        return body.at(i).is("as")
                && colon - i > 3
                && body.at(colon - 2).is("put")
                && body.at(colon - 1).is("it");
    }

    /** "Berg's statement:", "Statement by Anna Berg:", "The mayor, Anna Berg:": who gives out what follows, or null. */
    private @Nullable Mention ofStatement(int i, int colon) {
        if (isGivenTo(i, colon)) {
            return new Mention(i, i, i + 1);
        }
        if (isGivenOut(colon - 1)) {
            Mention extracted = extracted(i, colon - 1);
            return extracted != null ? extracted : owner(i, colon - 1);
        }
        Mention issuer = issuer(i, colon);
        return issuer != null ? issuer : apposed(i, colon);
    }

    /** "Anna Berg, mayor of Ulm, on the bridge:": a full name, and what it speaks about. */
    private boolean isAbout(int i, int colon) {
        boolean name = PartsOfNames.mayBeGiven(body.at(i).lower())
                && i + 3 < colon
                && body.at(i + 1).isCapital();
        boolean about = false;
        for (int j = i + 2; name && j < colon; j++) {
            boolean behindName = body.at(j - 1).is(",") || j == i + 2;
            about |= body.at(j).is("on") && behindName;
            name = body.at(j).verb() == null || !body.at(j).isSmallWord();
        }
        return name && about;
    }

    /** "What she's saying:", "What Berg said:": whoever is asked about. */
    private @Nullable Mention asked(int i, int colon) {
        int end = i + 1;
        while (end < colon && body.at(end).isCapital()) {
            end++;
        }
        boolean named = body.at(i).is("what") && end > i + 1 && end < colon;
        boolean speaks = body.at(colon - 1).is("saying")
                || (end == colon - 1 && body.at(end).verb() != null);
        if (named && speaks) {
            return new Mention(i + 1, end - 1, end);
        }
        boolean what =
                body.at(i).is("what") && i + 3 < colon && body.at(colon - 1).is("saying");
        return what && body.at(i + 1).is(Tag.HE | Tag.SHE) ? new Mention(i + 1, i + 1, i + 2) : null;
    }

    /** "Statement by Anna Berg:", "The full statement from Commissioner Berg reads:". */
    private @Nullable Mention issuer(int i, int colon) {
        for (int noun = i; noun < colon && noun < i + RELEASED; noun++) {
            if (!isGivenOut(noun)) {
                continue;
            }
            for (int by = noun + 1; by < colon && by <= noun + RELEASED; by++) {
                Token t = body.at(by);
                if (t.is("from") || t.is("by") || (t.is("of") && by == noun + 1)) {
                    boolean reads =
                            body.at(colon - 1).is("reads") || body.at(colon - 1).is("read");
                    return named(by + 1, reads ? colon - 1 : colon);
                }
            }
        }
        return null;
    }

    /** "Excerpts from Berg's speech:". */
    private @Nullable Mention extracted(int i, int noun) {
        boolean from = i + 2 < noun
                && body.at(i).isWord()
                && (body.at(i + 1).is("from") || body.at(i + 1).is("of"));
        return from ? owner(i + 2, noun) : null;
    }

    /** "The mayor, Anna Berg:": a role and the name behind its comma. */
    private @Nullable Mention apposed(int i, int colon) {
        int comma = colon;
        while (comma > i && body.at(comma - 1).isCapital()) {
            comma--;
        }
        boolean name = colon - comma >= 2
                && comma - 2 > i
                && body.at(comma - 1).is(",")
                && body.at(comma - 2).is(Tag.ROLE | Tag.OFFICE)
                && body.at(i).is(Tag.DETERMINER);
        return name ? new Mention(comma, colon - 1, colon) : null;
    }

    /** "His advice to the guild:": whose words they are, and to whom. */
    private boolean isGivenTo(int i, int colon) {
        boolean owner = body.at(i).is(Tag.HE | Tag.SHE) && body.at(i).is(Tag.POSSESSIVE);
        boolean noun = i + 2 < colon && isGivenOut(i + 1);
        return owner
                && noun
                && (body.at(i + 2).is("to")
                        || body.at(i + 2).is("for")
                        || body.at(i + 2).is("on"));
    }

    /** "Berg's first statement:", "Her response:", "His advice to the guild:". */
    private @Nullable Mention owner(int from, int noun) {
        boolean theirs = body.at(from).is(Tag.HE | Tag.SHE) && body.at(from).is(Tag.POSSESSIVE);
        if (theirs) {
            return isOfAnother(from, noun) ? null : new Mention(from, from, from + 1);
        }
        int end = noun - 1;
        while (end > from && body.at(end).kind() == Token.Kind.WORD) {
            end--;
        }
        boolean possessor = end > from && body.at(end).kind() == Token.Kind.POSSESSIVE;
        return possessor ? named(from, end) : null;
    }

    /** "His lawyer's reply:": whether somebody stands between the pronoun and what is given out. */
    private boolean isOfAnother(int from, int noun) {
        for (int i = from + 1; i < noun; i++) {
            if (body.at(i).kind() == Token.Kind.POSSESSIVE) {
                return true;
            }
        }
        return false;
    }

    /** The phrase up to {@code to}, or up to a comma, if it ends in a name. */
    private @Nullable Mention named(int from, int to) {
        Mention phrase = from < to ? phrases.after(from, to) : null;
        boolean whole =
                phrase != null && (phrase.to() == to || body.at(phrase.to()).is(","));
        return phrase != null && whole && body.at(phrase.head()).isCapital() ? phrase : null;
    }

    private boolean isGivenOut(int i) {
        Token t = body.at(i);
        return t.is(Tag.CARRIER | Tag.NOUN_CUE) || GIVEN_OUT.contains(t.lower());
    }
}
