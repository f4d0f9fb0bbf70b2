package onrecord.extract.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pointers to other articles, told by their links: headings that are links, paragraphs and items that are links. */
final class Teasers {
    private static final int MAX_BLOCKS = 6;
    private static final double MAX_PROSE = 500;

    private Teasers() {}

    /** Lists whose items are links, with the heading that announces them. */
    static void rejectLists(Judgement judgement, List<Region> regions, Set<Integer> guided) {
        for (Region list : regions) {
            int items = list.end - list.start;
            if (items < 2 || items > 60 || !(list.tag.equals("ul") || list.tag.equals("ol"))) {
                continue;
            }
            int pointers = 0;
            for (int i = list.start; i < list.end; i++) {
                Block item = judgement.blocks.get(i);
                if (item.linkDensity() > 0.5 && !guided.contains(i)) {
                    pointers++;
                }
            }
            if (pointers >= 0.8 * items) {
                judgement.reject(list, Reason.RELATED);
                int before = list.start - 1;
                if (before >= 0 && isLabel(judgement.blocks.get(before))) {
                    judgement.reject(before, Reason.RELATED);
                }
            }
        }
    }

    private static boolean isLabel(Block block) {
        return block.text().length() < 80
                && (block.kind() == Block.Kind.HEADING
                        || block.isBold()
                        || block.text().endsWith(":"))
                && !block.region().tag.equals("h1");
    }

    static void reject(Judgement judgement, @Nullable Block headline, Set<Integer> guided) {
        double all = judgement.prose(0, judgement.blocks.size());
        for (Block block : judgement.blocks) {
            if (block.is(headline)
                    || !judgement.isOpen(block.index())
                    || block.linkDensity() < 0.85
                    || guided.contains(block.index())) {
                continue;
            }
            if (block.kind() == Block.Kind.HEADING) {
                Region card = card(judgement, block, headline, Math.min(MAX_PROSE, 0.3 * all));
                if (card != null) {
                    judgement.reject(card, Reason.TEASER);
                }
            } else if (block.kind() != Block.Kind.ROW && !block.text().startsWith("http")) {
                judgement.reject(block.index(), Reason.RELATED);
            }
        }
    }

    /** The greatest part of the page around a linked heading that is still no more than a teaser, or null. */
    private static @Nullable Region card(Judgement judgement, Block heading, @Nullable Block headline, double most) {
        Region card = null;
        for (Region r = heading.region(); r != null; r = r.parent) {
            if ((headline != null && r.holds(headline.index()))
                    || r.end - r.start > MAX_BLOCKS
                    || judgement.prose(r) > most) {
                break;
            }
            card = r;
        }
        if (card != null && card.end - card.start == 1) {
            int next = heading.index() + 1;
            boolean leads = next < judgement.blocks.size() && judgement.weight(next) > 150;
            return leads ? null : card;
        }
        return card;
    }
}
