package onrecord.index.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.text.Resources;

/**
 * Makes the spellings of an English word one: British ones American ("labourer" laborer, "polarisation" polarization),
 * and the endings of Slavic names, which papers romanise differently, the shortest ("Zelenskyy" zelensky, "Andrii"
 * andry, "Sergei" sergey). What comes out is a key to compare: it need not be a word. Stateless.
 */
final class EnglishSpelling {
    private static final int SHORTEST_BRITISH = 4;

    /**
     * Words that are spelled otherwise, by the letters they begin with, the longest first; words that begin with one
     * are spelled like it.
     */
    private static final Map<String, List<Spelling>> BRITISH = british();

    private record Spelling(String british, String american) {}

    /**
     * Verbs in -ise and what is made of them. Shorter words with these endings are mostly others: "raise", "cruiser".
     */
    private static final Pattern ISE = Pattern.compile("(.{4,})is(e|er|able|ation|ational|ationally)");

    private static final Pattern LYSE = Pattern.compile("(.{3,}ly)s(er?)");

    /** Words whose -ise is no British spelling: "promise". */
    private static final Set<String> WITH_S = withS();

    /** Endings that are one in Russian and Ukrainian: Zelenskiy, Zelenskyi, Zelenskii, Zelenskij, Zelenski, Andriy. */
    private static final Pattern SLAVIC_Y =
            Pattern.compile("(.{2,}[bdfghjklmnprstvxz])(?:yy|iy|ii|ij|yj|yi)|(.{2,}[a-z]sk)(?:y|i)");

    private static final Pattern SLAVIC_EY = Pattern.compile("(.{2,}[bdfghjklmnprstvxz])ei");

    private EnglishSpelling() {}

    static String american(String word) {
        if (word.length() < SHORTEST_BRITISH) {
            return word;
        }
        char last = word.charAt(word.length() - 1);
        if (last == 'y' || last == 'i' || last == 'j') {
            return "yiek".indexOf(word.charAt(word.length() - 2)) >= 0 ? slavic(word) : word;
        }
        for (Spelling spelling : BRITISH.getOrDefault(word.substring(0, SHORTEST_BRITISH), List.of())) {
            if (word.startsWith(spelling.british)) {
                return spelling.american + word.substring(spelling.british.length());
            }
        }
        return word.indexOf("is", SHORTEST_BRITISH) >= 0 || word.indexOf("lys") > 0 ? withZ(word) : word;
    }

    private static String withZ(String word) {
        Matcher ise = ISE.matcher(word);
        if (ise.matches()) {
            return WITH_S.contains(ise.group(1) + "ise") ? word : ise.group(1) + "iz" + ise.group(2);
        }
        Matcher lyse = LYSE.matcher(word);
        return lyse.matches() ? lyse.group(1) + "z" + lyse.group(2) : word;
    }

    private static String slavic(String word) {
        Matcher withY = SLAVIC_Y.matcher(word);
        if (withY.matches()) {
            return (withY.group(1) == null ? withY.group(2) : withY.group(1)) + "y";
        }
        Matcher withEy = SLAVIC_EY.matcher(word);
        return withEy.matches() ? withEy.group(1) + "ey" : word;
    }

    private static Map<String, List<Spelling>> british() {
        return Resources.lines(EnglishSpelling.class, "english-spellings.txt").stream()
                .map(line -> line.split(" ", 2))
                .map(words -> new Spelling(words[0], words[1]))
                .sorted(Comparator.comparingInt((Spelling spelling) -> spelling.british.length())
                        .reversed())
                .collect(Collectors.groupingBy(spelling -> spelling.british.substring(0, SHORTEST_BRITISH)));
    }

    private static Set<String> withS() {
        return Set.copyOf(Resources.words(EnglishSpelling.class, "english-ise.txt"));
    }
}
