package onrecord.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of Logseq: values in lines like {@code title:: Rain} in front, then an outline whose points are the
 * paragraphs.
 */
final class LogseqPage {
    private static final Pattern VALUE = Pattern.compile("(?:- | {2})?(\\p{L}[\\p{L}\\p{N}_-]{0,40})::[ \\t]+(\\S.*)");
    private static final Pattern OF_THE_PROGRAM = Pattern.compile("\\s*(?:- )?(?:id|collapsed)::.*");
    private static final Pattern POINT = Pattern.compile("(?m)^[ \\t]*-(?:[ \\t]+|$)");

    private LogseqPage() {}

    /** The article of such a page; null where the first line is no value or none of the values is the headline. */
    static @Nullable Item item(String text) {
        List<String> lines = text.strip().lines().toList();
        Item item = new Item("logseq");
        boolean titled = false;
        int at = 0;
        for (Matcher value = VALUE.matcher(lines.getFirst()); value.matches(); value = VALUE.matcher(lines.get(at))) {
            titled |= value.group(1).equalsIgnoreCase("title");
            if (!OF_THE_PROGRAM.matcher(lines.get(at)).matches()) {
                FrontMatter.add(value.group(1), value.group(2).strip(), item);
            }
            at++;
            if (at == lines.size()) {
                break;
            }
        }
        return titled ? item.body(body(lines.subList(at, lines.size()))) : null;
    }

    private static String body(List<String> lines) {
        String outline = String.join(
                "\n",
                lines.stream()
                        .filter(line -> !OF_THE_PROGRAM.matcher(line).matches())
                        .toList());
        return FrontMatter.linked(POINT.matcher(outline).replaceAll("\n")).strip();
    }
}
