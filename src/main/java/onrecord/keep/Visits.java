package onrecord.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Keyword;

/**
 * What the lines of {@code visits.jsonl} mean together: what was searched for, which articles were read, and whether
 * that is kept at all. A line that cannot be read says nothing, and every other counts. Immutable.
 */
public final class Visits {
    /** The name of the file in an archive's folder. */
    public static final String FILE = "visits.jsonl";

    static final String SEARCHED = "searched";
    static final String READ = "read";
    static final String UNREAD = "unread";
    static final String KEPT = "kept";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Searched> searches = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private boolean kept = true;
    private int lines;

    private Visits() {}

    /**
     * Something that was searched for.
     *
     * @param when last
     * @param of what it looks for
     * @param search the parameters of its address, without what is as usual
     * @param found how many it found then
     */
    public record Searched(Instant when, SavedSearch.Of of, String search, long found) {}

    static Visits of(byte[] bytes) {
        Visits visits = new Visits();
        for (Journal.Line line : Journal.lines(bytes)) {
            try {
                visits.take(JSON.readTree(line.text()));
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

    /** Whether a line is of what was searched for. */
    static boolean isSearch(String line) {
        return has(line, SEARCHED);
    }

    /** Whether a line is of an article that was read, or not. */
    static boolean isMark(String line) {
        return has(line, READ) || has(line, UNREAD);
    }

    private static boolean has(String line, String field) {
        try {
            return JSON.readTree(line).has(field);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static String searched(SavedSearch.Of of, String search, long found, String when, String who) {
        ObjectNode line = line(when, who).put(SEARCHED, search);
        return line.put("of", Keyword.of(of)).put("found", found).toString();
    }

    static String marked(String field, String article, String when, String who) {
        return line(when, who).put(field, article).toString();
    }

    static String kept(boolean kept, String when, String who) {
        return line(when, who).put(KEPT, kept).toString();
    }

    private static ObjectNode line(String when, String who) {
        return JSON.createObjectNode().put("when", when).put("who", who);
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
