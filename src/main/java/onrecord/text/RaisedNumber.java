package onrecord.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number that is printed above the line behind a digit: the power of "10⁶", which is no 106. */
public final class RaisedNumber {
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d{1,3}");
    private static final String PLAIN = "0123456789+-−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";
    private static final String SLASHES = "/⁄∕";

    private RaisedNumber() {}

    /**
     * A raised text in characters that are raised themselves.
     *
     * @param before the text in front of it
     * @param raised a number has at most three digits, with or without a sign
     * @param after the text behind it: 2<sup>1</sup>⁄<sub>2</sub> is two and a half, "2 1"
     * @return null where it is no number or stands behind no digit: "5th", "m2"
     */
    public static @Nullable String behindDigit(CharSequence before, String raised, CharSequence after) {
        boolean digit = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        if (!digit || !NUMBER.matcher(raised).matches()) {
            return null;
        }
        if (!after.isEmpty() && SLASHES.indexOf(after.charAt(0)) >= 0) {
            return " " + raised;
        }
        StringBuilder characters = new StringBuilder();
        raised.chars().forEach(c -> characters.append(RAISED.charAt(PLAIN.indexOf(c))));
        return characters.toString();
    }
}
