package onrecord.search.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.analysis.MinHash;
import onrecord.index.codec.VersionMark;
import onrecord.search.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Tells which articles of one address are versions of one article, and in which order. A front page, a ticker or a wall
 * in front of an article has one address for many texts: so two texts are versions of one article only where seven
 * tenths of the shorter one stand in the other. They are compared with the newest text and never closed into chains.
 * What comes out depends on the articles alone, not on the order in which they came. Stateless.
 */
public final class VersionGroups {
    /** An address of more articles than this is a place where articles are shown, not an article's own. */
    private static final int MOST = 256;

    /** So much of the shorter text stands in the other. */
    private static final double HELD = 0.7;

    /** Fewer runs in common of all that both have may be chance: a fifth. */
    private static final double LEAST_ALIKE = 0.18;

    /** Two texts that say they are of different days are one article only where they are nearly the same. */
    private static final double NEARLY_SAME = 0.75;

    /** Dates this many days apart are of one day: it is told in several time zones. */
    private static final int ONE_DAY = 1;

    /** A text of less than this share of the other's words is cut off, unless it is known to be the older one. */
    private static final double CUT_OFF = 2.0 / 3;

    private VersionGroups() {}

    /**
     * An article of the address.
     *
     * @param likeness its {@link MinHash}; null of a text too short to tell anything, which is nothing's version
     */
    // made, read and forgotten within one call: nothing compares or changes the bytes
    @SuppressWarnings("ArrayRecordComponent")
    public record Saved(String id, VersionMark mark, byte @Nullable [] likeness) {}

    /** A text with the articles that have it, the one saved last first. */
    private record Text(Saved latest, List<String> articles) {}

    /** The articles that have versions, of all that have one address, in any order. */
    public static List<Versions> of(List<Saved> sharing) {
        List<Saved> telling =
                sharing.stream().filter(saved -> saved.likeness() != null).toList();
        if (telling.size() < 2 || sharing.size() > MOST) {
            return List.of();
        }
        SavedOrder order = new SavedOrder(telling);
        List<Text> texts = texts(telling.stream().sorted(order.newestFirst()).toList());
        List<Versions> groups = new ArrayList<>();
        while (!texts.isEmpty()) {
            List<Text> group = group(texts, order);
            if (group.size() > 1) {
                groups.add(versions(group));
            }
        }
        return groups;
    }

    private static List<Text> texts(List<Saved> newestFirst) {
        Map<Long, Text> texts = new LinkedHashMap<>();
        for (Saved saved : newestFirst) {
            texts.computeIfAbsent(saved.mark().text(), text -> new Text(saved, new ArrayList<>(1)))
                    .articles()
                    .add(saved.id());
        }
        return new ArrayList<>(texts.values());
    }

    /** Takes the newest text and its versions out of the list. */
    private static List<Text> group(List<Text> texts, SavedOrder order) {
        Text newest = texts.removeFirst();
        List<Text> group = new ArrayList<>(List.of(newest));
        for (Iterator<Text> others = texts.iterator(); others.hasNext(); ) {
            Text other = others.next();
            if (areVersions(newest.latest(), other.latest(), order)) {
                group.add(other);
                others.remove();
            }
        }
        return group;
    }

    private static Versions versions(List<Text> texts) {
        SavedOrder order = new SavedOrder(texts.stream().map(Text::latest).toList());
        List<Text> group = texts.stream()
                .sorted(Comparator.comparing(Text::latest, order.newestFirst()))
                .toList();
        List<Versions.Text> versions = new ArrayList<>();
        boolean ordered = true;
        for (int i = 0; i < group.size(); i++) {
            Saved one = group.get(i).latest();
            boolean superseded = group.stream().anyMatch(other -> order.isOlder(one, other.latest()));
            versions.add(new Versions.Text(group.get(i).articles(), superseded));
            ordered &= i == 0 || order.isOlder(one, group.get(i - 1).latest());
        }
        return new Versions(versions, ordered);
    }

