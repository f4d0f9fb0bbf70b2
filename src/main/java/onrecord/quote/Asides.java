package onrecord.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a saved page mixes into its sentences for its readers to click: nobody says it, and it belongs to no name. The
 * tokens of a sentence leave it out.
 */
final class Asides {
    /**
     * "Sen. Berg Anna Maria BergHouse votes on bridge Bridge closed MORE said": a name, printed again in full and run
     * into headlines about its bearer, up to the word that links to more of them.
     */
    private static final Pattern HEADLINES = Pattern.compile("\\b(\\p{Lu}[\\p{L}'’-]{1,20})"
            + "((?: [(\"]?\\p{Lu}[\\p{L}.'’-]{0,20}[)\"]?){0,5} \\1(?=\\p{Lu})[^\\n]{0,700}?\\bMORE\\b)");

    private static final String LINK = "MORE";

    /** In characters: no match is longer, from the name to the link. */
    private static final int LONGEST_HEADLINES = 900;

    private static final Pattern FIRST_WORD = Pattern.compile(" (\\p{Lu}[\\p{L}'’-]+) ");

    /** "MUST WATCH", "Hide Caption", "Read More": what one can do with a part of the page. */
    private static final Pattern CONTROL =
            Pattern.compile("\\b(?:(?:JUST|MUST|NOW) WATCH(?:ED)?|WATCH(?:ED)?|Hide Caption|Show Caption|Read More"
                    + "|READ MORE|Sign Up|Continue Reading)\\b:?");

    private Asides() {}

    /**
     * An aside.
     *
     * @param start its first offset
     * @param end the offset behind it
     * @param parts whether what stands on either side is apart: a control stands between two texts, headlines within
     *     one
     */
    record Aside(int start, int end, boolean parts) {}

    /** A full name that was run into a headline, of its first and last word: "Anna", "Berg". */
    record FullName(String given, String family) {}

    /** The full names in front of the headlines of a text. */
    static List<FullName> names(String text) {
        List<FullName> names = new ArrayList<>();
        if (text.contains(LINK)) {
            Matcher headlines = headlines(text);
            while (headlines.find()) {
                Matcher given = FIRST_WORD.matcher(headlines.group(2));
                if (given.lookingAt()) {
                    names.add(new FullName(given.group(1), headlines.group(1)));
                }
            }
        }
        return names;
    }

    /** Looks for names and headlines between the first link's reach and the last link. */
    private static Matcher headlines(String text) {
        return HEADLINES
                .matcher(text)
                .region(Math.max(0, text.indexOf(LINK) - LONGEST_HEADLINES), text.lastIndexOf(LINK) + LINK.length())
                .useTransparentBounds(true);
    }

    /** Whether a text has a word without which it has no aside: all but few texts have none, and one look tells. */
    private static boolean mayHave(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 'Z' && c >= 'C' && mayBegin(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(String text, int i) {
        return switch (text.charAt(i)) {
            case 'C' -> text.startsWith("Caption", i) || text.startsWith("Continue Reading", i);
            case 'M' -> text.startsWith(LINK, i);
            case 'R' -> text.startsWith("Read More", i);
            case 'S' -> text.startsWith("Sign Up", i);
            case 'W' -> text.startsWith("WATCH", i);
            default -> false;
        };
    }

    /** The asides of a text, in order; they do not overlap. */
    static List<Aside> in(String text) {
        if (!mayHave(text)) {
            return List.of();
        }
        List<Aside> found = new ArrayList<>();
        if (text.contains(LINK)) {
            Matcher headlines = headlines(text);
            while (headlines.find()) {
                found.add(new Aside(headlines.start(2), headlines.end(2), false));
            }
        }
        Matcher control = CONTROL.matcher(text);
        while (control.find()) {
            found.add(new Aside(control.start(), control.end(), true));
        }
        found.sort(Comparator.comparingInt(Aside::start));
        List<Aside> apart = new ArrayList<>();
        for (Aside aside : found) {
            if (apart.isEmpty() || apart.getLast().end() <= aside.start()) {
                apart.add(aside);
            }
        }
        return apart;
    }
}
