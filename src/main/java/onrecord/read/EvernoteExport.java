package onrecord.read;

import java.io.IOException;
import onrecord.model.Field;
import org.jsoup.nodes.Element;

/**
 * Notes that Evernote exports (ENEX): an article a note. When it was made is no date of publication; what was clipped
 * from the web has the address it came from. Pictures and files packed in a note are not read.
 */
final class EvernoteExport implements Format {
    private final Limits limits;

    EvernoteExport(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "Evernote export";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        long[] number = new long[1];
        XmlStream.Listener notes = element -> {
            boolean note = XmlTree.name(element).equals("note");
            if (note) {
                long its = ++number[0];
                out.attempt(its, () -> item(element).handOn(its, out));
            }
            return note;
        };
        new XmlStream(limits, notes, failure -> out.failed(++number[0], failure.kind(), failure.reason())).read(blob);
    }

    private static Item item(Element note) {
        Item item = new Item("evernote");
        item.claim(Field.TITLE, "title", XmlTree.childText(note, "title"));
        item.claim(Field.URL, "source-url", XmlTree.text(note, "source-url"));
        item.claim(Field.AUTHORS, "author", XmlTree.text(note, "author"));
        for (String name : new String[] {"created", "updated", "source", "source-application", "subject-date"}) {
            item.property(name, XmlTree.time(XmlTree.text(note, name)));
        }
        XmlTree.all(note, "tag").forEach(tag -> item.property("tags", XmlTree.line(tag)));
        Element content = XmlTree.child(note, "content");
        return item.body(content == null ? "" : MarkupText.ofPage(content.wholeText()));
    }
}
