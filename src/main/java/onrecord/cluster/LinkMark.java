package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onrecord.link.Stretch;
import onrecord.search.LinkState;

/**
 * Of which articles the links are. A cluster tells apart only whether any article came or went: every stretch of time
 * depends on all articles.
 *
 * @param articles a number that is another one whenever articles came or went; 0 before the first
 * @param isOpen whether a writer has sent articles that it has not committed
 * @param linked what that number was when the links of each stretch were worked out
 */
record LinkMark(long articles, boolean isOpen, Map<Stretch, Long> linked) {
    private static final String ARTICLES = "articles";
    private static final String OPEN = "open";
    private static final String LINKED = "linked_parts";

    LinkMark {
        linked = Map.copyOf(linked);
    }

    static LinkMark read(JsonNode source) {
        Map<Stretch, Long> linked = new TreeMap<>();
        for (JsonNode each : source.path(LINKED)) {
            String[] parts = each.asText().split(":", 2);
            linked.put(new Stretch(Integer.parseInt(parts[0])), Long.parseLong(parts[1]));
        }
        return new LinkMark(source.path(ARTICLES).asLong(), source.path(OPEN).asBoolean(), linked);
    }

    void write(ObjectNode document) {
        document.put(ARTICLES, articles).put(OPEN, isOpen);
        List<String> all = new TreeMap<>(linked)
                .entrySet().stream()
                        .map(each -> each.getKey().number() + ":" + each.getValue())
                        .toList();
        document.set(LINKED, Dsl.strings(all));
    }

    /** This mark after articles came or went. */
    LinkMark changed(long number, boolean open) {
        return new LinkMark(number, open, linked);
    }

    /** This mark without the links of some stretches. */
    LinkMark without(Set<Stretch> stretches) {
        Map<Stretch, Long> left = new TreeMap<>(linked);
        left.keySet().removeAll(stretches);
        return new LinkMark(articles, isOpen, left);
    }

    /** This mark with the signatures of the articles that some stretches are linked of; {@code NOTHING} removes one. */
    LinkMark with(Map<Stretch, Long> signatures) {
        Map<Stretch, Long> all = new TreeMap<>(linked);
        all.putAll(signatures);
        all.values().removeIf(signature -> signature == LinkState.NOTHING);
        return new LinkMark(articles, isOpen, all);
    }

    /** @param stretches those that have articles */
    LinkState state(Set<Stretch> stretches) {
        Map<Stretch, Long> now = new TreeMap<>();
        stretches.forEach(stretch -> now.put(stretch, articles));
        if (!now.isEmpty()) {
            now.put(Stretch.FOLLOWING, articles);
        }
        return new LinkState(now, linked);
    }
}
