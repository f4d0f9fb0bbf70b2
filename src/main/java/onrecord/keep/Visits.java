package onrecord.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Keyword;

/**
 * What the lines of {@code visits.jsonl} mean together: what was searched for, which articles were read, and whether
 * that is kept at all. A line that names an owner counts for them alone, any other for whoever uses a server without
 * users. A line that cannot be read says nothing, and every other counts. Immutable.
 */
public final class Visits {
    /** The name of the file in an archive's folder. */
    public static final String FILE = "visits.jsonl";

    static final String SEARCHED = "searched";
    static final String READ = "read";
    static final String UNREAD = "unread";
    static final String KEPT = "kept";

    /** Of somebody who has done nothing yet. */
    static final Visits NONE = new Visits();

    private static final String OWNER = "owner";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Searched> searches = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private boolean kept = true;
    private int lines;

    private Visits() {}

    /** When and by whom a line is written, and whose it is: "" of a server without users. */
    record By(String when, String who, String owner) {}

    /**
     * Something that was searched for.
     *
     * @param when last
     * @param of what it looks for
     * @param search the parameters of its address, without what is as usual
     * @param found how many it found then
     */
    public record Searched(Instant when, SavedSearch.Of of, String search, long found) {}

    /** The visits of each owner; under "" those of a server without users. */
    static Map<String, Visits> byOwner(byte[] bytes) {
        Map<String, Visits> visits = new HashMap<>();
        for (Journal.Line line : Journal.lines(bytes)) {
            try {
                JsonNode said = JSON.readTree(line.text());
                visits.computeIfAbsent(said.path(OWNER).asText(""), owner -> new Visits())
                        .take(said);
            } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
                // a visit less is no loss that anybody must be told of
            }
        }
        return visits;
    }

    private void take(JsonNode line) {
        if (line.has(KEPT)) {
            kept = line.path(KEPT).asBoolean(true);
        } else if (line.has(READ)) {
            read.add(line.path(READ).asText());
        } else if (line.has(UNREAD)) {
            read.remove(line.path(UNREAD).asText());
        } else if (line.has(SEARCHED)) {
            lines++;
            Searched searched = new Searched(
                    Instant.parse(line.path("when").asText()),
                    SavedSearches.kind(line.path("of").asText("articles")),
                    line.path(SEARCHED).asText(),
                    line.path("found").asLong());
            String key = searched.of() + " " + searched.search();
            searches.remove(key);
            searches.put(key, searched);
        }
    }

    /** Whether a line is of what this owner searched for. */
    static boolean isSearch(String line, String owner) {
        return has(line, owner, SEARCHED);
    }

    /** Whether a line is of an article that this owner read, or not. */
    static boolean isMark(String line, String owner) {
        return has(line, owner, READ) || has(line, owner, UNREAD);
    }

    private static boolean has(String line, String owner, String field) {
        try {
            JsonNode said = JSON.readTree(line);
            return said.has(field) && said.path(OWNER).asText("").equals(owner);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static String searched(SavedSearch.Of of, String search, long found, By by) {
        ObjectNode line = line(by).put(SEARCHED, search);
        return line.put("of", Keyword.of(of)).put("found", found).toString();
    }

    static String marked(String field, String article, By by) {
        return line(by).put(field, article).toString();
    }

    static String kept(boolean kept, By by) {
        return line(by).put(KEPT, kept).toString();
    }

    private static ObjectNode line(By by) {
        ObjectNode line = JSON.createObjectNode().put("when", by.when()).put("who", by.who());
        return by.owner().isEmpty() ? line : line.put(OWNER, by.owner());
    }

    /** What was searched for, the last first, each search once. */
    public List<Searched> searches() {
        List<Searched> newestFirst = new ArrayList<>(searches.values());
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    /** How many lines tell of searches. */
    int lines() {
        return lines;
    }

    /** The ids of the articles that were read. */
    public Set<String> read() {
        return Collections.unmodifiableSet(read);
    }

    /** Whether searches and what is read are kept. */
    public boolean areKept() {
        return kept;
    }
}
