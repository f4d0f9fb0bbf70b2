package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import onrecord.model.Field;

/**
 * A page as programs keep it for reading later: Wallabag, Omnivore, Readwise and its Reader, Pocket, Google Keep. When
 * it was saved, read or marked is not when it was published.
 */
final class SavedItem implements JsonDialect {
    /** Names that no other kind of record has; any will do. */
    private static final List<String> OWN = List.of(
            "published_by",
            "is_archived",
            "savedAt",
            "saved_at",
            "user_book_id",
            "readable_title",
            "resolved_url",
            "userEditedTimestampUsec",
            "reading_progress",
            "readwise_url",
            "readingProgress");

    @Override
    public boolean is(JsonNode o) {
        boolean titled = o.has("title") || o.has("readable_title") || o.has("resolved_title");
        boolean reader = o.path("url").asText().startsWith("https://read.readwise.io/");
        return titled && (reader || OWN.stream().anyMatch(o::has));
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonItem item = new JsonItem("saved", o).id("id");
        item.title("resolved_title", "title", "readable_title");
        item.claim(
                Field.URL,
                "resolved_url",
                "given_url",
                "originalArticleUrl",
                "source_url",
                "url",
                "unique_url",
                "annotations.url");
        item.claim(Field.DATE, "published_at", "publishedAt", "published_date", "date_published");
        item.all(Field.AUTHORS, "published_by");
        if (!item.item().has(Field.AUTHORS)) {
            item.all(Field.AUTHORS, "author");
            o.path("authors")
                    .forEach(author -> item.item()
                            .claim(Field.AUTHORS, "authors", author.path("name").asText()));
        }
        item.claim(Field.OUTLET, "siteName", "site_name", "publisher");
        item.claim(Field.LANGUAGE, "language");
        item.body("content", "html_content", "text", "textContent");
        beside(item, out);
        marked(item);
        item.whole().handOn(number, out);
    }

    /** Omnivore keeps the page, and what was marked in it, in files beside the list. */
    private static void beside(JsonItem item, Readings out) {
        String slug = item.text("slug");
        if (slug != null && slug.matches("[^/\\\\]+")) {
            String page = item.item().hasText() ? null : out.beside("content/" + slug + ".html");
            if (page != null) {
                item.item().body(RecordArticles.text(page));
            }
            item.item().property("highlights", out.beside("highlights/" + slug + ".md"));
        }
    }

    /** Where the page itself was not kept, the passages that were marked in it are all there is of its text. */
    private static void marked(JsonItem item) {
        if (!item.item().hasText() && !item.texts("highlights.text").isEmpty()) {
            item.item().body(String.join("\n\n", item.texts("highlights.text")));
        }
    }
}
