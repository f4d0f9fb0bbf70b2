package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A saved web page: one article. */
final class WebPage implements Format {
    private static final Pattern START = Pattern.compile("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
            + "<(?:!doctype\\s+html|(?:html|head|body|title|meta|link|script|article|main)\\b)");

    private final Limits limits;

    WebPage(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "web page";
    }

    /** Whether a text begins as a web page does. */
    static boolean is(String text) {
        return START.matcher(text).lookingAt();
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        String html = blob.text(limits.articleBytes());
        if (!Exports.ofPage(html, out)) {
            out.article(Document.Form.HTML, html, List.of(), Map.of());
        }
    }
}
