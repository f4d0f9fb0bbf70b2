package onrecord.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The full names that an article prints within quotation marks or asides alone, of people that it calls by their family
 * names.
 */
final class QuotedNames {
    private final Body body;
    private final Lexicon lexicon;
    private final Bearers bearers;

    QuotedNames(Body body, Lexicon lexicon, Bearers bearers) {
        this.body = body;
        this.lexicon = lexicon;
        this.bearers = bearers;
    }

    /** Enters those whose full names the page prints only in front of headlines about them. */
    void enterFromAsides() {
        for (Asides.FullName name : Asides.names(body.text)) {
            Lexicon.Word given = lexicon.word(name.given(), 0, name.given().length());
            Lexicon.Word family = lexicon.word(name.family(), 0, name.family().length());
            boolean first = (given.tags() & Tag.FIRST_NAME) != 0;
            if (first && bearers.ofFamily(family.printed()).isEmpty()) {
                enter(given, family);
            }
        }
    }

    /** @param alone the words in lower case that stand alone as names outside of quotation marks */
    void enter(Set<String> alone) {
        for (Quotation quotation : body.quotations) {
            Lexicon.Word given = null;
            int end = -1;
            int i = quotation.innerStart();
            while (i < quotation.innerEnd()) {
                int to = wordEnd(i, quotation.innerEnd());
                if (to > i) {
                    Lexicon.Word word = capital(i, to);
                    if (given != null && word != null && i == end + 1 && isWanted(word, alone)) {
                        enter(given, word);
                    }
                    given = word != null && (word.tags() & Tag.FIRST_NAME) != 0 ? word : null;
                    end = to;
                }
                i = Math.max(to, i + 1);
            }
        }
    }

    /** The word with a capital that stands there, or null. */
    private Lexicon.@Nullable Word capital(int from, int to) {
        if (!Character.isUpperCase(body.text.charAt(from))) {
            return null;
        }
        Lexicon.Word word = lexicon.word(body.text, from, to);
        return word.kind() == Token.Kind.CAPITAL ? word : null;
    }

    private boolean isWanted(Lexicon.Word family, Set<String> alone) {
        return alone.contains(family.lower())
                && bearers.ofFamily(family.printed()).isEmpty()
                && (family.tags() & (Tag.FIRST_NAME | Tag.TIME)) == 0
                && lexicon.place(family.lower()) == null;
    }

    private void enter(Lexicon.Word given, Lexicon.Word family) {
        Person.Gender gender = switch (given.tags() & Tag.FIRST_NAME) {
            case Tag.FIRST_NAME -> Person.Gender.UNKNOWN;
            case Tag.MALE_NAME -> Person.Gender.HE;
            default -> Person.Gender.SHE;
        };
        Person person = new Person(List.of(given.printed(), family.printed()), false, gender);
        person.human();
        bearers.add(person);
    }

    private int wordEnd(int from, int limit) {
        int i = from;
        while (i < limit && (Character.isLetter(body.text.charAt(i)) || (i > from && body.text.charAt(i) == '-'))) {
            i++;
        }
        return i;
    }
}
