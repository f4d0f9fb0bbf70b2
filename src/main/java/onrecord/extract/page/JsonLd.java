package onrecord.extract.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The linked data of a page: the node that describes its article, from arrays, graphs and nested nodes, out of JSON
 * that may be broken in the usual ways (line breaks inside strings, comments, trailing commas, HTML comments or CDATA
 * around it).
 */
final class JsonLd {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final Set<String> REPORTS = Set.of("Report", "Review", "Reportage");

    /** Their items are what the page leads to, none of them its own article. */
    private static final Set<String> LISTS = Set.of("itemListElement", "blogPost", "blogPosts");

    private static final int MAX_NODES = 20_000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private int seen;

    static {
        LENIENT.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(200).build());
    }

    JsonLd(List<Element> scripts) {
        for (Element script : scripts) {
            JsonNode root = parse(script.data());
            if (root != null) {
                gather(root);
            }
        }
        articles.sort((a, b) -> Integer.compare(rank(b), rank(a)));
    }

    private static @Nullable JsonNode parse(String data) {
        String json = data.strip();
        int from = firstBrace(json);
        int to = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        if (from < 0 || to < from) {
            return null;
        }
        json = json.substring(from, to + 1);
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return salvage(json);
        }
    }

    private static int firstBrace(String json) {
        int brace = json.indexOf('{');
        int bracket = json.indexOf('[');
        if (json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[") || json.startsWith("/*<![CDATA[")) {
            return brace;
        }
        return brace < 0 || bracket < 0 ? Math.max(brace, bracket) : Math.min(brace, bracket);
    }

    /** What can be had from JSON that no parser takes: the simple string members of its first node. */
    private static @Nullable JsonNode salvage(String json) {
        var node = LENIENT.createObjectNode();
        for (String name : List.of("@type", "headline", "datePublished", "dateModified", "inLanguage", "url")) {
            String value = member(json, name);
            if (value != null) {
                node.put(name, value);
            }
        }
        return node.isEmpty() ? null : node;
    }

    private static @Nullable String member(String json, String name) {
        int at = json.indexOf('"' + name + '"');
        if (at < 0) {
            return null;
        }
        int colon = json.indexOf(':', at + name.length() + 2);
        if (colon < 0) {
            return null;
        }
        int open = colon + 1;
        while (open < json.length() && Character.isWhitespace(json.charAt(open))) {
            open++;
        }
        if (open >= json.length() || json.charAt(open) != '"') {
            return null;
        }
        int close = open + 1;
        while (close < json.length() && json.charAt(close) != '\n') {
            if (json.charAt(close) == '"' && json.charAt(close - 1) != '\\' && endsMember(json, close + 1)) {
                return json.substring(open + 1, close).replace("\\\"", "\"").replace("\\/", "/");
            }
            close++;
        }
        return null;
    }

    private static boolean endsMember(String json, int at) {
        int i = at;
        while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i >= json.length() || json.charAt(i) == ',' || json.charAt(i) == '}' || json.charAt(i) == ']';
    }

    private void gather(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && seen++ < MAX_NODES) {
            JsonNode node = open.pop();
            if (node.isObject()) {
                classify(node);
            }
            List<JsonNode> children = new ArrayList<>();
            node.properties().forEach(member -> {
                if (member.getValue().isContainerNode() && !LISTS.contains(member.getKey())) {
                    children.add(member.getValue());
                }
            });
            if (node.isArray()) {
                node.forEach(children::add);
            }
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
    }

    private void classify(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id != null && id.isTextual() && node.size() > 1) {
            byId.putIfAbsent(id.asText(), node);
        }
        int rank = rank(node);
        if (rank >= 2) {
            articles.add(node);
        } else if (rank == 1) {
            pages.add(node);
        }
    }

    /**
     * How surely a node is the page's article: 3 an article that has a headline, 2 one without, 1 a page, 0 something
     * else.
     */
    private static int rank(JsonNode node) {
        for (String type : types(node)) {
            boolean work = type.equals("CreativeWork") && node.has("headline");
            if (work || type.endsWith("Article") || type.endsWith("BlogPosting") || REPORTS.contains(type)) {
                return node.has("headline") || node.has("name") ? 3 : 2;
            }
            if (type.endsWith("WebPage")
                    || type.endsWith("ItemPage")
                    || (type.equals("VideoObject") && node.has("uploadDate"))) {
                return 1;
            }
        }
        return 0;
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.get("@type");
        List<String> types = new ArrayList<>();
        if (type != null && type.isTextual()) {
            types.add(type.asText());
        } else if (type != null && type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        }
        return types;
    }

    /** The node that describes the page's article, or null. */
    @Nullable
    JsonNode article() {
        return articles.isEmpty() ? null : articles.getFirst();
    }

    /** Whether the page's article is called news. */
    boolean isNews() {
        JsonNode node = article();
        return node != null
                && types(node).stream().anyMatch(type -> type.endsWith("NewsArticle") || type.equals("Reportage"));
    }

    /** The node that describes the page itself, or null. */
    @Nullable
    JsonNode page() {
        return pages.isEmpty() ? null : pages.getFirst();
    }

    /** The text of a member of the article's node, without markup, or null. */
    @Nullable
    String text(String member) {
        JsonNode node = article();
        return node == null ? null : text(node.get(member));
    }

    /**
     * The address of the article by its node: {@code mainEntityOfPage}, else {@code url}, else {@code @id}; or null.
     */
    @Nullable
    String address() {
        JsonNode node = article();
        if (node == null) {
            return null;
        }
        JsonNode main = node.get("mainEntityOfPage");
        String ofMain = text(main != null && main.isObject() ? main.get("@id") : main);
        if (ofMain != null) {
            return ofMain;
        }
        String url = text(node.get("url"));
        return url != null ? url : text(node.get("@id"));
    }

    static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        JsonNode node = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = Parser.unescapeEntities(node.asText(), false).strip();
        return text.isEmpty() ? null : text;
    }

    /** The node that a reference ({@code {"@id": ...}}) stands for; any other node itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id != null && node.size() == 1) {
            return byId.getOrDefault(id.asText(), node);
        }
        return node;
    }
}
