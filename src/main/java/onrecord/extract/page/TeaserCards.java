package onrecord.extract.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a line of a page, as a byline, is of another article: a headline that leads to it stands beside. */
final class TeaserCards {
    private static final int MOST_BLOCKS = 8;
    private static final int FEWEST_WORDS = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TeaserCards() {}

    /**
     * Whether a part of the page is set together with a link to another article, apart from headline and text.
     *
     * @param own the block whose links do not count, since they lead to the author
     */
    static boolean hold(ParsedPage page, Region part, int own) {
        boolean underHeadline = isUnderHeadline(page, part);
        for (Region r = part; r != null && r.end - r.start <= MOST_BLOCKS && !isOfArticle(page, r); r = r.parent) {
            boolean asked = underHeadline;
            for (int i = r.start; i < r.end; i++) {
                Block block = page.walk.blocks.get(i);
                boolean leads = i != own && leadsToArticle(block);
                if (leads && (block.kind() == Block.Kind.HEADING || (!asked && isOneOfSeveral(page, r)))) {
                    return true;
                }
                asked |= leads;
            }
        }
        return false;
    }

    /** Whether parts of the page stand beside one that are set as it is and lead to articles as well. */
    private static boolean isOneOfSeveral(ParsedPage page, Region card) {
        return page.walk.regions.stream()
                .filter(other -> isSetLike(other, card))
                .filter(other -> other.end - other.start <= MOST_BLOCKS && !isOfArticle(page, other))
                .anyMatch(other -> page.walk.blocks.subList(other.start, other.end).stream()
                        .anyMatch(TeaserCards::leadsToArticle));
    }

    private static boolean isSetLike(Region other, Region card) {
        return other != card
                && other.parent == card.parent
                && other.tag.equals(card.tag)
                && other.signature.equals(card.signature);
    }

    /** What stands there beside the byline leads to the article's topics. */
    private static boolean isUnderHeadline(ParsedPage page, Region part) {
        int text = page.article.stream()
                .map(Block::index)
                .filter(block -> !page.text.deck.holds(block))
                .findFirst()
                .orElse(0);
        return page.headline != null && part.start > page.headline.index() && part.end <= text;
    }

    private static boolean isOfArticle(ParsedPage page, Region region) {
        return (page.headline != null && region.holds(page.headline.index()))
                || page.article.stream().anyMatch(block -> region.holds(block.index()));
    }

    /** A heading that is a link, or a link of some words, to no page of an author's. */
    private static boolean leadsToArticle(Block block) {
        @Nullable String link = block.link();
        if (link == null || block.linkDensity() < 0.85 || link.startsWith("#") || AuthorPages.holds(link)) {
            return false;
        }
        int words = BLANKS.split(block.text().strip(), -1).length;
        return block.kind() == Block.Kind.HEADING ? words > 1 : words >= FEWEST_WORDS;
    }
}
