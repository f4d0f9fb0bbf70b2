package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.model.Field;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * XML of any kind as records: an element that holds others under the usual names of a text and its values is an
 * article, in whatever namespace they are. One with a text is an article at once; one with a headline alone is one
 * unless the element around it turns out to be. What is no article is refused with the names it has.
 */
final class XmlRecords implements Format {
    /** Elements of these names may be an article as well as its text. */
    private static final Set<String> EITHER = Set.of("article", "story", "content", "text", "head", "url");
    /** So many headlines without a text within one element are a list. */
    private static final int LIST = 1000;

    private static final int MOST_NAMES = 12;
    /** An entry of a map of a site. */
    private static final String ADDRESS = "url";

    /** What TEI says here is when and by whom the file was made, where the paper stands beside it. */
    private static final String OF_THE_FILE = "publicationstmt";

    private static final String OF_THE_PAPER = "sourcedesc";

    private static final String CONTAINER = "container";
    private static final String WAITING = "waiting";

    private final Limits limits;
    private final RecordFields fields;

    XmlRecords(Limits limits, RecordFields fields) {
        this.limits = limits;
        this.fields = fields;
    }

    @Override
    public String name() {
        return "XML";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Reader reader = new Reader(out);
        reader.stream.read(blob);
        reader.finish();
    }

    /** What is known while one file is read. */
    private final class Reader {
        private final Readings out;
        private final XmlStream stream;
        private final Set<String> names = new LinkedHashSet<>();
        private final List<Element> waiting = new ArrayList<>();
        private long number;

        Reader(Readings out) {
            this.out = out;
            stream = new XmlStream(
                    limits, this::ended, failure -> out.failed(++number, failure.kind(), failure.reason()));
        }

        boolean ended(Element element) {
            if (names.size() < MOST_NAMES) {
                names.add(element.tagName());
            }
            mark(CONTAINER, holdsAnArticle(element), element);
            if ((fields.field(XmlTree.name(element)) != null && !isContainer(element)) || isWithinText(element)) {
                return false;
            }
            if (child(element, Field.BODY) != null) {
                waiting.removeIf(other -> isWithin(other, element));
                handOn(element);
                return true;
            }
            if (XmlTree.name(element).equals(ADDRESS) && waiting.removeIf(other -> isWithin(other, element))) {
                waiting.add(element); // of a map of a site: the address stands beside what is said of the news
                mark(WAITING, true, element);
                return false;
            }
            // a headline that stands in a record of its own is not this one's
            if (ownTitle(element) && hasMore(element)) {
                waiting.removeIf(other -> isWithin(other, element));
                waiting.add(element);
                mark(WAITING, true, element);
                if (waiting.size() > LIST) {
                    finishWaiting();
                }
            }
            return false;
        }

