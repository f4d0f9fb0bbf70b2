package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.model.Field;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An item made of a JSON object of a known program. Values are asked for by their path ({@code origin.title}; of a list
 * the first will do); whatever nobody asked for stays a property, so that no value is lost.
 */
final class JsonItem {
    private static final int MOST_DEPTH = 20;

    private final JsonNode record;
    private final Item item;
    private final Set<String> used = new HashSet<>();

    /** @param method the name for provenance */
    JsonItem(String method, JsonNode record) {
        this.record = record;
        this.item = new Item(method);
    }

    /** The record's own id. */
    JsonItem id(String path) {
        item.id(text(path));
        return this;
    }

    /** One value of a field: the first of the paths under which there is one. */
    JsonItem claim(Field field, String... paths) {
        for (String path : paths) {
            if (!item.has(field)) {
                item.claim(field, path, text(path));
            }
        }
        return this;
    }

    /** A headline, which some programs write with the entities of markup. */
    JsonItem title(String... paths) {
        for (String path : paths) {
            String title = text(path);
            if (title != null && !item.has(Field.TITLE)) {
                item.claim(Field.TITLE, path, Parser.unescapeEntities(title, false));
            }
        }
        return this;
    }

    /** All values of a list as values of a field. */
    JsonItem all(Field field, String path) {
        texts(path).forEach(text -> item.claim(field, path, text));
        return this;
    }

    /** The text: the first of the paths under which there is one, markup or not. */
    JsonItem body(String... paths) {
        for (String path : paths) {
            String text = item.hasText() ? null : text(path);
            if (text != null) {
                item.body(RecordArticles.text(text));
            }
        }
        return this;
    }

    /** A property under a name of its own. */
    JsonItem property(String name, String path) {
        texts(path).forEach(text -> item.property(name, text));
        return this;
    }

    /** What stands there says nothing of the article. */
    JsonItem passOver(String... paths) {
        used.addAll(List.of(paths));
        return this;
    }

    /** The text at a path, or null. */
    @Nullable
    String text(String path) {
        List<String> texts = texts(path);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** The texts at a path: one, or those of a list. */
    List<String> texts(String path) {
        used.add(path);
        List<String> texts = new ArrayList<>();
        collect(record, path, texts);
        return texts;
    }

    private static void collect(JsonNode node, String path, List<String> into) {
        if (node.isArray()) {
            node.forEach(element -> {
                if (!element.isArray()) {
                    collect(element, path, into);
                }
            });
        } else if (!path.isEmpty()) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            collect(node.path(name), dot < 0 ? "" : path.substring(dot + 1), into);
        } else if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
            into.add(JsonValues.scalar(node));
        }
    }

    /** What has been gathered so far. */
    Item item() {
        return item;
    }

    /** The item with all that nobody asked for as properties. */
    Item whole() {
        rest(record, "", 0);
        return item;
    }

    private void rest(JsonNode node, String path, int depth) {
        if (used.contains(path) || depth > MOST_DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> rest(element, path, depth + 1));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                rest(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), depth + 1);
            }
        } else if (!node.isNull()) {
            item.property(Wellformed.text(path), JsonValues.scalar(node));
        }
    }
}
