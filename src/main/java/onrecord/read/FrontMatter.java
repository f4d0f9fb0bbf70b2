package onrecord.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A note in Markdown with values in front, as clippers (Obsidian, Joplin, MarkDownload, Omnivore) and what makes pages
 * of such notes (Jekyll, Hugo) write it: YAML between two lines of three hyphens, of which the first begins the file
 * and has no empty one behind it; TOML between lines of three plus signs; an object of JSON. When the note was made,
 * changed or clipped is no date of publication.
 */
final class FrontMatter {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper TOML = new ObjectMapper(new TomlFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IN_YAML = Pattern.compile(
            "\\A---[ \\t]*\\n(?![ \\t]*\\n)(.{0,65536}?)^(?:---|\\.\\.\\.)[ \\t]*$\\n?",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern IN_TOML = Pattern.compile(
            "\\A\\+\\+\\+[ \\t]*\\n(.{0,65536}?)^\\+\\+\\+[ \\t]*$\\n?", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ -]{0,40}):(?:\\s+(.*))?");
    /** A note of one's own about a person or a paper: {@code [[people/roe|Jane Roe]]}, {@code [[Jane Roe|Jane]]}. */
    private static final Pattern LINK = Pattern.compile("\\[\\[(?:[^\\]|/]*/)*([^\\]|/]*)(?:\\|([^\\]]*))?\\]\\]");

    /** A picture or a note shown within this one: {@code ![[harbour.png]]}. */
    private static final Pattern EMBEDDED = Pattern.compile("!\\[\\[[^\\]]{0,200}\\]\\]");

    private static final Pattern IN_LIST = Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)'|([^,]*))\\s*(?:,|$)");

    private FrontMatter() {}

    /** The article of a text that begins with such values; null when it does not. */
    static @Nullable Item item(String text) {
        if (text.startsWith("{")) {
            return ofJson(text);
        }
        boolean toml = text.startsWith("+++");
        if (!toml && !text.startsWith("---")) {
            return null;
        }
        String plain = text.replace("\r\n", "\n");
        Matcher m = (toml ? IN_TOML : IN_YAML).matcher(plain);
        if (!m.find()) {
            return null;
        }
        JsonNode values = toml ? toml(m.group(1)) : values(m.group(1));
        return values == null ? null : item(values, plain.substring(m.end()).strip());
    }

    /** An object in front of a text: the rest of the file is the text. */
    private static @Nullable Item ofJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonNode values = JSON.readTree(parser);
            String rest = text.substring((int) parser.currentLocation().getCharOffset());
            return values.isObject() && !rest.isBlank() ? item(values, rest.strip()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The values; null when what stands there is not a list of names and values but a text between two rules. */
    private static @Nullable JsonNode values(String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            return tree != null && tree.isObject() && !tree.isEmpty() ? tree : null;
        } catch (JsonProcessingException e) {
            return lines(yaml);
        }
    }

