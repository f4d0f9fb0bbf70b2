package onrecord.read;

import java.util.List;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;

/**
 * The text of an e-mail as Tika gives it: the subject and a list of headers before it are left out, and what was one
 * line each, with an empty element for an empty line, is lines again.
 */
final class MailText {
    private MailText() {}

    /** The text of an e-mail's body element, which is changed. */
    static String of(Element body) {
        Element headers = body.selectFirst("> dl");
        if (headers != null) {
            Element subject = headers.previousElementSibling();
            if (subject != null && subject.normalName().equals("h1")) {
                subject.remove();
            }
            headers.remove();
        }
        List<Element> paragraphs = body.select("> p, > div > p");
        boolean single =
                paragraphs.size() == 1 && body.select("div, br, table, li, p").size() <= 2;
        if (single) {
            return lines(paragraphs.getFirst());
        }
        boolean lines = paragraphs.stream().anyMatch(p -> lines(p).isEmpty())
                && body.select("br, table, li, blockquote").isEmpty();
        if (!lines) {
            return MarkupText.of(body);
        }
        StringJoiner text = new StringJoiner("\n");
        paragraphs.forEach(p -> text.add(lines(p)));
        return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static String lines(Element element) {
        return element.wholeText().replace("\r\n", "\n").replace('\u00A0', ' ').strip();
    }
}
