package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onrecord.model.Field;
import onrecord.read.WebRecords.WebRecord;
import org.jspecify.annotations.Nullable;

/**
 * WARC and ARC, packed or not: an article for each web page that was fetched with success. Its address is known; the
 * time of capture is kept, and never taken for the date of publication. A record that is damaged costs no other.
 */
final class WebArchive implements Format {
    private static final int OK = 200;
    /** What an answer's header may take beside the page. */
    private static final int HEADER = 64 << 10;

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    /** What is said of a body when nobody knows what it is. */
    private static final Set<String> UNKNOWN =
            Set.of("", "text/plain", "application/octet-stream", "binary/octet-stream", "unknown/unknown", "no-type");

    private final Limits limits;

    WebArchive(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "web archive";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (InputStream in = blob.open()) {
            WebRecords records = new WebRecords(in, limits.articleBytes() + HEADER);
            long number = 1;
            for (WebRecord record = records.next(); record != null; record = records.next()) {
                WebRecord one = record;
                long its = number++;
                out.attempt(its, () -> read(one, its, out));
            }
        }
    }

    private void read(WebRecord record, long number, Readings out) throws IOException {
        String type = record.field("warc-type").toLowerCase(Locale.ROOT);
        HttpMessage http = HttpMessage.of(record.block());
        if (type.equals("response") && target(record).toLowerCase(Locale.ROOT).startsWith("http")) {
            if (http.status() == OK || http.status() == HttpMessage.NONE) {
                page(record, http, http.field("content-type"), number, out);
            }
        } else if (type.equals("resource")) {
            page(record, http, record.field("content-type"), number, out);
        } else if (type.equals("conversion") && record.field("content-type").startsWith("text/plain")) {
            text(record, number, out);
        } else if (type.isEmpty() && !record.fields().isEmpty()) {
            throw new Unreadable(
                    Reading.Failed.Kind.DAMAGED, "a record whose header does not say what it is (WARC-Type)");
        }
    }

    private void page(WebRecord record, HttpMessage http, String type, long number, Readings out) throws IOException {
        String kind = type.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT);
        boolean said = PAGES.contains(kind);
        if (!said && !UNKNOWN.contains(kind)) {
            return;
        }
        ContentCoding body = ContentCoding.decode(http.body(), http.field("content-encoding"), limits.articleBytes());
        boolean binary = TextDecoder.isBinary(body.bytes());
        String html = binary ? "" : TextDecoder.decode(body.bytes(), charset(type));
        if (body.bytes().length == 0 || (!said && !WebPage.is(html))) {
            return;
        }
        if (!record.whole() || body.bytes().length > limits.articleBytes()) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "a page larger than one article may be");
        }
        if (binary) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a page that cannot be unpacked: " + packing(http));
        }
        article(record, Document.Form.HTML, html, number, out);
        if (!body.whole() || record.missing() > 0) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a page that is cut: what there is of it was taken in");
        }
    }

    /** The words of a page as a program took them out of it (WET of Common Crawl). */
    private void text(WebRecord record, long number, Readings out) throws IOException {
        String text = TextDecoder.decode(record.block(), null).strip();
        if (!record.whole() || record.block().length > limits.articleBytes()) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "a page larger than one article may be");
        }
        if (!text.isEmpty() && target(record).startsWith("http")) {
            article(record, Document.Form.TEXT, text, number, out);
        }
    }

    private static String packing(HttpMessage http) {
        String coding = http.field("content-encoding");
        return coding.isEmpty() ? "it does not say how it is packed" : "it is said to be packed by " + coding;
    }

    private static void article(WebRecord record, Document.Form form, String text, long number, Readings out) {
        String url = target(record);
        List<Claim> claims = new ArrayList<>();
        if (url.startsWith("http")) {
            claims.add(new Claim(Field.URL, url, "warc", "WARC-Target-URI: " + url, false));
        }
        String date = record.field("warc-date");
        Map<String, List<String>> properties = date.isEmpty() ? Map.of() : Map.of("captured", List.of(date));
        out.record(number, null, form, text, claims, properties);
    }

    /** The address, which some programs write between pointed brackets. */
    private static String target(WebRecord record) {
        String uri = record.field("warc-target-uri");
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    private static @Nullable Charset charset(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        Charset charset = TextDecoder.named(type.substring(at + 8).replaceAll("[\"']|[;,].*", ""));
        return StandardCharsets.UTF_8.equals(charset) ? null : charset;
    }
}
