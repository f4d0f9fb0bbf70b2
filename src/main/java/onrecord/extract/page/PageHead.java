package onrecord.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.extract.value.Domains;
import onrecord.identity.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself outside its text.
 *
 * @param savedFrom the address that the program noted which saved it, or null
 */
record PageHead(MetaTags meta, JsonLd linked, @Nullable String savedFrom) {
    /** A short address of a copy tells nothing of the original. */
    private static final Pattern SHORT_COPY =
            Pattern.compile("^https?://archive\\.(?:today|ph|is|li|md|vn|fo)/(?:o/)?\\w{4,8}(?:/.*)?$");

    static boolean isShortCopy(String address) {
        return SHORT_COPY.matcher(address).matches();
    }

    /** The names that the page calls its outlet by. */
    List<String> outlets() {
        List<String> names = new ArrayList<>();
        Stream.of(publisher(), siteName(), meta.first("application-name"))
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    /** The name of the site; not that of a web archive in which the page is a copy. */
    @Nullable
    String siteName() {
        String name = meta.first("og:site_name");
        return name != null && isArchive(name) ? null : name;
    }

    /** Whether a name is the host of a web archive in which the page is a copy. */
    private boolean isArchive(String name) {
        return Stream.of("link:canonical", "og:url")
                .map(meta::first)
                .filter(Objects::nonNull)
                .filter(address -> !WebAddress.original(address).equals(address) || isShortCopy(address))
                .flatMap(address -> Domains.host(address).stream())
                .anyMatch(name.strip()::equalsIgnoreCase);
    }

    @Nullable
    String publisher() {
        JsonNode article = linked.article();
        JsonNode publisher = article == null ? null : article.get("publisher");
        if (publisher == null) {
            return null;
        }
        JsonNode one = linked.resolve(publisher.isArray() && !publisher.isEmpty() ? publisher.get(0) : publisher);
        return one.isTextual() ? JsonLd.text(one) : JsonLd.text(one.get("name"));
    }

    /** The names the site goes by: to be cut off titles, and not to be taken for people. */
    List<String> siteNames(@Nullable String url) {
        List<String> names = outlets();
        if (url != null) {
            Optional<String> domain = Domains.ofUrl(url);
            domain.ifPresent(names::add);
            domain.map(d -> d.substring(0, d.indexOf('.'))).ifPresent(names::add);
        }
        return names;
    }
}
