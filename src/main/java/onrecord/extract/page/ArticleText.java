package onrecord.extract.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a page's blocks are the article: the order in which the rules are asked. */
final class ArticleText {
    /** A line shorter than this, in letters and digits, may stand in a text twice: an ingredient, a result. */
    private static final int REPEATED = 50;
    /** A headline with less than this share of the running text behind it is of something else. */
    private static final double BEHIND_HEADLINE = 0.3;

    /** So many times the running text must be gained for what the markup says to be disbelieved. */
    private static final double GAIN = 2;
    /**
     * So many times it must be gained by taking a page for a list, which is done only where its head does not call it
     * an article.
     */
    private static final double GAIN_OF_LISTING = 1.3;
    /** This share of the text stands in the part of the page that holds all parts of the article. */
    private static final double NEARLY_ALL = 0.8;

    private static final Set<String> WHOLE = Set.of("html", "body");

    private static final Set<Reason> POINTERS = EnumSet.of(Reason.TEASER, Reason.RELATED, Reason.ADVERTISEMENT);

    final Judgement judgement;
    final Deck deck;
    /** The blocks of the article in their order, its deck among them. */
    final List<Block> article = new ArrayList<>();

    /** How much of the markup was believed. */
    final Trust trust;

    final Extent extent;

    private final PageWalk page;
    private final @Nullable Block headline;
    private final Guide guide;
    private final @Nullable String url;
    private final List<Block> blocks;

    private ArticleText(
            PageWalk page, @Nullable Block headline, Guide guide, @Nullable String url, Trust trust, Extent extent) {
        this.page = page;
        this.trust = trust;
        this.extent = extent;
        this.blocks = page.blocks;
        this.guide = guide;
        this.url = url;
        this.judgement = new Judgement(blocks);
        double all = judgement.prose(page.root());
        boolean early =
                headline != null && judgement.prose(headline.index() + 1, blocks.size()) >= BEHIND_HEADLINE * all;
        this.headline = early ? headline : null;
        this.deck = new Deck(judgement, this.headline, guide);
        find();
    }

    /**
     * Chooses the article's blocks. Where more running text is left out than kept, it chooses again: it believes less
     * of what the markup says of its parts, then asks whether the text stands in front of the headline, then takes the
     * text of several parts, at last, where the head does not call the page an article, takes it for a list of others.
     * It stays with a choice that gains much.
     *
     * @param named whether the head calls the page an article
     */
    static ArticleText of(PageWalk page, @Nullable Block headline, Guide guide, @Nullable String url, boolean named) {
        ArticleText chosen = new ArticleText(page, headline, guide, url, Trust.ALL, Extent.ONE_PART);
        for (Trust less : List.of(Trust.TAGS, Trust.NOTHING)) {
            if (chosen.leavesMore()) {
                chosen = chosen.orElse(new ArticleText(page, headline, guide, url, less, Extent.ONE_PART), GAIN);
            }
        }
        if (chosen.leavesMore() && chosen.headline != null) {
            ArticleText anywhere = new ArticleText(page, null, guide, url, chosen.trust, Extent.ONE_PART);
            if (anywhere.standsInFrontOf(chosen)) {
                chosen = chosen.orElse(anywhere, GAIN);
            }
        }
        if (chosen.leavesMore() && chosen.leavesParts()) {
            chosen = chosen.orElse(
                    new ArticleText(page, headline, guide, url, chosen.trust, Extent.SEVERAL_PARTS), GAIN);
        }
        if (chosen.leavesMore() && !named && headline != null && chosen.leavesCards()) {
            chosen = chosen.orElse(
                    new ArticleText(page, headline, guide, url, Trust.TAGS, Extent.LISTING), GAIN_OF_LISTING);
        }
        return chosen;
    }

    /**
     * Whether all of the text stands in front of another choice: the title of a film within the text heads none of it.
     */
    private boolean standsInFrontOf(ArticleText other) {
        return !other.article.isEmpty()
                && !article.isEmpty()
                && article.getLast().index() < other.article.getFirst().index();
    }

    private boolean leavesMore() {
        return judgement.leftOut() > judgement.kept();
    }

