package onrecord.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A whole site as Ghost exports it: the tables of its database, of which posts are articles. Who wrote them, their tags
 * and the name of the site stand in other tables, behind the posts, so that the file is read twice.
 */
final class GhostExport implements Format {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern START = Pattern.compile(
            "\\{\\s*(?:\"db\"\\s*:\\s*\\[\\s*\\{\\s*)?\"meta\"\\s*:\\s*\\{[^{}]*\"exported_on\"[\\s\\S]*");
    private static final String POSTS = "posts";

    private final Limits limits;

    GhostExport(Limits limits) {
        this.limits = limits;
    }

    static boolean is(String start) {
        return START.matcher(start).matches();
    }

    @Override
    public String name() {
        return "Ghost export";
    }

    /** Takes the rows of a table one by one. */
    private interface Rows {
        void row(String table, JsonNode row) throws IOException;
    }

    /** What the other tables say. */
    private static final class Site {
        private final Map<String, String> people = new HashMap<>();
        private final Map<String, String> tags = new HashMap<>();
        private final Map<String, List<String>> authorsOf = new HashMap<>();
        private final Map<String, List<String>> tagsOf = new HashMap<>();
        private @Nullable String title;

        void add(String table, JsonNode row) {
            switch (table) {
                case "users" -> people.put(text(row, "id"), text(row, "name"));
                case "tags" -> tags.put(text(row, "id"), text(row, "name"));
                case "posts_authors" -> of(authorsOf, row).add(text(row, "author_id"));
                case "posts_tags" -> of(tagsOf, row).add(text(row, "tag_id"));
                default -> {
                    if (text(row, "key").equals("title")) {
                        title = text(row, "value");
                    }
                }
            }
        }

        private static List<String> of(Map<String, List<String>> all, JsonNode row) {
            return all.computeIfAbsent(text(row, "post_id"), id -> new ArrayList<>(1));
        }

        private static String text(JsonNode row, String name) {
            return Wellformed.text(row.path(name).asText());
        }
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Site site = new Site();
        if (blob.canOpenAgain()) {
            tables(blob, Set.of("users", "tags", "posts_authors", "posts_tags", "settings"), site::add);
        }
        long[] number = new long[1];
        tables(blob, Set.of(POSTS), (table, row) -> {
            long its = ++number[0];
            out.attempt(its, () -> item(row, site).handOn(its, out));
        });
        if (number[0] == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "an export of a site without posts");
        }
    }

    private void tables(Blob blob, Set<String> wanted, Rows rows) throws IOException {
        try (CappedReader text = new CappedReader(Utf8Stream.reader(blob), limits.articleBytes());
                JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isTable(json.getParsingContext())) {
                    String table = json.currentName();
                    boolean list = json.nextToken() == JsonToken.START_ARRAY;
                    if (!list || !wanted.contains(table)) {
                        skip(json, text);
                        continue;
                    }
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        rows.row(table, JSON.readTree(json));
                        text.nextRecord();
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, JsonRecords.complaint(e));
        }
    }

    /** Goes past a table, however long it is. */
    private static void skip(JsonParser json, CappedReader text) throws IOException {
        int depth = 0;
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
            depth += token.isStructStart() ? 1 : 0;
            depth -= token.isStructEnd() ? 1 : 0;
            if (depth <= 0) {
                return;
            }
            text.nextRecord();
        }
    }

    private static boolean isTable(JsonStreamContext context) {
        JsonStreamContext around = context.getParent();
        return around != null && "data".equals(around.getCurrentName());
    }

    private static Item item(JsonNode post, Site site) {
        JsonItem item = new JsonItem("ghost", post).id("id").title("title").body("html", "plaintext");
        item.claim(Field.DATE, "published_at")
                .claim(Field.DECK, "custom_excerpt")
                .claim(Field.LANGUAGE, "locale");
        item.claim(Field.URL, "canonical_url");
        if (item.item().has(Field.DATE)) {
            item.claim(Field.UPDATED, "updated_at");
        }
        item.item().claim(Field.OUTLET, "settings.title", site.title);
        String id = post.path("id").asText();
        for (String author : site.authorsOf.getOrDefault(id, List.of())) {
            item.item().claim(Field.AUTHORS, "posts_authors", site.people.get(author));
        }
        for (String tag : site.tagsOf.getOrDefault(id, List.of())) {
            item.item().property("tags", site.tags.get(tag));
        }
        // the editor's own forms of the same text
        return item.passOver("lexical", "mobiledoc", "html", "plaintext").whole();
    }
}
