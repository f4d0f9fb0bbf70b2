package onrecord.json;

/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points. A text without surrogates, the usual one, costs
 * one pass and nothing more; others are counted on from the last offset asked for.
 */
public final class CodePoints {
    private final String text;
    private final boolean same;
    private int unit;
    private int point;

    /** The offsets of this text; not for use by several threads. */
    public CodePoints(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The code point offset of the UTF-16 offset {@code units}, 0 to the text's length. */
    public int at(int units) {
        if (same) {
            return units;
        }
        if (units < unit) {
            unit = 0;
            point = 0;
        }
        point += text.codePointCount(unit, units);
        unit = units;
        return point;
    }
}
