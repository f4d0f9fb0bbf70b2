package onrecord.text;

/** Texts cut to a length. A character of two UTF-16 units is never torn. */
public final class Cut {
    private Cut() {}

    /** The beginning of a text, {@code most} UTF-16 units at most; all of a shorter text. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean torn = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, torn ? most - 1 : most);
    }

    /** As {@link #beginning}, with "…" behind a text that is cut. */
    public static String shown(String text, int most) {
        return text.length() <= most ? text : beginning(text, most) + "…";
    }

    /** As {@link #shown}, on one line: each run of white space is one blank. */
    public static String line(String text, int most) {
        return shown(text.replaceAll("\\s+", " ").strip(), most);
    }
}
