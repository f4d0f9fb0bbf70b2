package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whom the markup of the visible page names as its authors: microdata, microformats, links to the pages of authors. */
final class MarkedAuthors {
    /** Links that lead to a list of somebody's articles and name nobody else. */
    private static final Pattern LIST_OF_ARTICLES = Pattern.compile(
            "(?:show|view|see|all|more|read|follow|contact|mehr|alle|weitere|archiv|zum|zur|kontakt|zeige|afficher|voir|tous|ver|todos|más|altri|tutti|meer|fler)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int BEFORE_HEADLINE = 4;
    private static final int BEHIND_TEXT = 12;
    private static final int LONGEST = 120;
    private static final int MOST = 10;
    private static final int MOST_WORDS = 4;
    private static final Pattern NO_NAME = Pattern.compile("[:!?\"“„«()\\d©]|^\\P{L}");

    private final ParsedPage page;
    private final Bylines bylines;
    private final List<String> microdata = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    /** Names that the markup calls authors behind the text: several of them are those of other articles. */
    private final List<String> behind = new ArrayList<>();

    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();

    MarkedAuthors(ParsedPage page, Bylines bylines) {
        this.page = page;
        this.bylines = bylines;
    }

    void find() {
        for (PageWalk.Mark mark : page.walk.marks) {
            if (!mark.region().isElsewhere() && !TeaserCards.hold(page, mark.region(), mark.block())) {
                read(mark);
            }
        }
        add(microdata, "microdata-author", 0.65);
        add(links, "author-link", 0.6);
        if (microdata.isEmpty() && links.isEmpty() && behind.size() == 1) {
            add(behind, "author-link", 0.4);
        }
        add(above, "author-page", 0.5);
        if (!bylines.named()) {
            add(below, "author-page", 0.4);
        }
    }

    private void read(PageWalk.Mark mark) {
        Element element = mark.element();
        String property = element.attr("itemprop");
        boolean near = page.nearArticle(mark.block());
        if (near && (property.equals("author") || property.equals("creator"))) {
            if (!isOfLinkedArticle(element)) {
                collect(isBehind(mark) ? behind : microdata, named(element));
            }
        } else if (near
                && element.attr("rel").contains("author")
                && !element.normalName().equals("link")) {
            collect(isBehind(mark) ? behind : links, ElementText.of(element));
        } else if (element.normalName().equals("a") && AuthorPages.holds(element.attr("href"))) {
            link(mark);
        }
    }

    /** The name that the data of an author give, or that is shown where they name the site. */
    private String named(Element author) {
        Element name = author.selectFirst("[itemprop=name]");
        String given = name == null || bylines.isSite(name.attr("content")) ? "" : name.attr("content");
        String shown = given.isBlank() ? ElementText.of(name == null ? author : name) : given;
        return shown.isEmpty() ? author.attr("content") : shown;
    }

    /** Whether an element stands in the data of another article, whose headline is a link there. */
    private boolean isOfLinkedArticle(Element element) {
        Element article = element.closest("[itemscope][itemtype$=Article], [itemscope][itemtype$=Posting]");
        Element headline = article == null ? null : article.selectFirst("[itemprop=headline]");
        return headline != null
                && page.headline != null
                && (headline.closest("a[href]") != null || headline.selectFirst("a[href]") != null)
                && !LineWords.bare(headline.text()).equals(LineWords.bare(page.headline.text()));
    }

    private boolean isBehind(PageWalk.Mark mark) {
        return !page.article.isEmpty() && mark.block() > page.article.getLast().index();
    }

    /** A link to an author's page: around the headline, or behind the text; never within the text. */
    private void link(PageWalk.Mark mark) {
        int block = Math.min(mark.block(), page.walk.blocks.size() - 1);
        Reason reason = block < 0 ? null : page.text.judgement.reason(block);
        if (page.headline == null || reason == null || reason == Reason.TEASER || reason == Reason.NAVIGATION) {
            return;
        }
        int first = page.article.isEmpty()
                ? page.headline.index()
                : page.article.getFirst().index();
        int last = page.article.isEmpty() ? first : page.article.getLast().index();
        if (block >= page.headline.index() - BEFORE_HEADLINE && block <= Math.max(first, page.headline.index())) {
            collectName(above, ElementText.of(mark.element()));
        } else if (block > last && block <= last + BEHIND_TEXT) {
            collectName(below, ElementText.of(mark.element()));
        }
    }

    private void add(List<String> names, String method, double confidence) {
        if (!names.isEmpty()) {
            bylines.add(names, method, String.join("; ", names), confidence);
        }
    }

    /** Such a link may hold a headline as well: a name has few words, and no marks of a sentence. */
    private static void collectName(List<String> names, String name) {
        if (name.split("\\s+", -1).length <= MOST_WORDS
                && !NO_NAME.matcher(name).find()) {
            collect(names, name);
        }
    }

    private static void collect(List<String> names, String name) {
        boolean another = names.size() < MOST && !names.contains(name);
        if (another
                && !name.isBlank()
                && name.length() < LONGEST
                && name.codePoints().anyMatch(Character::isLetter)
                && !LIST_OF_ARTICLES.matcher(name).matches()) {
            names.add(name);
        }
    }
}
