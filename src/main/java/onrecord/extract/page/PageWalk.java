package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** One pass over a parsed page that leaves its blocks, its regions and its marks. Used once. */
final class PageWalk implements NodeFilter {
    private static final Set<String> SKIPPED = Set.of(
            "style",
            "svg",
            "iframe",
            "button",
            "select",
            "textarea",
            "object",
            "embed",
            "canvas",
            "math",
            "map",
            "option",
            "audio",
            "video",
            "noembed",
            "datalist",
            "input");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
            "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "source",
            "blink", "amp-img", "path");

    private static final int MAX_MARKS = 400;
    /** Beside what is plain white space: no-break, line, thin and narrow. */
    private static final String BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f\u2028\u2029";
    /** The zero-width space and no-break space, the word joiner, and the soft hyphen. */
    private static final String UNSEEN = "\u200b\ufeff\u2060\u00ad";

    final List<Block> blocks = new ArrayList<>();
    /** In the order in which they begin, a region before those inside it. */
    final List<Region> regions = new ArrayList<>();

    final List<Mark> marks = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> metas = new ArrayList<>();
    /** Words that the page strikes out, apart from the text around them. */
    final List<String> struck = new ArrayList<>();

    private final boolean withoutScripts;
    private final StruckText strikes = new StruckText();
    private final RegionHints hints = new RegionHints();
    private final QuoteElements quotes = new QuoteElements();
    private final StringBuilder text = new StringBuilder();
    private Region region;
    private int linked;
    private @Nullable String link;
    private int bold;
    private int inLink;
    private int inBold;
    private int inPre;
    private int hinted;
    /** The outermost open inline element whose names say what its text is, and what they say. */
    private @Nullable Element hinting;

    private @Nullable Reason inlineReason;

    /**
     * An element that says what its text is.
     *
     * @param region the part of the page that it stands in
     * @param block the block that its text belongs to, or, where it is an element with text of its own, the next one
     */
    record Mark(Element element, Region region, int block) {}

    /** A walk through a page as a browser shows it; where that has no running text, as one without scripts shows it. */
    static PageWalk of(Document page) {
        ShadowTrees.compose(page);
        PageWalk walk = new PageWalk(false);
        page.filter(walk);
        if (walk.blocks.stream().anyMatch(block -> Prose.weight(block) > 0) || page.selectFirst("noscript") == null) {
            return walk;
        }
        PageWalk other = new PageWalk(true);
        page.filter(other);
        return other;
    }

    private PageWalk(boolean withoutScripts) {
        this.withoutScripts = withoutScripts;
        region = new Region(null, "html", 0, RegionHints.NONE, "html");
        regions.add(region);
    }

    Region root() {
        regions.getFirst().end = blocks.size();
        return regions.getFirst();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        if (isOfTheHead(element, tag) || isSkipped(element, tag) || isRaised(element, tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (marks.size() < MAX_MARKS && (tag.equals("time") || (element.attributesSize() > 0 && isMarked(element)))) {
            marks.add(new Mark(element, region, blocks.size()));
        }
        strikes.open(element);
        if (isInline(element, tag)) {
            openInline(element, tag);
        } else {
            open(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    /** Keeps what an element says about the page, wherever it stands; it shows nothing. */
    private boolean isOfTheHead(Element element, String tag) {
        return switch (tag) {
            case "script" -> {
                if (element.attr("type").contains("ld+json")) {
                    scripts.add(element);
                }
                yield true;
            }
            case "meta", "link", "title", "base" -> metas.add(element);
            default -> false;
        };
    }

    /** Writes raised digits as such, and passes over the mark of a note. */
    private boolean isRaised(Element element, String tag) {
        if (!tag.equals("sup")) {
            return false;
        }
        String raised = RaisedText.of(element, text);
        append(raised == null ? "" : raised);
        return raised != null;
    }

    /**
     * An element of the page's own making ({@code side-note}) is inline where it stands among words, as browsers have
     * it.
     */
    private static boolean isInline(Element element, String tag) {
        boolean own = tag.indexOf('-') > 0;
        return INLINE.contains(tag) || (own && (isWords(element.previousSibling()) || isWords(element.nextSibling())));
    }

    private static boolean isWords(@Nullable Node node) {
        return node instanceof TextNode words && !words.isBlank();
    }

    private boolean isSkipped(Element element, String tag) {
        return switch (tag) {
            case "template" -> !ShadowTrees.isOne(element);
            case "noscript" -> !withoutScripts;
            default -> SKIPPED.contains(tag);
        };
    }

    private static boolean isMarked(Element element) {
        return element.hasAttr("itemprop")
                || element.attr("rel").contains("author")
                || element.attr("property").startsWith("date")
                || (element.normalName().equals("a") && AuthorPages.holds(element.attr("href")));
    }

    private void openInline(Element element, String tag) {
        if (region.hint == Reason.BYLINE && isNextOfSeveral(element)) {
            lineBreak();
        }
        switch (tag) {
            case "a" -> {
                if (leadsAway(element)) {
                    inLink++;
                    link = element.attr("href");
                }
            }
            case "b", "strong" -> inBold++;
            case "q" -> append(quotes.open(element, text));
            default -> {
                Reason reason = hinting != null || element.attributesSize() == 0
                        ? null
                        : hints.of(element).reason();
                if (reason != null) {
                    hinting = element;
                    inlineReason = reason;
                }
            }
        }
    }

    /**
     * Whether an element follows another of the same kind without a word between them, as the names of a byline may.
     */
    private static boolean isNextOfSeveral(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && before.normalName().equals(element.normalName())
                && before.className().equals(element.className())
                && element.previousSibling() instanceof TextNode between
                && between.isBlank();
    }

    private static boolean leadsAway(Element link) {
        String target = link.attr("href");
        return !target.isEmpty() && target.charAt(0) != '#';
    }

    private void open(Element element, String tag) {
        flush();
        RegionHints.Hint hint = hints.of(element);
        if (hinting != null) {
            hint = isHidden() ? new RegionHints.Hint(Reason.HIDDEN, false, hint.names()) : hint;
            // An inline element that holds blocks is a part of the page: its names say nothing of the words in them.
            hinting = null;
        }
        region = new Region(region, tag, blocks.size(), hint, tag + '.' + element.attr("class"));
        regions.add(region);
        if (tag.equals("pre")) {
            inPre++;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        strikes.close(element, struck::add);
        if (isInline(element, tag)) {
            switch (tag) {
                case "a" -> inLink -= leadsAway(element) ? 1 : 0;
                case "b", "strong" -> inBold--;
                case "q" -> append(quotes.close());
                case "br" -> {}
                default -> hinting = element.equals(hinting) ? null : hinting;
            }
        } else if (region.parent != null) {
            flush();
            region.end = blocks.size();
            if (tag.equals("tr")) {
                joinCells();
            }
            if (tag.equals("pre")) {
                inPre--;
            }
            region = region.parent;
        } else {
            flush();
            region.end = blocks.size();
        }
        return FilterResult.CONTINUE;
    }

    private void append(String words) {
        if ((isHidden() && !text.isEmpty()) || strikes.take(words)) {
            return;
        }
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && inPre > 0) {
                text.append('\n');
            } else if (c <= ' ' || BLANKS.indexOf(c) >= 0) {
                blank();
            } else if (UNSEEN.indexOf(c) < 0) {
                text.append(c);
            }
        }
        int added = text.length() - before;
        if (added == 0) {
            return;
        }
        if (inLink > 0) {
            linked += added;
        }
        if (inBold > 0) {
            bold += added;
        }
        if (hinting != null) {
            hinted += added;
        }
    }

    /** White space within a line is one blank. */
    private void blank() {
        if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private boolean isHidden() {
        return hinting != null && inlineReason == Reason.HIDDEN;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private void lineBreak() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == 0) {
            return;
        }
        if (text.charAt(end - 1) == '\n') {
            flush();
            return;
        }
        text.setLength(end);
        text.append('\n');
    }

    private void flush() {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            String words = text.substring(0, end);
            Reason inline = hinted >= 0.9 * end ? inlineReason : null;
            blocks.add(new Block(
                    blocks.size(),
                    words,
                    Block.Kind.in(region),
                    region,
                    linked,
                    linked == 0 ? null : link,
                    bold,
                    inline));
        }
        text.setLength(0);
        linked = 0;
        bold = 0;
        hinted = 0;
    }

    /** The cells of a row of data are one block; those of a table that lays out a page stay apart. */
    private void joinCells() {
        int from = region.start;
        int cells = blocks.size() - from;
        if (cells < 2 || cells > 40) {
            return;
        }
        StringBuilder row = new StringBuilder();
        int links = 0;
        int bolds = 0;
        for (int i = from; i < blocks.size(); i++) {
            Block cell = blocks.get(i);
            if (i > from && blocks.get(i - 1).region() == cell.region()) {
                return;
            }
            if (cell.text().length() > 200
                    || !(cell.region().tag.equals("td")
                            || cell.region().tag.equals("th")
                            || cell.region().tag.equals("p"))) {
                return;
            }
            row.append(i == from ? "" : "\t").append(cell.text());
            links += cell.linked();
            bolds += cell.bold();
        }
        blocks.subList(from, blocks.size()).clear();
        blocks.add(new Block(from, row.toString(), Block.Kind.ROW, region, links, null, bolds, null));
        region.end = blocks.size();
        while (regions.getLast() != region) {
            regions.removeLast();
        }
        for (int i = marks.size() - 1; i >= 0 && marks.get(i).region().isWithin(region); i--) {
            marks.set(i, new Mark(marks.get(i).element(), region, from));
        }
    }
}
