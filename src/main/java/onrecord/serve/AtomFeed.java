package onrecord.serve;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.serve.page.Messages;

/**
 * A search as an Atom feed (RFC 4287): of articles at {@code /feed.atom}, of quotes at {@code /quotes.atom}. Newest
 * first; or what was taken in last first, where that order is asked for, so that whoever reads the feed meets what is
 * new here, however old it is. What has no such date or time stays out: an entry needs one, and none is made up. An
 * article dated less exactly than to the day is as if of its first possible day, by which it is sorted too, and is not
 * said to be published then. Articles of the same text are one entry, which leads to the others, as on the page; and so
 * is a quote that they have in common. A quote also leads to the pages of its statement and of what happened.
 */
final class AtomFeed {
    /** The feed of a search over articles. */
    static final String ARTICLES = "/feed.atom";

    /** The feed of a search over quotes. */
    static final String QUOTES = "/quotes.atom";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    /** So many quotes are enough for all entries, unless most of them are copies. */
    private static final int WITH_COPIES = 100;

    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    AtomFeed(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    void articles(Context ctx) throws XMLStreamException {
        Parameters given = Parameters.of(ctx);
        SearchRequest asked = SearchParameters.parse(given);
        if (!revalidation.unchanged(ctx)) {
            boolean folded = isFolded(given, asked);
            SearchRequest entries = entries(asked);
            SearchRequest wanted = entries.withOptions(entries.options().withStories(folded));
            List<Hit> hits = archive.search(wanted).hits();
            Feed feed = new Feed(SiteAddress.of(ctx), isByAdded(asked));
            feed.head(ARTICLES, PageAddresses.ARTICLES, asked, hits);
            for (Hit hit : hits) {
                feed.article(hit);
            }
            feed.answer(ctx);
        }
    }

    void quotes(Context ctx) throws XMLStreamException {
        Parameters given = Parameters.of(ctx);
        SearchRequest asked = SearchParameters.parse(given);
        if (!revalidation.unchanged(ctx)) {
            boolean folded = isFolded(given, asked);
            SearchRequest wanted = entries(asked).withSize(folded ? WITH_COPIES : ENTRIES);
            List<QuoteHit> hits = archive.quotes(wanted).hits();
            Feed feed = new Feed(SiteAddress.of(ctx), isByAdded(asked));
            feed.head(
                    QUOTES,
                    PageAddresses.QUOTES,
                    asked,
                    hits.stream().map(QuoteHit::article).toList());
            List<FeedQuote> quotes = FeedQuote.of(archive, hits, folded);
            for (FeedQuote quote : quotes.subList(0, Math.min(ENTRIES, quotes.size()))) {
                feed.quote(quote);
            }
            feed.answer(ctx);
        }
    }

    private static boolean isFolded(Parameters given, SearchRequest asked) {
        return given.one(PageAddresses.COPIES) == null || asked.options().byStory();
    }

    private static boolean isByAdded(SearchRequest asked) {
        return asked.sort() == SearchRequest.Sort.ADDED;
    }

    private static SearchRequest entries(SearchRequest asked) {
        Filters filters = asked.filters();
        boolean known = filters.since() != null;
        Filters dated = isByAdded(asked)
                ? filters.withSince(known ? filters.since() : Instant.EPOCH)
                : filters.withUndated(Filters.Undated.EXCLUDE);
        return asked.withFilters(dated)
                .withSort(isByAdded(asked) ? SearchRequest.Sort.ADDED : SearchRequest.Sort.NEWEST)
                .withSize(ENTRIES)
                .withPage(1)
                .withCursor(null)
                .withFacets(Set.of())
                .withDateFacet(false)
                .withHighlight(true)
                .withOptions(asked.options().ofEach());
    }

    /** A feed while it is written. */
    private static final class Feed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final XmlText xml;
        private final String site;
        private final boolean byAdded;

        /** @param byAdded whether an entry is of when it was taken in, not of when it was published */
        Feed(String site, boolean byAdded) throws XMLStreamException {
            this.xml = new XmlText(bytes);
            this.site = site;
            this.byAdded = byAdded;
        }

        void head(String path, String page, SearchRequest asked, List<Hit> hits) throws XMLStreamException {
            xml.start("feed", "xmlns", ATOM);
            String name = Messages.of("en").text("site");
            xml.element("title", asked.query().isBlank() ? name : name + ": " + asked.query());
            xml.element("id", site + new SearchAddress(path, asked));
            xml.element("updated", hits.isEmpty() ? moment(LocalDate.EPOCH) : updated(hits.getFirst()));
            xml.empty("link", "rel", "self", "href", site + new SearchAddress(path, asked));
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", site + new SearchAddress(page, asked));
        }

        void article(Hit hit) throws XMLStreamException {
            xml.start("entry");
            xml.element("title", headline(hit));
            xml.element("id", "urn:onrecord:article:" + hit.id());
            dates(hit);
            links(hit, PageAddresses.article(hit.id()));
            copies(hit);
            people(hit);
            List<String> passages = hit.snippets().stream()
                    .filter(snippet -> !snippet.field().equals("title"))
                    .map(Snippet::text)
                    .toList();
            if (!passages.isEmpty()) {
                xml.element("summary", String.join(" … ", passages));
            }
            xml.end();
        }

        void quote(FeedQuote entry) throws XMLStreamException {
            QuoteHit hit = entry.hit();
            Hit article = hit.article();
            Messages words = Messages.of("en");
            xml.start("entry");
            xml.element("title", who(hit.quote()) + ": " + hit.quote().text());
            xml.element("id", "urn:onrecord:quote:" + entry.id());
            dates(article);
            links(article, PageAddresses.quote(article.id(), hit.quote()));
            for (QuoteHit copy : entry.copies()) {
                related(PageAddresses.quote(copy.article().id(), copy.quote()), outlet(copy.article()));
            }
            if (entry.reported() > 0) {
                related(PageAddresses.statement(entry.id()), words.count("statement.articles", entry.reported() + 1));
            }
            if (entry.happened()) {
                related(PageAddresses.event(article.id()), words.text("event.open"));
            }
            people(article);
            xml.element("summary", headline(article) + " … " + hit.context());
            xml.end();
        }

        private static String who(Quote quote) {
            Messages words = Messages.of("en");
            return quote.speakers().isEmpty()
                    ? words.text("article.unknown.speaker")
                    : quote.speakers().stream()
                            .map(speaker -> QuoteCards.called(speaker, words))
                            .collect(Collectors.joining(", "));
        }

        private static String headline(Hit hit) {
            return hit.title() == null ? hit.source() : hit.title();
        }

        private void dates(Hit hit) throws XMLStreamException {
            xml.element("updated", updated(hit));
            if (hit.date() != null && hit.date().precision() == PublicationDate.Precision.DAY) {
                xml.element("published", published(hit));
            }
        }

        private void links(Hit hit, String page) throws XMLStreamException {
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", site + page);
            if (hit.url() != null) {
                xml.empty("link", "rel", "via", "href", hit.url());
            }
        }

        /** The articles of the same text that its entry stands for. */
        private void copies(Hit hit) throws XMLStreamException {
            if (hit.story() != null) {
                for (Hit copy : hit.story().others()) {
                    related(PageAddresses.article(copy.id()), outlet(copy));
                }
            }
        }

        private void related(String page, String title) throws XMLStreamException {
            xml.empty("link", "rel", "related", "type", "text/html", "href", site + page, "title", title);
        }

        private static String outlet(Hit hit) {
            return hit.outlet() == null ? hit.source() : hit.outlet().label();
        }

        /** The authors, and the outlet; whoever stands for authors that are not known stands there. */
        private void people(Hit hit) throws XMLStreamException {
            for (String author : hit.authors()) {
                author(author);
            }
            String outlet = hit.outlet() == null ? null : hit.outlet().label();
            if (outlet == null && !hit.authors().isEmpty()) {
                return;
            }
            xml.start("source");
            if (outlet != null) {
                xml.element("title", outlet);
            }
            if (hit.authors().isEmpty()) {
                author(outlet == null ? hit.source() : outlet);
            }
            xml.end();
        }

        private void author(String name) throws XMLStreamException {
            xml.start("author");
            xml.element("name", name);
            xml.end();
        }

        private String updated(Hit hit) {
            return byAdded && hit.added() != null ? hit.added().toString() : published(hit);
        }

        private static String published(Hit hit) {
            PublicationDate date = hit.date();
            if (date == null) {
                return moment(LocalDate.EPOCH);
            }
            OffsetDateTime time = date.time();
            return time == null ? moment(date.earliest()) : time.toString();
        }

        private static String moment(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        }

        void answer(Context ctx) throws XMLStreamException {
            xml.end();
            ctx.contentType("application/atom+xml; charset=utf-8").result(bytes.toByteArray());
        }
    }
}
