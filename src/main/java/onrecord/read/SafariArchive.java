package onrecord.read;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.PropertyListParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** A page as Safari saves it with everything on it ({@code .webarchive}): a property list, binary or XML. */
final class SafariArchive implements Format {
    /** The end of a binary property list says where its parts are. */
    private static final int TRAILER = 32;

    private final Limits limits;

    SafariArchive(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "Safari web archive";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        byte[] bytes = blob.bytes(limits.articleBytes() * 4);
        NSObject main = root(bytes) instanceof NSDictionary root ? root.get("WebMainResource") : null;
        if (!(main instanceof NSDictionary page) || !(page.get("WebResourceData") instanceof NSData data)) {
            throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "a property list that is no web archive of Safari");
        }
        String type = text(page, "WebResourceMIMEType");
        if (type != null && !type.contains("html")) {
            throw new Unreadable(
                    Reading.Failed.Kind.UNSUPPORTED, "a web archive of something else than a page: " + type);
        }
        String html = TextDecoder.decode(data.bytes(), TextDecoder.named(text(page, "WebResourceTextEncodingName")));
        String url = text(page, "WebResourceURL");
        List<Claim> claims = url == null || !url.startsWith("http")
                ? List.of()
                : List.of(new Claim(Field.URL, url, "webarchive", "WebResourceURL: " + url, false));
        out.article(Document.Form.HTML, html, claims, Map.of());
    }

    private static NSObject root(byte[] bytes) throws IOException {
        if (bytes[0] == 'b') {
            checkTrailer(bytes);
        }
        try {
            return PropertyListParser.parse(bytes);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a damaged property list");
        }
    }

    /** Its parser makes room for as many objects as the file says it has: there must be a byte for each. */
    private static void checkTrailer(byte[] bytes) throws Unreadable {
        long objects = bytes.length < TRAILER ? -1 : number(bytes, bytes.length - 24);
        long table = bytes.length < TRAILER ? -1 : number(bytes, bytes.length - 8);
        int width = bytes.length < TRAILER ? 0 : bytes[bytes.length - 26];
        if (objects < 1 || objects > bytes.length || table < 0 || width < 1 || table + objects * width > bytes.length) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a damaged property list");
        }
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = (number << 8) | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    private static @Nullable String text(NSDictionary page, String key) {
        NSObject value = page.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
