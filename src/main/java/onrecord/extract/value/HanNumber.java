package onrecord.extract.value;

/** Numbers in Chinese characters: "二〇二三" and "二零二三" digit by digit, "十八" and "一百一十二" by their places. */
final class HanNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 6;

    private HanNumber() {}

    /** Behind the last character of the number that begins at {@code from}; {@code from} where none begins. */
    static int end(String text, int from) {
        int to = from;
        while (to < text.length() && to - from <= LONGEST && isPart(text.charAt(to))) {
            to++;
        }
        return to - from > LONGEST ? from : to;
    }

    /** Whether a number is four digits in a row, as years are written. */
    static boolean isYear(String number) {
        return number.length() == 4 && number.chars().allMatch(c -> digit((char) c) >= 0);
    }

    /** The value, or -1. */
    static int value(String number) {
        boolean places = number.indexOf('十') >= 0 || number.indexOf('百') >= 0;
        int value = 0;
        int digit = -1;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int here = digit(c);
            if (here >= 0 && places) {
                digit = here;
            } else if (here >= 0) {
                value = value * 10 + here;
            } else {
                value += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            }
        }
        return places ? value + Math.max(digit, 0) : value;
    }

    private static boolean isPart(char c) {
        return c == '十' || c == '百' || digit(c) >= 0;
    }

    private static int digit(char c) {
        return c == '零' ? 0 : DIGITS.indexOf(c);
    }
}
