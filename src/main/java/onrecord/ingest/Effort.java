package onrecord.ingest;

import onrecord.read.Document;
import onrecord.read.Reading;

/**
 * How much there is to work out of a text: each word and each sign costs memory many times its letters, in quotes, in
 * the index and in what is kept of them. A million letters in one word are little, a million numbers much.
 */
final class Effort {
    /** What a word or sign takes at most while an article is made and put; measured on texts of nothing but numbers. */
    private static final int BYTES = 400;

    private static final long FEWEST = 200_000;

    private Effort() {}

    /** How many words and signs an article may have in the memory that there is: 1.3 million in 512 MB. */
    static long most() {
        return Math.max(FEWEST, Runtime.getRuntime().maxMemory() / BYTES);
    }

    /** Whether a text has more words and signs than there may be; only a long one is read for it. */
    static boolean isTooMuch(String text) {
        return text.length() > most() && of(text) > most();
    }

    /** Whether what was read is more than may be. */
    static boolean isTooMuch(Reading.Read read) {
        return read.document().content().length() > most() && of(read) > most();
    }

    /** The words and signs of what was read; of markup its elements. */
    static long of(Reading reading) {
        if (!(reading instanceof Reading.Read read)) {
            return 0;
        }
        String content = read.document().content();
        return read.document().form() == Document.Form.HTML ? elements(content) : of(content);
    }

    /** The words and signs of a text. */
    static long of(String text) {
        long count = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = isOfWord(c);
            // each sign of a script without blanks may be a word
            boolean begins = plain ? !within || c >= '\u2E80' : c > ' ';
            count += begins ? 1 : 0;
            within = plain;
        }
        return count;
    }

    private static boolean isOfWord(char c) {
        return isLatinLetter(c) || c > '~' || (c >= '0' && c <= '9');
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static long elements(String markup) {
        long count = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            count++;
        }
        return count;
    }
}
