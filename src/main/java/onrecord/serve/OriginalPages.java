package onrecord.serve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its name and its beginning what a browser can show as a page; what it is shows when it is asked for. */
final class OriginalPages {
    private static final Pattern NAME = Pattern.compile(
            ".*\\.(?:html?|xhtml|mht|mhtml|webarchive|pdf|w?arc(?:\\.gz)?)(?: \\(\\d+\\))?(?:#\\d+)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private OriginalPages() {}

    /**
     * @param source of an article
     * @param head how its file begins
     */
    static boolean mayBePage(String source, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean record = source.indexOf('#') >= 0 || source.indexOf('!') >= 0;
        boolean markup = start.contains("<html") || start.startsWith("<!doctype html") || start.startsWith("%pdf-");
        return NAME.matcher(source).matches() || (!record && markup);
    }
}
