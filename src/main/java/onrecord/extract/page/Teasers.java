package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.extract.value.Domains;
import org.jspecify.annotations.Nullable;

/** Pointers to other articles, told by their links: headings that are links, paragraphs and items that are links. */
final class Teasers {
    private static final int MAX_BLOCKS = 6;
    private static final double MAX_PROSE = 500;
    /** So many headings that lead to other sites, with text among the article's paragraphs, are what it ranks. */
    private static final int FEWEST_RANKED = 3;
    /** The text under them is at least this share of the other. */
    private static final double SHARE_OF_RANKED = 0.3;
    /** A link of fewer characters is a button: "Facebook". */
    private static final int SHORTEST_SOURCE = 20;
    /** Where this share of a list's items leads to other sites, it is the text's own. */
    private static final double SHARE_OF_OTHER_SITES = 0.7;

    private final Judgement judgement;
    private final Set<Integer> guided;
    private final @Nullable String site;
    private final List<Region> outward = new ArrayList<>();
    private final List<Region> inward = new ArrayList<>();
    private final List<Region> sources = new ArrayList<>();

    /**
     * The teasers of a page.
     *
     * @param url the address of the page, or null
     */
    Teasers(Judgement judgement, Set<Integer> guided, @Nullable String url) {
        this.judgement = judgement;
        this.site = Optional.ofNullable(url).flatMap(Domains::ofUrl).orElse(null);
        this.guided = guided;
    }

    /** Lists whose items are links, with the heading that announces them. */
    void rejectLists(List<Region> regions) {
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
            if (pointers >= 0.8 * items && namesOtherSites(list)) {
                sources.add(list);
            } else if (pointers >= 0.8 * items) {
                judgement.reject(list, Reason.RELATED);
                int before = list.start - 1;
                if (before >= 0 && isLabel(judgement.blocks.get(before))) {
                    judgement.reject(before, Reason.RELATED);
                }
            }
        }
    }

    /**
     * Whether the items of a list are links to other sites, each with a few words: what a text lists, or its sources.
     */
    private boolean namesOtherSites(Region list) {
        int others = 0;
        for (int i = list.start; i < list.end; i++) {
            Block item = judgement.blocks.get(i);
            others += item.text().length() >= SHORTEST_SOURCE && leadsToAnotherSite(item) ? 1 : 0;
        }
        return others >= SHARE_OF_OTHER_SITES * (list.end - list.start);
    }

    private boolean isInSources(Block block) {
        return sources.stream().anyMatch(list -> list.holds(block.index()));
    }

    private static boolean isLabel(Block block) {
        return block.text().length() < 80
                && (block.kind() == Block.Kind.HEADING
                        || block.isBold()
                        || block.text().endsWith(":"))
                && !block.region().tag.equals("h1");
    }

    /** Headings that are links, with the few lines around them; paragraphs and items that are links. */
    void reject(@Nullable Block headline) {
        double all = judgement.prose(0, judgement.blocks.size());
        for (Block block : judgement.blocks) {
            if (block.is(headline)
                    || !judgement.isOpen(block.index())
                    || block.linkDensity() < 0.85
                    || guided.contains(block.index())) {
                continue;
            }
            if (block.kind() == Block.Kind.HEADING) {
                Region card = card(block, headline, Math.min(MAX_PROSE, 0.3 * all));
                if (card != null) {
                    (leadsToAnotherSite(block) ? outward : inward).add(card);
                    judgement.reject(card, Reason.TEASER);
                }
            } else if (block.kind() != Block.Kind.ROW && !block.text().startsWith("http") && !isInSources(block)) {
                judgement.reject(block.index(), Reason.RELATED);
            }
        }
    }

    /**
     * Takes back what stands under linked headings from one block to another, where it is a list of what the article
     * ranks.
     */
    void restoreRanked(int from, int to) {
        List<Region> ranked = new ArrayList<>();
        double text = 0;
        for (Region card : outward) {
            double own = isWithin(card, from, to) ? weight(card) : 0;
            if (own > 0) {
                ranked.add(card);
                text += own;
            }
        }
        if (ranked.size() >= FEWEST_RANKED && text >= SHARE_OF_RANKED * judgement.prose(from, to)) {
            ranked.forEach(card -> judgement.restore(card, Reason.TEASER));
            for (Region card : inward) {
                if (isWithin(card, from, to) && ranked.stream().anyMatch(other -> isSetAlike(card, other))) {
                    judgement.restore(card, Reason.TEASER);
                }
            }
            judgement.count();
        }
    }

    private static boolean isWithin(Region card, int from, int to) {
        return card.start >= from && card.end <= to;
    }

    private static boolean isSetAlike(Region card, Region other) {
        return card.parent == other.parent && card.tag.equals(other.tag);
    }

    private boolean leadsToAnotherSite(Block heading) {
        Optional<String> other = Optional.ofNullable(heading.link()).flatMap(Domains::ofUrl);
        return site != null && other.isPresent() && !publisher(other.get()).equals(publisher(site));
    }

    /** What two domains of one publisher share: "bbc" of bbc.com and bbc.co.uk. */
    private static String publisher(String domain) {
        return domain.substring(0, domain.indexOf('.'));
    }

    private double weight(Region card) {
        double weight = 0;
        for (int i = card.start; i < card.end; i++) {
            weight += judgement.reason(i) == Reason.TEASER ? judgement.weight(i) : 0;
        }
        return weight;
    }

    /** The greatest part of the page around a linked heading that is still no more than a teaser, or null. */
    private @Nullable Region card(Block heading, @Nullable Block headline, double most) {
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