        private boolean isWithinText(Element element) {
            for (Element around = element.parent(); around != null; around = around.parent()) {
                String name = XmlTree.name(around);
                if (fields.field(name) == Field.BODY && !EITHER.contains(name)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isWithin(Element element, Element around) {
            return element.parents().contains(around);
        }

        private void finishWaiting() {
            waiting.forEach(element -> {
                handOn(element);
                element.remove();
            });
            waiting.clear();
            stream.forget();
        }

        private void handOn(Element element) {
            long its = ++number;
            out.attempt(its, () -> handOn(element, its));
        }

        private void handOn(Element element, long its) {
            List<RecordFields.Value> values = new ArrayList<>();
            attributes(element, "", values);
            values(element, values);
            List<String> all =
                    values.stream().map(RecordFields.Value::name).distinct().toList();
            RecordArticles.handOn(fields.sort(merged(values)), its, all, out);
        }

        void finish() throws IOException {
            finishWaiting();
            if (number == 0) {
                throw new Unreadable(
                        Reading.Failed.Kind.UNSUPPORTED,
                        "XML in which nothing has the name of a text; it has " + String.join(", ", names)
                                + ": say which is the text with --map body=NAME");
            }
        }
    }

    /** Whether an element that might be a text, or a headline, holds the values of an article. */
    private boolean holdsAnArticle(Element element) {
        if (!EITHER.contains(XmlTree.name(element))) {
            return false;
        }
        boolean titled = child(element, Field.TITLE) != null;
        return titled && (child(element, Field.BODY) != null || hasMore(element));
    }

    /** What was found out when an element ended is noted at it: asking again and again would take for ever. */
    private static void mark(String what, boolean is, Element element) {
        if (is) {
            element.attributes().userData(what, true);
        }
    }

    private static boolean isMarked(String what, Element element) {
        return element.attributes().userData(what) != null;
    }

    private static boolean isContainer(Element element) {
        return isMarked(CONTAINER, element);
    }

    /** Whether there is a headline below that is not one of a record of its own. */
    private boolean ownTitle(Element element) {
        return element.children().stream()
                .filter(child -> !isMarked(WAITING, child))
                .anyMatch(child -> {
                    Field own = fields.field(XmlTree.name(child));
                    boolean holds = own == null || isContainer(child);
                    return holds ? ownTitle(child) : own == Field.TITLE;
                });
    }

    /** The nearest element below that carries a field, not within another known one. */
    private @Nullable Element child(Element element, Field field) {
        for (Element child : element.children()) {
            Field own = fields.field(XmlTree.name(child));
            boolean holds = own == null || isContainer(child);
            if (own == field && !holds) {
                return child;
            }
            Element below = holds ? child(child, field) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private boolean hasMore(Element element) {
        return Stream.of(Field.URL, Field.DATE, Field.AUTHORS, Field.OUTLET)
                .anyMatch(field -> child(element, field) != null);
    }

    /** The values below an element: those of known names as wholes, of the others what has no element in it. */
    private void values(Element element, List<RecordFields.Value> into) {
        for (Element child : element.children()) {
            String name = XmlTree.name(child);
            Field field = isContainer(child) ? null : fields.field(name);
            if (field == Field.BODY) {
                into.add(value(name, text(child)));
            } else if (child.childrenSize() == 0 || field != null) {
                String line = field == null || child.childrenSize() == 0 ? XmlTree.line(child) : parts(child);
                String text = line == null ? attributed(child) : line;
                into.add(value(name, text));
                beside(text, child, name, into);
            } else if (isOfTheFile(child)) {
                beside("", child, name, into);
            } else {
                into.add(value(name, child.ownText()));
                values(child, into);
            }
            attributes(child, name, into);
        }
    }

    private boolean isOfTheFile(Element element) {
        return XmlTree.name(element).equals(OF_THE_FILE)
                && element.siblingElements().stream()
                        .anyMatch(
                                other -> XmlTree.name(other).equals(OF_THE_PAPER) && child(other, Field.DATE) != null);
    }

    /** What stands within an element of a known name and is not part of its value. */
    private static void beside(String taken, Element element, String name, List<RecordFields.Value> into) {
        for (Element child : element.children()) {
            String both = name + "." + XmlTree.name(child);
            String own = child.ownText().strip();
            if (!taken.contains(own)) {
                into.add(value(both, own));
            }
            attributes(child, both, into);
            beside(taken, child, both, into);
        }
    }

    /**
     * Several people are several elements within one; a name and a surname are too. What has a name of its own is
     * called so.
     */
    private static String parts(Element element) {
        for (String name : new String[] {"name", "title"}) {
            Element named = XmlTree.child(element, name);
            if (named != null) {
                return named.text();
            }
        }
        if (!element.ownText().isBlank()) {
            return element.text(); // "Profit <i>up</i> again"
        }
        List<String> parts = new ArrayList<>();
        boolean list = element.childrenSize() > 1
                && element.children().stream().map(Element::tagName).distinct().count() == 1;
        for (Element child : element.children()) {
            String line = child.childrenSize() > 1 ? parts(child) : XmlTree.line(child);
            if (line != null) {
                parts.add(line);
            }
        }
        return String.join(list ? "; " : " ", parts);
    }

    /** A text with markup, as elements or escaped. */
    private static String text(Element element) {
        return element.childrenSize() == 0
                ? RecordArticles.text(element.wholeText().strip())
                : MarkupText.of(withoutPrefixes(element).html());
    }

    /** The markup of a text may be in a namespace of its own: {@code <n:p>}. */
    private static Element withoutPrefixes(Element element) {
        Element plain = element.clone();
        plain.forEach(child -> {
            int colon = child.tagName().indexOf(':');
            if (colon > 0 && colon < child.tagName().length() - 1) {
                child.tagName(child.tagName().substring(colon + 1));
            }
        });
        return plain;
    }

    /** The value of an element that has it in an attribute: {@code <date when="2023-09-19"/>}. */
    private static String attributed(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (Set.of("value", "when", "content", "date", "href", "url", "iso", "norm", "name")
                    .contains(XmlTree.name(attribute))) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static void attributes(Element element, String name, List<RecordFields.Value> into) {
        for (Attribute attribute : element.attributes()) {
            if (!attribute.getKey().startsWith("xmlns") && !attribute.getKey().startsWith("/")) {
                String own = XmlTree.name(attribute);
                into.add(value(name.isEmpty() ? own : name + "@" + own, attribute.getValue()));
            }
        }
    }

    private static RecordFields.Value value(String name, String text) {
        String plain = Wellformed.text(text.strip());
        return new RecordFields.Value(Wellformed.text(name), plain.isEmpty() ? List.of() : List.of(plain));
    }

    /** Values of one name as one value with several texts. */
    private static List<RecordFields.Value> merged(List<RecordFields.Value> values) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        values.forEach(value ->
                byName.computeIfAbsent(value.name(), n -> new ArrayList<>()).addAll(value.texts()));
        return byName.entrySet().stream()
                .map(entry -> new RecordFields.Value(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
