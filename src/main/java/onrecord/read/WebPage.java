package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A saved web page: one article. */
final class WebPage implements Format {
    private final Limits limits;

    WebPage(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "web page";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        String html = blob.text(limits.articleBytes());
        if (!Exports.ofPage(html, out)) {
            out.article(Document.Form.HTML, html, List.of(), Map.of());
        }
    }
}
