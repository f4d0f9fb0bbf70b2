package onrecord.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells by its first bytes what a blob is; its name only where the bytes leave it open. */
final class Sniffer {
    private static final Pattern WEB_PAGE = Pattern.compile(
            "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|(?:html|head|body|title|meta|link|script|article|main)\\b)");
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?:html|head|body|div|p|h[1-6]|article|table|span|a|meta)\\b[^<>]*>");

    private final Formats formats;
    private final RecordFields fields;

    Sniffer(Formats formats, RecordFields fields) {
        this.formats = formats;
        this.fields = fields;
    }

    /** @throws Unreadable if it is empty or nothing that OnRecord reads */
    Format formatOf(Blob blob) throws Unreadable {
        byte[] head = blob.head();
        if (head.length == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "the file is empty");
        }
        if (TextDecoder.isBinary(head)) {
            throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "not a kind of file that OnRecord reads");
        }
        Charset charset = TextDecoder.detect(head, blob.whole(), StandardCharsets.UTF_8);
        int mark = TextDecoder.markLength(head, charset);
        return formatOfText(blob, new String(head, mark, head.length - mark, charset));
    }

    private Format formatOfText(Blob blob, String head) {
        String start = head.stripLeading();
        if (start.startsWith("{")) {
            return isOneLine(start) ? formats.jsonLines() : formats.json();
        }
        if (start.startsWith("[")
                && (blob.isNamed("json") || start.substring(1).stripLeading().startsWith("{"))) {
            return formats.json();
        }
        if (WEB_PAGE.matcher(head).lookingAt()
                || (blob.isNamed("html", "htm", "xhtml") && TAG.matcher(head).find())) {
            return formats.webPage();
        }
        if (blob.isNamed("csv", "tsv", "tab") || TableDialect.looksLikeTable(head, fields)) {
            return formats.table();
        }
        return formats.plainText();
    }

    /** Whether the first line is a JSON object of its own: it closes as many braces as it opens. */
    private static boolean isOneLine(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return depth == 0;
            }
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth > 0;
    }
}
