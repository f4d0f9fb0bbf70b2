package onrecord.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/** Addresses of services that lead on to an article elsewhere, such as those in the feeds of aggregators. */
final class Redirector {
    private record Rule(String host, String path, List<String> parameters) {
        boolean fits(String itsHost, String itsPath) {
            boolean same = itsHost.equals(host) || itsHost.endsWith("." + host);
            return same && itsPath.startsWith(path);
        }
    }

    private static final List<Rule> RULES = Resources.lines(Redirector.class, "redirectors.txt").stream()
            .map(line -> line.split(" "))
            .map(words -> new Rule(words[0], words[1], List.of(words[2].split(","))))
            .toList();

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://([^/?#:]+)(?::\\d+)?([^?#]*)(?:\\?([^#]*))?.*");
    /** An article of Google News: some tell its address in their name, packed by Base64 behind a few bytes. */
    private static final Pattern PACKED = Pattern.compile("/(?:rss/)?articles/([A-Za-z0-9_-]{8,})");

    private static final Pattern WITHIN = Pattern.compile("https?://[\\x21-\\x7E]+");

    private Redirector() {}

    /** Whether an address is one of a service that leads on. */
    static boolean is(String address) {
        return rule(address) != null;
    }

    /** The article's own address where one that leads there tells it, else the address as it is. */
    static String unwrapped(String address) {
        Rule rule = rule(address);
        Matcher parts = ADDRESS.matcher(address);
        if (rule == null || !parts.matches()) {
            return address;
        }
        String own = inQuery(rule, parts.group(3) == null ? "" : parts.group(3));
        if (own == null && rule.host().equals("r.search.yahoo.com")) {
            own = decoded(parts.group(2).replaceFirst(".*/RU=([^/]+).*", "$1"));
        }
        if (own == null && rule.host().equals("news.google.com")) {
            own = packed(parts.group(2));
        }
        return own == null || !own.startsWith("http") ? address : own;
    }

    private static @Nullable Rule rule(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        String path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        return RULES.stream().filter(rule -> rule.fits(host, path)).findFirst().orElse(null);
    }

    private static @Nullable String inQuery(Rule rule, String query) {
        for (String pair : query.split("&(?:amp;)?", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && rule.parameters().contains(pair.substring(0, equals))) {
                String value = decoded(pair.substring(equals + 1));
                if (value != null && value.startsWith("http")) {
                    return value;
                }
            }
        }
        return null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String packed(String path) {
        Matcher name = PACKED.matcher(path);
        if (!name.find()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(name.group(1));
            Matcher address = WITHIN.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            return address.find() ? address.group() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
