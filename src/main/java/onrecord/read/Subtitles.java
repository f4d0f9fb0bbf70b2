package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** The rows of Whisper, in milliseconds. */
    private static final Pattern ROWS = Pattern.compile("start\tend\ttext\r?\n");

    private static final Pattern ROW = Pattern.compile("(\\d{1,12})\t(\\d{1,12})\t(.*)");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]{1,100})>");
    private final Limits limits;

    Subtitles(Limits limits) {
        this.limits = limits;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String head) {
        return ROWS.matcher(head).lookingAt()
                || START.matcher(head.substring(0, Math.min(head.length(), 4096)))
                        .matches()
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
        if (ROWS.matcher(text).lookingAt()) {
            text.lines()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> transcript.line(
                            "", row.group(3).strip(), Long.parseLong(row.group(1)), Long.parseLong(row.group(2))));
            transcript.handOn(Map.of(), out);
            return;
        }
        for (String block : text.split("\\n[ \\t]*\\n", -1)) {
            block(block, transcript);
        }
        transcript.handOn(Map.of(), out);
    }

    /** A block is a number or name, a line of times, and what is said; what has no times is a note or a style. */
    private static void block(String block, Transcript transcript) {
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher sbv = SBV_CUE.matcher(lines.get(i).strip());
            Matcher m = sbv.matches() ? sbv : CUE.matcher(lines.get(i));
            if (m.matches()) {
                cue(m, lines.subList(i + 1, lines.size()), transcript);
                return;
            }
        }
    }

    private static long millis(Matcher m, int first) {
        long hours = m.group(first) == null ? 0 : Long.parseLong(m.group(first));
        long minutes = Long.parseLong(m.group(first + 1)) + 60 * hours;
        return (minutes * 60 + Long.parseLong(m.group(first + 2))) * 1000 + Long.parseLong(m.group(first + 3));
    }

    private static void cue(Matcher times, List<String> lines, Transcript transcript) {
        for (String line : lines) {
            Matcher voice = VOICE.matcher(line);
            String named = voice.find() ? voice.group(1).strip() : "";
            String plain = Parser.unescapeEntities(line.replaceAll("<[^>]{0,100}>|\\{\\\\[^}]{0,40}\\}", ""), false)
                    .strip();
            transcript.line(named, plain, millis(times, 1), millis(times, 5));
        }
    }
}
