package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a record says when it is more than a string: a list, a date as databases write it, a name in
 * pieces, an object: one part is the value, and the others say more about it. Those stay, under the names of both.
 */
final class JsonValues {
    private static final String RENDERED = "rendered";

    /** Under these names an object carries its value: a person's name, a title with and without markup. */
    private static final List<String> VALUES = List.of(
            "name",
            RENDERED,
            "main",
            "original",
            "value",
            "_value",
            "#text",
            "$t",
            "__text",
            "literal",
            "raw",
            "plain",
            "content",
            "text",
            "html",
            "title",
            "label",
            "href",
            "url",
            "@id",
            "domain",
            "$d",
            "iso8601",
            "rfc2822",
            "utc",
            "epoch",
            "datetime",
            "dateTime",
            "time",
            "published",
            "start");

    /** Under these names a text carries its pieces. */
    private static final List<String> PARTS = List.of("blocks", "paragraphs", "children", "content");

    /** Those under which the text of an editor's document always stands in pieces. */
    private static final List<String> WRITTEN_IN_PIECES = List.of("blocks", "paragraphs");

    /** Under these names an object carries another, which carries the value. */
    private static final List<String> WRAPPERS = List.of("data", "attributes", "main", "node");

    /** Under these names an object carries a value that is all it says. */
    private static final List<String> WHOLE =
            List.of("$date", "@value", "iso", "_seconds", "seconds", "$numberLong", "$oid");

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final String MILLISECONDS = "$date";
    private static final String LONG = "$numberLong";
    private static final String TIMESTAMP = "$timestamp";

    /** What stands beside seconds that are a moment, as Firestore and Protocol Buffers write one. */
    private static final List<String> NANOSECONDS = List.of("_nanoseconds", "nanoseconds", "nanos");

    private static final List<String> GIVEN =
            List.of("given", "given_name", "first_name", "firstName", "firstname", "first");
    private static final List<String> FAMILY =
            List.of("family", "family_name", "last_name", "lastName", "lastname", "last");

    private final Map<String, List<String>> others;

    /** @param others takes what is said beside the values, by name */
    JsonValues(Map<String, List<String>> others) {
        this.others = others;
    }

    /** The texts of the value that has this name in its record. */
    List<String> of(String name, JsonNode value) {
        List<String> texts = new ArrayList<>(1);
        collect(name, value, texts);
        return texts;
    }

    private void collect(String name, JsonNode node, List<String> into) {
        if (isDay(node)) {
            into.add(joined(node.path(0), node.path(1), node.path(2)));
        } else if (node.isArray()) {
            node.forEach(element -> collect(name, element, into));
        } else if (node.isObject()) {
            collectObject(name, node, into);
        } else if (!node.isNull()) {
            String text = scalar(node);
            if (!text.isBlank()) {
                into.add(text);
            }
        }
    }

    /**
     * A day, or a moment of it, in numbers, as Java writes dates: {@code [2023, 9, 19]}, {@code [2023, 9, 19, 8, 0]}.
     */
    private static boolean isDay(JsonNode node) {
        boolean numbers = node.isArray() && node.size() >= 3 && node.size() <= 7;
        return numbers
                && within(node.path(0), 1000, 2200)
                && within(node.path(1), 1, 12)
                && within(node.path(2), 1, 31);
    }

    private static boolean within(JsonNode node, int from, int to) {
        return node.isInt() && node.asInt() >= from && node.asInt() <= to;
    }

    private void collectObject(String name, JsonNode node, List<String> into) {
        if (isKeyed(node)) {
            node.forEach(one -> collect(name, one, into));
            return;
        }
        String whole = whole(node);
        if (whole != null) {
            into.add(whole);
            return;
        }
        Set<String> used = Set.of();
        String person = person(node);
        if (person == null
                && WRITTEN_IN_PIECES.stream().anyMatch(key -> node.path(key).isArray())) {
            used = parts(name, node, into);
        } else if (person == null) {
            for (String key : VALUES) {
                JsonNode value = node.path(key);
                if (value.isValueNode() && !value.isNull() && !scalar(value).isBlank()) {
                    into.add(key.equals(RENDERED) ? written(scalar(value)) : scalar(value));
                    used = Set.of(key);
                    break;
                }
            }
        } else {
            into.add(person);
        }
        if (person == null && used.isEmpty()) {
            used = parts(name, node, into);
        }
        if (person == null && used.isEmpty()) {
            used = wrapped(name, node, into);
        }
        rest(name, node, used);
    }

    /** A text in pieces: the paragraphs or blocks of an editor's document. */
    private Set<String> parts(String name, JsonNode node, List<String> into) {
        for (String key : PARTS) {
            if (node.path(key).isArray()) {
                collect(name, node.path(key), into);
                return Set.of(key);
            }
        }
        return Set.of();
    }

    /** {@code {"9": {"name": "Jane Doe"}}}: values under the keys of another list. */
    private static boolean isKeyed(JsonNode node) {
        return !node.isEmpty()
                && node.properties().stream()
                        .allMatch(one ->
                                one.getKey().matches("\\d+") && one.getValue().isObject());
    }

    /** {@code {"data": {"attributes": {"name": "Jane Doe"}}}}: a value within boxes that programs put around it. */
    private Set<String> wrapped(String name, JsonNode node, List<String> into) {
        for (String key : WRAPPERS) {
            if (node.path(key).isObject()) {
                collect(name, node.path(key), into);
                return Set.of(key);
            }
        }
        return Set.of();
    }

