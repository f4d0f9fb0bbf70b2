package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.identity.Identities;
import onrecord.search.FacetCounts;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;

/**
 * Speakers as a facet: spellings are counted by the cluster, and who is one is known here. An article that has two
 * spellings of one speaker counts once, so the speakers of several spellings who may reach the page are counted again,
 * each under all of theirs. Those without a spelling among the first ones are counted again too, if they have enough of
 * them.
 */
final class SpeakerGroups {
    /** A node takes no more filters at once than this. */
    private static final int AT_ONCE = 500;

    /**
     * The last speaker shown has to have more than so many times what a spelling that was not told can have. Else each
     * of the many speakers of this number of spellings may be among the first, and to count all of them again is dearer
     * than to be told more spellings.
     */
    private static final int ENOUGH = 2;

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

    /** The first speakers, and whether no other can be among them. */
    private record Top(List<FacetCounts.Bucket> buckets, boolean isExact) {}

    /** The counts of an answer, as {@link TopValues} gives them of other facets. */
    FacetCounts counts(JsonNode counted, ObjectNode matching, List<String> selected) {
        List<String> chosen = selected.stream().map(this::shown).distinct().toList();
        Told told = Told.of(desk, field, counted.path("values"), matching);
        if (told.untold() > 0 && last(speakers(told), FacetCounts.MOST) <= ENOUGH * told.untold()) {
            JsonNode more = desk.held().aggregate(TopValues.of(field, TopValues.MOST), matching);
            told = Told.of(desk, field, more, matching);
        }
        Top top = top(told, matching, chosen, FacetCounts.MOST, name -> true);
        boolean more = told.untold() > 0 || speakers(told).size() > FacetCounts.MOST;
        return new FacetCounts(
                top.buckets(), counted.path("missing").path("doc_count").asLong(), more, top.isExact());
    }

    private String shown(String name) {
        return name.equals(Selection.NONE) ? name : identities.spellings(name).getFirst();
    }

    /**
     * The most frequent speakers, and those chosen.
     *
     * @param all the spellings there are, with their counts
     * @param wanted which of the speakers, by any of their spellings
     */
    List<FacetCounts.Bucket> top(
            Map<String, Long> all, ObjectNode matching, List<String> chosen, int most, Predicate<String> wanted) {
        return top(new Told(all, 0, true), matching, chosen, most, wanted).buckets();
    }

    private Top top(Told told, ObjectNode matching, List<String> chosen, int most, Predicate<String> wanted) {
        List<Speaker> speakers = new ArrayList<>(speakers(told));
        speakers.removeIf(
                speaker -> identities.spellings(speaker.shown()).stream().noneMatch(wanted));
        long last = last(speakers, most);
        boolean exact = told.untold() == 0 || last > told.untold();
        if (told.untold() > 0) {
            Set<String> others = new LinkedHashSet<>(chosen);
            if (exact) {
                long spellings = (last + told.untold() - 1) / told.untold();
                others.addAll(identities.ofSpellings((int) spellings));
            }
            speakers.forEach(speaker -> others.remove(speaker.shown()));
            others.remove(Selection.NONE);
            others.forEach(name -> speakers.add(untold(name, told.untold())));
        }
        List<Speaker> open = speakers.stream()
                .filter(speaker -> !speaker.isExact() && (speaker.most() >= last || chosen.contains(speaker.shown())))
                .toList();
        Map<String, Long> counts = new HashMap<>();
        speakers.stream().filter(Speaker::isExact).forEach(speaker -> counts.put(speaker.shown(), speaker.least()));
        counts.putAll(again(open, told, matching));
        counts.values().removeIf(count -> count == 0);
        List<FacetCounts.Bucket> buckets = new ArrayList<>();
        List<String> left = new ArrayList<>(chosen);
        TermCounts.sorted(counts).stream().limit(most).forEach(speaker -> {
            left.remove(speaker.getKey());
            buckets.add(bucket(speaker.getKey(), speaker.getValue(), chosen));
        });
        left.forEach(name -> buckets.add(bucket(name, counts.getOrDefault(name, 0L), chosen)));
        return new Top(buckets, exact);
    }

    /** What the last of so many speakers has at least; 0 where there are fewer. */
    private static long last(List<Speaker> speakers, int most) {
        return speakers.stream()
                .map(Speaker::least)
                .sorted(Comparator.reverseOrder())
                .skip(most - 1L)
                .findFirst()
                .orElse(0L);
    }

    /** A speaker none of whose spellings was told. */
    private Speaker untold(String name, long each) {
        List<String> spellings = identities.spellings(name);
        return new Speaker(name, spellings, 0, each * spellings.size());
    }

    private static FacetCounts.Bucket bucket(String name, long count, List<String> chosen) {
        return new FacetCounts.Bucket(name, name, count, chosen.contains(name));
    }

    private List<Speaker> speakers(Told told) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        told.counts()
                .keySet()
                .forEach(name -> spellings
                        .computeIfAbsent(shown(name), shown -> new ArrayList<>(1))
                        .add(name));
        List<Speaker> speakers = new ArrayList<>();
        spellings.forEach((shown, names) -> {
            long least = 0;
            long most = 0;
            for (String name : names) {
                long count = told.counts().getOrDefault(name, 0L);
                least = Math.max(least, count);
                most += count;
            }
            long others = told.untold() == 0 ? 0 : identities.spellings(shown).size() - (long) names.size();
            speakers.add(new Speaker(shown, names, least, most + others * told.untold()));
        });
        return speakers;
    }

    /** Counts speakers under all their spellings, of which those that no match has are left out if they are known. */
    private Map<String, Long> again(List<Speaker> speakers, Told told, ObjectNode matching) {
        Map<String, Long> counts = new HashMap<>();
        for (int from = 0; from < speakers.size(); from += AT_ONCE) {
            List<Speaker> some = speakers.subList(from, Math.min(speakers.size(), from + AT_ONCE));
            ObjectNode each = Dsl.object();
            for (int i = 0; i < some.size(); i++) {
                List<String> spellings = told.untold() == 0
                        ? some.get(i).spellings()
                        : identities.spellings(some.get(i).shown());
                each.set(String.valueOf(i), Dsl.terms(field, spellings));
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
