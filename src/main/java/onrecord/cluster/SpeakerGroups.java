package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import onrecord.identity.Identities;
import onrecord.search.FacetCounts;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;

/**
 * Speakers as a facet: spellings are counted by the cluster, and who is one is known here. An article that has two
 * spellings of one speaker counts once, so the speakers of several spellings who may reach the page are counted again,
 * each under all of theirs.
 */
final class SpeakerGroups {
    /** A node takes no more filters at once than this. */
    private static final int AT_ONCE = 500;

    private final Desk desk;
    private final Identities identities;
    private final String field;

    SpeakerGroups(Desk desk, SearchRequest request, String field) {
        this.desk = desk;
        this.field = field;
        this.identities = desk.held()
                .identities(request.options().aliases(), request.options().certain());
    }

    /** A speaker: the spelling shown, the spellings there are, and between which numbers the count lies. */
    private record Speaker(String shown, List<String> spellings, long least, long most) {
        boolean isExact() {
            return least == most;
        }
    }

    /** The counts of an answer, as {@link TopValues} gives them of other facets. */
    FacetCounts counts(JsonNode counted, ObjectNode matching, List<String> selected) {
        Map<String, Long> told = TermCounts.told(counted.path("values"));
        boolean all = counted.path("values").path("sum_other_doc_count").asLong() == 0;
        List<String> chosen = selected.stream().map(this::shown).distinct().toList();
        List<FacetCounts.Bucket> buckets = top(told, matching, chosen, FacetCounts.MOST, name -> true);
        boolean more = speakers(told).size() > FacetCounts.MOST || !all;
        return new FacetCounts(
                buckets, counted.path("missing").path("doc_count").asLong(), more, all);
    }

    private String shown(String name) {
        return name.equals(Selection.NONE) ? name : identities.spellings(name).getFirst();
    }

    /**
     * The most frequent speakers, and those chosen.
     *
     * @param told spellings with their counts
     * @param wanted which of the speakers, by any of their spellings
     */
    List<FacetCounts.Bucket> top(
            Map<String, Long> told, ObjectNode matching, List<String> chosen, int most, Predicate<String> wanted) {
        List<Speaker> speakers = new ArrayList<>(speakers(told));
        speakers.removeIf(speaker -> speaker.spellings().stream().noneMatch(wanted));
        long last = speakers.stream()
                .map(Speaker::least)
                .sorted(Comparator.reverseOrder())
                .skip(most - 1L)
                .findFirst()
                .orElse(0L);
        List<Speaker> open = speakers.stream()
                .filter(speaker -> !speaker.isExact() && (speaker.most() >= last || chosen.contains(speaker.shown())))
                .toList();
        Map<String, Long> exact = new HashMap<>();
        speakers.stream().filter(Speaker::isExact).forEach(speaker -> exact.put(speaker.shown(), speaker.least()));
        exact.putAll(again(open, matching));
        List<FacetCounts.Bucket> buckets = new ArrayList<>();
        List<String> left = new ArrayList<>(chosen);
        TermCounts.sorted(exact).stream().limit(most).forEach(speaker -> {
            left.remove(speaker.getKey());
            buckets.add(bucket(speaker.getKey(), speaker.getValue(), chosen));
        });
        left.forEach(name -> buckets.add(bucket(name, exact.getOrDefault(name, 0L), chosen)));
        return buckets;
    }

    private static FacetCounts.Bucket bucket(String name, long count, List<String> chosen) {
        return new FacetCounts.Bucket(name, name, count, chosen.contains(name));
    }

    private List<Speaker> speakers(Map<String, Long> told) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        told.keySet()
                .forEach(name -> spellings
                        .computeIfAbsent(shown(name), shown -> new ArrayList<>(1))
                        .add(name));
        List<Speaker> speakers = new ArrayList<>();
        spellings.forEach((shown, names) -> speakers.add(new Speaker(
                shown,
                names,
                names.stream()
                        .mapToLong(name -> told.getOrDefault(name, 0L))
                        .max()
                        .orElse(0),
                names.stream().mapToLong(name -> told.getOrDefault(name, 0L)).sum())));
        return speakers;
    }

    private Map<String, Long> again(List<Speaker> speakers, ObjectNode matching) {
        Map<String, Long> counts = new HashMap<>();
        for (int from = 0; from < speakers.size(); from += AT_ONCE) {
            List<Speaker> some = speakers.subList(from, Math.min(speakers.size(), from + AT_ONCE));
            ObjectNode each = Dsl.object();
            for (int i = 0; i < some.size(); i++) {
                each.set(
                        String.valueOf(i),
                        Dsl.terms(field, identities.spellings(some.get(i).shown())));
            }
            JsonNode counted = desk.held().aggregate(Dsl.one("filters", Dsl.one("filters", each)), matching);
            for (int i = 0; i < some.size(); i++) {
                counts.put(
                        some.get(i).shown(),
                        counted.path("buckets")
                                .path(String.valueOf(i))
                                .path("doc_count")
                                .asLong());
            }
        }
        return counts;
    }
}
