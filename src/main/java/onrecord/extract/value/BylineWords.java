package onrecord.extract.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.PartsOfNames;
import onrecord.text.Resources;

/**
 * The words of {@code byline-words.txt}, which stand in front of the names of those who wrote a text: "By", "Szerző:",
 * "Propos recueillis par". Thread safe.
 */
public final class BylineWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A name of two words or more. */
    private static final String CAPITALS = "(?-i:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+\\p{Ll}{1,3})*\\s+\\p{Lu}\\p{L})";

    /** The same, or a name of a script without capitals. */
    private static final String FULL_NAME = "(?:" + CAPITALS + "|\\p{Lo}{2})";

    private static final String BEHIND = "(?:\\s*[:：]\\s*|\\s+|(?<=['’]))";

    /**
     * A pattern of such words up to where the name begins. It takes capitals and small letters for the same where it is
     * compiled so.
     */
    public static final String LEAD = "(?:(?:" + phrases("by") + ")" + BEHIND
            + "|(?:" + phrases("of") + ")" + BEHIND + "(?=" + FULL_NAME + ")"
            + "|(?:" + phrases("author") + ")(?:\\s*[:：]\\s*|\\s+(?=" + CAPITALS + "))"
            + "|(?:" + phrases("text") + ")\\s*[:：]\\s*(?=(?:(?:" + phrases("by") + ")\\s)?" + FULL_NAME + "))";

    private static final Pattern LEADING = Pattern.compile("^" + LEAD, FLAGS);
    private static final Pattern ALONE =
            Pattern.compile("(?:" + phrases("by") + "|" + phrases("author") + ")\\s*[:：]?", FLAGS);

    /**
     * "De Ana Popescu" by Ana Popescu: where a given name follows and no other behind it, as in "De Luca Paolo", whose
     * surname stands in front.
     */
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("^[Dd]e (\\p{Lu}[\\p{L}\\p{M}-]+) (\\p{Lu}[\\p{L}\\p{M}-]+)");

    /** "Aus Berlin berichtet Anna Roe": a place in front of the name. */
    private static final Pattern REPORTS_FROM = Pattern.compile("^Aus \\p{Lu}[\\p{L}-]+ berichte(?:t|n) (?=\\p{Lu})");

    /** "De notre correspondante à Berlin, Anne Roe": a place between such words and the name. */
    private static final Pattern PLACED = Pattern.compile("^(?:à|en|in|aus|a|da) \\p{Lu}[\\p{L}-]+, (?=\\p{Lu})");

    /** "Editing by Jane Doe", "责任编辑：张三": who edited the text, or took its pictures, wrote none of it. */
    private static final Pattern OTHERS = Pattern.compile(
            "^(?:(?:edited|editing|photos?|photography|photographs?|pictures?|illustrations?|graphics?|video|translated|translation) by\\s"
                    + "|(?:editor|fotos?|photos?|bild(?:er)?|bearbeitung|redigering|montage|tłumaczenie|перевод|редактор|фото|عدسة|ترجمة|تصوير)\\s*[:：]"
                    + "|(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核|摄影|攝影|撮影|写真|編集|편집|사진)\\s*[:：|｜／/])",
            FLAGS);

    private BylineWords() {}

    /** The regular expressions of a section, apart by bars; longer phrases come first. */
    private static String phrases(String section) {
        List<String> phrases = new ArrayList<>();
        String current = "";
        for (String line : Resources.lines(BylineWords.class, "byline-words.txt")) {
            if (line.startsWith("[")) {
                current = line.substring(1, line.length() - 1);
            } else if (current.equals(section)) {
                phrases.add(
                        Pattern.quote(line.strip()).replace("'", "\\E['’]\\Q").replace(" ", "\\E\\s+\\Q"));
            }
        }
        phrases.sort((a, b) -> Integer.compare(b.length(), a.length()));
        return String.join("|", phrases);
    }

    /** The text behind such words, and behind a place between them and the name; the text itself where it has none. */
    public static String without(String text) {
        Matcher lead = LEADING.matcher(text);
        if (lead.lookingAt()) {
            return PLACED.matcher(text.substring(lead.end())).replaceFirst("");
        }
        Matcher of = OF_SOMEBODY.matcher(text);
        if (of.lookingAt() && isGiven(of.group(1)) && !isGiven(of.group(2))) {
            return text.substring(of.start(1));
        }
        return REPORTS_FROM.matcher(text).replaceFirst("");
    }

    private static boolean isGiven(String name) {
        return PartsOfNames.isGiven(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a text begins with such words, and a name may follow. */
    public static boolean begin(String text) {
        String rest = without(text);
        return rest.length() < text.length() && !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
    }

    /** Whether a line is such words and nothing else, so that the next one names the author. */
    public static boolean are(String line) {
        return ALONE.matcher(line).matches();
    }

    /** Whether a text names people who did not write: editors, photographers, translators. */
    public static boolean nameOthers(String text) {
        return OTHERS.matcher(text).lookingAt();
    }
}
