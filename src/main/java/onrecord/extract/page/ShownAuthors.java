package onrecord.extract.page;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Whom the lines around the article name as its authors. */
final class ShownAuthors {
    private static final int LINES_BEFORE = 4;
    private static final int LINES_BEHIND = 12;
    private static final int OPENING = 4;
    /** A short text keeps the notes behind it. */
    private static final int NOTES = 5;

    private static final int LONGEST_LINE = 200;
    /** The initials of a name in place of its bearer's picture. */
    private static final int INITIALS = 3;
    /** A list of more is one of sections, or of contents. */
    private static final int MOST_ITEMS = 4;

    private static final int MOST_LISTED = 8;

    private final ParsedPage page;
    private final Bylines bylines;
    private final LoneNames loneNames;

    ShownAuthors(ParsedPage page, Bylines bylines) {
        this.page = page;
        this.loneNames = new LoneNames(page);
        this.bylines = bylines;
    }

    /** Lines near the headline that the markup calls a byline, that begin like one, or that hold a name alone. */
    void find() {
        if (page.headline == null) {
            return;
        }
        int headline = page.headline.index();
        int first = page.article.isEmpty() ? headline : page.article.getFirst().index();
        boolean seen = inFront(headline, first);
        if (!seen && !bylines.named()) {
            seen = labelled(headline, first) || behind() || opening() || introduced();
        }
        if (!seen) {
            alone(headline + 1, text(first));
            if (!page.article.isEmpty()) {
                int last = page.article.getLast().index() + 1;
                alone(last, Math.min(last + 1, page.walk.blocks.size()));
            }
        }
        if (!seen && !bylines.named()) {
            dated(Math.max(0, headline - LINES_BEFORE), headline);
        }
    }

    /** Where the text begins behind its deck. */
    private int text(int first) {
        for (Block block : page.article) {
            if (!page.text.deck.holds(block.index())) {
                return Math.min(page.walk.blocks.size(), Math.max(first, block.index()) + OPENING);
            }
        }
        return first;
    }

    private boolean inFront(int headline, int first) {
        int to = Math.min(page.walk.blocks.size(), Math.max(first, headline) + LINES_BEHIND);
        int last = page.article.isEmpty() ? to : page.article.getLast().index();
        return inFront(headline, last, to, true) || inFront(headline, last, to, false);
    }

    /** @param led whether the line begins as a byline does; else the markup alone says that it is one */
    private boolean inFront(int headline, int last, int to, boolean led) {
        boolean seen = false;
        for (int i = Math.max(0, headline - LINES_BEFORE); i < to && !seen; i++) {
            Block block = page.walk.blocks.get(i);
            Reason reason = page.text.judgement.reason(i);
            boolean ofTheDesk = i > last && BylineLine.isOfTheDesk(block.text());
            if (ofTheDesk
                    || block.is(page.headline)
                    || isTeaser(i)
                    || Furniture.shipped().of(block.text()) == Reason.SHARE
                    || block.text().length() > LONGEST_LINE) {
                continue;
            }
            if (reason == Reason.BYLINE || reason == Reason.AUTHOR_BOX) {
                String names = led ? BylineLine.led(block.text()) : BylineLine.named(block.text());
                seen = line(names, block, "byline", 0.55);
            } else if (led
                    && !Prose.endsSentence(block.text())
                    && (block.kind() != Block.Kind.HEADING || BylineLine.isByline(block.text()))) {
                seen = line(BylineLine.led(block.text()), block, "byline-line", 0.5);
            }
        }
        return seen;
    }

