package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onrecord.extract.value.AgencyNames;
import onrecord.extract.value.Dateline;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.identity.OutletTable;
import onrecord.model.Provenance;
import onrecord.read.Document;
import onrecord.read.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one saved web page. Safe for use by several threads. */
public final class PageReader {
    private static final Provenance OF_SCRIPT =
            new Provenance("script-text", "the page shows no text, its scripts hold it", 0.6);
    private static final Provenance CAPTION = new Provenance("caption", null, 0.9);

    private final OutletTable outlets;

    /** A reader that knows these outlets by their names and domains. */
    public PageReader(OutletTable outlets) {
        this.outlets = outlets;
    }

    /** What the page says and shows; never throws, whatever the markup. */
    public Findings read(Document document) {
        ParsedPage shown = new ParsedPage(Markup.parse(document.content()), outlets);
        ParsedPage page = ScriptText.isWanted(shown) ? drawn(shown, document) : shown;
        Findings.Builder found = Findings.builder();
        PageAddress.find(page.head, page.outlets, found);
        PageTitles.find(page, found);
        PageDates.find(page, found);
        PageOutlets.find(page, found);
        PageAuthors.find(page, found);
        declared(page, found);
        if (page == shown) {
            text(page, 0, BodyProvenance.of(page.text), found);
        } else {
            text(page, shown.walk.blocks.size(), OF_SCRIPT, found);
        }
        around(page, found);
        return found.build();
    }

    /** The page as its scripts would draw it, where they hold its text and it shows more then; else as it is shown. */
    private ParsedPage drawn(ParsedPage shown, Document document) {
        org.jsoup.nodes.Document markup = Markup.parse(document.content());
        String text = ScriptText.find(shown, markup);
        if (text == null) {
            return shown;
        }
        Element article = markup.body().appendElement("article");
        if (shown.headline == null && !shown.titles().isEmpty()) {
            String title = PageTitles.strip(shown.titles().getFirst(), shown.head.siteNames(shown.url), null);
            article.appendElement("h1").text(Objects.requireNonNullElse(title, ""));
        }
        article.append(text);
        ParsedPage drawn = new ParsedPage(markup, outlets);
        return ScriptText.isWanted(drawn) ? shown : drawn;
    }

    private static void declared(ParsedPage page, Findings.Builder found) {
        if (page.language != null) {
            found.language(Found.of(page.language, "declared-language", page.language, 0.7));
        }
        String section = page.meta.first("article:section", "parsely-section", "section");
        if (section != null && !section.startsWith("http")) {
            found.section(Found.of(section, "meta-section", section, 0.8));
        }
        String linked = page.linked.text("articleSection");
        if (linked != null) {
            found.section(Found.of(linked, "json-ld-section", linked, 0.8));
        }
    }

    /**
     * The body; and the deck, which in English is display copy, and in other languages opens the text.
     *
     * @param from the first block that counts
     */
    private static void text(ParsedPage page, int from, Provenance why, Findings.Builder found) {
        boolean apart = "en".equals(page.languageOfText());
        List<String> body = new ArrayList<>();
        List<String> deck = new ArrayList<>();
        for (Block block : page.article) {
            if (block.index() < from) {
                continue;
            }
            boolean inDeck = page.text.deck.holds(block.index());
            if (inDeck) {
                deck.add(block.text());
            }
            if (!inDeck || !apart) {
                body.add(block.text());
            }
        }
        found.body(body, why);
        if (!body.isEmpty()) {
            dateline(page, body.getFirst(), found);
        }
        datelineAbove(page, found);
        if (!deck.isEmpty()) {
            String lines = String.join("\n", deck);
            found.deck(Found.of(lines, "deck", lines, 0.8));
        }
    }

    private static void dateline(ParsedPage page, String opening, Findings.Builder found) {
        Dateline dateline = Dateline.of(opening, page.language).orElse(null);
        if (dateline != null && !dateline.agencies().isEmpty()) {
            found.agencies(Found.of(dateline.agencies(), "dateline", dateline.words(), 0.9));
        }
        if (dateline != null && dateline.date() != null) {
            found.date(Found.of(dateline.date(), "dateline", dateline.words(), 0.5));
        }
    }

    /** "Paris, France | AFP | Tuesday 19/9/2023 - 10:32 UTC+2" on a line of its own, between headline and text. */
    private static void datelineAbove(ParsedPage page, Findings.Builder found) {
        int from = page.headline == null ? 0 : page.headline.index() + 1;
        int to = page.article.isEmpty() ? from : page.article.getFirst().index();
        for (int i = from; i < to; i++) {
            Block block = page.walk.blocks.get(i);
            if (page.text.judgement.reason(i) == Reason.METADATA && block.text().indexOf('|') > 0) {
                dateline(page, block.text(), found);
            }
        }
    }

    private static void around(ParsedPage page, Findings.Builder found) {
        Reason last = null;
        List<String> lines = new ArrayList<>();
        for (Block block : page.walk.blocks) {
            Reason reason = page.text.judgement.reason(block.index());
            if (reason == Reason.CAPTION) {
                found.caption(block.text(), CAPTION);
            }
            if (reason == Reason.AGENCY_NOTE) {
                List<String> agencies = AgencyNames.in(block.text());
                if (!agencies.isEmpty()) {
                    found.agencies(Found.of(agencies, "agency-note", block.text(), 0.6));
                }
            }
            if (reason != last) {
                close(last, lines, found);
                last = reason;
            }
            if (reason != null && reason != Reason.CAPTION && reason != Reason.HEADLINE) {
                lines.add(block.text());
            }
        }
        close(last, lines, found);
        page.walk.struck.forEach(found::struckOut);
    }

    private static void close(@Nullable Reason reason, List<String> lines, Findings.Builder found) {
        if (reason != null && !lines.isEmpty()) {
            found.boilerplate(String.join("\n", lines), new Provenance(reason.method(), null, 0.8));
        }
        lines.clear();
    }
}
