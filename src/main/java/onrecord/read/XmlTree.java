package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * News in XML, read with a parser that knows no document type, no entity beyond the built-in ones and no address:
 * nothing outside the file is ever looked at, and a feed that is not well formed, as many are not, is read all the
 * same. Names are asked for without their prefix.
 */
final class XmlTree {
    private static final Pattern BASIC_TIME =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d\\d:?\\d\\d)?)?");

    private XmlTree() {}

    static Document parse(Blob blob, Limits limits) throws IOException {
        return parse(blob.text(limits.articleBytes()));
    }

    static Document parse(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser().setTrackErrors(0));
    }

    /** The name without a prefix, in lower case. */
    static String name(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without a prefix. */
    static String name(Attribute attribute) {
        String name = attribute.getKey();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Everything below of this name, in order. */
    static List<Element> all(Element root, String name) {
        return root.stream()
                .filter(e -> !e.equals(root) && name(e).equals(name))
                .toList();
    }

    /** The first below of this name, or null. */
    static @Nullable Element first(Element root, String name) {
        return root.stream()
                .filter(e -> !e.equals(root) && name(e).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The first child of this name, or null. */
    static @Nullable Element child(Element root, String name) {
        for (Element child : root.children()) {
            if (name(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** The text of the first child of this name on one line, or null when it has none. */
    static @Nullable String childText(@Nullable Element root, String name) {
        return root == null ? null : line(child(root, name));
    }

    /** The text of the first element below of this name on one line, or null when it has none. */
    static @Nullable String text(@Nullable Element root, String name) {
        return root == null ? null : line(first(root, name));
    }

    /** An element's text on one line, or null when it has none. */
    static @Nullable String line(@Nullable Element element) {
        String text = element == null
                ? ""
                : element.wholeText().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** An attribute, or null when it is missing or empty. */
    static @Nullable String attribute(@Nullable Element element, String name) {
        String value = element == null ? "" : element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** An attribute whatever its prefix, or null when it is missing or empty. */
    static @Nullable String attributeOfAnySpace(@Nullable Element element, String name) {
        for (Attribute attribute : element == null ? List.<Attribute>of() : element.attributes()) {
            if (name(attribute).equals(name)) {
                return attribute.getValue().isBlank()
                        ? null
                        : attribute.getValue().strip();
            }
        }
        return null;
    }

    /** Times as wire formats write them, 20110221T120000Z, in the extended form that everybody reads. */
    static @Nullable String time(@Nullable String value) {
        Matcher m = BASIC_TIME.matcher(value == null ? "" : value);
        if (!m.matches()) {
            return value;
        }
        String day = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
        if (m.group(4) == null) {
            return day;
        }
        String zone = m.group(7) == null ? "" : m.group(7).replaceFirst("^([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        return day + "T" + m.group(4) + ":" + m.group(5) + ":" + (m.group(6) == null ? "00" : m.group(6)) + zone;
    }
}
