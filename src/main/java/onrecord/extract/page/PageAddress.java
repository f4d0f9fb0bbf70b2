package onrecord.extract.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.extract.value.Domains;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.Vote;
import onrecord.identity.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where the page stood on the web: as it says itself, or as whoever saved it noted. */
final class PageAddress {
    /** A short address of a copy tells nothing of the original. */
    private static final Pattern SHORT_COPY =
            Pattern.compile("^https?://archive\\.(?:today|ph|is|li|md|vn|fo)/(?:o/)?\\w{4,8}(?:/.*)?$");

    /** How far to believe the canonical address of a page that carries another outlet's article. */
    private static final double ELSEWHERE = 0.35;

    private PageAddress() {}

    static void find(ParsedPage page, Findings.Builder found) {
        candidates(page).forEach(found::url);
    }

    static Optional<Found<String>> of(ParsedPage page) {
        return Vote.best(candidates(page), address -> address);
    }

    /** Whether a name is the host of a web archive in which the page is a copy. */
    static boolean isArchive(ParsedPage page, String name) {
        return Stream.of("link:canonical", "og:url")
                .map(page.meta::first)
                .filter(Objects::nonNull)
                .filter(address -> !WebAddress.original(address).equals(address)
                        || SHORT_COPY.matcher(address).matches())
                .flatMap(address -> Domains.host(address).stream())
                .anyMatch(name.strip()::equalsIgnoreCase);
    }

    private static List<Found<String>> candidates(ParsedPage page) {
        List<Found<String>> found = new ArrayList<>();
        String canonical = page.meta.first("link:canonical");
        String open = page.meta.first("og:url");
        String resolved = resolve(canonical, open);
        add(found, resolved, "canonical-link", canonical, isOfAnother(page, resolved, open) ? ELSEWHERE : 0.9);
        add(found, open, "og-url", open, 0.85);
        String linked = page.linked.address();
        add(found, linked, "json-ld", linked, 0.7);
        add(found, page.savedFrom, "saved-from", page.savedFrom, 0.8);
        String other = page.meta.first(
                "twitter:url", "parsely-link", "link:shorturl", "link:amphtml", "al:web:url", "dc.identifier");
        add(found, other, "meta-url", other, 0.4);
        String base = page.meta.first("base");
        add(found, base, "base-element", base, 0.3);
        return found;
    }

    private static void add(
            List<Found<String>> found,
            @Nullable String url,
            String method,
            @Nullable String evidence,
            double confidence) {
        if (url == null) {
            return;
        }
        String address = url.strip().startsWith("//") ? "https:" + url.strip() : url.strip();
        String original = WebAddress.original(address);
        if (Domains.host(original).isPresent() && !SHORT_COPY.matcher(original).matches()) {
            found.add(Found.of(original, method, evidence, confidence));
        }
    }

    /**
     * Whether the canonical address is another outlet's, whose article this outlet carries as well: the page's other
     * address is on another domain, and that one is the domain of the outlet the page names as its own.
     */
    private static boolean isOfAnother(ParsedPage page, @Nullable String canonical, @Nullable String open) {
        Optional<String> theirs = Optional.ofNullable(canonical).flatMap(Domains::ofUrl);
        Optional<String> ours = Optional.ofNullable(open).flatMap(Domains::ofUrl);
        if (theirs.isEmpty() || ours.isEmpty() || theirs.equals(ours)) {
            return false;
        }
        return PageOutlets.statedNames(page).stream()
                .anyMatch(name -> LineWords.bare(name).equals(LineWords.bare(ours.get()))
                        || page.outlets
                                .byName(name)
                                .filter(known -> known.domains().contains(ours.get()))
                                .isPresent());
    }

    /** A canonical address may be written relative to the site; another address of the page then tells the site. */
    private static @Nullable String resolve(@Nullable String canonical, @Nullable String other) {
        if (canonical == null || !canonical.startsWith("/") || canonical.startsWith("//") || other == null) {
            return canonical;
        }
        try {
            return new URI(other.strip()).resolve(canonical.strip()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return canonical;
        }
    }
}
