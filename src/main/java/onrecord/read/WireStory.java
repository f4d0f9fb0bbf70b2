package onrecord.read;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a story in the XML of wire services: NITF, XHTML, plain text, or markup that was escaped. */
final class WireStory {
    private WireStory() {}

    /** The text of an element that holds a story in one of the usual dresses. */
    static void read(@Nullable Element data, Item item) {
        if (data == null) {
            return;
        }
        Element nitf = XmlTree.first(data, "nitf");
        if (nitf != null) {
            Nitf.read(nitf, item);
            return;
        }
        Element body = XmlTree.first(data, "body.content");
        Element page = body == null ? XmlTree.first(data, "body") : body;
        Element story = page == null ? data : page;
        if (story.childrenSize() == 0) {
            item.body(paragraphs(story.wholeText()));
        } else {
            keywords(story, item);
            item.body(MarkupText.of(story.html()));
        }
    }

    /** Lists of keywords and notes to editors that stand in a story's own markup are no text of it. */
    private static void keywords(Element story, Item item) {
        for (Element list : story.select("[class~=(?i)(?:^|\\W)(?:keywords?|notepad|noteboard)(?:$|\\W)]")) {
            String name = list.className().toLowerCase(Locale.ROOT).contains("keyword") ? "keywords" : "note";
            item.property(name, XmlTree.line(list));
            list.remove();
        }
    }

    /** Text that came without markup, or with markup that was escaped. */
    private static String paragraphs(String text) {
        if (text.contains("<body.content") || text.contains("<nitf")) {
            String body = Nitf.body(XmlTree.parse(text));
            if (!body.isEmpty()) {
                return body;
            }
        }
        return text.contains("<body") ? MarkupText.ofPage(text) : RecordArticles.text(text.strip());
    }
}
