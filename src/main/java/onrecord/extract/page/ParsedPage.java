package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.extract.value.LanguageDetector;
import onrecord.identity.OutletTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A parsed page as the finders of values see it. */
final class ParsedPage {
    final PageWalk walk;
    final MetaTags meta;
    final JsonLd linked;
    final @Nullable Block headline;
    /** A second heading beside the headline that says what one of the titles says, or null. */
    final @Nullable Block besides;

    final ArticleText text;
    /** The blocks of the article, the deck among them. */
    final List<Block> article;
    /** The language that the page declares, ISO 639 in lower case, or null. */
    final @Nullable String language;
    /** The address that the page gives itself, or null. */
    final @Nullable String url;

    final PageHead head;
    /** Whether its {@code datePublished} is the day on which its site was published last, as Webflow writes it. */
    final boolean datedBySite;

    final OutletTable outlets;

    ParsedPage(Document document, OutletTable outlets) {
        this.outlets = outlets;
        walk = PageWalk.of(document);
        meta = new MetaTags(walk.metas);
        linked = new JsonLd(walk.scripts);
        language = declared(document);
        datedBySite = isOfWebflow(document, meta);
        head = new PageHead(meta, linked, SaverMarks.address(document, meta));
        url = PageAddress.of(head, outlets).map(found -> found.value()).orElse(null);
        Guide guide = new Guide(linked.text("articleBody"), summaries(), titles());
        headline = HeadlineBlock.find(walk.blocks, guide.titles, head.siteNames(url));
        besides = headline == null ? null : HeadlineBlock.besides(walk.blocks, headline, guide.titles);
        text = ArticleText.of(walk, headline, guide, url, isCalledArticle());
        article = text.article;
    }

    private static boolean isOfWebflow(Document document, MetaTags meta) {
        Element html = document.selectFirst("html");
        String generator = meta.first("generator");
        return (html != null && html.hasAttr("data-wf-page"))
                || (generator != null && generator.toLowerCase(Locale.ROOT).contains("webflow"));
    }

    /** Whether the head calls the page an article. */
    private boolean isCalledArticle() {
        return linked.article() != null
                || "article".equalsIgnoreCase(meta.first("og:type"))
                || meta.first("article:published_time") != null;
    }

    /** What the head calls the page, the likeliest first. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        addIfThere(titles, meta.first("og:title"));
        addIfThere(titles, linked.text("headline"));
        addIfThere(titles, meta.first("twitter:title"));
        addIfThere(titles, meta.first("title"));
        return titles;
    }

    /** What the head says of the page. */
    List<String> summaries() {
        List<String> summaries = new ArrayList<>();
        addIfThere(summaries, meta.first("og:description"));
        addIfThere(summaries, meta.first("description"));
        addIfThere(summaries, linked.text("description"));
        addIfThere(summaries, meta.first("twitter:description"));
        return summaries;
    }

    private static void addIfThere(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private @Nullable String declared(Document document) {
        Element html = document.selectFirst("html");
        String attribute = html == null ? "" : html.attr("lang") + html.attr("xml:lang");
        return Optional.ofNullable(code(attribute))
                .or(() -> Optional.ofNullable(linked.text("inLanguage")).map(ParsedPage::code))
                .or(() -> Optional.ofNullable(meta.first("content-language", "og:locale", "language", "dc.language"))
                        .map(ParsedPage::code))
                .orElse(null);
    }

    /** The ISO 639 code of a language tag such as {@code en-GB} or {@code de_AT}, or null. */
    static @Nullable String code(String tag) {
        String main = tag.strip().toLowerCase(Locale.ROOT).split("[-_,;]", 2)[0];
        boolean letters = main.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return letters && (main.length() == 2 || main.length() == 3) ? main : null;
    }

    /** The language the page declares, else the one its text is in, or null. */
    @Nullable
    String languageOfText() {
        if (language != null) {
            return language;
        }
        StringBuilder sample = new StringBuilder();
        for (Block block : article) {
            if (sample.length() < 1000) {
                sample.append(block.text()).append('\n');
            }
        }
        return LanguageDetector.detect(sample.toString())
                .map(guess -> guess.language())
                .orElse(null);
    }

    /** The part of the page from its headline, or its top, to the end of the article, in blocks: start and end. */
    boolean nearArticle(int block) {
        int from = headline == null ? 0 : Math.max(0, headline.index() - 12);
        int to = article.isEmpty() ? walk.blocks.size() : article.getLast().index() + 8;
        return block >= from && block <= to;
    }
}
