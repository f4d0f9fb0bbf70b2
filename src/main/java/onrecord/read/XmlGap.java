package onrecord.read;

import java.io.IOException;

/**
 * Finds where an element ends that is not well formed, by where the next one of its name begins. What stands in a
 * comment or in a section of plain text begins none, if that has an end before another begins.
 */
final class XmlGap {
    private static final String PLAIN = "![CDATA[";
    private static final String COMMENT = "!--";

    private final RecordReader in;
    private final String name;
    private final long most;
    private final long start;
    private boolean tooLong;
    private boolean sectionOpen;
    private boolean atEnd;

    /**
     * @param in stands where the element begins
     * @param most how long it may be, in characters
     */
    XmlGap(RecordReader in, String name, long most) {
        this.in = in;
        this.name = name;
        this.most = most;
        start = in.place();
    }

    /** Goes to the start of the next element of the name, or to the end of the file. */
    void find() throws IOException {
        in.read();
        for (int c = in.read(); c >= 0; c = in.read()) {
            long here = in.place() - 1;
            if (here - start > most) {
                tooLong = true;
                in.recordAt(here);
            }
            if (c == '<') {
                String ahead = in.ahead(Math.max(name.length() + 1, PLAIN.length()));
                if (begins(ahead, 0, name)) {
                    in.back(here);
                    return;
                }
                skip(ahead, here);
            }
        }
        atEnd = true;
    }

    /** Whether another begins so soon that all between can be gone back to. */
    boolean findNear() throws IOException {
        in.read();
        for (int c = in.read(); c >= 0 && in.place() - start <= most; c = in.read()) {
            if (c == '<' && begins(in.ahead(name.length() + 1), 0, name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the start of an element of this name stands at an index, behind its bracket. */
    static boolean begins(String text, int at, String name) {
        int end = at + name.length();
        return text.length() > end
                && text.startsWith(name, at)
                && (Character.isWhitespace(text.charAt(end)) || "/>".indexOf(text.charAt(end)) >= 0);
    }

    /** The element as it stands there. Goes behind it. */
    String text() throws IOException {
        long end = in.place();
        in.back(start);
        return in.text(end);
    }

    /** Whether it is longer than allowed. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether a comment or a section in it has no end, so that it cannot be told what is text. */
    boolean isOpen() {
        return sectionOpen;
    }

    /** Whether there is no other element of the name. */
    boolean isAtEnd() {
        return atEnd;
    }

    private void skip(String ahead, long here) throws IOException {
        boolean plain = ahead.startsWith(PLAIN);
        if (plain || ahead.startsWith(COMMENT)) {
            boolean skipped = plain ? skip(PLAIN, "]]>") : skip(COMMENT, "-->");
            sectionOpen |= !skipped;
            in.back(skipped ? in.place() : here + 1);
        }
    }

    /** Goes behind the end of a section; false when another begins before, or the file ends. */
    private boolean skip(String opening, String closing) throws IOException {
        in.text(in.place() + opening.length());
        StringBuilder last = new StringBuilder();
        long begin = in.place();
        for (int c = in.read(); c >= 0 && in.place() - begin < most; c = in.read()) {
            last.append((char) c);
            if (last.length() > 4 * opening.length()) {
                last.delete(0, last.length() - opening.length());
            }
            if (c == '>' && endsWith(last, closing)) {
                return true;
            }
            if (endsWith(last, opening)) {
                return false;
            }
        }
        return false;
    }

    private static boolean endsWith(StringBuilder text, String end) {
        int at = text.length() - end.length();
        return at >= 0 && text.charAt(text.length() - 1) == end.charAt(end.length() - 1) && text.indexOf(end, at) == at;
    }
}
