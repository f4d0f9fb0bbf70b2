package onrecord.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are about the same things: those that share the rarest words of each other's, weighed by tf-idf.
 * Members are in the order of their days, undated ones last.
 */
final class Neighbours {
    private static final int TOP_TERMS = 40;
    private static final int MOST = 25;
    private static final int FREQUENT = 2_000;

    /** An undated article is compared only with articles whose rarest words weigh so much in it together, */
    private static final float LEAST_SHARED = 0.8f;

    /** and with so many of each stretch of time. */
    private static final int MOST_OF_UNDATED = 8;

    private final List<Member> members;
    private final float[] @Nullable [] weights;
    private final float[] @Nullable [] titles;
    private final double[] @Nullable [] titleWeights;
    private final WordIndex undated;
    private final Terms terms;
    private final Which which;
    private final int[] @Nullable [] tops;
    private double @Nullable [] undatedWeights;

    /** The words of the member that was compared last: mostly it is the first of the next pair too. */
    private WeightTable first = WeightTable.of(new int[0], new float[0]);

    private int atHand = -1;
    private final int most;

    /** Says of pairs whether they are asked for. */
    @FunctionalInterface
    interface Which {
        boolean are(int a, int b);
    }

    /**
     * @param most how many of the members are compared with each other: the others, at the end, with each of them alone
     * @param undated the words of those others, by their numbers from 0 on
     * @param which says the same of every undated member and one dated
     */
    Neighbours(List<Member> members, int most, WordIndex undated, Terms terms, Which which) {
        this.most = most;
        this.undated = undated;
        this.members = members;
        this.which = which;
        this.terms = terms;
        this.weights = new float[members.size()][];
        this.titles = new float[members.size()][];
        this.titleWeights = new double[members.size()][];
        this.tops = new int[members.size()][];
    }

    private float[] weights(int a) {
        float[] known = weights[a];
        if (known == null) {
            known = a < most ? vector(members.get(a)) : undatedVector(a);
            weights[a] = known;
        }
        return known;
    }

    private float[] vector(Member member) {
        float[] vector = new float[member.terms().length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (frequency(member.counts()[i]) * terms.weight(member.terms()[i]));
        }
        return normed(vector);
    }

    /** That of one that stands apart: many of them have a word, and what it weighs is worked out once for all. */
    private float[] undatedVector(int a) {
        double[] known = undatedWeights;
        if (known == null) {
            known = undated.weights(terms);
            undatedWeights = known;
        }
        int[] counts = members.get(a).counts();
        int[] places = undated.places(a - most);
        float[] vector = new float[counts.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (frequency(counts[i]) * known[places[i]]);
        }
        return normed(vector);
    }

    /** What a word counts that stands so often in an article. */
    private static double frequency(int count) {
        return count == 1 ? 1 : 1 + Math.log(count);
    }

    private static float[] normed(float[] vector) {
        double norm = 0;
        for (float weight : vector) {
            norm += weight * weight;
        }
        double length = Math.sqrt(norm);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private float[] titles(int a) {
        float[] known = titles[a];
        if (known == null) {
            double[] each = titleWeights(a);
            known = new float[each.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = (float) each[i];
            }
            normed(known);
            titles[a] = known;
        }
        return known;
    }

    /** How alike the texts of two are, 0 to 1. */
    double text(int a, int b) {
        if (a != atHand) {
            first = WeightTable.of(members.get(a).terms(), weights(a));
            atHand = a;
        }
        return first.product(members.get(b).terms(), weights(b));
    }

    /** How alike the headlines of two are, 0 to 1. */
    double title(int a, int b) {
        return cosine(members.get(a).title(), titles(a), members.get(b).title(), titles(b));
    }

    /** How much of one's headline the first words of the other tell, 0 to 1; the mean where both have a headline. */
    double told(int a, int b) {
        Member one = members.get(a);
        Member other = members.get(b);
        double told =
                share(one.title(), titleWeights(a), other.lead()) + share(other.title(), titleWeights(b), one.lead());
        return one.title().length == 0 || other.title().length == 0 ? told : told / 2;
    }

    /** What each word of the headline weighs. */
    private double[] titleWeights(int a) {
        double[] known = titleWeights[a];
        if (known == null) {
            known = Arrays.stream(members.get(a).title())
                    .mapToDouble(terms::weight)
                    .toArray();
            titleWeights[a] = known;
        }
        return known;
    }

    private static double share(int[] title, double[] weights, int[] lead) {
        double told = 0;
        double whole = 0;
        int j = 0;
        for (int i = 0; i < title.length; i++) {
            whole += weights[i];
            while (j < lead.length && lead[j] < title[i]) {
                j++;
            }
            told += j < lead.length && lead[j] == title[i] ? weights[i] : 0;
        }
        return whole == 0 ? 0 : told / whole;
    }

    private static double cosine(int[] a, float[] wa, int[] b, float[] wb) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            // no branch that a processor would guess wrongly every other time
            sum += x == y ? wa[i] * wb[j] : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return sum;
    }

