package onrecord.json;

/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points. A text without surrogates, the usual one,
 * costs one pass and nothing more; others are counted on from the last offset asked for.
 */
public final class CodePoints {
    private final String text;
    private final int firstUnit;
    private final int firstPoint;
    private final boolean same;
    private int unit;
    private int point;

    /** The offsets of this text; not for use by several threads. */
    public CodePoints(String text) {
        this(text, 0, 0);
    }

    /** The offsets of a longer text; {@code text} begins in it at this unit and this point. */
    public CodePoints(String text, int firstUnit, int firstPoint) {
        this.text = text;
        this.firstUnit = firstUnit;
        this.firstPoint = firstPoint;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The code point offset of the UTF-16 offset {@code units}, which lies within the text or at its end. */
    public int at(int units) {
        int within = units - firstUnit;
        if (same) {
            return firstPoint + within;
        }
        if (within < unit) {
            unit = 0;
            point = 0;
        }
        point += text.codePointCount(unit, within);
        unit = within;
        return firstPoint + point;
    }
}