    private static boolean areVersions(Saved newest, Saved other, SavedOrder order) {
        byte[] one = newest.likeness();
        byte[] another = other.likeness();
        if (one == null || another == null) {
            return false;
        }
        double alike = MinHash.alike(one, another);
        long words = newest.mark().words();
        long others = other.mark().words();
        boolean cutOff = words < CUT_OFF * others || (others < CUT_OFF * words && !order.isOlder(other, newest));
        if (cutOff || alike < LEAST_ALIKE || held(alike, words, others) < HELD) {
            return false;
        }
        return alike >= NEARLY_SAME
                || !areOfOtherDays(newest.mark().dated(), other.mark().dated());
    }

    /**
     * The share of the shorter text's runs of words that stand in the other: of the runs of both together {@code alike}
     * are common, so that {@code alike / (1 + alike)} of the sum of their lengths are.
     */
    private static double held(double alike, long words, long others) {
        return alike / (1 + alike) * (words + others) / Math.min(words, others);
    }

    private static boolean areOfOtherDays(VersionMark.@Nullable Days one, VersionMark.@Nullable Days other) {
        return one != null
                && other != null
                && (one.latest() + ONE_DAY < other.earliest() || other.latest() + ONE_DAY < one.earliest());
    }

    /**
     * Which of the articles of one address is newer: by what the page says of its last change, else of its publication,
     * else by the moment it was saved; where those are not known to differ, by the moment it was saved. Times count
     * where all have them, else days. An article without any of these is neither newer nor older than another.
     */
    private static final class SavedOrder {
        private final Map<String, Integer> ranks = new LinkedHashMap<>();

        private record Span(String id, long from, long to) {}

        SavedOrder(List<Saved> all) {
            boolean timed =
                    all.stream().map(SavedOrder::change).allMatch(days -> days == null || days.moment() != null);
            List<Span> spans = new ArrayList<>();
            for (Saved saved : all) {
                VersionMark.Days change = change(saved);
                if (change != null) {
                    Long moment = timed ? change.moment() : null;
                    spans.add(new Span(
                            saved.id(),
                            moment == null ? change.earliest() : moment,
                            moment == null ? change.latest() : moment));
                }
            }
            spans.sort(Comparator.comparingLong(Span::from));
            int rank = 0;
            long reached = Long.MIN_VALUE;
            for (Span span : spans) {
                rank += span.from() > reached ? 1 : 0;
                reached = Math.max(reached, span.to());
                ranks.put(span.id(), rank);
            }
        }

        private static VersionMark.@Nullable Days change(Saved saved) {
            VersionMark mark = saved.mark();
            if (mark.updated() != null || mark.dated() != null) {
                return mark.updated() != null ? mark.updated() : mark.dated();
            }
            Long captured = mark.captured();
            long day = captured == null ? 0 : Math.floorDiv(captured, 86_400L);
            return captured == null ? null : new VersionMark.Days(day, day, captured);
        }

        /** Whether one is known to be older than the other. */
        boolean isOlder(Saved one, Saved other) {
            Integer rank = ranks.get(one.id());
            Integer others = ranks.get(other.id());
            if (rank == null || others == null) {
                return false;
            }
            Long captured = one.mark().captured();
            Long itsCaptured = other.mark().captured();
            return rank.equals(others)
                    ? captured != null && itsCaptured != null && captured < itsCaptured
                    : rank < others;
        }

        /** An order of all that has what is known; the rest is by id. */
        Comparator<Saved> newestFirst() {
            return Comparator.comparing((Saved saved) -> ranks.getOrDefault(saved.id(), 0))
                    .thenComparingLong(saved -> saved.mark().captured() == null
                            ? Long.MIN_VALUE
                            : saved.mark().captured())
                    .reversed()
                    .thenComparing(Saved::id);
        }
    }
}
