package onrecord.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of {@code searches.jsonl} mean together, to one user or to everybody: each saves a search, says what
 * of one was seen, or forgets one. A line that cannot be read says nothing, and every other counts. Immutable.
 */
public final class SavedSearches {
    /** The name of the file in an archive's folder. */
    public static final String FILE = "searches.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, SavedSearch> all = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private SavedSearches() {}

    /** Those that this user sees: their own, and those of everybody; where it is null the latter alone. */
    SavedSearches seenBy(@Nullable String owner) {
        SavedSearches seen = new SavedSearches();
        seen.faults.addAll(faults);
        all.forEach((key, search) -> {
            if (search.owner() == null || search.owner().equals(owner)) {
                seen.all.put(key, search);
            }
        });
        return seen;
    }

    static SavedSearches of(byte[] bytes) {
        SavedSearches searches = new SavedSearches();
        for (Journal.Line line : Journal.lines(bytes)) {
            try {
                searches.take(line.text());
            } catch (IllegalArgumentException e) {
                searches.faults.add(
                        FILE + ", line " + line.number() + ": " + e.getMessage() + "; the line is left out of account");
            }
        }
        return searches;
    }

    private void take(String text) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no valid JSON", e);
        }
        if (line.has("forget")) {
            all.remove(line.path("forget").asText());
        } else if (line.has("seen")) {
            Instant until = moment(line.path("until").asText());
            all.computeIfPresent(line.path("seen").asText(), (key, search) -> seen(search, until));
        } else if (line.path("key").isTextual() && line.path("name").isTextual()) {
            String key = line.path("key").asText();
            SavedSearch search = new SavedSearch(
                    key,
                    line.path("name").asText(),
                    kind(line.path("of").asText("articles")),
                    line.path("search").asText(),
                    line.has("until") ? moment(line.path("until").asText()) : null,
                    line.path("owner").isTextual() ? line.path("owner").asText() : null);
            all.values().removeIf(other -> other.name().equals(search.name()) && isOfOne(other, search));
            all.put(key, search);
        } else {
            throw new IllegalArgumentException("names no search: give a \"key\" and a \"name\"");
        }
    }

    private static boolean isOfOne(SavedSearch one, SavedSearch other) {
        return Objects.equals(one.owner(), other.owner());
    }

    /** What was seen is never unseen, though two readers' lines come in another order. */
    private static SavedSearch seen(SavedSearch search, Instant until) {
        Instant before = search.seen();
        return before != null && before.isAfter(until)
                ? search
                : new SavedSearch(search.key(), search.name(), search.of(), search.search(), until, search.owner());
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no moment like 2023-10-01T12:00:00Z", e);
        }
    }

    /** @throws IllegalArgumentException if it is neither articles nor quotes */
    public static SavedSearch.Of kind(String word) {
        return Keyword.find(SavedSearch.Of.class, word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is neither articles nor quotes"));
    }

    static String saved(SavedSearch search, String when, String who) {
        ObjectNode line = JSON.createObjectNode();
        line.put("key", search.key());
        line.put("when", when);
        line.put("who", who);
        line.put("name", search.name());
        line.put("of", Keyword.of(search.of()));
        line.put("search", search.search());
        if (search.owner() != null) {
            line.put("owner", search.owner());
        }
        until(line, search.seen());
        return line.toString();
    }

    static String seen(String key, @Nullable Instant until, String when, String who) {
        ObjectNode line = JSON.createObjectNode();
        line.put("when", when);
        line.put("who", who);
        line.put("seen", key);
        until(line, until);
        return line.toString();
    }

    static String forgotten(String key, String when, String who) {
        ObjectNode line = JSON.createObjectNode();
        line.put("when", when);
        line.put("who", who);
        line.put("forget", key);
        return line.toString();
    }

    private static void until(ObjectNode line, @Nullable Instant until) {
        if (until != null) {
            line.put("until", until.toString());
        }
    }

    /** All that are kept, in the order in which they were saved. */
    public List<SavedSearch> all() {
        return List.copyOf(all.values());
    }

    /** The one of this key or name. */
    public Optional<SavedSearch> find(String keyOrName) {
        SavedSearch byKey = all.get(keyOrName);
        return byKey != null
                ? Optional.of(byKey)
                : all.values().stream()
                        .filter(search -> search.name().equals(keyOrName.strip()))
                        .findFirst();
    }

    /** What lines cannot be read and why, a sentence each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
