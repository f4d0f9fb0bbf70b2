package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * News in JSON as the IPTC has it, ninjs 1 to 3, and as Superdesk writes it: one item. Of several headlines or bodies
 * the one whose role is the main one is taken, never a short form of it.
 */
final class Ninjs implements JsonDialect {
    private static final Set<String> MAIN = Set.of("", "main", "body", "headline", "text", "full", "story");

    /** Names that the standard has and other JSON rarely. */
    private static final Set<String> STANDARD =
            Set.of("versioncreated", "versionCreated", "pubstatus", "pubStatus", "body_xhtml", "bodies", "headlines");

    private static final Set<String> LEADS = Set.of("ingress", "lead", "deck", "standfirst", "subtitle", "subheadline");

    /** An item has the address or number that is its id, and one of the standard's own names. */
    @Override
    public boolean is(JsonNode o) {
        boolean standard = STANDARD.stream().anyMatch(o::has);
        boolean superdesk = o.has("body_main") || o.has("headline_main") || (o.has("body_html") && o.has("headline"));
        return (o.path("uri").isTextual() && (standard || superdesk))
                || (o.path("guid").isTextual() && superdesk);
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        Item item = new Item("ninjs").id(either(o, "uri", "guid"));
        item.claimFirst(Field.TITLE, "headline_main", plain(o.path("headline_main")));
        item.claimFirst(Field.TITLE, "headline", plain(o.path("headline")));
        item.claimFirst(Field.TITLE, "headlines", byRole(o.path("headlines"), MAIN, true));
        item.claimFirst(Field.DECK, "headlines", byRole(o.path("headlines"), LEADS, false));
        item.claimFirst(Field.DECK, "bodies", byRole(o.path("bodies"), LEADS, false));
        item.claimFirst(Field.AUTHORS, "byline", plain(o.path("byline")));
        item.claimFirst(Field.AUTHORS, "by", plain(o.path("by")));
        item.made(
                "firstcreated",
                either(o, "firstcreated", "firstCreated"),
                "versioncreated",
                either(o, "versioncreated", "versionCreated"));
        item.claim(Field.LANGUAGE, "language", text(o.path("language")));
        item.property("embargo", text(o.path("embargoed")));
        Status.add(either(o, "pubstatus", "pubStatus"), item);
        item.property("slug", text(o.path("slugline")));
        item.property("rights", either(o, "copyrightnotice", "copyrightNotice"));
        item.property("usage", either(o, "usageterms", "usageTerms"));
        item.property("note", either(o, "ednote", "edNote"));
        item.property("urgency", text(o.path("urgency")));
        item.property("located", text(o.path("located")));
        item.property("source", text(o.path("source")));
        for (String list : new String[] {"subject", "subjects"}) {
            o.path(list).forEach(subject -> item.property("subjects", text(subject.path("name"))));
        }
        item.body(body(o));
        String type = o.path("type").asText("text").toLowerCase(Locale.ROOT);
        if (!item.hasText() && !type.equals("text")) {
            out.failed(number, Reading.Failed.Kind.NO_TEXT, "an item without a text: " + type);
            return;
        }
        item.handOn(number, out);
    }

    private static String body(JsonNode o) {
        for (String name : new String[] {"body_main", "body_text", "body_xhtml", "body_html"}) {
            String body = text(o.path(name));
            if (body != null) {
                return RecordArticles.text(body);
            }
        }
        String body = byRole(o.path("bodies"), MAIN, true);
        return body == null ? "" : body;
    }

    /** The first of a list whose role is one of these; failing that, and where any will do, the first of all. */
    private static @Nullable String byRole(JsonNode list, Set<String> roles, boolean any) {
        List<JsonNode> with = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode one : list) {
            String role = one.path("role").asText("").toLowerCase(Locale.ROOT);
            // "main", "hltype:main", "headline_main"
            String name = role.replaceFirst("^.*[:/_]", "");
            if (value(one) != null) {
                (roles.contains(name) ? with : others).add(one);
            }
        }
        if (with.isEmpty() && any) {
            with.addAll(others);
        }
        return with.isEmpty() ? null : value(with.getFirst());
    }

    private static @Nullable String value(JsonNode one) {
        String value = text(one.path("value"));
        if (value == null) {
            return null;
        }
        String type =
                one.path("contentType").asText("") + one.path("contenttype").asText("");
        return type.contains("html") || type.contains("xml") ? MarkupText.of(value) : RecordArticles.text(value);
    }

    private static @Nullable String either(JsonNode o, String one, String other) {
        String text = text(o.path(one));
        return text == null ? text(o.path(other)) : text;
    }

    /** A headline or byline, which some write in markup. */
    private static @Nullable String plain(JsonNode node) {
        String text = text(node);
        return text == null || text.indexOf('<') < 0 ? text : MarkupText.of(text);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank() ? node.asText() : null;
    }
}
