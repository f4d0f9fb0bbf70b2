package onrecord.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** Which character parts the columns of a table. */
final class TableDialect {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

    /** Excel is told the delimiter in a line of its own above the names: {@code sep=;}. */
    private static final String SEPARATOR = "sep=";

    private TableDialect() {}

    /** Whether a first line says the delimiter. */
    static boolean isForExcel(String line) {
        return line.length() == SEPARATOR.length() + 1 && line.startsWith(SEPARATOR);
    }

    /**
     * The delimiter of a blob that is known to be a table: the one its first line has most of outside quotation marks.
     */
    static char delimiter(Blob blob) throws IOException {
        String line = firstLine(blob);
        if (isForExcel(line)) {
            return line.charAt(SEPARATOR.length());
        }
        char best = blob.isNamed("tsv", "tab") ? '\t' : ',';
        int most = count(line, best);
        for (char delimiter : DELIMITERS) {
            int n = count(line, delimiter);
            if (n > most) {
                best = delimiter;
                most = n;
            }
        }
        return best;
    }

    /**
     * Whether the text is a table whatever its name: its first line names a body or title and one more known column.
     */
    static boolean looksLikeTable(String head, RecordFields fields) {
        String first = head.lines().findFirst().orElse("");
        String line = isForExcel(first) ? head.lines().skip(1).findFirst().orElse("") : first;
        for (char delimiter : DELIMITERS) {
            List<String> names = List.of(line.split("\\Q" + delimiter + "\\E", -1));
            long known = names.stream()
                    .map(TableDialect::unquoted)
                    .filter(fields::knows)
                    .count();
            boolean text = names.stream().map(TableDialect::unquoted).anyMatch(n -> isText(fields.field(n)));
            if (text
                    && known >= 2
                    && known * 2 >= names.size()
                    && names.stream().allMatch(n -> n.length() < 40)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(onrecord.model.@Nullable Field field) {
        return field == Field.BODY || field == Field.TITLE;
    }

    private static String unquoted(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static String firstLine(Blob blob) {
        Charset charset = TextDecoder.detect(blob.head(), blob.whole(), null);
        return new String(blob.head(), charset).lines().findFirst().orElse("").replaceFirst("^\uFEFF", "");
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }
}
