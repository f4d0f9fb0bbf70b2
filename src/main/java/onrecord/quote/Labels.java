package onrecord.quote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a newspaper prints in front of a paragraph or behind a name and nobody says: datelines and party labels. The
 * tokens of a sentence leave them out.
 */
final class Labels {
    /** In characters: how far a label is looked for. */
    private static final int LONGEST = 80;

    /** "(R)", "(D-Calif.)", "(R-West Virginia)", "(Conservative)". */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?:[DRI](?:-[\\p{Lu}][\\p{L}.' ]{1,24})?|Dem(?:ocrat)?|Rep(?:ublican)?|Ind)\\.?\\)");

    /** ", D-West Virginia", ", D-Ward 3", ", R-Calif.": the point belongs to it where the sentence goes on. */
    private static final Pattern BEHIND_COMMA = Pattern.compile(",\\s[DRI]-(?:(?:West|New|North|South|Rhode|Puerto) )?"
            + "\\p{Lu}[\\p{L}'’]+(?: \\d{1,3})?(?:\\.(?=[,;)]|\\s\\p{Ll}))?(?:,(?=\\sand\\s))?");

    /** ", R-N.Y.", of initials; ", D-W.Va.", of the beginnings of several words. */
    private static final Pattern OF_INITIALS =
            Pattern.compile(",\\s[DRI]-(?:(?:\\p{Lu}\\p{Ll}{0,4}\\.){2,3}|\\p{Lu}\\.)(?:,(?=\\sand\\s))?");

    /** "WASHINGTON (AP) -", "KYIV, Sept. 4 (Reuters) —": a place, who reports, and a dash. */
    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:,? [\\p{Lu}\\d][\\p{L}\\d.'’-]*){0,5},? "
                    + "\\(\\p{Lu}[\\p{L}.]{1,12}(?: \\p{Lu}\\p{L}{1,12})?\\) ?(?:--|[-–—]) ?(?=[\\p{Lu}\\d“\"‘«])");

    /** "(CNN)": who reports, alone. */
    private static final Pattern AGENCY = Pattern.compile("\\(\\p{Lu}{2,8}\\) ?(?:--|[-–—])? ?(?=[\\p{Lu}\\d“\"‘«])");

    /** "WASHINGTON —", "NEW YORK, Sept. 4 —": a place in capitals and a dash. */
    private static final Pattern PLACE_AND_DASH = Pattern.compile(
            "\\p{Lu}{3,}(?: \\p{Lu}{2,}){0,3}(?:, [\\p{L}\\d. ]{2,24})? ?(?:--|[–—]| - ) ?(?=[\\p{Lu}\\d“\"‘«])");

    /** "Q. ", "A: ": who asks and who answers, in a printed interview. */
    private static final Pattern TURN = Pattern.compile("[QA][.:]\\s(?=\\p{Lu})");

    /** "PUNE: ", "NEW DELHI, Oct. 4: ": a place that the first paragraph begins with in India. */
    private static final Pattern PLACE_AND_COLON =
            Pattern.compile("\\p{Lu}{3,}(?: \\p{Lu}{2,}){0,2}(?:, [\\p{L}\\d. ]{2,24})?: (?=[\\p{Lu}\\d])");

    /** "MAYOR: ", "ANNA BERG: ": who speaks, at the start of a line. */
    private static final Pattern SPEAKER = Pattern.compile("\\n\\p{Lu}[\\p{Lu}., ]{1,40}: ");

    private Labels() {}

    /**
     * The offset behind the dateline or the sign of an interview that the paragraph at {@code start} begins with;
     * {@code start} for none.
     */
    static int datelineEnd(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (first == '(') {
            return behind(AGENCY, text, start, end);
        }
        if (!Character.isUpperCase(first)) {
            return start;
        }
        int bracket = text.indexOf('(', start, Math.min(end, start + LONGEST));
        int behind = bracket < 0 ? start : behind(DATELINE, text, start, end);
        int second = start + Character.charCount(first);
        if (behind == start && second < end && Character.isUpperCase(text.codePointAt(second))) {
            behind = behind(PLACE_AND_DASH, text, start, end);
            behind = behind == start && start == firstLetter(text) ? behindPlaceAndColon(text, start, end) : behind;
        }
        return behind == start && (first == 'Q' || first == 'A') ? behind(TURN, text, start, end) : behind;
    }

    /** The offset behind the party label at {@code i}, which stands behind a name; {@code i} for none. */
    static int partyEnd(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == '(') {
            return isParty(text, i + 1) ? behind(IN_BRACKETS, text, i, end) : i;
        }
        if (c != ',' || !isParty(text, i + 2)) {
            return i;
        }
        int initials = behind(OF_INITIALS, text, i, end);
        return initials > i ? initials : behind(BEHIND_COMMA, text, i, end);
    }

    /** Whether the first letter of a party stands at {@code i}. */
    private static boolean isParty(String text, int i) {
        return i < text.length() && "DRI".indexOf(text.charAt(i)) >= 0;
    }

    private static int firstLetter(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the dateline of an article in which no other line begins so: in a transcript that is who speaks. */
    private static int behindPlaceAndColon(String text, int start, int end) {
        int behind = behind(PLACE_AND_COLON, text, start, end);
        return behind > start && !SPEAKER.matcher(text).find() ? behind : start;
    }

    private static int behind(Pattern label, String text, int from, int end) {
        Matcher found = label.matcher(text).region(from, Math.min(end, from + LONGEST));
        return found.lookingAt() ? found.end() : from;
    }
}
