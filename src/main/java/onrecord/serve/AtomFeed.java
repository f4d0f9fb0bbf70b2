package onrecord.serve;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.serve.page.Messages;

/**
 * A search as an Atom feed (RFC 4287) at {@code /feed.atom}, newest first. Undated articles stay out: an entry needs a
 * date, and none is made up. An article dated less exactly than to the day is as if of its first possible day, by which
 * it is sorted too, and is not said to be published then.
 */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    AtomFeed(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    void answer(Context ctx) throws XMLStreamException {
        SearchRequest asked = SearchParameters.parse(Parameters.of(ctx));
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Filters filters = asked.filters();
        SearchRequest newest = asked.withFilters(filters.withUndated(Filters.Undated.EXCLUDE))
                .withSort(SearchRequest.Sort.NEWEST)
                .withSize(ENTRIES)
                .withPage(1)
                .withCursor(null)
                .withFacets(Set.of())
                .withDateFacet(false)
                .withHighlight(true)
                .withOptions(asked.options().ofEach());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(archive.search(newest).hits(), asked, SiteAddress.of(ctx), new XmlText(bytes));
        ctx.contentType("application/atom+xml; charset=utf-8").result(bytes.toByteArray());
    }

    private static void write(List<Hit> hits, SearchRequest asked, String site, XmlText xml) throws XMLStreamException {
        xml.start("feed", "xmlns", ATOM);
        String name = Messages.of("en").text("site");
        xml.element("title", asked.query().isBlank() ? name : name + ": " + asked.query());
        xml.element("id", site + new SearchAddress("/feed.atom", asked));
        xml.element("updated", hits.isEmpty() ? moment(LocalDate.EPOCH) : moment(hits.getFirst()));
        xml.empty("link", "rel", "self", "href", site + new SearchAddress("/feed.atom", asked));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site + new SearchAddress("/", asked));
        for (Hit hit : hits) {
            entry(hit, site, xml);
        }
        xml.end();
    }

    private static void entry(Hit hit, String site, XmlText xml) throws XMLStreamException {
        xml.start("entry");
        xml.element("title", hit.title() == null ? hit.source() : hit.title());
        xml.element("id", "urn:onrecord:article:" + hit.id());
        xml.element("updated", moment(hit));
        if (hit.date() != null && hit.date().precision() == PublicationDate.Precision.DAY) {
            xml.element("published", moment(hit));
        }
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site + "/articles/" + hit.id());
        if (hit.url() != null) {
            xml.empty("link", "rel", "via", "href", hit.url());
        }
        for (String author : hit.authors()) {
            author(author, xml);
        }
        source(hit, xml);
        List<String> passages = hit.snippets().stream()
                .filter(snippet -> !snippet.field().equals("title"))
                .map(Snippet::text)
                .toList();
        if (!passages.isEmpty()) {
            xml.element("summary", String.join(" … ", passages));
        }
        xml.end();
    }

    private static void author(String name, XmlText xml) throws XMLStreamException {
        xml.start("author");
        xml.element("name", name);
        xml.end();
    }

    /** The outlet; whoever stands for authors that are not known stands here, and not in the byline. */
    private static void source(Hit hit, XmlText xml) throws XMLStreamException {
        String outlet = hit.outlet() == null ? null : hit.outlet().label();
        if (outlet == null && !hit.authors().isEmpty()) {
            return;
        }
        xml.start("source");
        if (outlet != null) {
            xml.element("title", outlet);
        }
        if (hit.authors().isEmpty()) {
            author(outlet == null ? hit.source() : outlet, xml);
        }
        xml.end();
    }

    private static String moment(Hit hit) {
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
}
