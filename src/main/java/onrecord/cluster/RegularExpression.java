package onrecord.cluster;

import onrecord.index.analysis.TermMarks;

/** Regular expressions as Lucene reads them. */
final class RegularExpression {
    private static final String SPECIAL = ".?+*|{}[]()\"\\#@&<>~^$-/";

    private RegularExpression() {}

    /** Letters that stand for themselves. */
    static String literal(String letters) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /**
     * A pattern with {@code *} for any letters and {@code ?} for one; an open beginning stands for words alone, not for
     * marks.
     */
    static String of(String pattern) {
        StringBuilder out = new StringBuilder();
        String noMark = "[^\u0001-" + TermMarks.LAST_MARK + "]";
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                out.append(i == 0 ? "(" + noMark + ".*)?" : ".*");
            } else if (c == '?') {
                out.append(i == 0 ? noMark : ".");
            } else {
                out.append(literal(String.valueOf(c)));
            }
        }
        return out.toString();
    }
}
