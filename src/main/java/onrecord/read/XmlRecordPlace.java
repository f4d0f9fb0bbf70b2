package onrecord.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Which elements of a file in XML are its records, and where they stand, for going on behind one that is damaged. */
final class XmlRecordPlace {
    /** A parser tells a place a few signs too far ahead where lines end as Windows has it. */
    static final int SLACK = 256;

    private long[] starts = new long[16];
    private String name = "";
    private int depth;
    private long end;

    /** An element begins. */
    void begin(int level, long place) {
        if (level >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * level);
        }
        starts[level] = place;
    }

    /** A record ended. */
    void end(String name, int depth, long place) {
        this.name = name;
        this.depth = depth;
        end = place;
    }

    /** Whether there was a record. */
    boolean isKnown() {
        return !name.isEmpty();
    }

    /** What records are called. */
    String name() {
        return name;
    }

    /** How many elements are around a record, and itself. */
    int depth() {
        return depth;
    }

    /** Where the last record ended, or a few signs behind. */
    long end() {
        return end;
    }

    /** Takes for the record the outermost open element that another of its name follows. */
    boolean isFound(List<Element> open, long most, RecordReader in) throws IOException {
        for (int level = 2; level <= open.size() && !isKnown(); level++) {
            String its = open.get(level - 1).tagName();
            if (goBack(starts[level], its, in) && new XmlGap(in, its, most).findNear()) {
                name = its;
                depth = level;
            }
        }
        return isKnown();
    }

    /** Goes to the start of the record that has begun, or else to the next behind the last; false if there is none. */
    boolean goTo(boolean begun, RecordReader in) throws IOException {
        if (begun) {
            return goBack(starts[depth], name, in);
        }
        in.back(Math.max(end - SLACK, in.start()));
        String before = in.text(end);
        int closing = before.lastIndexOf("</" + name);
        in.back(closing < 0 ? end : end - before.length() + closing);
        for (int c = in.read(); c >= 0; c = in.read()) {
            long here = in.place() - 1;
            in.recordAt(here);
            if (c == '<' && XmlGap.begins(in.ahead(name.length() + 1), 0, name)) {
                in.back(here);
                return true;
            }
        }
        return false;
    }

    /** Goes back to the last element of a name that begins before a place. */
    private static boolean goBack(long near, String name, RecordReader in) throws IOException {
        in.back(in.start());
        String before = in.text(near);
        for (int i = before.lastIndexOf('<'); i >= 0; i = before.lastIndexOf('<', i - 1)) {
            if (XmlGap.begins(before, i + 1, name)) {
                in.back(near - before.length() + i);
                return true;
            }
        }
        return false;
    }
}
