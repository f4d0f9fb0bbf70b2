package onrecord.extract.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.extract.value.Domains;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.Vote;
import onrecord.identity.OutletTable;
import onrecord.identity.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where the page stood on the web: as it says itself, or as whoever saved it noted. */
final class PageAddress {
    /** How far to believe the canonical address of a page that carries another outlet's article. */
    private static final double ELSEWHERE = 0.35;

    private PageAddress() {}

    static void find(PageHead head, OutletTable outlets, Findings.Builder found) {
        candidates(head, outlets).forEach(found::url);
    }

    static Optional<Found<String>> of(PageHead head, OutletTable outlets) {
        return Vote.best(candidates(head, outlets), address -> address);
    }

    private static List<Found<String>> candidates(PageHead head, OutletTable outlets) {
        List<Found<String>> found = new ArrayList<>();
        String canonical = head.meta().first("link:canonical");
        String open = head.meta().first("og:url");
        String resolved = resolve(canonical, open == null ? head.meta().first("base") : open);
        add(found, resolved, "canonical-link", canonical, isOfAnother(head, outlets, resolved, open) ? ELSEWHERE : 0.9);
        add(found, open, "og-url", open, 0.85);
        String linked = head.linked().address();
        add(found, linked, "json-ld", linked, 0.7);
        add(found, head.savedFrom(), "saved-from", head.savedFrom(), 0.8);
        String other = head.meta()
                .first("twitter:url", "parsely-link", "link:shorturl", "link:amphtml", "al:web:url", "dc.identifier");
        add(found, other, "meta-url", other, 0.4);
        String base = head.meta().first("base");
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
        if (Domains.host(original).isPresent() && !PageHead.isShortCopy(original)) {
            found.add(Found.of(original, method, evidence, confidence));
        }
    }

    /**
     * Whether the canonical address is another outlet's, whose article this outlet carries as well: the page's other
     * address is on another domain, and that one is the domain of the outlet the page names as its own.
     */
    private static boolean isOfAnother(
            PageHead head, OutletTable outlets, @Nullable String canonical, @Nullable String open) {
        Optional<String> theirs = Optional.ofNullable(canonical).flatMap(Domains::ofUrl);
        Optional<String> ours = Optional.ofNullable(open).flatMap(Domains::ofUrl);
        if (theirs.isEmpty() || ours.isEmpty() || theirs.equals(ours)) {
            return false;
        }
        return head.outlets().stream()
                .anyMatch(name -> LineWords.bare(name).equals(LineWords.bare(ours.get()))
                        || outlets.byName(name)
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
