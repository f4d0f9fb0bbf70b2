package onrecord.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held against each block of a page so far. Not for use by several threads. */
final class Judgement {
    final List<Block> blocks;
    private final @Nullable Reason[] reasons;
    private final double[] weights;
    private final double[] sums;

    Judgement(List<Block> blocks) {
        this.blocks = blocks;
        reasons = new Reason[blocks.size()];
        weights = new double[blocks.size()];
        sums = new double[blocks.size() + 1];
        for (Block block : blocks) {
            weights[block.index()] = Prose.weight(block);
        }
        count();
    }

    /** Sums up anew what the regions hold, after rejections. */
    void count() {
        for (int i = 0; i < weights.length; i++) {
            sums[i + 1] = sums[i] + (reasons[i] == null ? weights[i] : 0);
        }
    }

    /** The running text of the block in characters, whatever is held against it. */
    double weight(int block) {
        return weights[block];
    }

    /**
     * The running text within a region in characters, without the blocks that were rejected at the last {@link #count}.
     */
    double prose(Region region) {
        return sums[region.end] - sums[region.start];
    }

    double prose(int from, int to) {
        return to <= from ? 0 : sums[to] - sums[from];
    }

    /** The running text that nothing is held against, in characters. */
    double kept() {
        double kept = 0;
        for (int i = 0; i < weights.length; i++) {
            kept += reasons[i] == null ? weights[i] : 0;
        }
        return kept;
    }

    /**
     * The running text that was left out, in characters; without what readers said of it, and what was there before.
     */
    double leftOut() {
        double out = 0;
        for (int i = 0; i < weights.length; i++) {
            Reason reason = reasons[i];
            out += reason == null || reason == Reason.COMMENTS || reason == Reason.DUPLICATE ? 0 : weights[i];
        }
        return out;
    }

    boolean isOpen(int block) {
        return reasons[block] == null;
    }

    @Nullable
    Reason reason(int block) {
        return reasons[block];
    }

    void reject(int block, Reason reason) {
        if (reasons[block] == null) {
            reasons[block] = reason;
        }
    }

    void reject(Region region, Reason reason) {
        for (int i = region.start; i < region.end; i++) {
            reject(i, reason);
        }
    }

    /** Takes back what was held against the blocks of a region for one reason. */
    void restore(Region region, Reason reason) {
        for (int i = region.start; i < region.end; i++) {
            reasons[i] = reasons[i] == reason ? null : reasons[i];
        }
    }

    /**
     * The first and the last block from one to another that hold running text and are open; from, from - 1 if none
     * does.
     */
    int[] openText(int from, int to) {
        int first = from;
        while (first < to && !(isOpen(first) && weights[first] > 0)) {
            first++;
        }
        int last = to - 1;
        while (last > first && !(isOpen(last) && weights[last] > 0)) {
            last--;
        }
        return new int[] {first, last};
    }

    void restore(int block) {
        reasons[block] = null;
    }
}
