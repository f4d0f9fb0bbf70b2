package onrecord.extract.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the head of a page and its address say that it was published: linked data, meta tags, year, month and day in the
 * path.
 */
final class DeclaredDates {
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

    private final ParsedPage page;
    private final GatheredDates dates;

    DeclaredDates(ParsedPage page, GatheredDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** What linked data and meta tags say. */
    void find() {
        linked();
        for (String name : META) {
            boolean open = name.contains(":published_time") || name.equals("datepublished");
            double other = WEAK.contains(name) ? 0.4 : 0.6;
            double confidence = open ? 0.8 : other;
            String method = open ? "meta-published" : "meta-date";
            for (String value : page.meta.all(name)) {
                dates.add(value, method, name + ": " + value, confidence);
            }
        }
    }

    private void linked() {
        String published = page.linked.text("datePublished");
        if (published != null) {
            String method = page.datedBySite ? "json-ld-site" : "json-ld-published";
            dates.add(published, method, "datePublished: " + published, page.datedBySite ? 0.25 : 0.85);
        } else {
            String created = page.linked.text("dateCreated");
            dates.add(created, "json-ld-created", "dateCreated: " + created, 0.5);
            String ofPage = page.linked.page() == null
                    ? null
                    : JsonLd.text(page.linked.page().get("datePublished"));
            dates.add(ofPage, "json-ld-page", "datePublished: " + ofPage, 0.6);
        }
    }

    /** Year, month and day in the path of the address. */
    void address() {
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
            dates.add(
                    match.group(1) + '-' + match.group(2) + '-' + match.group(3),
                    "url-date",
                    page.url.substring(match.start()),
                    0.7);
        } else if (other.find()) {
            dates.add(
                    other.group(3) + '-' + other.group(2) + '-' + other.group(1),
                    "url-date",
                    page.url.substring(other.start()),
                    0.6);
        }
    }
}
