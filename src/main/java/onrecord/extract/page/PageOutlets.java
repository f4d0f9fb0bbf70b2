package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.extract.value.Domains;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.model.Outlet;
import org.jspecify.annotations.Nullable;

/** Who published the page: by its own word, and by the host of its address. */
final class PageOutlets {
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s[|–—·»•:-]+(?:\\s|$)");

    private PageOutlets() {}

    static void find(ParsedPage page, Findings.Builder found) {
        String domain = Optional.ofNullable(page.url).flatMap(Domains::ofUrl).orElse(null);
        add(page, found, page.head.publisher(), domain, "json-ld-publisher", 0.75);
        add(page, found, page.head.siteName(), domain, "og-site-name", 0.7);
        boolean named = page.head.publisher() != null || page.head.siteName() != null;
        String inTitle = named || domain == null ? null : inTitle(page.meta.first("title"), domain);
        if (inTitle != null) {
            found.outlet(Found.of(new Outlet(inTitle, domain), "title-site", inTitle, 0.6));
        }
        String application = page.meta.first("application-name", "apple-mobile-web-app-title");
        add(page, found, application, domain, "application-name", 0.4);
        if (domain == null) {
            String feed = page.meta.first("link:alternate", "link:home", "link:search", "link:shortcut");
            String other = feed == null ? null : Domains.ofUrl(feed).orElse(null);
            if (other != null) {
                found.outlet(Found.of(new Outlet(null, other), "link-host", feed, 0.3));
            }
        }
    }

    private static void add(
            ParsedPage page,
            Findings.Builder found,
            @Nullable String name,
            @Nullable String domain,
            String method,
            double confidence) {
        if (name != null && name.length() <= 80) {
            String own = page.outlets
                    .byName(name)
                    .map(known -> known.domains().getFirst())
                    .orElse(domain);
            found.outlet(Found.of(new Outlet(name, own), method, name, confidence));
        }
    }

    /** "Harbour Post" out of "Ferries stop | Harbour Post" on {@code harbourpost.example}: the host's name in words. */
    private static @Nullable String inTitle(@Nullable String title, String domain) {
        if (title == null) {
            return null;
        }
        String[] parts = BETWEEN_PARTS.split(title.strip(), 0);
        String host = LineWords.bare(domain.substring(0, domain.indexOf('.')));
        for (String part : List.of(parts[parts.length - 1].strip(), parts[0].strip())) {
            String name = LineWords.bare(part);
            if (parts.length > 1 && (name.equals(host) || name.equals("the" + host))) {
                return part;
            }
        }
        return null;
    }

    /** The names by which the table knows the outlet of the page's address. */
    static List<String> knownNames(ParsedPage page) {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(page.url)
                .flatMap(Domains::host)
                .flatMap(page.outlets::byHost)
                .ifPresent(known -> {
                    names.add(known.name());
                    names.addAll(known.aliases());
                });
        return names;
    }
}
