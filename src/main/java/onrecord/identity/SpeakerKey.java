package onrecord.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The key under which the spellings of one speaker's name meet. Two names have one key when they differ only in
 *
 * <ul>
 *   <li>case, accents, white space, hyphens, apostrophes, dots of initials, "the" in front;
 *   <li>an honorific in front (Mr, Mrs, Ms, Dr, Sir), or one lone middle initial;
 *   <li>the order "Family, Given";
 *   <li>the script: Cyrillic or Latin;
 *   <li>the way Russian, Ukrainian and Arabic are written in Latin letters: Sergei and Sergey, Zelensky and Zelenskyy,
 *       Aleksandr and Alexander, Yevgeny and Evgeny, Mohammed and Muhammad, Bashar al-Assad, Al Assad, el-Assad and
 *       Assad, ash-Shaer and al-Shaer;
 *   <li>the language whose letters write a Russian or Ukrainian name: Sergueï Lavrov and Sergej Lawrow.
 * </ul>
 *
 * <p>Every other difference parts them: given names are never shortened or dropped, so "Lavrov" and "Sergei Lavrov"
 * have different keys, and so have "Donald Trump" and "Donald Trump Jr.". Two people may have one key
 * ({@link Namesakes}), and one person may have two ({@link OtherKeys}, {@link Initials}). The key is for comparing, not
 * for showing.
 */
