package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.text.DenseScript;

/** Text reduced to its letters and digits, to compare what markup, case and punctuation set apart. */
final class LineWords {
    private LineWords() {}

    /** The letters and digits alone, in lower case. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    /** The words in lower case. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || (c == '\'' && !word.isEmpty())) {
                word.append(c);
                if (DenseScript.contains(c)) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** The share of words that two texts have in common: 2 x common / all, 0..1. */
    static double likeness(String a, String b) {
        return likeness(of(a), of(b), 0);
    }

    /**
     * The likeness of words that are known.
     *
     * @param least below this it need not be told exactly: 0 then
     */
    static double likeness(List<String> left, List<String> other, double least) {
        int all = left.size() + other.size();
        if (all == 0 || all > 400 || 2.0 * Math.min(left.size(), other.size()) / all < least) {
            return 0;
        }
        List<String> right = new ArrayList<>(other);
        int common = 0;
        for (String word : left) {
            if (right.remove(word)) {
                common++;
            }
        }
        return 2.0 * common / all;
    }
}
