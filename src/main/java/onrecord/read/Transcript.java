package onrecord.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.SentenceEnds;

/**
 * What was said so far, cue by cue: a paragraph until somebody else speaks or pauses, the speaker in front, and when
 * each begins. Not for use by several threads.
 */
final class Transcript {
    /** "JANE ROE", "Jane Roe": a name of one word is in capitals, or it may be any word before a colon. */
    private static final String NAME = "(?:\\p{Lu}[\\p{Lu}\\p{M} .'’-]{1,40}"
            + "|\\p{Lu}[\\p{L}\\p{M}.'’-]{1,20}(?: \\p{Lu}[\\p{L}\\p{M}.'’-]{0,20}){1,3})";

    /** {@code >> JANE ROE: Good evening.} */
    private static final Pattern SPEAKS =
            Pattern.compile("(?:(?:>>|-|–)\\s*)*(?:(" + NAME + "):\\s+)?(.*)", Pattern.DOTALL);

    private static final Pattern CHANGE = Pattern.compile("(?s)\\s*(?:>>|-\\s|–\\s).*");
    private static final Pattern ENDED = Pattern.compile("(?s).*[" + SentenceEnds.MARKS + "][\"”’»)]*\\s*");
    private static final long PAUSE_MILLIS = 2000;
    /** A paragraph of so many characters ends with its sentence. */
    private static final int LONG = 700;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private String speaker = "";
    private String last = "";
    private long end = Long.MIN_VALUE / 2;

    /**
     * One line of a cue.
     *
     * @param named who speaks, or nothing
     * @param from in milliseconds, as {@code to}
     */
    void line(String named, String plain, long from, long to) {
        // captions that roll up repeat the line above
        if (!plain.isEmpty() && !plain.equals(last)) {
            say(named, plain, from);
            last = plain;
            end = to;
        }
    }

    private void say(String named, String line, long from) {
        Matcher m = SPEAKS.matcher(line);
        String who = m.matches() && m.group(1) != null ? m.group(1) : named;
        String words = m.matches() ? m.group(2) : line;
        boolean change = CHANGE.matcher(line).matches() || (!who.isEmpty() && !who.equals(speaker));
        if (paragraphs.isEmpty() || change || isPause(from)) {
            paragraphs.add(who.isEmpty() ? words : who + ": " + words);
            times.add(time(from));
            speaker = who.isEmpty() && !change ? speaker : who;
        } else {
            paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + words);
        }
    }

    private boolean isPause(long from) {
        String said = paragraphs.getLast();
        return ENDED.matcher(said).matches() && (from - end >= PAUSE_MILLIS || said.length() > LONG);
    }

    /** Hands the whole on as the one article of its source. */
    void handOn(Map<String, List<String>> about, Readings out) throws Unreadable {
        if (paragraphs.isEmpty()) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a transcript in which nothing is said");
        }
        Map<String, List<String>> properties = new LinkedHashMap<>(about);
        properties.put("times", List.copyOf(times));
        out.article(Document.Form.TEXT, String.join("\n\n", paragraphs), List.of(), properties);
    }

    private static String time(long millis) {
        long seconds = millis / 1000;
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
