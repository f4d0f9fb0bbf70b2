package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A text file, Markdown among them: one article, with the values that may stand in front of it, unless several were
 * pasted into it.
 */
final class PlainText implements Format {
    private final Limits limits;
    private final PastedItems pasted;

    PlainText(Limits limits, RecordFields fields) {
        this.limits = limits;
        this.pasted = new PastedItems(fields);
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        String text = blob.text(limits.articleBytes());
        if (text.isBlank()) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "nothing but white space");
        }
        Item matter = FrontMatter.item(text);
        Item page = matter == null ? LogseqPage.item(text) : matter;
        Item note = page == null ? JoplinNote.item(text) : page;
        Item clipping = note == null ? OrgNote.item(text) : note;
        if (clipping != null) {
            clipping.handOn(out);
        } else if (!Exports.ofText(text, out) && !pasted.handOn(text, out)) {
            String words = blob.isNamed("md") || blob.isNamed("markdown") ? FrontMatter.linked(text) : text;
            out.article(Document.Form.TEXT, words, List.of(), Map.of());
        }
    }
}
