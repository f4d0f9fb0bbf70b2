package onrecord.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Field;
import onrecord.text.Cut;
import org.jspecify.annotations.Nullable;

/** Gathers what an item of a feed or a wire service says about itself; what is null or empty is passed over. */
final class Item {
    /** In characters: less may stand in any text by chance, as "no" does. */
    private static final int SHORTEST_PASSAGE = 40;

    private final String method;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, List<String>> properties = new LinkedHashMap<>();
    private @Nullable String id;
    private String body = "";

    /** @param method the name for provenance: "feed", "newsml", "nitf", "ninjs" */
    Item(String method) {
        this.method = method;
    }

    /** The item's own id. */
    Item id(@Nullable String id) {
        this.id = id;
        return this;
    }

    /** The item's text. */
    Item body(String body) {
        this.body = body;
        return this;
    }

    /** One more value of a field; {@code name} is what the item calls it. */
    Item claim(Field field, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // an offset is read as 01:00 everywhere, as 0100 not
            String plain = Wellformed.text(value.strip()).replaceFirst("(T[\\d:.]{5,}[+-]\\d\\d)(\\d\\d)$", "$1:$2");
            String shown = Cut.shown(plain, 200);
            claims.add(new Claim(field, plain, method, name + ": " + shown, true));
        }
        return this;
    }

    /** The value of a field, unless it has one already. */
    Item claimFirst(Field field, String name, @Nullable String value) {
        return has(field) ? this : claim(field, name, value);
    }

    /** When its first version and this one were made: the first is its date, a later one tells when it was changed. */
    Item made(String firstName, @Nullable String first, String thisName, @Nullable String version) {
        if (first == null || first.isBlank()) {
            return claim(Field.DATE, thisName, version);
        }
        return claim(Field.DATE, firstName, first)
                .claim(Field.UPDATED, thisName, first.equals(version) ? null : version);
    }

    /** One more value of a property. */
    Item property(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            List<String> values = properties.computeIfAbsent(name, k -> new ArrayList<>());
            if (!values.contains(value.strip())) {
                values.add(Wellformed.text(value.strip()));
            }
        }
        return this;
    }

    boolean has(Field field) {
        return claims.stream().anyMatch(claim -> claim.field() == field);
    }

    /** Whether a property has this value among others. */
    boolean says(String name, String value) {
        return properties.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether it has a value already: as its id, in a field or a property, or as a passage of the text. */
    boolean holds(String value) {
        return value.equals(id)
                || claims.stream().anyMatch(claim -> claim.value().equals(value))
                || properties.values().stream().anyMatch(values -> values.contains(value))
                || (value.length() > SHORTEST_PASSAGE && body.contains(value));
    }

    boolean hasText() {
        return !body.isBlank();
    }

    /** Hands the article on as the whole of its source. */
    void handOn(Readings out) {
        out.article(Document.Form.TEXT, body, claims, properties);
    }

    /**
     * Hands the article on as the record of this number, from 1; one that has neither text nor headline is a failure.
     */
    void handOn(long number, Readings out) {
        handOn(number, List.of(), Map.of(), out);
    }

    /** Hands the item on with what is known of all the items and what is known of this one. */
    void handOn(long number, List<Claim> common, Map<String, List<String>> ofAll, Readings out) {
        claims.addAll(common);
        ofAll.forEach(properties::putIfAbsent);
        if (body.isBlank() && !has(Field.TITLE)) {
            out.failed(number, Reading.Failed.Kind.NO_TEXT, "an item without a text or a headline");
            return;
        }
        out.record(number, id, Document.Form.TEXT, body, claims, properties);
    }
}
