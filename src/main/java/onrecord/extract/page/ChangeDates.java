package onrecord.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * When a page says that it was changed: linked data, meta tags, a note at either end of the text. Marked elements and
 * the lines around the headline are read with the dates of publication that stand beside them.
 */
final class ChangeDates {
    private static final List<String> META = List.of(
            "article:modified_time",
            "og:updated_time",
            "article:modified",
            "article:updated_time",
            "datemodified",
            "last-modified",
            "lastmod",
            "last_updated",
            "last-updated",
            "modified_time",
            "modified",
            "revised",
            "dcterms.modified",
            "dc.date.modified",
            "dc.date.updated",
            "rnews:datemodified",
            "article.updated",
            "updated_date");
    private static final int NOTES = 2;
    private static final int LONGEST_NOTE = 400;

    private final ParsedPage page;
    private final GatheredDates dates;

    ChangeDates(ParsedPage page, GatheredDates dates) {
        this.page = page;
        this.dates = dates;
    }

    void find() {
        JsonNode whole = page.linked.page();
        String linked = page.linked.text("dateModified");
        dates.addChange(linked, "json-ld-modified", "dateModified: " + linked, 0.8);
        if (linked == null && whole != null) {
            String ofPage = JsonLd.text(whole.get("dateModified"));
            dates.addChange(ofPage, "json-ld-page", "dateModified: " + ofPage, 0.6);
        }
        for (String name : META) {
            boolean open = name.endsWith("_time");
            for (String value : page.meta.all(name)) {
                dates.addChange(value, open ? "meta-modified" : "meta-changed", name + ": " + value, open ? 0.75 : 0.5);
            }
        }
        notes();
    }

    /**
     * "This article was amended on 3 May 2023 to say ...": in the first or the last paragraphs, or right behind them.
     */
    private void notes() {
        if (page.article.isEmpty()) {
            return;
        }
        int first = page.article.getFirst().index();
        int last = page.article.getLast().index();
        for (int i = Math.max(0, first - NOTES); i < Math.min(page.walk.blocks.size(), last + 1 + NOTES); i++) {
            boolean end = i < first + NOTES || i > last - NOTES;
            String text = page.walk.blocks.get(i).text();
            if (end && text.length() <= LONGEST_NOTE && DateWords.noteChange(text)) {
                dates.addChange(text, "change-note", text, 0.75);
            }
        }
    }
}
