package onrecord.read;

/** The parts of one message as it came over the line, and what is written in the same way in all of them. */
final class WireParts {
    /** Start of heading, start of text, end of text: the control characters both formats have in this order. */
    static final char HEADING = 0x01;

    static final char TEXT = 0x02;
    static final char TEXT_END = 0x03;

    private WireParts() {}

    /** What stands between the start of text and its end. */
    static String text(String message) {
        int start = message.indexOf(TEXT);
        int end = message.indexOf(TEXT_END, start + 1);
        return start < 0 ? "" : message.substring(start + 1, end < 0 ? message.length() : end);
    }

    /** What stands behind the end of text. */
    static String trailer(String message) {
        int end = message.indexOf(TEXT_END, message.indexOf(TEXT) + 1);
        return end < 0 ? "" : message.substring(end + 1);
    }

    /** What stands before the start of text. */
    static String heading(String message) {
        int start = message.indexOf(TEXT);
        return start < 0 ? message : message.substring(0, start);
    }

    /** Text without the control characters that mean something to a teleprinter alone. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    /** The year of two figures: the formats are of 1979, what is from 70 on is of the last century. */
    static int year(String figures) {
        int year = Integer.parseInt(figures);
        return year < 70 ? 2000 + year : 1900 + year;
    }
}