    /** The values; null where a text between such lines is not TOML. */
    private static @Nullable JsonNode toml(String text) {
        try {
            JsonNode tree = TOML.readTree(text);
            return tree.isEmpty() ? null : tree;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** What is nearly YAML ({@code title: Rain: the river rises}), line by line. */
    private static @Nullable JsonNode lines(String yaml) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        String name = "";
        for (String line : yaml.split("\n", -1)) {
            Matcher m = NAMED.matcher(line);
            if (m.matches()) {
                name = m.group(1);
                String value = m.group(2) == null ? "" : m.group(2).strip();
                if (value.startsWith("[") && value.endsWith("]") && !value.startsWith("[[")) {
                    list(value.substring(1, value.length() - 1), values.putArray(name));
                } else {
                    values.put(name, value.replaceFirst("^([\"'])(.*)\\1$", "$2"));
                }
            } else if (line.matches("\\s*-\\s+.*") && !name.isEmpty()) {
                JsonNode before = values.path(name);
                var list = before.isArray() ? values.withArray("/" + name) : values.putArray(name);
                list.add(line.strip().substring(1).strip());
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
                return null;
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static void list(String values, ArrayNode into) {
        Matcher m = IN_LIST.matcher(values);
        while (m.find() && m.end() > m.start()) {
            String quoted = m.group(1) == null ? m.group(2) : m.group(1);
            into.add(quoted == null ? m.group(3).strip() : quoted);
        }
    }

    private static Item item(JsonNode values, String text) {
        Item item = new Item("front matter");
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            add(value.getKey(), value.getValue(), item);
        }
        return item.body(linked(text));
    }

    /** A note with its links to other notes as the words that are shown. */
    static String linked(String text) {
        return LINK.matcher(EMBEDDED.matcher(text).replaceAll(""))
                .replaceAll(link -> Matcher.quoteReplacement(link.group(2) == null ? link.group(1) : link.group(2)));
    }

    private static void add(String name, JsonNode value, Item item) {
        if (value.isArray()) {
            value.forEach(one -> add(name, one, item));
        } else if (value.isObject()) {
            value.properties().forEach(one -> {
                String inner = one.getKey().equals("name") ? name : name + "." + one.getKey();
                add(inner, one.getValue(), item);
            });
        } else {
            add(name, value.asText(), item);
        }
    }

    /** Adds one value under its name to an article: a claim where the name tells what it is, else a property. */
    static void add(String name, String value, Item item) {
        Field field = field(name, value);
        String plain = LINK.matcher(value).replaceAll(link -> Matcher.quoteReplacement(nameOf(link)));
        boolean several = field == Field.AUTHORS || field == Field.CAPTIONS;
        if (field != null && (several || !item.has(field))) {
            item.claim(field, name, plain);
        } else {
            item.property(Wellformed.text(name), plain);
        }
    }

    /** The fuller of the two names that a link may have. */
    private static String nameOf(MatchResult link) {
        String note = link.group(1);
        String shown = link.group(2);
        return shown == null || shown.split(" ").length < note.split(" ").length ? note : shown;
    }

    /** Which value a name carries; a source is the address where it looks like one. */
    private static @Nullable Field field(String name, String value) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        boolean address = value.matches("https?://.*");
        if (ADDRESSES.contains(plain) && address) {
            return Field.URL;
        }
        if (ADDRESSES.contains(plain)) {
            return plain.equals("source") ? Field.OUTLET : null;
        }
        return NAMES.get(plain);
    }

    private static final Set<String> ADDRESSES =
            Set.of("source", "url", "link", "href", "canonical", "permalink", "sourceurl", "originalurl", "website");

    private static final Map<String, Field> NAMES = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("headline", Field.TITLE),
            Map.entry("subtitle", Field.DECK),
            Map.entry("author", Field.AUTHORS),
            Map.entry("authors", Field.AUTHORS),
            Map.entry("byline", Field.AUTHORS),
            Map.entry("published", Field.DATE),
            Map.entry("publishedat", Field.DATE),
            Map.entry("publisheddate", Field.DATE),
            Map.entry("datepublished", Field.DATE),
            Map.entry("publishdate", Field.DATE),
            Map.entry("pubdate", Field.DATE),
            Map.entry("publicationdate", Field.DATE),
            Map.entry("date", Field.DATE),
            Map.entry("datemodified", Field.UPDATED),
            Map.entry("lastmod", Field.UPDATED),
            Map.entry("outlet", Field.OUTLET),
            Map.entry("publisher", Field.OUTLET),
            Map.entry("publication", Field.OUTLET),
            Map.entry("newspaper", Field.OUTLET),
            Map.entry("site", Field.OUTLET),
            Map.entry("sitename", Field.OUTLET),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("lang", Field.LANGUAGE),
            Map.entry("section", Field.SECTION),
            Map.entry("category", Field.SECTION));
}
