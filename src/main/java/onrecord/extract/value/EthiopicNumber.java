package onrecord.extract.value;

/**
 * Numbers in the numerals of Ethiopia, as newspapers in Amharic date by: ones and tens beside each other, multiplied by
 * the sign for a hundred behind them. "፳፻፲፮" is 20 x 100 + 10 + 6.
 */
final class EthiopicNumber {
    private static final char ONE = '፩';
    private static final char TEN = '፲';
    private static final char HUNDRED = '፻';
    private static final int LONGEST = 6;

    private EthiopicNumber() {}

    /** Behind the last sign of the number that begins at {@code from}; {@code from} where none begins. */
    static int end(String text, int from) {
        int to = from;
        while (to < text.length() && to - from <= LONGEST && isPart(text.charAt(to))) {
            to++;
        }
        return to - from > LONGEST ? from : to;
    }

    static int value(String number) {
        int hundreds = 0;
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == HUNDRED) {
                hundreds += Math.max(rest, 1) * 100;
                rest = 0;
            } else {
                rest += c < TEN ? c - ONE + 1 : (c - TEN + 1) * 10;
            }
        }
        return hundreds + rest;
    }

    private static boolean isPart(char c) {
        return c >= ONE && c <= HUNDRED;
    }
}
