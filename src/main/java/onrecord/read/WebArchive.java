package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * WARC and ARC, packed or not: an article for each web page that was fetched with success. Its address is known; the time
 * of capture is kept, and never taken for the date of publication.
 */
final class WebArchive implements Format {
    private static final int OK = 200;

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
        try (InputStream in = blob.open();
                WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            long number = 0;
            for (WarcRecord record = reader.next().orElse(null);
                    record != null;
                    record = reader.next().orElse(null)) {
                number++;
                try {
                    read(record, number, out);
                } catch (ParsingException e) {
                    out.failed(number, Reading.Failed.Kind.DAMAGED, "a damaged record: " + oneLine(e));
                }
            }
        } catch (ParsingException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a damaged web archive: " + oneLine(e));
        }
    }

    private void read(WarcRecord record, long number, Readings out) throws IOException {
        if (record instanceof WarcResponse response && isHttp(response)) {
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse("");
            if (http.status() == OK && isPage(type)) {
                page(response, http.bodyDecoded(), type, number, out);
            }
        } else if (record instanceof WarcResource resource) {
            String type = resource.headers().first("Content-Type").orElse("");
            if (isPage(type)) {
                page(resource, resource.body(), type, number, out);
            }
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static boolean isPage(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("text/html") || lower.startsWith("application/xhtml+xml");
    }

    private void page(WarcTargetRecord record, MessageBody body, String type, long number, Readings out)
            throws IOException {
        byte[] bytes = body.stream().readNBytes((int) limits.articleBytes() + 1);
        if (bytes.length > limits.articleBytes()) {
            out.failed(number, Reading.Failed.Kind.LIMIT, "a page larger than one article may be");
            return;
        }
        if (bytes.length == 0) {
            return;
        }
        String url = record.target();
        List<Claim> claims = new ArrayList<>();
        if (url.startsWith("http")) {
            claims.add(new Claim(Field.URL, url, "warc", "WARC-Target-URI: " + url, false));
        }
        String html = TextDecoder.decode(bytes, charset(type));
        Map<String, List<String>> properties = record.headers()
                .first("WARC-Date")
                .map(date -> Map.of("captured", List.of(date)))
                .orElse(Map.of());
        out.record(number, null, Document.Form.HTML, html, claims, properties);
    }

    private static @Nullable Charset charset(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        Charset charset = TextDecoder.named(type.substring(at + 8).replaceAll("[\"';].*", ""));
        return StandardCharsets.UTF_8.equals(charset) ? null : charset;
    }

    private static String oneLine(IOException e) {
        String line = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
