package onrecord.serve;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import onrecord.serve.page.Messages;

/** What is asked for by browsers, crawlers and monitors: the browser's search box, robots.txt, figures. */
final class Machines {
    private final ArchiveSearcher archive;
    private final Traffic traffic;

    Machines(ArchiveSearcher archive, Traffic traffic) {
        this.archive = archive;
        this.traffic = traffic;
    }

    /** The search box of the browser, as OpenSearch 1.1 describes it. */
    void searchBox(Context ctx) throws XMLStreamException {
        String site = SiteAddress.of(ctx);
        Messages messages = Preferences.messages(ctx);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlText xml = new XmlText(bytes);
        xml.start("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
        xml.element("ShortName", messages.text("site"));
        xml.element("Description", messages.text("tagline"));
        xml.element("InputEncoding", "UTF-8");
        xml.element("Image", site + "/assets/icon.svg", "type", "image/svg+xml");
        xml.empty("Url", "type", "text/html", "template", site + "/?q={searchTerms}");
        xml.empty("Url", "type", "application/atom+xml", "template", site + "/feed.atom?q={searchTerms}");
        xml.end();
        ctx.contentType("application/opensearchdescription+xml").result(bytes.toByteArray());
    }

    /** An archive is its owner's: crawlers stay out. */
    void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow: /\n");
    }

    /** Figures in the text format of Prometheus. */
    void metrics(Context ctx) {
        StringBuilder out = new StringBuilder();
        ArchiveStats stats = archive.stats();
        Traffic.gauge(out, "onrecord_articles", "Articles in the archive", stats.articles());
        Traffic.gauge(out, "onrecord_quotes", "Quotes in the archive", stats.quotes());
        Traffic.gauge(out, "onrecord_archive_bytes", "Size of the archive on disk", stats.bytes());
        Runtime runtime = Runtime.getRuntime();
        Traffic.gauge(out, "onrecord_heap_bytes", "Heap in use", runtime.totalMemory() - runtime.freeMemory());
        traffic.writeTo(out);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(out.toString());
    }
}
