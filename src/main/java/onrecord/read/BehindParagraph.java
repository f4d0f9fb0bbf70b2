package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The place of what stands within a paragraph of a document and is none of its words: a note, a text box. */
final class BehindParagraph {
    private BehindParagraph() {}

    /** @param taken goes, and its blocks stand behind the paragraph, in their order */
    static void move(@Nullable Element paragraph, Element taken, List<Element> blocks) {
        List<Element> all = new ArrayList<>(blocks);
        taken.remove();
        for (int i = all.size() - 1; i >= 0 && paragraph != null; i--) {
            paragraph.after(all.get(i));
        }
    }
}
