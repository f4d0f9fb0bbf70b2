package onrecord.quote;

import java.util.Locale;
import java.util.Set;
import onrecord.text.PartsOfNames;

/** What a word can be in a name, whatever stands around it. */
final class NameWords {
    /** What stands in names that English text prints, beside the particles of all languages: "Ortega y Gasset". */
    private static final Set<String> MORE_PARTICLES = Set.of("bint", "y", "e", "st.");

    /** A particle that is mostly a number in English. */
    private static final String NUMBER = "ten";

    /** What newspapers call the papers and agencies that they name: "the Kestrel Post newspaper". */
    private static final Set<String> PRESS = Set.of(
            "newspaper",
            "paper",
            "magazine",
            "agency",
            "network",
            "website",
            "site",
            "broadcaster",
            "outlet",
            "channel");

    /** What follows the name of who has an honour, a seat in a parliament or a degree. */
    private static final Set<String> POST_NOMINALS = Set.of(
            "KC", "QC", "SC", "SAN", "MP", "MEP", "MSP", "TD", "MLA", "MLC", "MCA", "MHK", "OBE", "MBE", "CBE", "KBE",
            "DBE", "PhD", "Ph.D.", "MD", "M.D.", "RN", "FRS", "JP", "Esq", "Esq.");

    /** Titles that a given name follows. */
    private static final Set<String> BEFORE_GIVEN = Set.of(
            "sir", "dame", "lady", "king", "queen", "prince", "princess", "pope", "sister", "brother", "mama", "uncle");

    private NameWords() {}

    /** Letters behind a name that do not belong to it: "KC". */
    static boolean isPostNominal(String printed) {
        return POST_NOMINALS.contains(printed);
    }

    /** "Sir Anna": a title that stands in front of a given name alone. */
    static boolean isBeforeGiven(String title) {
        return BEFORE_GIVEN.contains(title);
    }

    /** "TikToker": small letters, and a capital within the word. */
    static boolean isCamel(String printed) {
        return Character.isLetter(printed.charAt(0))
                && printed.indexOf('-') < 0
                && printed.substring(1).chars().anyMatch(Character::isUpperCase)
                && printed.chars().anyMatch(Character::isLowerCase);
    }

    /** "SFO3": a rank without its grade. */
    static String withoutDigit(String word) {
        int last = word.length() - 1;
        return Character.isDigit(word.charAt(last)) ? word.substring(0, last) : word;
    }

    /** "J.T.", "J.": given names by their first letters. */
    static boolean isInitials(String printed) {
        boolean letters = printed.length() > 1;
        for (int i = 0; letters && i < printed.length(); i++) {
            letters = i % 2 == 0 ? Character.isUpperCase(printed.charAt(i)) : printed.charAt(i) == '.';
        }
        return letters && printed.endsWith(".");
    }

    /** A word in capitals alone that is no initials: "BERG". */
    static boolean isShouted(String printed) {
        return printed.length() > 1
                && printed.indexOf('.') < 0
                && printed.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '-' || letter == '\'');
    }

    /** "van", "bin": a word in small letters between the names of a person. */
    static boolean isParticle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return MORE_PARTICLES.contains(lower) || (PartsOfNames.isParticle(lower) && !lower.equals(NUMBER));
    }

    /** A word of grammar that is no name either, as "Will" is. */
    static boolean isFunctionWord(Token t) {
        return t.is(Tag.DETERMINER
                        | Tag.PREPOSITION
                        | Tag.COORDINATOR
                        | Tag.SUBORDINATOR
                        | Tag.PRONOUN
                        | Tag.AUXILIARY
                        | Tag.ADVERB)
                && !t.is(Tag.FIRST_NAME | Tag.AMBIGUOUS_NAME | Tag.OFFICE);
    }

    /** Two to six capital letters: "NATO", "U.N.". */
    static boolean isAcronym(String word) {
        String letters = word.replace(".", "");
        return letters.length() >= 2
                && letters.length() <= 6
                && letters.chars().allMatch(Character::isUpperCase)
                && !FamilyNames.isSuffix(word);
    }

    /** Whether the head is a common noun for the press behind a name: "the KCNA news agency" is KCNA. */
    static boolean isPress(Token head) {
        return head.kind() == Token.Kind.WORD && PRESS.contains(head.lower());
    }
}
