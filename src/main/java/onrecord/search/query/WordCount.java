package onrecord.search.query;

import onrecord.text.UnspacedScript;

/** How many words a text has, without the analysis of any language. Stateless. */
final class WordCount {
    private WordCount() {}

    /** How many runs of letters and digits, or letters of a script without spaces. */
    static int of(String text) {
        int words = 0;
        boolean within = false;
        for (int c : text.codePoints().toArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && (!within || UnspacedScript.contains(c))) {
                words++;
            }
            within = letter;
        }
        return words;
    }
}
