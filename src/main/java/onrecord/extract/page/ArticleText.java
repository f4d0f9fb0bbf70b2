package onrecord.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a page's blocks are the article: the order in which the rules are asked. */
final class ArticleText {
    /** A line shorter than this may stand in a text twice: an ingredient, a result. */
    private static final int REPEATED = 50;

    private final PageWalk page;
    private final @Nullable Block headline;
    private final Guide guide;
    final Judgement judgement;
    private final List<Block> blocks;
    private final Furniture furniture = Furniture.shipped();
    Set<Integer> deck = new HashSet<>();

    /**
     * What the head of the page says of its text.
     *
     * @param body what it says is the text, or null
     * @param summaries what it says is the summary
     * @param titles what it says is the headline
     */
    record Guide(@Nullable String body, List<String> summaries, List<String> titles) {}

    ArticleText(PageWalk page, @Nullable Block headline, Guide guide) {
        this.page = page;
        this.blocks = page.blocks;
        this.guide = guide;
        this.judgement = new Judgement(blocks);
        double all = judgement.prose(page.root());
        this.headline =
                headline != null && judgement.prose(headline.index() + 1, blocks.size()) < 0.3 * all ? null : headline;
    }

    List<Block> find() {
        Set<Integer> guided = guided();
        rejectByHints(guided);
        rejectCaptions();
        rejectLines(guided);
        judgement.count();
        Teasers.rejectLists(judgement, page.regions, guided);
        Teasers.reject(judgement, headline, guided);
        judgement.count();
        Region container = ArticleContainer.find(judgement, page.root(), headline);
        int from = Math.max(container.start, headline == null ? 0 : headline.index() + 1);
        for (int i = 0; i < blocks.size(); i++) {
            if (i < from || i >= container.end) {
                deckOr(i, from);
            }
        }
        int first = trimStart(from, container.end);
        int last = trimEnd(first, container.end);
        stopHeadings(first, last);
        trimEnd(first, container.end);
        dropOddOnes(first, last);
        dropRepeated(container.end);
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private Set<Integer> guided() {
        Set<Integer> guided = new HashSet<>();
        if (guide.body != null) {
            String body = Words.bare(guide.body);
            for (Block block : blocks) {
                if (judgement.weight(block.index()) > 0) {
                    String bare = Words.bare(block.text());
                    if (bare.length() > 30 && body.contains(bare)) {
                        guided.add(block.index());
                    }
                }
            }
        }
        return guided;
    }

    private void rejectByHints(Set<Integer> guided) {
        double all = judgement.prose(page.root());
        int until = 0;
        for (Region region : page.regions) {
            if (region.start < until
                    || region.hint == null
                    || region.start == region.end
                    || protects(region, all, guided)) {
                continue;
            }
            judgement.reject(region, region.hint);
            until = region.end;
        }
        for (Block block : blocks) {
            if (block.inline() != null) {
                judgement.reject(block.index(), block.inline());
            }
        }
    }

    private boolean protects(Region region, double all, Set<Integer> guided) {
        if (headline != null && region.holds(headline.index())) {
            return true;
        }
        if (region.hint == Reason.CAPTION && region.tag.equals("figure") && holdsMoreThanCaption(region)) {
            return true;
        }
        if ((region.hint == Reason.SHARE || region.hint == Reason.MEDIA || region.hint == Reason.CAPTION)
                && holdsPost(region)) {
            return true;
        }
        if (region.hint == Reason.COMMENTS) {
            return judgement.prose(region) > 0.9 * all;
        }
        int inside = 0;
        for (int i = region.start; i < region.end && !guided.isEmpty(); i++) {
            inside += guided.contains(i) ? 1 : 0;
        }
        return judgement.prose(region) > 0.5 * all || inside > 1;
    }

    private boolean holdsMoreThanCaption(Region figure) {
        for (int i = figure.start; i < figure.end; i++) {
            if (blocks.get(i).kind() == Block.Kind.ROW || enclosing(blocks.get(i), "blockquote") != null) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsPost(Region region) {
        for (int i = region.start; i < region.end; i++) {
            Region quote = enclosing(blocks.get(i), "blockquote");
            if (quote != null && quote.post) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Region enclosing(Block block, String tag) {
        Region r = block.region();
        for (int level = 0; r != null && level < 4; level++) {
            if (r.tag.equals(tag)) {
                return r;
            }
            r = r.parent;
        }
        return null;
    }

    /** A few lines in a part of the page that is named after a picture are its caption. */
    private void rejectCaptions() {
        for (Region region : page.regions) {
            int lines = region.end - region.start;
            if (region.image
                    && lines > 0
                    && lines <= 4
                    && judgement.prose(region) < 450
                    && !holdsMoreThanCaption(region)
                    && !(headline != null && region.holds(headline.index()))) {
                judgement.reject(region, Reason.CAPTION);
            }
        }
    }

    private void rejectLines(Set<Integer> guided) {
        for (Block block : blocks) {
            if (judgement.isOpen(block.index()) && !block.is(headline) && !guided.contains(block.index())) {
                Reason reason = BylineLine.isByline(block.text()) ? Reason.BYLINE : furniture.of(block.text());
                if (reason != null) {
                    judgement.reject(block.index(), reason);
                }
            }
        }
    }

    private void deckOr(int i, int from) {
        Block block = blocks.get(i);
        if (headline != null && i > headline.index() && i < from && isDeck(block)) {
            judgement.restore(i);
            deck.add(i);
        } else {
            judgement.reject(i, block.is(headline) ? Reason.HEADLINE : Reason.OUTSIDE);
        }
    }

    private boolean isDeck(Block block) {
        String bare = Words.bare(block.text());
        if (bare.length() < 15 || block.linkDensity() > 0.5 || deck.size() > 3 || repeatsTitle(block)
                || block.kind() == Block.Kind.CAPTION || judgement.reason(block.index()) == Reason.CAPTION) { return false; }
        for (String summary : guide.summaries) {
            String other = Words.bare(summary);
            if (other.startsWith(bare) || (other.length() > 30 && bare.startsWith(other.substring(0, 30)))) {
                return true;
            }
        }
        return judgement.isOpen(block.index())
                && (judgement.weight(block.index()) > 0
                        || (block.kind() == Block.Kind.HEADING && block.text().length() > 40));
    }

    /** A deck is one block, or several of the same part of the page. */
    private boolean continuesDeck(int block) {
        return deck.isEmpty() || deck.stream().anyMatch(other -> blocks.get(other).region().parent == blocks.get(block).region().parent);
    }

    /** Whether running text at the start is a deck: apart from the text that follows, and named or known as one. */
    private boolean leadsIn(int block, int to) {
        if (deck.size() > 2 || judgement.weight(block) > 500) {
            return false;
        }
        int next = block + 1;
        while (next < to && !(judgement.isOpen(next) && judgement.weight(next) > 0)) {
            next++;
        }
        if (next == to) {
            return false;
        }
        Region own = blocks.get(block).region();
        Region other = blocks.get(next).region();
        if (own == other || (own.signature.equals(other.signature) && parentSignature(own).equals(parentSignature(other)))) { return false; }
        if (own.parent == other.parent) {
            return own.deck;
        }
        boolean named = false;
        for (Region r = own; r != null && !r.holds(next); r = r.parent) {
            named |= r.deck;
        }
        String bare = Words.bare(blocks.get(block).text());
        for (String summary : guide.summaries) {
            named |= Words.bare(summary).equals(bare);
        }
        return named;
    }

    private boolean repeatsTitle(Block block) {
        for (String title : guide.titles) {
            if (block.kind() == Block.Kind.HEADING && Words.likeness(block.text(), title) > 0.6) {
                return true;
            }
        }
        if (headline == null) {
            return false;
        }
        String other = Words.bare(headline.text());
        String bare = Words.bare(block.text());
        return (bare.contains(other) && bare.length() < 1.8 * other.length())
                || (other.contains(bare) && bare.length() > 0.5 * other.length());
    }

    /** Rejects what stands between the headline and the first running text. */
    private int trimStart(int from, int to) {
        int first = from;
        while (first < to && !(judgement.isOpen(first) && judgement.weight(first) > 0)) {
            first++;
        }
        if (first == to) {
            return from;
        }
        while (first < to && leadsIn(first, to) && continuesDeck(first)) {
            deck.add(first);
            do {
                first++;
            } while (first < to && !(judgement.isOpen(first) && judgement.weight(first) > 0));
        }
        for (int i = from; i < first; i++) {
            Block block = blocks.get(i);
            if (deck.contains(i)) {
                continue;
            }
            if (isDeck(block)) {
                judgement.restore(i);
                deck.add(i);
            } else if (i == first - 1 && block.kind() == Block.Kind.HEADING) {
                continue;
            } else if (!opensText(block, blocks.get(first))) {
                judgement.reject(i, Reason.METADATA);
            }
        }
        return first;
    }

    /** Whether a short line is set as the first paragraph is, and is neither a byline nor a date: a place, mostly. */
    private static boolean opensText(Block line, Block paragraph) {
        return line.region().tag.equals("p")
                && line.region().parent == paragraph.region().parent
                && line.region().signature.equals(paragraph.region().signature)
                && line.linkDensity() < 0.5
                && line.text().length() < 60
                && line.text().chars().noneMatch(Character::isDigit)
                && BylineLine.alone(line.text()) == null
                && !BylineLine.isByline(line.text());
    }

    private static String parentSignature(Region region) {
        return region.parent == null ? "" : region.parent.signature;
    }

    /** Rejects what follows the last running text. */
    private int trimEnd(int from, int to) {
        int last = to - 1;
        int notes = 0;
        while (last > from) {
            Block block = blocks.get(last);
            if (!judgement.isOpen(last)) {
                last--;
                continue;
            }
            boolean text = judgement.weight(last) > 0
                    || (block.kind() != Block.Kind.HEADING
                            && Prose.endsSentence(block.text()) && (block.text().indexOf(' ') > 0 || block.region().tag.equals("p")))
                    || enclosing(block, "blockquote") != null
                    || block.text().startsWith("___")
                    || (block.region().tag.equals("p") && block.text().length() > 30 && !block.isBold())
                    || block.kind() == Block.Kind.ITEM
                    || block.kind() == Block.Kind.ROW;
            if (!text) {
                judgement.reject(last, Reason.METADATA);
            } else {
                Reason note = notes < 5 ? furniture.atEnd(block.text()) : null;
                if (note == null || judgement.prose(from, last) < 300) {
                    break;
                }
                judgement.reject(last, note);
                notes++;
            }
            last--;
        }
        return last;
    }

    private void stopHeadings(int from, int to) {
        double all = judgement.prose(from, to + 1);
        for (int i = from; i <= to; i++) {
            Block block = blocks.get(i);
            if (!judgement.isOpen(i)
                    || !(block.kind() == Block.Kind.HEADING
                            || block.isBold()
                            || block.region().tag.equals("div"))
                    || !furniture.stops(block.text())) {
                continue;
            }
            if (judgement.prose(i, to + 1) < 0.3 * all) {
                for (int j = i; j <= to; j++) {
                    judgement.reject(j, Reason.STOP_HEADING);
                }
                return;
            }
        }
    }

    /** Where the text is set in paragraphs, short lines outside of paragraphs are not text. */
    private void dropOddOnes(int from, int to) {
        double inParagraphs = 0;
        double all = 0;
        for (int i = from; i <= to; i++) {
            if (judgement.isOpen(i)) {
                all += judgement.weight(i);
                inParagraphs += blocks.get(i).region().tag.equals("p") ? judgement.weight(i) : 0;
            }
        }
        if (inParagraphs < 0.7 * all) {
            return;
        }
        for (int i = from; i <= to; i++) {
            Block block = blocks.get(i);
            if (judgement.isOpen(i)
                    && block.kind() == Block.Kind.PARAGRAPH
                    && judgement.weight(i) == 0
                    && !block.region().tag.equals("p")
                    && !block.region().deck && enclosing(block, "blockquote") == null
                    && !Prose.endsSentence(block.text())
                    && !deck.contains(i)) {
                judgement.reject(i, Reason.METADATA);
            }
        }
    }

    private void dropRepeated(int to) {
        Set<String> seen = new HashSet<>();
        if (headline != null) {
            seen.add(Words.bare(headline.text()));
        }
        for (int i = 0; i < to; i++) {
            if (judgement.isOpen(i)) {
                String bare = Words.bare(blocks.get(i).text());
                if (bare.length() > REPEATED && !seen.add(bare)) {
                    judgement.reject(i, Reason.DUPLICATE);
                }
            }
        }
    }
}
