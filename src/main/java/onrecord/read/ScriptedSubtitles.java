package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subtitles of SubStation Alpha (ASS, SSA): the lines of dialogue of the section {@code [Events]} in the order of their
 * times, with the name of who speaks where they have one. Comments, drawings and styles are no words.
 */
final class ScriptedSubtitles implements Format {
    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):(\\d\\d):(\\d\\d)[.,:](\\d\\d)\\d?");
    /** {@code {\i1}}, a note between braces, the end of a line, a blank that holds. */
    private static final Pattern OVERRIDE = Pattern.compile("\\{[^}]{0,400}\\}");

    private static final Pattern BREAK = Pattern.compile("\\\\[Nnh]");
    /** What is drawn instead of written: {@code {\p1}m 0 0 l 100 0}. */
    private static final Pattern DRAWN = Pattern.compile("\\{[^}]{0,400}\\\\p[1-9][^}]{0,400}\\}");

    private static final List<String> USUAL =
            List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private final Limits limits;

    private record Line(long from, long to, String who, String words) {}

    ScriptedSubtitles(Limits limits) {
        this.limits = limits;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String start) {
        return start.regionMatches(true, 0, "[Script Info]", 0, 13);
    }

    @Override
    public String name() {
        return "transcript";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        List<Line> lines = new ArrayList<>();
        Map<String, List<String>> about = new LinkedHashMap<>();
        List<String> columns = USUAL;
        String section = "";
        for (String raw : blob.text(limits.articleBytes()).split("\\R", -1)) {
            String line = raw.strip();
            String lower = line.toLowerCase(Locale.ROOT);
            if (line.startsWith("[") && line.endsWith("]")) {
                section = lower;
            } else if (section.equals("[events]") && lower.startsWith("format:")) {
                columns = List.of(lower.substring(7).strip().split("\\s*,\\s*", -1));
            } else if (section.equals("[events]") && lower.startsWith("dialogue:")) {
                add(line.substring(9).strip(), columns, lines);
            } else if (section.equals("[script info]") && lower.startsWith("title:") && line.length() > 6) {
                about.put("title", List.of(Wellformed.text(line.substring(6).strip())));
            }
        }
        Transcript transcript = new Transcript();
        lines.stream()
                .sorted(Comparator.comparingLong(Line::from))
                .forEach(line -> transcript.line(line.who(), line.words(), line.from(), line.to()));
        transcript.handOn(about, out);
    }

    /** The text is the last column, and may have commas. */
    private static void add(String dialogue, List<String> columns, List<Line> lines) {
        String[] cells = dialogue.split(",", columns.size());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(columns.get(i), cells[i].strip());
        }
        Matcher from = TIME.matcher(values.getOrDefault("start", ""));
        Matcher to = TIME.matcher(values.getOrDefault("end", ""));
        String text = values.getOrDefault("text", "");
        if (from.matches() && to.matches() && !DRAWN.matcher(text).find()) {
            String words = OVERRIDE.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
            String who = values.getOrDefault("name", values.getOrDefault("actor", ""));
            lines.add(new Line(
                    millis(from), millis(to), who, words.replaceAll("\\s+", " ").strip()));
        }
    }

    private static long millis(Matcher time) {
        long minutes = 60 * Long.parseLong(time.group(1)) + Long.parseLong(time.group(2));
        return (60 * minutes + Long.parseLong(time.group(3))) * 1000 + 10 * Long.parseLong(time.group(4));
    }
}
