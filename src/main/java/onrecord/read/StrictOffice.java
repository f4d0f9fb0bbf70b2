package onrecord.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document saved as "Strict Open XML" differs from others in the names of its namespaces, which the parser does not
 * know: {@code http://purl.oclc.org/ooxml/wordprocessingml/main} is
 * {@code http://schemas.openxmlformats.org/wordprocessingml/2006/main} elsewhere.
 */
final class StrictOffice {
    private static final String MARK = "http://purl.oclc.org/ooxml/";
    private static final Pattern NAME = Pattern.compile(Pattern.quote(MARK) + "([A-Za-z]+)/([A-Za-z]+)");

    private StrictOffice() {}

    /** Whether the relations of a package are those of such a document. */
    static boolean is(byte[] relations) {
        return text(relations).contains(MARK);
    }

    /** Whether a part of the package may have such names. */
    static boolean mayName(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    /** A part with the usual names; whatever else it says stays byte by byte. */
    static byte[] usual(byte[] part) {
        String text = text(part);
        return text.contains(MARK)
                ? NAME.matcher(text).replaceAll(StrictOffice::usual).getBytes(StandardCharsets.ISO_8859_1)
                : part;
    }

    private static String usual(MatchResult name) {
        String what = switch (name.group(2)) {
            case "extendedProperties" -> "extended-properties";
            case "customProperties" -> "custom-properties";
            default -> name.group(2);
        };
        return "http://schemas.openxmlformats.org/" + name.group(1) + "/2006/" + Matcher.quoteReplacement(what);
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.ISO_8859_1);
    }
}