    /** What else an object says, each under the names of both. */
    private void rest(String name, JsonNode node, Set<String> used) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!used.contains(field.getKey())) {
                String both = Wellformed.text(name + "." + field.getKey());
                List<String> texts = of(both, field.getValue());
                if (!texts.isEmpty()) {
                    others.computeIfAbsent(both, n -> new ArrayList<>()).addAll(texts);
                }
            }
        }
    }

    /** What WordPress gives as it stands in a page, entities and all; where it has marks, it is read as markup. */
    private static String written(String rendered) {
        return rendered.indexOf('<') < 0 ? Wellformed.text(Parser.unescapeEntities(rendered, false)) : rendered;
    }

    /** A number in full, as nobody writes a date with an exponent. */
    static String scalar(JsonNode node) {
        boolean broken = node.isFloatingPointNumber() && Double.isFinite(node.asDouble());
        return broken ? node.decimalValue().stripTrailingZeros().toPlainString() : Wellformed.text(node.asText());
    }

    /** What an object says as a whole: a date in one of the forms in which programs keep dates; null for any other. */
    private static @Nullable String whole(JsonNode node) {
        if (node.path("earliest").isTextual()) {
            return ownDate(node);
        }
        Instant instant = instant(node);
        if (instant != null) {
            return instant.toString();
        }
        for (String name : WHOLE) {
            JsonNode value = node.path(name);
            if (value.isObject() && !value.isEmpty()) {
                return whole(value);
            }
            if (value.isValueNode() && !value.isNull()) {
                return scalar(value);
            }
        }
        if (node.path("date").isTextual() && node.has("timezone")) {
            return scalar(node.path("date"));
        }
        if (node.path("date-parts").path(0).isArray()) {
            return datesInParts(node.path("date-parts"));
        }
        return node.path("year").isIntegralNumber()
                ? joined(
                        node.path("year"),
                        node.has("monthValue") ? node.path("monthValue") : node.path("month"),
                        node.has("dayOfMonth") ? node.path("dayOfMonth") : node.path("day"))
                : null;
    }

    /**
     * A moment that an object gives as a number, in a unit that its names tell; null for any other. MongoDB writes days
     * before 1970 as {@code {"$date": {"$numberLong": "-86400000"}}}, and a BSON timestamp as {@code {"$timestamp":
     * {"t": 1695081600, "i": 1}}}.
     */
    private static @Nullable Instant instant(JsonNode node) {
        JsonNode date = node.path(MILLISECONDS);
        Long milliseconds = integer(date.isObject() ? date.path(LONG) : date);
        if (milliseconds != null) {
            return Instant.ofEpochMilli(milliseconds);
        }
        JsonNode seconds = node.path(TIMESTAMP).path("t");
        if (NANOSECONDS.stream().anyMatch(node::has)) {
            seconds = node.has("seconds") ? node.path("seconds") : node.path("_seconds");
        }
        Long number = integer(seconds);
        if (number == null || number < Instant.MIN.getEpochSecond() || number > Instant.MAX.getEpochSecond()) {
            return null;
        }
        return Instant.ofEpochSecond(number);
    }

    /** A whole number, which some programs write as a text; null for anything else. */
    private static @Nullable Long integer(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        return node.isTextual() && INTEGER.matcher(node.asText()).matches() ? Long.valueOf(node.asText()) : null;
    }

    /** The dates of a reference in CSL-JSON, {@code [[2023, 9, 19]]}; two are a range. */
    private static String datesInParts(JsonNode dates) {
        StringJoiner all = new StringJoiner("/");
        for (JsonNode date : dates) {
            all.add(joined(date.path(0), date.path(1), date.path(2)));
        }
        return all.toString();
    }

    private static String joined(JsonNode year, JsonNode month, JsonNode day) {
        StringJoiner date = new StringJoiner("-");
        for (JsonNode part : List.of(year, month, day)) {
            String digits = part.asText();
            if (digits.isBlank()) {
                break;
            }
            date.add(digits.length() == 1 ? "0" + digits : digits);
        }
        return date.toString();
    }

    /** A person whose name is in pieces, or null. */
    private static @Nullable String person(JsonNode node) {
        String family = first(node, FAMILY);
        String given = first(node, GIVEN);
        if (family.isEmpty()
                || given.isEmpty()
                || !first(node, List.of("name", "full_name")).isEmpty()) {
            return null;
        }
        String particle = first(node, List.of("non-dropping-particle", "dropping-particle"));
        return Wellformed.text(given + " " + (particle.isEmpty() ? "" : particle + " ") + family);
    }

    private static String first(JsonNode node, List<String> names) {
        return names.stream()
                .map(name -> node.path(name).asText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A date as OnRecord itself writes one, as exactly as it was known. */
    private static String ownDate(JsonNode date) {
        String earliest = Wellformed.text(date.path("earliest").asText());
        String time = Wellformed.text(date.path("time").asText());
        return switch (date.path("precision").asText()) {
            case "year" -> earliest.substring(0, Math.min(4, earliest.length()));
            case "month" -> earliest.substring(0, Math.min(7, earliest.length()));
            case "range" -> earliest + "/" + Wellformed.text(date.path("latest").asText());
            default -> time.isEmpty() ? earliest : time;
        };
    }
}
