package onrecord.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text that two articles have in common, aligned word by word. */
final class Reuse {
    /** Runs in more articles than these are a phrase of many. */
    static final int MANY = 12;

    /** Three or more articles with a run that lie farther apart have it from no common text. */
    private static final int FEW_DAYS = 14;

    private final List<Member> members;
    private final Runs runs;

    Reuse(List<Member> members, Runs runs) {
        this.members = members;
        this.runs = runs;
    }

    /**
     * What two have in common.
     *
     * @param prose words in passages that nobody quotes and that are in few articles and few weeks
     * @param quoted words within quotation marks
     * @param recurring words in passages of many articles or weeks
     * @param longest the longest of the passages of prose, or of all where there is none
     */
    record Common(int prose, int quoted, int recurring, Passage longest) {}

    /** A passage of {@code length} words that begins at these words. */
    record Passage(int a, int b, int length) {}

    /**
     * Aligns the texts of two members.
     *
     * @param one the number of the first
     * @param other that of the second
     */
    Common of(int one, HashedWords a, int other, HashedWords b) {
        int prose = 0;
        int quoted = 0;
        int recurring = 0;
        Passage longest = new Passage(0, 0, 0);
        boolean own = false;
        for (Passage passage : passages(a, b)) {
            int marked = 0;
            for (int i = 0; i < passage.length(); i++) {
                marked += a.quoted(passage.a() + i) || b.quoted(passage.b() + i) ? 1 : 0;
            }
            quoted += marked;
            boolean fresh = fresh(one, other, a, passage);
            prose += fresh ? passage.length() - marked : 0;
            recurring += fresh ? 0 : passage.length() - marked;
            boolean better = fresh == own ? passage.length() > longest.length() : fresh;
            if (better) {
                longest = passage;
                own = fresh;
            }
        }
        return new Common(prose, quoted, recurring, longest);
    }

    /** Whether most of its sampled runs are in few articles, few weeks, and nobody's quotation marks. */
    private boolean fresh(int one, int other, HashedWords words, Passage passage) {
        int sampled = 0;
        int good = 0;
        for (int i = passage.a(); i + HashedWords.RUN <= passage.a() + passage.length(); i++) {
            long run = words.run(i);
            if (Runs.isSampled(run)) {
                sampled++;
                good += isFresh(runs.of(run, one, other)) ? 1 : 0;
            }
        }
        return sampled == 0 || 2 * good > sampled;
    }

    boolean isFresh(Runs.Group group) {
        return !group.quoted() && group.articles().length <= MANY && !manyWeeks(group.articles());
    }

    /** Whether a run's articles lie weeks apart. */
    boolean manyWeeks(int[] articles) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int article : articles) {
            Member member = members.get(article);
            if (member.dated()) {
                first = Math.min(first, member.day());
                last = Math.max(last, member.day());
            }
        }
        return last - first > FEW_DAYS && last != Integer.MIN_VALUE;
    }

    private static List<Passage> passages(HashedWords a, HashedWords b) {
        Map<Long, List<Integer>> at = new HashMap<>();
        for (int i = 0; i + HashedWords.RUN <= a.size(); i++) {
            at.computeIfAbsent(a.run(i), run -> new ArrayList<>(1)).add(i);
        }
        List<Passage> passages = new ArrayList<>();
        int j = 0;
        while (j + HashedWords.RUN <= b.size()) {
            int most = 0;
            int from = 0;
            for (int i : at.getOrDefault(b.run(j), List.of())) {
                int length = length(a, i, b, j);
                if (length > most) {
                    most = length;
                    from = i;
                }
            }
            if (most >= HashedWords.RUN) {
                passages.add(new Passage(from, j, most));
            }
            j += Math.max(1, most);
        }
        return passages;
    }

    private static int length(HashedWords a, int i, HashedWords b, int j) {
        int length = 0;
        while (i + length < a.size() && j + length < b.size() && a.hash(i + length) == b.hash(j + length)) {
            length++;
        }
        return length;
    }
}