    /** A name behind a line that says "Written by" and nothing else, around the article or beside it. */
    private boolean labelled(int headline, int first) {
        int last = page.article.isEmpty() ? first : page.article.getLast().index();
        int to = Math.min(page.walk.blocks.size() - 1, last + LINES_BEHIND);
        for (int i = Math.max(0, headline - LINES_BEFORE); i < to; i++) {
            if (BylineLine.isLabel(page.walk.blocks.get(i).text()) && !isTeaser(i)) {
                int next = page.walk.blocks.get(i + 1).text().length() > INITIALS || i + 2 > to ? i + 1 : i + 2;
                if (line(listed(next, to), page.walk.blocks.get(next), "byline-line", 0.45)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The names of a line, or of a list whose items are names alone; null where the line is no name. */
    private @Nullable String listed(int from, int to) {
        StringJoiner names = new StringJoiner(", ");
        boolean list = true;
        for (int i = from; list && i <= to && i < from + MOST_LISTED; i++) {
            Block block = page.walk.blocks.get(i);
            boolean item = block.kind() == Block.Kind.ITEM;
            String name = item || i == from ? BylineLine.namesAlone(block.text()) : null;
            if (name != null) {
                names.add(name);
            }
            list = item && name != null;
        }
        return names.length() == 0 ? null : names.toString();
    }

    private boolean isTeaser(int block) {
        Reason reason = page.text.judgement.reason(block);
        return reason == Reason.TEASER
                || reason == Reason.COMMENTS
                || reason == Reason.CAPTION
                || TeaserCards.hold(page, page.walk.blocks.get(block).region(), block);
    }

    /** A byline behind the text, where nothing else named anybody. */
    private boolean behind() {
        int from = page.article.isEmpty()
                ? page.walk.blocks.size()
                : page.article.getLast().index() + 1;
        int to = Math.min(from + LINES_BEHIND, page.walk.blocks.size());
        for (int i = from; i < to; i++) {
            Block block = page.walk.blocks.get(i);
            boolean brief = block.text().length() < 120 && !Prose.endsSentence(block.text());
            if (brief
                    && !isTeaser(i)
                    && !block.region().isElsewhere()
                    && !BylineLine.isOfTheDesk(block.text())
                    && line(BylineLine.led(block.text()), block, "byline-line", 0.4)) {
                return true;
            }
        }
        return signature();
    }

    /** "(Jane Doe aus Berlin, John Roe, 3.5.2024)" at the end of the text: how many papers of German language sign. */
    private boolean signature() {
        if (page.article.isEmpty()) {
            return false;
        }
        Block last = page.article.getLast();
        return line(BylineLine.signature(last.text()), last, "signature", 0.5);
    }

    /** A line in bold among the first of the text that holds names and nothing else. */
    private boolean opening() {
        for (Block block : page.article.subList(0, Math.min(OPENING, page.article.size()))) {
            if (block.isBold()
                    && block.kind() == Block.Kind.PARAGRAPH
                    && block.region().tag.equals("p")
                    && lone(BylineLine.namesAlone(block.text()), block, 0.35)) {
                return true;
            }
        }
        return false;
    }

    /** Whom a note around the end of the text introduces, where it is one person. */
    private boolean introduced() {
        int end = page.article.isEmpty() ? 0 : page.article.getLast().index() + 1;
        int to = Math.min(end + LINES_BEHIND, page.walk.blocks.size());
        Block found = null;
        String name = null;
        for (int i = Math.max(1, end - NOTES); i < to; i++) {
            String introduced = isTeaser(i) ? null : AuthorNotes.name(page.walk.blocks, i);
            if (introduced != null && name != null && !introduced.equals(name)) {
                return false;
            }
            if (introduced != null) {
                name = introduced;
                found = page.walk.blocks.get(i);
            }
        }
        return found != null && line(name, found, "author-note", 0.4);
    }

    private void alone(int from, int to) {
        for (int i = from; i < to; i++) {
            Block block = page.walk.blocks.get(i);
            Reason reason = page.text.judgement.reason(i);
            if ((reason == Reason.METADATA || reason == Reason.OUTSIDE)
                    && block.text().length() < 80
                    && mayName(block)
                    && lone(BylineLine.alone(block.text()), block, 0.4)) {
                return;
            }
        }
    }

    /** An item that is a link, or one of many, leads to a section or into the text; a heading is of the text. */
    private static boolean mayName(Block block) {
        return switch (block.kind()) {
            case HEADING -> false;
            case ITEM -> block.linkDensity() <= 0.5 && !isOneOfMany(block);
            default -> true;
        };
    }

    private static boolean isOneOfMany(Block item) {
        Region own = item.enclosing("li");
        return own != null && own.parent != null && own.parent.end - own.parent.start > MOST_ITEMS;
    }

    /** A name above the headline counts beside a date only: anything may stand there. */
    private void dated(int from, int to) {
        for (int i = from; i < to; i++) {
            Block block = page.walk.blocks.get(i);
            if (block.text().length() < 80
                    && block.kind() != Block.Kind.HEADING
                    && block.linkDensity() < 0.5
                    && BylineLine.hasDate(block.text())
                    && lone(BylineLine.alone(block.text()), block, 0.3)) {
                return;
            }
        }
    }

    private boolean lone(@Nullable String names, Block block, double confidence) {
        return names != null && loneNames.mayBeAuthors(names) && line(names, block, "name-line", confidence);
    }

    private boolean line(@Nullable String names, Block block, String method, double confidence) {
        if (names == null || !bylines.add(List.of(names), method, block.text(), confidence)) {
            return false;
        }
        bylines.addAgencies(block.text(), names, method, confidence);
        return true;
    }
}
