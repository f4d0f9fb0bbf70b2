package onrecord.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Resources;

/**
 * Words parted at the end of a line, joined again: "after-" and "noon" are "afternoon". The hyphen stays where the word
 * has one: where the text has the word with it elsewhere ("well-known"), where another hyphen or a figure stands in it
 * ("state-of-the-art", "14-year-old"), and before a capital ("Anglo-Saxon").
 */
final class PartedWords {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-\u2010\u2011][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern LAST =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-\u2010\u2011][\\p{L}\\p{M}\\p{N}]+)*$");
    private static final Pattern FIRST =
            Pattern.compile("^[\\p{L}\\p{M}\\p{N}]+(?:[-\u2010\u2011][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Set<String> COMPOUND = Set.copyOf(Resources.lines(PartedWords.class, "compounds.txt"));
    /** After these a hyphen stands for the rest of a word: "Vor- und Nachteile". */
    private static final Set<String> AND =
            Set.of("and", "or", "to", "und", "oder", "bis", "sowie", "en", "of", "och", "og");

    private final Set<String> known = new HashSet<>();

    /** @param pages all lines of the text, in paragraphs, in pages */
    PartedWords(List<List<List<String>>> pages) {
        pages.forEach(page -> page.forEach(paragraph -> paragraph.forEach(line -> {
            Matcher words = WORD.matcher(line);
            while (words.find()) {
                known.add(plain(words.group()));
            }
        })));
    }

    /** Adds a line to a text, with a blank between them or what else the words need. */
    void append(StringBuilder text, String line) {
        int n = text.length();
        if (n == 0 || line.isEmpty()) {
            text.append(line);
            return;
        }
        char last = text.charAt(n - 1);
        if (last == '\u00AD') {
            text.setLength(n - 1);
            text.append(line);
        } else if ((last == '-' || last == '\u2010') && n > 1 && Character.isLetterOrDigit(text.charAt(n - 2))) {
            appendToHyphen(text, line);
        } else {
            text.append(withoutBlanks(last) && withoutBlanks(line.charAt(0)) ? "" : " ")
                    .append(line);
        }
    }

    private void appendToHyphen(StringBuilder text, String line) {
        int n = text.length();
        Matcher before = LAST.matcher(text.substring(Math.max(0, n - 100), n - 1));
        Matcher after = FIRST.matcher(line);
        if (!before.find() || !after.find() || AND.contains(after.group())) {
            text.append(' ').append(line);
            return;
        }
        if (!keepsHyphen(plain(before.group()), plain(after.group()), after.group())) {
            text.setLength(n - 1);
        }
        text.append(line);
    }

    private boolean keepsHyphen(String before, String after, String written) {
        if (!Character.isLowerCase(written.codePointAt(0))
                || !Character.isLetter(before.codePointBefore(before.length()))) {
            return true;
        }
        if (known.contains(before + "-" + after)) {
            return true;
        }
        if (known.contains(before + after)) {
            return false;
        }
        return before.contains("-") || after.contains("-") || COMPOUND.contains(before);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\u2011', '-');
    }

    /** Letters of scripts that set no blanks between words. */
    private static boolean withoutBlanks(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || "、。，「」『』（）《》：；！？".indexOf(c) >= 0;
    }
}
