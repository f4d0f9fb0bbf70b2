package onrecord.read;

import java.io.IOException;
import java.util.List;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a wiki as MediaWiki exports them, Wikinews and Wikipedia among them: an article a page, in its last revision
 * here. When a page was changed is no date of publication; the one that Wikinews puts into its text is. Talk, templates
 * and pages that only lead on are passed over.
 */
final class WikiDump implements Format {
    private final Limits limits;

    WikiDump(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "MediaWiki export";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        long[] number = new long[1];
        XmlStream.Listener pages = element -> {
            boolean page = XmlTree.name(element).equals("page");
            if (page && isArticle(element)) {
                long its = ++number[0];
                out.attempt(its, () -> item(element).handOn(its, out));
            }
            return page;
        };
        new XmlStream(limits, pages, failure -> out.failed(++number[0], failure.kind(), failure.reason())).read(blob);
        if (number[0] == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "an export of a wiki without articles");
        }
    }

    private static boolean isArticle(Element page) {
        String space = XmlTree.childText(page, "ns");
        return (space == null || space.equals("0")) && XmlTree.child(page, "redirect") == null;
    }

    private static Item item(Element page) {
        List<Element> revisions = XmlTree.all(page, "revision");
        Element last = revisions.isEmpty() ? page : revisions.getLast();
        Element source = XmlTree.first(last, "text");
        WikiText text = WikiText.of(source == null ? "" : source.wholeText());
        String title = XmlTree.childText(page, "title");
        Element wiki = page.parent();
        Item item = new Item("wiki").id(XmlTree.childText(page, "id"));
        item.claim(Field.TITLE, "title", title);
        item.claim(Field.DATE, "template", text.date());
        item.claim(Field.OUTLET, "sitename", XmlTree.text(wiki, "sitename"));
        item.claim(Field.URL, "base", address(XmlTree.text(wiki, "base"), title));
        item.claim(Field.LANGUAGE, "xml:lang", XmlTree.attributeOfAnySpace(wiki, "lang"));
        text.captions().forEach(caption -> item.claim(Field.CAPTIONS, "file", caption));
        text.categories().forEach(category -> item.property("category", category));
        text.links().forEach(link -> item.property("links", link));
        text.templates().forEach(template -> item.property("template", template));
        item.property("revised", XmlTree.childText(last, "timestamp"));
        item.property("revision", XmlTree.childText(last, "id"));
        return item.body(Wellformed.text(text.text()));
    }

    /** The address of a page lies beside that of the main page. */
    private static @Nullable String address(@Nullable String base, @Nullable String title) {
        if (base == null || title == null || !base.contains("/")) {
            return null;
        }
        String name = title.replace(' ', '_')
                .replace("%", "%25")
                .replace("?", "%3F")
                .replace("\"", "%22")
                .replace("#", "%23");
        return base.substring(0, base.lastIndexOf('/') + 1) + name;
    }
}
