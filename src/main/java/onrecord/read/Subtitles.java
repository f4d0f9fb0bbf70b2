package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.SentenceEnds;
import org.jsoup.parser.Parser;

/**
 * The transcript of what was said, as subtitles (SRT, WebVTT, SBV): one article. Lines that follow one another are one
 * paragraph, until somebody else speaks or there is a pause behind a sentence; who speaks stands in front where the
 * file says so. When each paragraph begins is kept as the property {@code times}, in their order.
 */
final class Subtitles implements Format {
    private static final Pattern CUE = Pattern.compile(
            "\\s*(?:(\\d{1,3}):)?(\\d\\d):(\\d\\d)[.,](\\d{3})\\s+-->\\s+(?:(\\d{1,3}):)?(\\d\\d):(\\d\\d)[.,](\\d{3}).*");
    /** {@code 0:00:01.000,0:00:04.000} of SBV. */
    private static final Pattern SBV_CUE =
            Pattern.compile("(\\d{1,3}):(\\d\\d):(\\d\\d)\\.(\\d{3}),(\\d{1,3}):(\\d\\d):(\\d\\d)\\.(\\d{3})");

    private static final Pattern START = Pattern.compile("(?s)\\s*(?:WEBVTT(?:[ \\t\\n"
            + "].*)?|\\d{1,6}[ \\t]*\\r"
            + "?\\n"
            + "\\s*(?:\\d{1,3}:)?\\d\\d:\\d\\d[.,]\\d{3} +--> +.*)");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]{1,100})>");
    /** {@code >> JANE ROE: Good evening.} */
    private static final Pattern SPEAKS =
            Pattern.compile("(?:(?:>>|-|–)\\s*)*(?:(\\p{Lu}[\\p{Lu}\\p{M} .'’-]{1,40}):\\s+)?(.*)", Pattern.DOTALL);

    private static final Pattern CHANGE =
            Pattern.compile("(?s)\\s*(?:>>|-\\s|–\\s|\\p{Lu}[\\p{Lu}\\p{M} .'’-]{1,40}:\\s).*");
    private static final Pattern ENDED = Pattern.compile("(?s).*[" + SentenceEnds.MARKS + "][\"”’»)]*\\s*");
    private static final long PAUSE_MILLIS = 2000;
    /** A paragraph of so many characters ends with its sentence. */
    private static final int LONG = 700;

    private final Limits limits;

    Subtitles(Limits limits) {
        this.limits = limits;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String head) {
        return START.matcher(head.substring(0, Math.min(head.length(), 4096))).matches()
                || SBV_CUE.matcher(head.stripLeading()).lookingAt();
    }

    @Override
    public String name() {
        return "transcript";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        String text = blob.text(limits.articleBytes()).replace("\r\n", "\n").replace('\r', '\n');
        Transcript transcript = new Transcript();
        for (String block : text.split("\\n[ \\t]*\\n", -1)) {
            block(block, transcript);
        }
        if (transcript.paragraphs.isEmpty()) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a transcript in which nothing is said");
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("times", List.copyOf(transcript.times));
        out.article(Document.Form.TEXT, String.join("\n\n", transcript.paragraphs), List.of(), properties);
    }

    /** A block is a number or name, a line of times, and what is said; what has no times is a note or a style. */
    private static void block(String block, Transcript transcript) {
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher sbv = SBV_CUE.matcher(lines.get(i).strip());
            Matcher m = sbv.matches() ? sbv : CUE.matcher(lines.get(i));
            if (m.matches()) {
                transcript.cue(millis(m, 1), millis(m, 5), lines.subList(i + 1, lines.size()));
                return;
            }
        }
    }

    private static long millis(Matcher m, int first) {
        long hours = m.group(first) == null ? 0 : Long.parseLong(m.group(first));
        long minutes = Long.parseLong(m.group(first + 1)) + 60 * hours;
        return (minutes * 60 + Long.parseLong(m.group(first + 2))) * 1000 + Long.parseLong(m.group(first + 3));
    }

    /** What was said so far. */
    private static final class Transcript {
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> times = new ArrayList<>();
        private String speaker = "";
        private String last = "";
        private long end = Long.MIN_VALUE / 2;

        void cue(long from, long to, List<String> lines) {
            for (String line : lines) {
                Matcher voice = VOICE.matcher(line);
                String named = voice.find() ? voice.group(1).strip() : "";
                String plain = Parser.unescapeEntities(line.replaceAll("<[^>]{0,100}>|\\{\\\\[^}]{0,40}\\}", ""), false)
                        .strip();
                // captions that roll up repeat the line above
                if (!plain.isEmpty() && !plain.equals(last)) {
                    say(named, plain, from);
                    last = plain;
                    end = to;
                }
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

        private static String time(long millis) {
            long seconds = millis / 1000;
            return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
    }
}
