package onrecord.extract.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.text.DenseScript;
import onrecord.text.Resources;

/** The news agencies: by which names credits call them. */
public final class AgencyNames {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    /** The first words of their names, without which no name is looked for. */
    private static final Set<String> FIRST_WORDS = new HashSet<>();

    private static final int LONGEST = 6;
    private static final Set<String> JOINING = Set.of(
            "and", "und", "et", "y", "e", "og", "och", "the", "with", "mit", "и", "by", "avec", "con", "com", "med",
            "met", "da");

    /** Names that people have too, by their keys: they count alone or in capitals. */
    private static final Set<String> GIVEN = new HashSet<>();

    /** Short names that count as they are printed: "sda", "Hina". */
    private static final Set<String> PRINTED = new HashSet<>();

    /** The names that are written without spaces around them. */
    private static final Map<String, String> DENSE = new LinkedHashMap<>();

    static {
        Resources.lines(AgencyNames.class, "agencies.tsv").forEach(AgencyNames::add);
    }

    private static void add(String line) {
        String[] columns = line.split("\t", -1);
        List<String> names = new ArrayList<>(List.of(columns[1].split("\\|", -1)));
        names.add(columns[0]);
        for (String listed : names) {
            String name = listed.startsWith("=") ? listed.substring(1) : listed;
            if (listed.startsWith("=")) {
                PRINTED.add(name);
            }
            if (!name.isEmpty()) {
                BY_NAME.put(key(name), columns[0]);
                FIRST_WORDS.add(key(name).split(" ", 2)[0]);
                if (DenseScript.contains(name.charAt(0))) {
                    DENSE.put(name, columns[0]);
                }
            }
        }
        if (columns.length > 2) {
            GIVEN.add(key(columns[0]));
        }
    }

    private AgencyNames() {}

    /** The usual name of an agency that is called so ("Agence France-Presse" gives "AFP"); empty if it is none. */
    public static Optional<String> agency(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** Whether a text is the name of an agency, written as the given name that it is too: "Petra", but not "PETRA". */
    static boolean mayBeGiven(String text) {
        return GIVEN.contains(key(text)) && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    /**
     * The agencies named in a credit ("Based on TASS, Reuters"), in its order, each once. Short names count in capitals
     * only: "sta" and "map" are words.
     */
    public static List<String> in(String credit) {
        List<String> words = words(credit);
        Set<String> named = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (int length = longest(words, at); length > 0 && taken == 0; length--) {
                String name = String.join(" ", words.subList(at, at + length));
                String agency = BY_NAME.get(key(name));
                if (agency != null && counts(name, agency) && !isPartOfAName(words, at, length)) {
                    named.add(agency);
                    taken = length;
                }
            }
            at += Math.max(1, taken);
        }
        return List.copyOf(named);
    }

    /** How many words a name may have that begins there; 0 where none does. */
    private static int longest(List<String> words, int at) {
        return FIRST_WORDS.contains(key(words.get(at))) ? Math.min(LONGEST, words.size() - at) : 0;
    }

    /** What is left of a credit without its agencies, marks and the words that join them. */
    public static String without(String credit) {
        List<String> words = new ArrayList<>(words(credit));
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (int length = longest(words, at); length > 0 && taken == 0; length--) {
                if (BY_NAME.containsKey(key(String.join(" ", words.subList(at, at + length))))) {
                    taken = length;
                }
            }
            if (taken == 0 && !JOINING.contains(words.get(at).toLowerCase(Locale.ROOT))) {
                left.add(words.get(at));
            }
            at += Math.max(1, taken);
        }
        return String.join(" ", left);
    }

    /** The agency whose name in ideographs or Hangul a text without spaces begins or ends with: "モスクワ共同", "新华社北京". */
    static Optional<String> dense(String text) {
        String found = null;
        int longest = 0;
        for (Map.Entry<String, String> name : DENSE.entrySet()) {
            boolean atEdge = text.startsWith(name.getKey()) || text.endsWith(name.getKey());
            if (atEdge && name.getKey().length() > longest) {
                found = name.getValue();
                longest = name.getKey().length();
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean counts(String name, String agency) {
        return key(name).length() > 4 || likeAName(name, agency);
    }

    /** "Petra Lindqvist", "Tass Oliver": a word with a capital beside a name that people have too. */
    private static boolean isPartOfAName(List<String> words, int at, int length) {
        String name = words.get(at);
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
        if (length > 1 || shouted || !GIVEN.contains(key(name))) {
            return false;
        }
        return isCapitalised(words, at - 1) || isCapitalised(words, at + 1);
    }

    private static boolean isCapitalised(List<String> words, int at) {
        return at >= 0
                && at < words.size()
                && Character.isUpperCase(words.get(at).codePointAt(0))
                && !BY_NAME.containsKey(key(words.get(at)))
                && !JOINING.contains(words.get(at).toLowerCase(Locale.ROOT));
    }

    private static boolean likeAName(String word, String agency) {
        return word.equals(agency) || PRINTED.contains(word) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> words(String credit) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= credit.length(); i++) {
            boolean inside = i < credit.length() && isPartOfWord(credit.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(credit.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Vowels of Indian scripts and of Thai are marks. */
    private static boolean isPartOfWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain.replace('-', ' ').replace('.', ' ').strip();
    }
}