public final class SpeakerKey {
    private static final Set<String> HONORIFICS =
            Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "the", "prof", "lord");
    /** The Arabic article. */
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

    /**
     * The article where it sounds like the consonant behind it: "ash-Shaer", "ar-Rashid"; not "an-", for An-na is a
     * given name.
     */
    private static final Pattern SUN_ARTICLE = Pattern.compile("a(d|r|s|sh|t|z)-(?=\\1).+");

    private static final Set<String> NUMBERED = Set.of("jr", "sr", "jnr", "snr", "ii", "iii", "iv");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String BETWEEN_WORDS = " \t\n\u000b\f\r.\u00b7\u2013\u2014()[]";
    private static final String WITHIN_WORDS = "'\u2019\u02bc\u2018`\"\u201c\u201d\u201e\u00ab\u00bb\u00ad";

    /** Spellings that no rule of letters brings together. */
    private static final Map<String, String> VARIANTS = Map.ofEntries(
            Map.entry("alexander", "aleksandr"),
            Map.entry("alexandre", "aleksandr"),
            Map.entry("muhammad", "mohamed"),
            Map.entry("mohammad", "mohamed"),
            Map.entry("mohammed", "mohamed"),
            Map.entry("muhammed", "mohamed"),
            Map.entry("mohamad", "mohamed"),
            Map.entry("hussain", "hussein"),
            Map.entry("husain", "hussein"),
            Map.entry("husayn", "hussein"),
            Map.entry("abdallah", "abdullah"),
            Map.entry("kadafi", "gaddafi"),
            Map.entry("qaddafi", "gaddafi"),
            Map.entry("gadhafi", "gaddafi"),
            Map.entry("qadhafi", "gaddafi"),
            Map.entry("yousef", "yusuf"),
            Map.entry("youssef", "yusuf"),
            Map.entry("yusef", "yusuf"),
            Map.entry("omar", "umar"),
            Map.entry("khaled", "khalid"),
            Map.entry("ahmad", "ahmed"),
            Map.entry("aleksei", "alexei"),
            Map.entry("jnr", "jr"),
            Map.entry("snr", "sr"),
            Map.entry("poutine", "putin"),
            Map.entry("peter", "petr"),
            Map.entry("pyotr", "petr"));

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґў";
    private static final List<String> LATIN = List.of(
            "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
            "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "yo", "ye", "i", "i", "g", "w");

    /** Letters whose stroke, or missing dot, is no accent to Unicode. */
    private static final String CROSSED = "łøđħŧı";

    private static final String UNCROSSED = "lodhti";

    private SpeakerKey() {}

    /**
     * The key of a name.
     *
     * @param name a person's or a body's name as an article prints it, in any script
     * @return words in lower case with one space between; empty when the name has neither letter nor digit
     */
    public static String of(String name) {
        return of(plain(name));
    }

    /** The key of a name's {@link #plain} words. */
    static String of(List<String> plain) {
        StringBuilder key = new StringBuilder();
        for (String word : plain) {
            key.append(key.isEmpty() ? "" : " ").append(word(word));
        }
        return key.toString();
    }

    /** The words of a name in their order, in lower case, without accents, honorific and lone middle initial. */
    static List<String> plain(String name) {
        List<String> words = words(inOrder(name));
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean honorific = plain.isEmpty() && i + 1 < words.size() && HONORIFICS.contains(words.get(i));
            if (!honorific && (plain.isEmpty() || !isMiddleInitial(words, i))) {
                plain.add(words.get(i));
            }
        }
        return plain;
    }

    /** The lone middle initials that {@link #plain} leaves out: "j" of "Donald J. Trump"; empty for most names. */
    static String middleInitial(String name) {
        List<String> words = words(inOrder(name));
        return IntStream.range(1, words.size())
                .filter(i -> isMiddleInitial(words, i) && !HONORIFICS.contains(words.get(i - 1)))
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    /** Whether a word of a key or of {@link #plain} tells son from father: "jr", "iii". */
    static boolean isNumbered(String word) {
        return NUMBERED.contains(word);
    }

    /** "Lavrov, Sergei" as "Sergei Lavrov"; "Trump, Jr." stays. */
    private static String inOrder(String name) {
        int comma = name.indexOf(',');
        if (comma <= 0 || comma != name.lastIndexOf(',')) {
            return name.replace(',', ' ');
        }
        String rest = name.substring(comma + 1).strip();
        String suffix = rest.replace(".", "").toLowerCase(Locale.ROOT);
        return NUMBERED.contains(suffix) ? name.replace(',', ' ') : rest + " " + name.substring(0, comma);
    }

    private static List<String> words(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = isAscii(lower) ? lower : withoutAccents(lower);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (BETWEEN_WORDS.indexOf(c) >= 0) {
                addWord(word, words);
            } else if (WITHIN_WORDS.indexOf(c) < 0) {
                word.append(c);
            }
        }
        addWord(word, words);
        if (words.size() > 2) {
            words.subList(1, words.size() - 1).removeIf(ARTICLES::contains);
        }
        return words;
    }

    /** Moves a word that has a letter or a digit to the words, and empties it. */
    private static void addWord(StringBuilder word, List<String> words) {
        String joined = withoutHyphens(word.toString());
        word.setLength(0);
        for (int i = 0; i < joined.length(); i++) {
            if (Character.isLetterOrDigit(joined.charAt(i))) {
                words.add(joined);
                return;
            }
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String lower) {
        String latin = latin(lower).replace('\u2010', '-').replace('\u2011', '-');
        return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** "al-Assad" as "assad", "Guo-qing" as "guoqing". */
    private static String withoutHyphens(String word) {
        int hyphen = word.indexOf('-');
        boolean article = hyphen > 0
                && hyphen + 1 < word.length()
                && (ARTICLES.contains(word.substring(0, hyphen))
                        || SUN_ARTICLE.matcher(word).matches());
        return (article ? word.substring(hyphen + 1) : word).replace("-", "");
    }

    /** Whether an initial stands here, the only one in a row: "Donald J. Trump", but not "George H. W. Bush". */
    private static boolean isMiddleInitial(List<String> words, int i) {
        return words.get(i).length() == 1
                && i + 1 < words.size()
                && words.get(i - 1).length() > 1
                && words.get(i + 1).length() > 1;
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = c < 0x80 ? -1 : CYRILLIC.indexOf(c);
            if (at >= 0) {
                latin.append(LATIN.get(at));
            } else {
                int crossed = c < 0x80 ? -1 : CROSSED.indexOf(c);
                latin.append(crossed >= 0 ? UNCROSSED.charAt(crossed) : c);
            }
        }
        return latin.toString();
    }

    /** One word with the ways of writing Slavic and Arabic sounds made one. */
    private static String word(String word) {
        if (word.length() == 1 || isNumbered(word)) {
            return VARIANTS.getOrDefault(word, word);
        }
        String w = SlavicSpelling.english(word);
        w = VARIANTS.getOrDefault(w, w);
        w = w.startsWith("ye") && w.length() > 3 ? w.substring(1) : w;
        w = w.replace("x", "ks").replace("kh", "h").replace("ph", "f").replace("ou", "u");
        w = withSingleConsonants(w);
        w = w.replace("yo", "io")
                .replace("iu", "yu")
                .replace("ia", "ya")
                .replace('y', 'i')
                .replace('j', 'i');
        return w.length() > 3 ? ending(w) : w;
    }

    private static String withSingleConsonants(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean consonant = c >= 'b' && c <= 'z' && "eiou".indexOf(c) < 0;
            if (!consonant || i == 0 || word.charAt(i - 1) != c) {
                single.append(c);
            }
        }
        return single.toString();
    }

    /** Sergei, Sergey, Sergej; Dmitry, Dmitriy, Dmitrii; Zelensky, Zelenskyy, Zelenskiy: all end in one i. */
    private static String ending(String word) {
        int end = word.length();
        while (end > 2 && word.charAt(end - 1) == 'i' && (word.charAt(end - 2) == 'i' || word.charAt(end - 2) == 'e')) {
            end--;
        }
        String stem = word.substring(0, end);
        return stem.endsWith("e") && end < word.length() ? stem.substring(0, end - 1) + "i" : stem;
    }
}
