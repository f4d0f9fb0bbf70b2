package onrecord.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a feed by the namespaces they are in: {@code description} is the item's own,
 * {@code media:description} that of a picture beside it, whatever prefix the feed has for either.
 */
final class FeedElements {
    /** What may hold the text of an item, the fullest first. */
    static final List<String> TEXTS =
            List.of("content:encoded", "encoded", "content", "xhtml:body", "description", "summary");

    /**
     * The vocabularies that are known, by their namespace without scheme and last slash; the feed's own have no prefix.
     */
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("www.w3.org/2005/atom", ""),
            Map.entry("purl.org/atom/ns#", ""),
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("backend.userland.com/rss2", ""),
            Map.entry("purl.org/dc/elements/1.1", "dc:"),
            Map.entry("purl.org/dc/terms", "dcterms:"),
            Map.entry("purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("search.yahoo.com/mrss", "media:"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("prismstandard.org/namespaces/basic/2.0", "prism:"),
            Map.entry("prismstandard.org/namespaces/1.2/basic", "prism:"));

    private FeedElements() {}

    /** The name in lower case: with the usual prefix of its vocabulary, or without one for the feed's own. */
    static String name(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        int colon = tag.indexOf(':');
        String space = space(element, colon < 0 ? "" : element.tagName().substring(0, colon));
        String prefix = space == null ? null : SPACES.get(space);
        if (prefix != null) {
            return prefix + tag.substring(colon + 1);
        }
        return colon >= 0 && tag.startsWith("atom") ? tag.substring(colon + 1) : tag;
    }

    /** The namespace that a prefix stands for here, as the table has it; null when it is not declared. */
    private static @Nullable String space(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element around = element; around != null; around = around.parent()) {
            String uri = around.attr(attribute);
            if (!uri.isEmpty()) {
                String plain = uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
                return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
            }
        }
        return null;
    }

    /** The first child of this name, or null. */
    static @Nullable Element child(@Nullable Element root, String name) {
        for (Element child : root == null ? List.<Element>of() : root.children()) {
            if (name(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** The text of the first child of this name that has one, on one line, or null. */
    static @Nullable String text(@Nullable Element root, String name) {
        for (Element child : root == null ? List.<Element>of() : root.children()) {
            if (name(child).equals(name) && XmlTree.line(child) != null) {
                return XmlTree.line(child);
            }
        }
        return null;
    }

    /** An attribute of the element or of what it stands in, such as {@code xml:lang}; null when none has it. */
    static @Nullable String inherited(Element element, String attribute) {
        for (Element around = element; around != null; around = around.parent()) {
            String value = XmlTree.attribute(around, attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * An address in full, by the {@code xml:base} of what it stands in and then by the feed's own; as it is if that
     * fails.
     */
    static String absolute(Element element, String address, @Nullable String feed) {
        String whole = address;
        for (Element around = element; around != null && !isAbsolute(whole); around = around.parent()) {
            String base = XmlTree.attribute(around, "xml:base");
            whole = base == null ? whole : resolved(base, whole);
        }
        return isAbsolute(whole) || feed == null ? whole : resolved(feed, whole);
    }

    private static boolean isAbsolute(String address) {
        return address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }

    private static String resolved(String base, String address) {
        try {
            return URI.create(base).resolve(address.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
