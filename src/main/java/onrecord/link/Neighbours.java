package onrecord.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are about the same things: those that share the rarest words of each other's, weighed by tf-idf. Members
 * are in the order of their days, undated ones last.
 */
final class Neighbours {
    private static final int TOP_TERMS = 40;
    private static final int MOST = 25;
    private static final int FREQUENT = 2_000;

    private final List<Member> members;
    private final float[][] weights;
    private final float[][] titles;
    private final Terms terms;

    Neighbours(List<Member> members, Terms terms) {
        this.members = members;
        this.terms = terms;
        this.weights = new float[members.size()][];
        this.titles = new float[members.size()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = vector(members.get(i).terms(), members.get(i).counts());
            titles[i] = vector(members.get(i).title(), null);
        }
    }

    private float[] vector(int[] distinct, int @Nullable [] counts) {
        float[] vector = new float[distinct.length];
        double norm = 0;
        for (int i = 0; i < vector.length; i++) {
            double tf = counts == null ? 1 : 1 + Math.log(counts[i]);
            vector[i] = (float) (tf * terms.weight(distinct[i]));
            norm += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(norm));
        }
        return vector;
    }

    /** How alike the texts of two are, 0 to 1. */
    double text(int a, int b) {
        return cosine(members.get(a).terms(), weights[a], members.get(b).terms(), weights[b]);
    }

    /** How alike the headlines of two are, 0 to 1. */
    double title(int a, int b) {
        return cosine(members.get(a).title(), titles[a], members.get(b).title(), titles[b]);
    }

    private static double cosine(int[] a, float[] wa, int[] b, float[] wb) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                sum += wa[i++] * wb[j++];
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The nearest of each within so many days; an undated one's may be of any day. */
    Pairs pairs(int days) {
        long[] postings = postings();
        Pairs pairs = new Pairs();
        float[] shared = new float[members.size()];
        for (int a = 0; a < members.size(); a++) {
            Member member = members.get(a);
            List<Integer> met = new ArrayList<>();
            for (int t : top(a)) {
                int term = member.terms()[t];
                int from = lowerBound(postings, key(term, 0));
                int to = lowerBound(postings, key(term, Integer.MAX_VALUE));
                if (member.dated()) {
                    from = lowerBound(postings, key(term, firstOf(member.day() - days)));
                    to = lowerBound(postings, key(term, firstOf(member.last() + days + 1)));
                }
                if (to - from > FREQUENT) {
                    continue;
                }
                for (int p = from; p < to; p++) {
                    int b = (int) postings[p];
                    if (b != a && member.within(days, members.get(b))) {
                        if (shared[b] == 0) {
                            met.add(b);
                        }
                        shared[b] += weights[a][t];
                    }
                }
            }
            int self = a;
            met.sort(Comparator.<Integer>comparingDouble(b -> -shared[b]).thenComparing(b -> b));
            met.stream().limit(MOST).forEach(b -> pairs.add(self, b));
            met.forEach(b -> shared[b] = 0);
        }
        return pairs;
    }

    private int[] top(int a) {
        float[] w = weights[a];
        int[] of = members.get(a).terms();
        return IntStream.range(0, w.length)
                .filter(t -> terms.articles(of[t]) > 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(t -> -w[t]).thenComparing(t -> t))
                .limit(TOP_TERMS)
                .mapToInt(t -> t)
                .toArray();
    }

    private long[] postings() {
        long[] postings = new long[members.size() * TOP_TERMS];
        int size = 0;
        for (int a = 0; a < members.size(); a++) {
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
