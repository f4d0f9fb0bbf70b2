package onrecord.identity;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/** Which addresses of the web lead to one page. Stateless. */
public final class WebAddress {
    /**
     * Web archives put the time of the copy and the address of the original behind their own:
     * {@code /web/20230918120000/https://}, {@code /wayback/archive/20230918120000mp_/https://},
     * {@code /2023.09.18-120000/https://}. Some programs lose a slash of the original, escape it, or leave out its
     * scheme: {@code /web/20230918120000/example.org/a}.
     */
    private static final Pattern ARCHIVE_COPY = Pattern.compile(
            "^https?://[^/]+/(?:[^/]+/){0,4}(?:(?:\\d{4,14}(?:[a-z]{2}_)?|\\d{4}\\.\\d\\d\\.\\d\\d(?:-\\d{6})?)/(https?(?::|%3[aA]).*)"
                    + "|\\d{14}(?:[a-z]{2}_)?/((?:[\\w-]+\\.)+[a-z]{2,}(?:[:/].*)?))$");

    private static final Pattern CACHE = Pattern.compile(
            "^https?://webcache\\.googleusercontent\\.com/search\\?q=cache:(?:[\\w-]{6,20}:)?(https?(?::|%3[aA])[^+&]*).*$");
    /** The digits of such a time, to the second. */
    private static final int STAMP = 14;

    private static final Pattern ONE_SLASH = Pattern.compile("^(https?):/(?=[^/])");

    private static final Pattern PARTS = Pattern.compile(
            "https?:/{1,2}(?:[^/?#@]*@)?([^/?#:]+)(?::(\\d*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands for a folder itself. */
    private static final Pattern INDEX = Pattern.compile("/(?:index|default)\\.\\w{3,5}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");
    private static final Pattern POINT_AT_END = Pattern.compile("\\.$");
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("&(?:amp;)?");
    private static final Pattern VALUE = Pattern.compile("=.*$");

    private static final List<String> TRACKING = Resources.words(WebAddress.class, "tracking.txt");

    private WebAddress() {}

    /** The address of the original where this is that of a web archive's copy, else the address as it is. */
    public static String original(String address) {
        if (!mayBeCopy(address)) {
            return address;
        }
        Matcher copy = ARCHIVE_COPY.matcher(address);
        if (copy.matches()) {
            return copy.group(1) == null ? "http://" + copy.group(2) : whole(copy.group(1));
        }
        Matcher cache = CACHE.matcher(address);
        return cache.matches() ? whole(cache.group(1)) : address;
    }

    private static boolean mayBeCopy(String address) {
        int path = address.indexOf('/', 8);
        return path > 0
                && (address.indexOf("http", path) > 0
                        || address.substring(path)
                                        .chars()
                                        .filter(Character::isDigit)
                                        .count()
                                >= STAMP);
    }

    private static String whole(String original) {
        int colon = original.indexOf(':');
        String plain = colon < 0 || colon > 5 ? decoded(original) : original;
        return ONE_SLASH.matcher(plain).replaceFirst("$1://");
    }

    /**
     * What the addresses of one page have in common: "example.org/a?id=3" for
     * {@code http://www.example.org:80/a/?utm_source=x&id=3#top}. Scheme, "www", the usual ports, a slash at the end,
     * what only tells where a reader came from, the order of parameters and places within the page count for nothing; a
     * web archive's copy has that of its original.
     *
     * @return empty for the front page of a site, which is no page of an article's own, and for what is no address
     */
    public static Optional<String> key(String address) {
        Matcher parts = PARTS.matcher(original(address.strip()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String page = INDEX.matcher(decoded(parts.group(3))).replaceFirst("");
        String path = SLASHES_AT_END.matcher(page).replaceFirst("");
        String query = query(parts.group(4));
        String place = parts.group(5) == null || !parts.group(5).startsWith("!") ? "" : "#" + parts.group(5);
        if (path.isEmpty() && query.isEmpty() && place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(host(parts.group(1)) + port(parts.group(2)) + path + query + place);
    }

    private static String host(String host) {
        String whole = POINT_AT_END.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        String name = WWW.matcher(whole).replaceFirst("");
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String port(@Nullable String port) {
        return port == null || port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
    }

    private static String query(@Nullable String query) {
        TreeSet<String> kept = new TreeSet<>();
        for (String parameter : query == null ? new String[0] : BETWEEN_PARAMETERS.split(query, -1)) {
            String name = VALUE.matcher(parameter).replaceFirst("").toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && TRACKING.stream().noneMatch(known -> isTracking(name, known))) {
                kept.add(decoded(parameter));
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isTracking(String name, String known) {
        return known.endsWith("*") ? name.startsWith(known.substring(0, known.length() - 1)) : name.equals(known);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part; // a percent sign that escapes nothing
        }
    }
}
