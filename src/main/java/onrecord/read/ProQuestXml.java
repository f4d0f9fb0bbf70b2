package onrecord.read;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Records of ProQuest for mining of texts (TDM Studio), where elements called {@code Title} are of the article, of the
 * newspaper and of other things, told apart by what they stand in.
 */
final class ProQuestXml implements Format {
    private static final Set<String> READ =
            Set.of("goid", "title", "numericdate", "hiddentext", "text", "rawlang", "isocode", "lastname", "firstname");
    /** What an outlet's name says of the years that the database has. */
    private static final Pattern YEARS = Pattern.compile("\\s*\\((?:pre-)?\\d{4}\\s?-[^()]{0,20}\\)$");

    private final Limits limits;

    ProQuestXml(Limits limits) {
        this.limits = limits;
    }

    /** Whether a file whose root is called so begins as one of these does. */
    static boolean is(String root, String start) {
        return (root.equals("record") || root.equals("records")) && start.contains("<GOID>");
    }

    /** The name of an outlet without the years: "Merrowby Post (1901-1960)". */
    static @Nullable String outlet(@Nullable String name) {
        return name == null ? null : YEARS.matcher(name).replaceFirst("");
    }

    @Override
    public String name() {
        return "ProQuest XML";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        long[] number = new long[1];
        XmlStream.Listener records = element -> {
            boolean record = XmlTree.name(element).equals("record");
            if (record) {
                long its = ++number[0];
                out.attempt(its, () -> item(element).handOn(its, out));
            }
            return record;
        };
        new XmlStream(limits, records, failure -> out.failed(++number[0], failure.kind(), failure.reason())).read(blob);
    }

    private static Item item(Element record) {
        Item item = new Item("proquest").id(XmlTree.text(record, "goid"));
        item.claim(Field.TITLE, "TitleAtt", XmlTree.text(XmlTree.first(record, "titleatt"), "title"));
        String outlet = XmlTree.text(XmlTree.first(record, "pubfrosting"), "title");
        item.claim(Field.OUTLET, "PubFrosting", outlet(outlet));
        item.property("publication title", outlet);
        item.claim(Field.DATE, "NumericDate", XmlTree.text(record, "numericdate"));
        for (Element one : XmlTree.all(record, "contributor")) {
            String role = XmlTree.text(one, "contribrole");
            boolean wrote = role == null || role.equalsIgnoreCase("author");
            item.claim(Field.AUTHORS, "Contributor", wrote ? name(one) : null);
        }
        ExportFields.language("Language", XmlTree.text(record, "rawlang"), item);
        for (Element element : record.getAllElements()) {
            if (element.childrenSize() == 0 && !READ.contains(XmlTree.name(element))) {
                item.property(XmlTree.name(element), XmlTree.line(element));
            }
        }
        for (String name : new String[] {"hiddentext", "text", "fulltext", "abstext", "abstract"}) {
            Element text = item.hasText() ? null : XmlTree.first(record, name);
            if (text != null) {
                item.body(RecordArticles.text(text.wholeText().strip()));
            }
        }
        return item;
    }

    private static @Nullable String name(Element contributor) {
        for (String name : new String[] {"personname", "normalizedname", "originalform"}) {
            String whole = XmlTree.text(contributor, name);
            if (whole != null) {
                return ExportFields.turned(whole);
            }
        }
        String first = XmlTree.text(contributor, "firstname");
        String last = XmlTree.text(contributor, "lastname");
        return first == null || last == null ? last : first + " " + last;
    }
}
