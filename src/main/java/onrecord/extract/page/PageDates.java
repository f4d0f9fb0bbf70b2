package onrecord.extract.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.ParsedDate;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate.Precision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published: linked data, meta tags, marked elements, the address, and the lines around the headline.
 * Dates of changes, of comments, of embedded posts and of other articles are none of it.
 */
final class PageDates {
    private static final List<String> META = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "publishdate",
            "publish-date",
            "publish_date",
            "published",
            "pubdate",
            "publication_date",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "dcterms.created",
            "dcterms.issued",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.date",
            "dc.date",
            "rnews:datepublished",
            "citation_publication_date",
            "citation_date",
            "date",
            "created",
            "datecreated",
            "bt:pubdate",
            "published_time",
            "video:release_date",
            "article.created",
            "shareaholic:article_published_time",
            "timestamp",
            "pub_date",
            "iso-8601-publish-date",
            "gentime",
            "ptime",
            "dc:date",
            "eomportal-firstpublished",
            "article:create_date",
            "cre");
    private static final Set<String> WEAK =
            Set.of("date", "dc.date", "dcterms.date", "dc:date", "timestamp", "created", "datecreated");
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "[/_.-]((?:19|20)\\d\\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\\d|3[01])(?=[/_.\\-?&;,]|$|\\D)");
    private static final Pattern DAY_FIRST_IN_ADDRESS =
            Pattern.compile("[/_.-](0[1-9]|[12]\\d|3[01])[/_.-](0[1-9]|1[0-2])[/_.-]((?:19|20)\\d\\d)(?=[/_.\\-?&]|$)");
    private static final Set<String> CHANGED = Set.of(
            "updated",
            "update",
            "modified",
            "aktualisiert",
            "aktualisierung",
            "actualizado",
            "actualización",
            "atualizado",
            "mis à jour",
            "mise à jour",
            "aggiornato",
            "bijgewerkt",
            "uppdaterad",
            "oppdatert",
            "opdateret",
            "päivitetty",
            "обновлено",
            "aktualizace",
            "aktualizacja",
            "güncelleme",
            "diperbarui",
            "cập nhật",
            "更新",
            "수정",
            "letzte änderung",
            "stand:",
            "last changed");
    private static final Pattern UTC = Pattern.compile("\\d(?:Z|\\s*\\+00:?00|\\s*(?:GMT|UTC))\\W*$");
    private static final double UTC_DOUBT = 0.3;
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\b(?:veröffentlicht|erschienen|gepostet|eingestellt|datum|verfasst|published|posted|date|publicado|publicación|publié|pubblicato"
                    + "|gepubliceerd|publicerad|publisert|udgivet|julkaistu|опубликовано|opublikowano|yayın|diterbitkan)");
    private static final int LINES_BEFORE = 12;
    private static final int LONGEST_LINE = 160;

    private PageDates() {}

    static void find(Page page, Findings.Builder findings) {
        List<Found<ParsedDate>> found = new ArrayList<>();
        linked(page, found);
        for (String name : META) {
            for (String value : page.meta.all(name)) {
                boolean open = name.contains(":published_time") || name.equals("datepublished");
                add(
                        found,
                        value,
                        open ? "meta-published" : "meta-date",
                        name + ": " + value,
                        open ? 0.8 : WEAK.contains(name) ? 0.4 : 0.6,
                        page.language);
            }
        }
        marked(page, found);
        address(page, found);
        shown(page, found);
        if (found.isEmpty()) {
            anywhere(page, found);
        }
        found.forEach(date -> findings.date(onLocalDay(date, found)));
    }

    /**
     * A moment that the page gives in UTC may fall on the day before or after the local one. Where another date of the page
     * that is not in UTC is of such a day, the day in UTC is believed less.
     */
    private static Found<ParsedDate> onLocalDay(Found<ParsedDate> date, List<Found<ParsedDate>> all) {
        if (!isUtc(date)) {
            return date;
        }
        LocalDate day = date.value().date().earliest();
        for (Found<ParsedDate> other : all) {
            LocalDate local = other.value().date().earliest();
            if (!isUtc(other) && !other.value().ambiguous() && Math.abs(ChronoUnit.DAYS.between(day, local)) == 1) {
                Provenance why = date.provenance();
                return Found.of(
                        date.value(),
                        why.method(),
                        why.evidence() + " (in UTC; local day: " + local + ")",
                        UTC_DOUBT * why.confidence());
            }
        }
        return date;
    }

    private static boolean isUtc(Found<ParsedDate> date) {
        String evidence = date.provenance().evidence();
        return evidence != null && UTC.matcher(evidence).find();
    }

    private static void linked(Page page, List<Found<ParsedDate>> found) {
        String published = page.linked.text("datePublished");
        if (published != null) {
            add(found, published, "json-ld-published", "datePublished: " + published, 0.85, page.language);
        } else {
            String created = page.linked.text("dateCreated");
            add(found, created, "json-ld-created", "dateCreated: " + created, 0.5, page.language);
            String ofPage = page.linked.page() == null
                    ? null
                    : JsonLd.text(page.linked.page().get("datePublished"));
            add(found, ofPage, "json-ld-page", "datePublished: " + ofPage, 0.6, page.language);
        }
    }

    private static void add(
            List<Found<ParsedDate>> found,
            @Nullable String value,
            String method,
            String evidence,
            double confidence,
            @Nullable String language) {
        if (value == null || value.length() > LONGEST_LINE) {
            return;
        }
        Optional<ParsedDate> date = DateParser.parse(value, language);
        date.filter(d -> d.ambiguous() || d.date().precision() == Precision.DAY)
                .ifPresent(d -> found.add(Found.of(d, method, evidence, confidence)));
    }

    private static void marked(Page page, List<Found<ParsedDate>> found) {
        int shownTimes = 0;
        for (PageWalk.Mark mark : page.walk.marks) {
            Element element = mark.element();
            if (isElsewhere(page, mark)) {
                continue;
            }
            String property = element.attr("itemprop") + element.attr("property");
            String value = value(element);
            if (property.contains("datePublished") || element.hasAttr("pubdate")) {
                add(found, value, "marked-published", value, 0.75, page.language);
            } else if (property.contains("dateCreated")) {
                add(found, value, "marked-created", value, 0.5, page.language);
            } else if (element.normalName().equals("time")
                    && !property.contains("dateModified")
                    && shownTimes < 2
                    && !saysChanged(element, page, mark.block())) {
                shownTimes++;
                add(found, value, "time-element", value, shownTimes == 1 ? 0.6 : 0.2, page.language);
            }
        }
    }

    private static String value(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            String value = element.attr(attribute);
            if (!value.isBlank() && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        return ElementText.of(element);
    }

    /** Whether a mark stands among comments, teasers, embedded posts, or far from the article. */
    private static boolean isElsewhere(Page page, PageWalk.Mark mark) {
        if (!page.nearArticle(mark.block())) {
            return true;
        }
        if (isElsewhere(page, mark.region())) {
            return true;
        }
        int block = Math.min(mark.block(), page.walk.blocks.size() - 1);
        return block >= 0 && page.text.judgement.reason(block) == Reason.TEASER;
    }

    private static boolean isElsewhere(Page page, Region region) {
        for (Region r = region; r != null; r = r.parent) {
            if (r.hint == Reason.COMMENTS
                    || r.hint == Reason.RELATED
                    || r.hint == Reason.SIDEBAR
                    || r.hint == Reason.FOOTER
                    || r.post) {
                return page.headline == null || !r.holds(page.headline.index());
            }
        }
        return false;
    }

    private static boolean saysChanged(Element element, Page page, int block) {
        String around = element.className()
                + ' '
                + (element.parent() == null
                        ? ""
                        : element.parent().className() + ' ' + element.parent().ownText());
        if (saysChanged(around)) {
            return true;
        }
        String before = block > 0 && block - 1 < page.walk.blocks.size()
                ? page.walk.blocks.get(block - 1).text()
                : "";
        return before.length() < 30 && saysChanged(before);
    }

    private static boolean saysChanged(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CHANGED.stream().anyMatch(lower::contains);
    }

    private static void address(Page page, List<Found<ParsedDate>> found) {
        if (page.url == null) {
            return;
        }
        int path = page.url.indexOf('/', 8);
        if (path < 0) {
            return;
        }
        Matcher match = IN_ADDRESS.matcher(page.url).region(path, page.url.length());
        Matcher other = DAY_FIRST_IN_ADDRESS.matcher(page.url).region(path, page.url.length());
        if (match.find()) {
            add(
                    found,
                    match.group(1) + '-' + match.group(2) + '-' + match.group(3),
                    "url-date",
                    page.url.substring(match.start()),
                    0.7,
                    null);
        } else if (other.find()) {
            add(
                    found,
                    other.group(3) + '-' + other.group(2) + '-' + other.group(1),
                    "url-date",
                    page.url.substring(other.start()),
                    0.6,
                    null);
        }
    }

    /** Short lines around the headline that hold a date, and do not say that it is of a change. */
    private static void shown(Page page, List<Found<ParsedDate>> found) {
        if (page.headline == null) {
            return;
        }
        int first = page.article.isEmpty()
                ? page.headline.index() + LINES_BEFORE
                : page.article.getFirst().index();
        int from = Math.max(0, page.headline.index() - 5);
        int to = Math.min(page.walk.blocks.size(), Math.max(first, page.headline.index() + 1) + LINES_BEFORE);
        int seen = 0;
        for (int i = from; i < to && seen < 2; i++) {
            Block block = page.walk.blocks.get(i);
            Reason reason = page.text.judgement.reason(i);
            if (reason == null
                    || reason == Reason.TEASER
                    || reason == Reason.COMMENTS
                    || reason == Reason.CAPTION
                    || isElsewhere(page, block.region())
                    || block.text().length() > LONGEST_LINE) {
                continue;
            }
            String line = uptoChange(block.text());
            Optional<ParsedDate> date = DateParser.parse(line, page.language)
                    .filter(d -> d.ambiguous() || d.date().precision() == Precision.DAY);
            if (date.isPresent()
                    && !(i > 0
                            && page.walk.blocks.get(i - 1).text().length() < 30
                            && saysChanged(page.walk.blocks.get(i - 1).text()))) {
                seen++;
                found.add(Found.of(date.get(), "date-line", block.text(), seen == 1 ? 0.55 : 0.3));
            }
        }
    }

    /** Where nothing around the headline has a date: a line that says that it is of the publication, or holds a date alone. */
    private static void anywhere(Page page, List<Found<ParsedDate>> found) {
        Block alone = null;
        for (Block block : page.walk.blocks) {
            String text = block.text();
            if (text.length() > LONGEST_LINE || text.length() < 6 || isElsewhereForGood(block.region())) {
                continue;
            }
            String line = uptoChange(text);
            if (line.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            boolean labelled = PUBLISHED.matcher(text).find();
            boolean bare = line.chars().filter(Character::isLetter).count() < 24;
            if ((!labelled && (!bare || alone != null)) || !isDay(DateParser.parse(line, page.language))) {
                continue;
            }
            if (labelled) {
                add(found, line, "published-line", text, 0.4, page.language);
                return;
            }
            alone = block;
        }
        if (alone != null) {
            add(found, uptoChange(alone.text()), "lone-date", alone.text(), 0.3, page.language);
        }
    }

    private static boolean isDay(Optional<ParsedDate> date) {
        return date.isPresent() && (date.get().ambiguous() || date.get().date().precision() == Precision.DAY);
    }

    private static boolean isElsewhereForGood(Region region) {
        for (Region r = region; r != null; r = r.parent) {
            if (r.hint == Reason.COMMENTS || r.hint == Reason.RELATED || r.hint == Reason.CAPTION || r.post) {
                return true;
            }
        }
        return false;
    }

    private static String uptoChange(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int cut = line.length();
        for (String word : CHANGED) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                cut = Math.min(cut, at);
            }
        }
        return line.substring(0, Math.min(cut, line.length()));
    }
}