    /** The other choice, if it keeps so many times the running text of this one. */
    private ArticleText orElse(ArticleText other, double gain) {
        return other.judgement.kept() > gain * judgement.kept() ? other : this;
    }

    /** Whether more running text than was chosen stands in what was taken for pointers to other pages. */
    private boolean leavesCards() {
        double cards = 0;
        for (Block block : blocks) {
            cards += POINTERS.contains(judgement.reason(block.index())) ? judgement.weight(block.index()) : 0;
        }
        return cards > judgement.kept();
    }

    /**
     * Whether more running text than was chosen stands in other parts of the page: the steps of a recipe wherever they
     * stand, other text beside the headline within one part of the page only, since dialogs and notes stand around
     * that.
     */
    private boolean leavesParts() {
        Set<Region> others = otherArticles();
        boolean apart = WHOLE.contains(holdsAllParts().tag);
        double outside = 0;
        for (Block block : blocks) {
            if (judgement.reason(block.index()) == Reason.OUTSIDE) {
                boolean step = block.enclosing("ol") != null;
                boolean own = !apart && others.stream().noneMatch(other -> other.holds(block.index()));
                outside += step || own ? judgement.weight(block.index()) : 0;
            }
        }
        return outside > judgement.kept();
    }

    /** The parts of the page that have a headline of their own, or are marked up as an article beside it. */
    private Set<Region> otherArticles() {
        Set<Region> others = new HashSet<>();
        for (Region region : page.regions) {
            boolean heads = region.tag.equals("h1") || region.tag.equals("article");
            if (heads && region.parent != null && headline != null && !region.parent.holds(headline.index())) {
                others.add(region.tag.equals("h1") ? region.parent : region);
            }
        }
        return others;
    }

    /** The smallest part of the page around the headline that holds nearly all running text behind it. */
    private Region holdsAllParts() {
        Region around = headline == null ? page.root() : headline.region();
        double all = judgement.prose(headline == null ? 0 : headline.index() + 1, blocks.size());
        while (around.parent != null && judgement.prose(around) < NEARLY_ALL * all) {
            around = around.parent;
        }
        return around;
    }

    private void find() {
        Set<Integer> guided = guide.blocksIn(judgement);
        new NamedParts(judgement, page, headline, guided, trust).reject();
        rejectLines(guided);
        judgement.count();
        Teasers teasers = new Teasers(judgement, guided, url);
        teasers.rejectLists(page.regions);
        if (extent != Extent.LISTING) {
            teasers.reject(headline);
        }
        judgement.count();
        Region container =
                extent == Extent.ONE_PART ? ArticleContainer.find(judgement, page.root(), headline) : holdsAllParts();
        int from = Math.max(container.start, headline == null ? 0 : headline.index() + 1);
        int[] text = judgement.openText(from, container.end);
        teasers.restoreRanked(text[0], container.end);
        rejectOutside(from, container.end);
        new Edges(judgement, deck).trim(from, container.end);
        rejectRepeated();
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                article.add(block);
            }
        }
    }

    private void rejectLines(Set<Integer> guided) {
        Furniture furniture = Furniture.shipped();
        for (Block block : blocks) {
            if (judgement.isOpen(block.index()) && !block.is(headline) && !guided.contains(block.index())) {
                Reason reason = BylineLine.isByline(block.text()) ? Reason.BYLINE : furniture.of(block.text());
                if (reason != null) {
                    judgement.reject(block.index(), reason);
                }
            }
        }
    }

    private void rejectOutside(int from, int to) {
        for (Block block : blocks) {
            int i = block.index();
            boolean between = headline != null && i > headline.index() && i < from;
            if ((i < from || i >= to) && !(between && deck.take(block))) {
                judgement.reject(i, block.is(headline) ? Reason.HEADLINE : Reason.OUTSIDE);
            }
        }
    }

    private void rejectRepeated() {
        Set<String> seen = new HashSet<>();
        if (headline != null) {
            seen.add(LineWords.bare(headline.text()));
        }
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                String bare = LineWords.bare(block.text());
                if (bare.length() > REPEATED && !seen.add(bare)) {
                    judgement.reject(block.index(), Reason.DUPLICATE);
                }
            }
        }
    }
}
