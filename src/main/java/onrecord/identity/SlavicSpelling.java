package onrecord.identity;

import java.util.regex.Pattern;

/**
 * Russian and Ukrainian names as French, German, Spanish and Italian write them, made what English writes: Sergueï and
 * Serghei Sergei, Lawrow Lavrov, Gorbatchev Gorbachev, Lukaschenko Lukashenko, Romanoff Romanov. Each correspondence of
 * letters is held to where only such a name has them, for elsewhere the same letters tell people apart: Guérin and
 * Gérin, Lowell and Lovell, Mitchell and Michell, Schaffer and Shaffer. Stateless.
 */
final class SlavicSpelling {
    /** Shorter words have too few letters to tell where they come from. */
    private static final int SHORTEST = 5;

    /** A hard g before e and i: Serguei, Serghei, Evgueni, Guennadi. */
    private static final Pattern HARD_G = Pattern.compile("g[uh]e(?=[ijy]|nn?(?:[ijy]|ad[ijy]))");

    /** One spelling for the end of a name: Gueorgui. */
    private static final Pattern LAST_HARD_G = Pattern.compile("(?<=r)gui[ijy]?$");

    /** Endings behind which w is the sound of v throughout: Lawrow, Medwedewa, Kowalewski, Wladimir, Jaroslaw. */
    private static final Pattern WITH_W = Pattern.compile("[oe]wa?$|wsk[aijy]+$|^wlad|slawa?$");

    /** The sound that English writes ch: Tchernenko, Gorbatchev, Tkatchenko, Kravtchouk, Gorbatschow. */
    private static final Pattern CH = Pattern.compile("tsch|^tch|tch(?=[oe]va?$|enko$|o?uk$)");

    /** The sound that English writes sh: Lukaschenko, Puschkow, Puschkin. */
    private static final Pattern SH = Pattern.compile("sch(?=enko$|k[oe]va?$|kina?$)");

    private SlavicSpelling() {}

    /**
     * The word as English writes it; a word that is no such name as it is.
     *
     * @param word in lower case without accents
     */
    static String english(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        String english = word;
        if (english.indexOf('g') >= 0) {
            english = HARD_G.matcher(english).replaceAll("ge");
            english = LAST_HARD_G.matcher(english).replaceAll("gi");
        }
        if (english.indexOf('w') >= 0 && WITH_W.matcher(english).find()) {
            english = english.replace('w', 'v');
        }
        if (english.contains("tch") || english.contains("sch")) {
            english = CH.matcher(english).replaceAll("ch");
            english = SH.matcher(english).replaceAll("sh");
        }
        return english.endsWith("off") ? english.substring(0, english.length() - 2) + "v" : english;
    }
}
