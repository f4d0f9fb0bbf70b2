package onrecord.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.model.Field;
import onrecord.model.Quote;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** A correction as a line of JSON and back; {@code docs/corrections.md} has the form. Stateless. */
public final class CorrectionLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NAMES = Set.of(
            "key",
            "when",
            "who",
            "owner",
            "article",
            "source",
            "text",
            "field",
            "value",
            "quote",
            "tag",
            "untag",
            "collect",
            "uncollect",
            "note",
            "join",
            "part",
            "outlets",
            "undo");

    private CorrectionLine() {}

    /** The line, without its end. */
    public static String of(Correction correction) {
        ObjectNode line = JSON.createObjectNode();
        line.put("key", correction.key());
        line.put("when", correction.when());
        line.put("who", correction.who());
        optional(line, "owner", correction.owner());
        write(correction.change(), line);
        return line.toString();
    }

    private static void write(Change change, ObjectNode line) {
        if (change instanceof Change.About about) {
            optional(line, "article", about.article().id());
            optional(line, "source", about.article().source());
            optional(line, "text", about.article().text());
        }
        switch (change) {
            case Change.Value value -> {
                line.put("field", value.field().key());
                value(line, value.value());
            }
            case Change.Speakers said -> {
                words(line, said.words());
                line.put("field", "speaker");
                value(line, said.names());
            }
            case Change.Quoted quoted -> {
                words(line, quoted.words());
                line.put("field", "kind");
                Quote.Kind kind = quoted.kind();
                value(line, kind == null ? List.of() : List.of(Keyword.of(kind)));
            }
            case Change.Removed removed -> {
                line.put("field", "article");
                line.putNull("value");
            }
            case Change.Filed filed -> {
                optional(line, filed.words());
                line.put(act(filed.shelf(), filed.on()), filed.name());
            }
            case Change.Noted noted -> {
                optional(line, noted.words());
                line.put("note", noted.note());
            }
            case Change.Joined joined -> texts(line.putArray("join"), joined.names());
            case Change.Parted parted -> texts(line.putArray("part"), parted.names());
            case Change.Merged merged -> texts(line.putArray("outlets"), merged.outlets());
            case Change.Undone undone -> line.put("undo", undone.key());
        }
    }

    /** What a line calls it that something is filed, or is no longer. */
    private static String act(Change.Shelf shelf, boolean on) {
        String act = shelf == Change.Shelf.TAG ? "tag" : "collect";
        return on ? act : "un" + act;
    }

    private static void optional(ObjectNode line, Change.@Nullable Words words) {
        if (words != null) {
            words(line, words);
        }
    }

    private static void optional(ObjectNode line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }

    private static void value(ObjectNode line, List<String> value) {
        switch (value.size()) {
            case 0 -> line.putNull("value");
            case 1 -> line.put("value", value.getFirst());
            default -> texts(line.putArray("value"), value);
        }
    }

    private static void words(ObjectNode line, Change.Words words) {
        ObjectNode quote = line.putObject("quote");
        quote.put("text", words.text());
        quote.put("start", words.start());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /**
     * The correction of a line.
     *
     * @param key what to call it where the line does not say
     * @throws IllegalArgumentException if it is none; the message says why, to stand behind the line's number
     */
    public static Correction parse(String text, String key) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no valid JSON", e);
        }
        if (line == null || !line.isObject()) {
            throw new IllegalArgumentException("no JSON object");
        }
        line.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("an unknown name, \"" + name + "\"");
            }
        });
        String own = line.path("key").asText(key);
        return new Correction(
                own, line.path("when").asText(""), line.path("who").asText(""), change(line), text(line, "owner"));
    }

    private static Change change(JsonNode line) {
        if (line.has("undo")) {
            return new Change.Undone(line.path("undo").asText());
        }
        if (line.has("join")) {
            return new Change.Joined(texts(line.path("join")));
        }
        if (line.has("part")) {
            return new Change.Parted(texts(line.path("part")));
        }
        if (line.has("outlets")) {
            return new Change.Merged(texts(line.path("outlets")));
        }
        Target article = new Target(text(line, "article"), text(line, "source"), text(line, "text"));
        for (Change.Shelf shelf : Change.Shelf.values()) {
            for (boolean on : List.of(true, false)) {
                if (line.has(act(shelf, on))) {
                    return new Change.Filed(article, quoted(line), shelf, textual(line.path(act(shelf, on))), on);
                }
            }
        }
        if (line.has("note")) {
            return new Change.Noted(article, quoted(line), textual(line.path("note")));
        }
        if (!line.has("value")) {
            throw new IllegalArgumentException("no \"value\"; null is unknown");
        }
        List<String> value = texts(line.path("value"));
        return line.has("quote") ? ofQuote(line, article, value) : ofArticle(line, article, value);
    }

    private static Change ofArticle(JsonNode line, Target article, List<String> value) {
        String field = line.path("field").asText();
        if (field.equals("article")) {
            if (!value.isEmpty()) {
                throw new IllegalArgumentException("an \"article\" can only be taken out: \"value\" is null");
            }
            return new Change.Removed(article);
        }
        Field known = FieldValue.field(field)
                .orElseThrow(() -> new IllegalArgumentException("an unknown field, \"" + field + "\""));
        return new Change.Value(article, known, value);
    }

    private static Change ofQuote(JsonNode line, Target article, List<String> value) {
        Change.Words words = words(line.path("quote"));
        return switch (line.path("field").asText()) {
            case "speaker" -> new Change.Speakers(article, words, value);
            case "kind" -> new Change.Quoted(article, words, value.isEmpty() ? null : kind(value.getFirst()));
            default -> throw new IllegalArgumentException("a quote has a \"speaker\" and a \"kind\"");
        };
    }

    private static Change.@Nullable Words quoted(JsonNode line) {
        return line.has("quote") ? words(line.path("quote")) : null;
    }

    private static Change.Words words(JsonNode quote) {
        return new Change.Words(quote.path("text").asText(), quote.path("start").asInt(0));
    }

    /** The kind of a quote by its name. @throws IllegalArgumentException if there is none of this name */
    public static Quote.Kind kind(String name) {
        return Keyword.find(Quote.Kind.class, name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + name + "\" is no kind of quote: direct, indirect, mixed or act"));
    }

    private static @Nullable String text(JsonNode line, String name) {
        JsonNode value = line.path(name);
        return value.isTextual() ? value.textValue() : null;
    }

    private static List<String> texts(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(textual(one)));
        } else {
            texts.add(textual(value));
        }
        return texts;
    }

    private static String textual(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a value that is no text");
        }
        return value.textValue();
    }
}
