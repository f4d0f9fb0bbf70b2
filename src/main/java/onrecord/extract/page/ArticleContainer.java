package onrecord.extract.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the page that holds the article's text. */
final class ArticleContainer {
    private static final double PART_OF_BEST = 0.3;
    /** So much running text beside the headline is enough, if it is this share of the most. */
    private static final double LEAST_PART = 0.2;

    private static final double ENOUGH = 1500;
    /** What is enough in a part that the markup calls an article. */
    private static final double ENOUGH_OF_NAMED = 300;

    private static final double GROWTH = 1.15;

    private final Judgement judgement;
    private final int from;

    private ArticleContainer(Judgement judgement, int from) {
        this.judgement = judgement;
        this.from = from;
    }

    /**
     * Running text counts for the region it stands in, less for each region further out, more where the markup says
     * that it is an article's. The search is kept to the smallest part of the page that holds both the headline and a
     * fair share of running text; then outwards as long as much text is gained, or where the text opens in a part
     * around it that the markup calls an article's text.
     */
    static Region find(Judgement judgement, Region root, @Nullable Block headline) {
        ArticleContainer search = new ArticleContainer(judgement, headline == null ? 0 : headline.index() + 1);
        Region best = search.best(root);
        Region bound = root;
        if (headline != null) {
            double most = search.prose(best);
            for (Region r = headline.region(); r != null; r = r.parent) {
                boolean named = r.article || r.tag.equals("article");
                if (!r.deck && search.prose(r) > enough(most, named ? ENOUGH_OF_NAMED : ENOUGH)) {
                    bound = r;
                    break;
                }
            }
            if (!best.isWithin(bound)) {
                best = search.best(bound);
            }
        }
        return search.grow(best, bound);
    }

    private static double enough(double most, double usual) {
        return Math.max(LEAST_PART * most, Math.min(usual, PART_OF_BEST * most));
    }

    private double prose(Region region) {
        return judgement.prose(Math.max(from, region.start), region.end);
    }

    /** Whether running text stands in the outer part in front of the inner one, and less of it behind that. */
    private boolean opensOutside(Region inner, Region outer) {
        double before = judgement.prose(Math.max(from, outer.start), inner.start);
        return before > judgement.prose(inner.end, outer.end);
    }

    private Region best(Region bound) {
        Map<Region, double[]> scores = new HashMap<>();
        Region best = bound;
        double top = 0;
        for (int i = Math.max(from, bound.start); i < bound.end; i++) {
            double weight = judgement.isOpen(i) ? judgement.weight(i) : 0;
            if (weight == 0) {
                continue;
            }
            Region r = judgement.blocks.get(i).region();
            if (r != bound
                    && r.parent != null
                    && (r.tag.equals("p") || r.tag.equals("li") || r.tag.equals("blockquote"))) {
                r = r.parent;
            }
            double share = 1;
            for (int level = 1; r != null && level < 12; level++) {
                double[] score = scores.computeIfAbsent(r, x -> new double[1]);
                score[0] += weight * share * (r.article ? 1.2 : 1);
                if (score[0] > top) {
                    top = score[0];
                    best = r;
                }
                if (r == bound) {
                    break;
                }
                share = 1.0 / (1 + level * 0.5);
                r = r.parent;
            }
        }
        return best;
    }

    private Region grow(Region best, Region bound) {
        Region grown = best;
        for (Region r = best; r != bound && r.parent != null; r = r.parent) {
            boolean opens = r.parent.article && opensOutside(grown, r.parent);
            if (opens || prose(r.parent) > GROWTH * prose(grown)) {
                grown = r.parent;
            }
        }
        return grown;
    }
}
