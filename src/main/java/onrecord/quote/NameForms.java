package onrecord.quote;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/** The forms that a language gives to a name, and what they have in common. */
final class NameForms {
    /** Given names that are small words or months too. */
    private static final Set<String> NAMES_TOO = Set.of("hans", "julio");

    private static final int LEAST_STEM = 3;
    private static final int LONGEST_ENDING = 3;
    /** The longest ending of a case that is cut off, in letters. */
    private static final int LONGEST_CASE = 2;

    private static final List<String> ENDINGS = List.of("", "а", "я", "й", "a", "ь", "о", "o", "ek", "e");
    /** The letters that a Slavic word ends in where it is not in the nominative. */
    private static final String CASE_ENDS = "aeiouyáéěíóúůýąęаеєиіїоуыэюяёйьмхmhwj";

    private static final String VOWELS = "aeiouyáéěíóúůýąęаеєиіїоуыэюяё";
    /** How a woman's name ends in other cases: "Anny", "Анной". */
    private static final String HERS = "yięыиі";

    private static final List<String> ENDINGS_OF_HERS = List.of("a", "а", "я", "", "й", "ь", "о", "o", "ek", "e");

    /** Endings of a woman's family name in other cases: "Беловой", "Kowalskiej"; with that of the nominative. */
    private static final Map<String, String> HER_FAMILY = Map.ofEntries(
            entry("овой", "ова"),
            entry("евой", "ева"),
            entry("ёвой", "ёва"),
            entry("иной", "ина"),
            entry("ской", "ская"),
            entry("цкой", "цкая"),
            entry("ової", "ова"),
            entry("євої", "єва"),
            entry("ської", "ська"),
            entry("цької", "цька"),
            entry("ову", "ова"),
            entry("еву", "ева"),
            entry("ину", "ина"),
            entry("скую", "ская"),
            entry("цкую", "цкая"),
            entry("ську", "ська"),
            entry("цьку", "цька"),
            entry("skiej", "ska"),
            entry("ckiej", "cka"),
            entry("ską", "ska"),
            entry("cką", "cka"),
            entry("é", "á"), // "Novotné"
            entry("ovou", "ová"));
    /** Those of a man's: "Беловым", "Kowalskiego". */
    private static final Map<String, String> HIS_FAMILY = Map.ofEntries(
            entry("овым", "ов"),
            entry("евым", "ев"),
            entry("иным", "ин"),
            entry("ского", "ский"),
            entry("скому", "ский"),
            entry("ским", "ский"),
            entry("ову", "ов"),
            entry("еву", "ев"),
            entry("ину", "ин"),
            entry("цкого", "цкий"),
            entry("цкому", "цкий"),
            entry("цким", "цкий"),
            entry("нка", "нко"), // "Корнієнка"
            entry("нку", "нко"),
            entry("нком", "нко"),
            entry("ського", "ський"),
            entry("ському", "ський"),
            entry("ським", "ський"),
            entry("нкові", "нко"),
            entry("чукові", "чук"),
            entry("цького", "цький"),
            entry("цькому", "цький"),
            entry("цьким", "цький"),
            entry("skiego", "ski"),
            entry("skiemu", "ski"),
            entry("skim", "ski"),
            entry("ckiego", "cki"),
            entry("ckiemu", "cki"),
            entry("ckim", "cki"),
            entry("kiem", "k"), // "Nowakiem"
            entry("ého", "ý"), // "Novotného"
            entry("ému", "ý"),
            entry("y", "a"), // "Łopaty", "Střelky"
            entry("ou", "a"),
            entry("ą", "a"));

    /** A man's genitive: "Берга", "Borsuka", and in Czech, behind some consonants, "Remeše". */
    private static final Pattern HIS_GENITIVE = Pattern.compile("(?:[аa]|[šžčřj]e)$");
    /** What a vowel is lost in: "Němce" of Němec, "Dudka" of Dudek. */
    private static final Pattern LOST_VOWEL = Pattern.compile("(?<=[b-df-hj-np-tvwzłńřšž])(?:c[ea]|ka)$");

    /** Finnish genitives of names that may end in more than one way in the nominative. */
    private static final Pattern OPEN_GENITIVE = Pattern.compile("(?:(?:d|ll|mm|nn|rr|ng)[aeiouyäö]|[aouyäö]e|i)n$");

    private static final int LONGEST_PLACE_ENDING = 3;
    /** Finnish endings for in, from, at and off a place. */
    private static final List<String> PLACE_ENDINGS = List.of("sta", "stä", "ssa", "ssä", "lta", "ltä", "lla", "llä");

    private final SpeechLexicon lexicon;