    /** Adds the nearest of each member within so many days; those that stand apart are left out. */
    void add(int days, Pairs pairs) {
        long[] postings = postings();
        Met met = new Met(most);
        for (int a = 0; a < most; a++) {
            near(a, days, postings, met);
            add(a, met.nearest(MOST), pairs);
        }
    }

    private static void add(int a, int[] others, Pairs pairs) {
        for (int b : others) {
            pairs.add(a, b);
        }
    }

    /** Who has some of its rarest words, and their weight. */
    private void near(int a, int days, long[] postings, Met met) {
        Member member = members.get(a);
        int first = member.dated() ? firstOf(member.day() - days) : 0;
        int last = member.dated() ? firstOf(member.last() + days + 1) : Integer.MAX_VALUE;
        for (int t : top(a)) {
            int term = member.terms()[t];
            int from = lowerBound(postings, key(term, first));
            int to = lowerBound(postings, key(term, last));
            for (int p = from; p < to && to - from <= FREQUENT; p++) {
                int b = (int) postings[p];
                if (b != a && which.are(a, b) && member.within(days, members.get(b))) {
                    met.add(b, weights(a)[t]);
                }
            }
        }
    }

    /** Adds for each member that stands apart those whose rarest words it has most of, on any day. */
    void addUndated(Pairs pairs) {
        if (most == members.size()) {
            return;
        }
        Met met = new Met(members.size() - most);
        List<Shared> found = new ArrayList<>();
        for (int b = 0; b < most; b++) {
            if (which.are(most, b)) {
                float[] weights = weights(b);
                for (int t : rarest(b, 1)) {
                    undated.forEach(members.get(b).terms()[t], a -> met.add(a, weights[t]));
                }
                int dated = b;
                met.drain(LEAST_SHARED, (a, weight) -> found.add(new Shared(most + a, dated, weight)));
            }
        }
        found.sort(Comparator.comparingInt(Shared::undated)
                .thenComparing(Comparator.comparingDouble(Shared::weight).reversed())
                .thenComparingInt(Shared::dated));
        int rank = 0;
        for (int i = 0; i < found.size(); i++) {
            Shared one = found.get(i);
            rank = i == 0 || found.get(i - 1).undated() != one.undated() ? 0 : rank + 1;
            if (rank < MOST_OF_UNDATED) {
                pairs.add(one.undated(), one.dated());
            }
        }
    }

    /** What the rarest words of a dated member weigh that an undated one has. */
    private record Shared(int undated, int dated, float weight) {}

    private int[] top(int a) {
        int[] known = tops[a];
        if (known == null) {
            known = rarest(a, 2);
            tops[a] = known;
        }
        return known;
    }

    /** Which of its words weigh most, of those that so many articles have. */
    private int[] rarest(int a, int articles) {
        float[] w = weights(a);
        int[] of = members.get(a).terms();
        long[] first = new long[TOP_TERMS];
        int size = 0;
        for (int t = 0; t < w.length; t++) {
            long word = ((long) ~Float.floatToIntBits(w[t]) << 32) | t;
            boolean fits = size < TOP_TERMS || word < first[size - 1];
            if (fits && terms.articles(of[t]) >= articles) {
                size = Math.min(TOP_TERMS, size + 1);
                insert(word, first, size);
            }
        }
        return Arrays.stream(first, 0, size).mapToInt(t -> (int) t).toArray();
    }

    /** Puts a number into its place among the first {@code size}; the last of them gives way. */
    private static void insert(long number, long[] sorted, int size) {
        int at = size - 1;
        while (at > 0 && sorted[at - 1] > number) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = number;
    }

    /** Which members have which of their rarest words; those that stand apart are left out. */
    private long[] postings() {
        long[] postings = new long[most * TOP_TERMS];
        int size = 0;
        for (int a = 0; a < most; a++) {
            for (int t : top(a)) {
                postings[size++] = key(members.get(a).terms()[t], a);
            }
        }
        postings = Arrays.copyOf(postings, size);
        Arrays.parallelSort(postings);
        return postings;
    }

    private static long key(int term, int member) {
        return ((long) term << 32) | member;
    }

    /** The number of the first member of this day or a later one. */
    private int firstOf(int day) {
        int from = 0;
        int to = members.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (members.get(middle).day() < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int lowerBound(long[] sorted, long key) {
        int at = Arrays.binarySearch(sorted, key);
        return at < 0 ? -at - 1 : at;
    }
}
