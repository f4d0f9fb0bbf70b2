package onrecord.read;

import java.util.List;
import java.util.regex.Pattern;

/** The last step of every record, of JSON or of a table: its article, or why there is none. */
final class RecordArticles {
    private static final Pattern MARKUP =
            Pattern.compile("(?i)<(?:p|div|br|article|section|h[1-6]|ul|ol|blockquote|table|html|body)\\b[^<>]*>");

    private RecordArticles() {}

    /** @param names all the record's fields, for the complaint when none of them is known */
    static void handOn(RecordFields.Sorted sorted, long number, List<String> names, Readings out) {
        String body = sorted.body();
        if (body == null && !sorted.hasTitle()) {
            String fields = String.join(", ", names.size() <= 12 ? names : names.subList(0, 12));
            out.failed(
                    number,
                    Reading.Failed.Kind.NO_TEXT,
                    "no text under a known name; it has " + (fields.isEmpty() ? "no fields" : fields)
                            + ": call the one with the text \"body\", or say which it is with --map body=NAME");
            return;
        }
        String text = body == null ? "" : text(body);
        out.record(number, sorted.id(), Document.Form.TEXT, text, sorted.claims(), sorted.properties());
    }

    /** A text that may be markup or not, as plain text. */
    static String text(String body) {
        return body.indexOf('<') >= 0 && MARKUP.matcher(body).find() ? MarkupText.of(body) : body;
    }
}
