package onrecord.extract.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out the parts of the page whose tag, class or role says that they are not the article. A part is spared that
 * holds the headline, more than half of all running text, or what the page states to be its text: names are often wrong
 * at the top of a page and seldom deep in it.
 */
final class NamedParts {
    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.9;
    private static final int CAPTION_LINES = 4;
    /** What is called a teaser and leads nowhere is text from this length on. */
    private static final double SHORTEST_TEXT = 120;

    private static final double CAPTION_PROSE = 450;
    /** Of more quotations set apart nobody asks whether they are repeated. */
    private static final int MOST_QUOTATIONS = 20;

    private final Judgement judgement;
    private final PageWalk page;
    private final @Nullable Block headline;
    private final Set<Integer> guided;
    private final Trust trust;
    private final double all;
    private int quotations;

    NamedParts(Judgement judgement, PageWalk page, @Nullable Block headline, Set<Integer> guided, Trust trust) {
        this.judgement = judgement;
        this.page = page;
        this.headline = headline;
        this.guided = guided;
        this.trust = trust;
        this.all = judgement.prose(page.root());
    }

    void reject() {
        int until = 0;
        for (Region region : page.regions) {
            Reason hint = region.hint;
            if (hint != null && region.start >= until && trust.believes(region, hint) && !isSpared(region, hint)) {
                judgement.reject(region, hint);
                until = region.end;
            }
        }
        for (Block block : page.blocks) {
            if (block.inline() != null && trust.believesWords()) {
                judgement.reject(block.index(), block.inline());
            }
        }
        page.regions.forEach(this::rejectCaption);
    }

    private boolean isSpared(Region region, Reason hint) {
        if (region.start == region.end || holdsHeadline(region) || holdsQuotation(region, hint)) {
            return true;
        }
        double prose = judgement.prose(region);
        boolean sure = hint == Reason.COMMENTS || region.tag.equals("footer");
        return prose > (sure ? NEARLY_ALL : MOST) * all || (hint != Reason.COMMENTS && guidedBlocks(region) > 1);
    }

    private boolean holdsHeadline(Region region) {
        return headline != null && region.holds(headline.index());
    }

    /** A figure may hold a quotation or a table, a box for pictures or shares an embedded post. */
    private boolean holdsQuotation(Region region, Reason hint) {
        return switch (hint) {
            case CAPTION -> (region.tag.equals("figure") && holdsMoreThanCaption(region)) || holdsPost(region);
            case SHARE, MEDIA -> holdsPost(region);
            case RELATED -> region.named && leadsNowhere(region);
            case BYLINE -> holdsWordsInMarks(region);
            case SIDEBAR -> region.named && isQuotation(region) && standsNowhereElse(region);
            default -> false;
        };
    }

    /** A theme may call a quotation in the text "author-quote": '"We sign in May," said Berg.' names no author. */
    private boolean holdsWordsInMarks(Region region) {
        return page.blocks.subList(region.start, region.end).stream()
                .anyMatch(block -> BylineLine.holdsQuotation(block.text()));
    }

    private boolean isQuotation(Region region) {
        return page.blocks.subList(region.start, region.end).stream()
                .allMatch(block -> block.enclosing("blockquote") != null);
    }

    /** A quotation set apart repeats words of the text, as a rule; where it does not, they would be lost. */
    private boolean standsNowhereElse(Region region) {
        if (quotations++ > MOST_QUOTATIONS) {
            return false;
        }
        for (int i = region.start; i < region.end; i++) {
            String words = LineWords.bare(page.blocks.get(i).text());
            boolean repeated = page.blocks.stream()
                    .anyMatch(other -> !region.holds(other.index())
                            && LineWords.bare(other.text()).contains(words));
            if (repeated) {
                return false;
            }
        }
        return true;
    }

    /** A teaser is linked: running text without a link is none, whatever a page builder calls its parts. */
    private boolean leadsNowhere(Region region) {
        for (int i = region.start; i < region.end; i++) {
            if (page.blocks.get(i).linked() > 0) {
                return false;
            }
        }
        return judgement.prose(region) > SHORTEST_TEXT;
    }

    private int guidedBlocks(Region region) {
        int inside = 0;
        for (int i = region.start; i < region.end && !guided.isEmpty(); i++) {
            inside += guided.contains(i) ? 1 : 0;
        }
        return inside;
    }

    private boolean holdsMoreThanCaption(Region figure) {
        for (int i = figure.start; i < figure.end; i++) {
            Block block = page.blocks.get(i);
            if (block.kind() == Block.Kind.ROW || block.enclosing("blockquote") != null) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsPost(Region region) {
        for (int i = region.start; i < region.end; i++) {
            Region quote = page.blocks.get(i).enclosing("blockquote");
            if (quote != null && quote.post) {
                return true;
            }
        }
        return false;
    }

    /** A few lines in a part of the page that is named after a picture are its caption. */
    private void rejectCaption(Region region) {
        int lines = region.end - region.start;
        boolean few = lines > 0 && lines <= CAPTION_LINES;
        if (region.image
                && few
                && judgement.prose(region) < CAPTION_PROSE
                && !holdsMoreThanCaption(region)
                && !holdsHeadline(region)) {
            judgement.reject(region, Reason.CAPTION);
        }
    }
}