    NameForms(SpeechLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What an inflected name is sure to have in common with the name itself. */
    String stem(String lower) {
        return lexicon.inflectsNames() ? lower.substring(0, Math.min(lower.length(), LEAST_STEM)) : lower;
    }

    /** Whether a word is a given name, inflected as it may be. */
    boolean isPerson(Word word) {
        String lower = word.lower();
        if (lexicon.isGiven(lower)) {
            return true;
        }
        return lexicon.inflectsNames() && givenOf(lower) != null;
    }

    /** The given name that an inflected one is, or null: "Сергея", "Petra". */
    private @Nullable String givenOf(String lower) {
        String given = null;
        for (int cut = 0; cut <= LONGEST_CASE && given == null; cut++) {
            given = givenOf(lower, cut);
        }
        boolean dative = given == null && (lower.endsWith("ові") || lower.endsWith("еві") || lower.endsWith("єві"));
        return dative ? givenOf(lower, LONGEST_CASE + 1) : given; // "Романові"
    }

    /** The given name that a word is without so many of its last letters, and with the ending of the nominative. */
    private @Nullable String givenOf(String lower, int cut) {
        if (lower.length() - cut < LEAST_STEM) {
            return null;
        }
        char last = lower.charAt(lower.length() - 1);
        if (cut > 0 && CASE_ENDS.indexOf(last) < 0) {
            return null; // "Bank Zorza" is of no Ban
        }
        String stem = lower.substring(0, lower.length() - cut);
        boolean hers = cut == 1 && HERS.indexOf(last) >= 0;
        String full = cut > 0 && lexicon.losesE() ? withE(stem) : stem;
        if (!full.equals(stem) && lexicon.isGiven(full)) {
            return full;
        }
        for (String ending : hers ? ENDINGS_OF_HERS : ENDINGS) {
            if (lexicon.isGiven(stem + ending)) {
                return stem + ending;
            }
        }
        return null;
    }

    /** "Pavel" of "Pavl", "Marek" of "Mark": with an e between the last two letters, where both are consonants. */
    private static String withE(String stem) {
        int last = stem.length() - 1;
        boolean consonants = VOWELS.indexOf(stem.charAt(last)) < 0 && VOWELS.indexOf(stem.charAt(last - 1)) < 0;
        return consonants
                ? stem.substring(0, last) + (stem.charAt(0) >= '\u0400' ? 'е' : 'e') + stem.charAt(last)
                : stem;
    }

    /** Whether a word, inflected as it may be, is a country or its like. */
    boolean isPlace(Word word) {
        String lower = word.lower();
        if (lexicon.places.contains(lower)) {
            return true;
        }
        if (!lexicon.inflectsNames() || lexicon.isGiven(lower)) {
            return false;
        }
        for (int cut = 1; cut <= LONGEST_CASE && lower.length() - cut >= LEAST_STEM; cut++) {
            String stem = lower.substring(0, lower.length() - cut);
            for (String ending : List.of("", "а", "я", "й", "ия", "a", "ia", "o", "ko")) {
                if (lexicon.places.contains(stem + ending)) {
                    return true;
                }
            }
            if (givenOf(lower, cut) != null) {
                return false; // "Ганни" is of "Ганна" and not of "Гана"
            }
        }
        return false;
    }

    /** A full name in the nominative, where the text has it in another case only: "Сергея Берга", and then "Берг". */
    String uninflected(String name, Word family) {
        int space = name.lastIndexOf(' ');
        boolean two = space > 0 && space == name.indexOf(' ');
        String first = two ? name.substring(0, space).toLowerCase(Locale.ROOT) : "";
        String given = first.isEmpty() || lexicon.isGiven(first) ? null : givenOf(first);
        if (given == null) {
            return name;
        }
        String last = name.substring(space + 1);
        String shorter = family.printed().length() < last.length() ? family.printed() : last;
        if (shorter.equals(last)) {
            shorter = PartsOfNames.men().contains(given) ? his(last) : replaced(last, HER_FAMILY);
        }
        return Character.toUpperCase(given.charAt(0)) + given.substring(1) + " " + shorter;
    }

    private static String his(String family) {
        String plain = replaced(family, HIS_FAMILY);
        if (!plain.equals(family) || family.length() <= LEAST_STEM + 1) {
            return plain;
        }
        Matcher lost = LOST_VOWEL.matcher(family);
        if (lost.find()) {
            return family.substring(0, lost.start()) + "e" + family.charAt(lost.start());
        }
        return HIS_GENITIVE.matcher(family).find() ? family.substring(0, family.length() - 1) : family;
    }

    /** A family name with the nominative in place of the first of these endings that it has. */
    private static String replaced(String family, Map<String, String> endings) {
        for (Map.Entry<String, String> ending : endings.entrySet()) {
            if (family.endsWith(ending.getKey())
                    && family.length() > ending.getKey().length()) {
                return family.substring(0, family.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return family;
    }

    /**
     * "Anna Berg Lahden yliopistosta": whether a Finnish word in the genitive goes with a place that somebody is from.
     */
    boolean isOfPlace(List<Word> words, int at) {
        return lexicon.hasGenitiveN()
                && words.get(at).lower().endsWith("n")
                && at + 1 < words.size()
                && isFromPlace(words.get(at + 1));
    }

    /** "Anna Berg Kuhmosta": whether a Finnish word says where somebody is from. */
    boolean isFromPlace(Word word) {
        return lexicon.hasGenitiveN()
                && word.lower().length() > LONGEST_PLACE_ENDING + LEAST_STEM
                && PLACE_ENDINGS.stream().anyMatch(word.lower()::endsWith);
    }

    /**
     * The nominative of a Finnish family name that the text may have in the genitive only: "laineen", "kosken". Where
     * it does not tell how the name ends, it stays as it is: a consonant may have changed ("lahden" of Lahti, "rannan"
     * of Ranta, "mäen" of Mäki), and "i" may belong to the name or not ("laurin" of Lauri, "lindbergin" of Lindberg).
     */
    static String ofGenitive(String lower) {
        if (!lower.endsWith("n") || OPEN_GENITIVE.matcher(lower).find()) {
            return lower;
        }
        String bare = lower.substring(0, lower.length() - 1);
        if (lower.endsWith("ksen")) {
            return lower.substring(0, lower.length() - 4) + "s"; // "Remeksen"
        }
        if (lower.endsWith("sen")) {
            return lower.substring(0, lower.length() - 3) + "nen";
        }
        boolean vowel = lower.endsWith("een");
        return lower.endsWith("en") ? bare.substring(0, bare.length() - 1) + (vowel ? "" : "i") : bare;
    }

    /** Whether a Finnish family name is in the genitive and does not tell its nominative: "Laurin", "Lindbergin". */
    boolean isOpenGenitive(String lower) {
        return lexicon.hasGenitiveN() && OPEN_GENITIVE.matcher(lower).find();
    }

    /** A name without the ending of a Finnish genitive: "Virtasen", "Mäkelän". */
    String withoutGenitive(String lower) {
        if (!lexicon.hasGenitiveN() || !lower.endsWith("n")) {
            return lower;
        }
        boolean stem = lower.endsWith("en");
        return stem ? ofGenitive(lower) : lower.substring(0, lower.length() - 1);
    }

    /** Whether two words may be forms of one name. */
    boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!lexicon.inflectsNames()) {
            return false;
        }
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int rest = Math.max(one.length(), other.length()) - common;
        boolean vowelLost = common >= 2 && rest <= 3;
        return rest <= LONGEST_ENDING && (common >= LEAST_STEM || vowelLost) && shorter - common <= 2;
    }

    /** Of the forms of one name, its nominative: that with a given name as it is listed, else the shortest. */
    String nominative(String name, Set<String> forms) {
        if (!lexicon.inflectsNames()) {
            return name;
        }
        List<String> same = new ArrayList<>();
        String[] parts = name.toLowerCase(Locale.ROOT).split(" ", -1);
        for (String form : forms) {
            String[] others = form.toLowerCase(Locale.ROOT).split(" ", -1);
            boolean alike = others.length == parts.length;
            for (int i = 0; alike && i < parts.length; i++) {
                alike = alike(parts[i], others[i]);
            }
            if (alike) {
                same.add(form);
            }
        }
        String best = name;
        for (String form : same) {
            best = isBetter(form, best) ? form : best;
        }
        return best;
    }

    private boolean isBetter(String form, String than) {
        boolean listed = lexicon.isGiven(form.split(" ", -1)[0].toLowerCase(Locale.ROOT));
        boolean other = lexicon.isGiven(than.split(" ", -1)[0].toLowerCase(Locale.ROOT));
        return listed == other ? form.length() < than.length() : listed;
    }

    /**
     * "Hans Berg", "Julio Vidal": a given name that is a small word of the language too, in front of another capital.
     */
    static boolean isNameToo(List<Word> words, int at, int to) {
        return NAMES_TOO.contains(words.get(at).lower()) && at + 1 < to;
    }

    /** "Uraloğlu'nun": a name without the ending that Turkish sets behind an apostrophe. */
    static String withoutSuffix(String name) {
        int apostrophe = Math.max(name.lastIndexOf('\''), name.lastIndexOf('’'));
        boolean breton = name.regionMatches(true, Math.max(0, apostrophe - 1), "c'h", 0, 1)
                && name.regionMatches(apostrophe + 1, "h", 0, 1); // "Guivarc'h"
        boolean suffix = !breton
                && apostrophe - name.lastIndexOf(' ') > 2 // not "В'ячеслав"
                && apostrophe > 2
                && apostrophe + 1 < name.length()
                && Character.isLowerCase(name.charAt(apostrophe + 1));
        return suffix ? name.substring(0, apostrophe) : name;
    }
}
