package onrecord.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The lines that web pages put around an article: "Advertisement", "Read more", "Related stories", in many languages.
 * They are in {@code chrome.tsv} beside this class.
 */
final class Chrome {
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, List<String[]>> BEGINNINGS = new HashMap<>();
    private static final List<String[]> PARTS = new ArrayList<>();
    private static final Set<String> SUBHEADS = new HashSet<>();
    private static final Set<String> STOPS = new HashSet<>();
    private static final int LONGEST = 200;
    private static final int KEY = 3;

    static {
        Resources.lines(Chrome.class, "chrome.tsv").forEach(Chrome::add);
    }

    private Chrome() {}

    /** Why a line is none of the article's ("advertisement", "call-to-action"); empty if nothing says so. */
    static Optional<String> reason(Line line) {
        if (line.text().length() > LONGEST) {
            return Optional.empty();
        }
        String words = normal(line);
        String whole = WHOLE.get(words);
        if (whole != null) {
            return Optional.of(whole);
        }
        if (line.prose() && line.weight() > LONGEST * 2 / 3) {
            return Optional.empty();
        }
        String reason = beginning(words);
        return reason != null ? Optional.of(reason) : part(words);
    }

    /** Whether it is a heading behind which no article goes on. */
    static boolean stops(Line line) {
        return line.text().length() < LONGEST && STOPS.contains(normal(line));
    }

    /** Whether a line that pages set around an article may as well be a subhead: "Privacy", "Weather". */
    static boolean maySubhead(Line line) {
        return SUBHEADS.contains(normal(line))
                && Character.isUpperCase(line.bare().codePointAt(0));
    }

    private static @Nullable String beginning(String words) {
        if (words.length() < KEY) {
            return null;
        }
        for (String[] one : BEGINNINGS.getOrDefault(words.substring(0, KEY), List.of())) {
            if (words.startsWith(one[0])) {
                return one[1];
            }
        }
        return null;
    }

    private static Optional<String> part(String words) {
        for (String[] one : PARTS) {
            if (words.contains(one[0])) {
                return Optional.of(one[1]);
            }
        }
        return Optional.empty();
    }

    /** In lower case, single spaces, without the marks and arrows at both ends. */
    private static String normal(Line line) {
        String key = line.key();
        StringBuilder words = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i) == '’' ? '\'' : key.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        int end = words.length();
        while (end > 0 && ":.!>»›→…▼▾+ \u200b".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && ">»›→▶►+| \u200b".indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        return words.substring(start, end);
    }

    private static void add(String line) {
        String[] columns = line.split("\t", -1);
        String phrase = columns[2];
        switch (columns[0]) {
            case "is" -> WHOLE.put(phrase, columns[1]);
            case "may" -> {
                WHOLE.putIfAbsent(phrase, columns[1]);
                SUBHEADS.add(phrase);
            }
            case "has" -> PARTS.add(new String[] {phrase, columns[1]});
            case "stop" -> {
                STOPS.add(phrase);
                WHOLE.put(phrase, columns[1]);
            }
            case "starts" -> {
                String key = phrase.substring(0, Math.min(KEY, phrase.length()));
                BEGINNINGS.computeIfAbsent(key, k -> new ArrayList<>()).add(new String[] {phrase, columns[1]});
            }
            default -> throw new IllegalArgumentException("chrome.tsv: " + line);
        }
    }
}
