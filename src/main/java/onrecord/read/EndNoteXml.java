package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import onrecord.model.Field;
import org.jsoup.nodes.Element;

/** References as EndNote exports them in XML: an article a record; its text is the abstract. */
final class EndNoteXml implements Format {
    private static final Set<String> READ = Set.of(
            "title",
            "secondary-title",
            "author",
            "abstract",
            "language",
            "url",
            "style",
            "key",
            "database",
            "source-app");

    private final Limits limits;

    EndNoteXml(Limits limits) {
        this.limits = limits;
    }

    static boolean is(String start) {
        return start.contains("<records>") && (start.contains("<source-app") || start.contains("<rec-number"));
    }

    @Override
    public String name() {
        return "EndNote XML";
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
        Item item = new Item("reference").id(XmlTree.text(record, "rec-number"));
        item.claim(Field.TITLE, "title", XmlTree.text(record, "title"));
        item.claim(Field.OUTLET, "secondary-title", XmlTree.text(record, "secondary-title"));
        item.claimFirst(Field.OUTLET, "full-title", XmlTree.text(record, "full-title"));
        for (Element author : XmlTree.all(record, "author")) {
            String name = XmlTree.line(author);
            item.claim(Field.AUTHORS, "author", name == null ? null : ExportFields.turned(name));
        }
        String year = XmlTree.text(record, "year");
        String day = XmlTree.text(XmlTree.first(record, "pub-dates"), "date");
        boolean lacksYear = day != null && year != null && !day.contains(year);
        item.claim(Field.DATE, "dates", lacksYear ? day + ", " + year : day);
        item.claimFirst(Field.DATE, "year", year);
        item.claim(Field.URL, "url", XmlTree.text(record, "url"));
        String language = XmlTree.text(record, "language");
        String code = LanguageNames.code(language);
        item.claim(Field.LANGUAGE, "language", code == null ? language : code);
        for (Element element : record.getAllElements()) {
            boolean leaf = element.children().stream()
                    .allMatch(child -> XmlTree.name(child).equals("style"));
            if (leaf && !element.equals(record) && !READ.contains(XmlTree.name(element))) {
                item.property(XmlTree.name(element), XmlTree.line(element));
            }
        }
        List<Element> urls = XmlTree.all(record, "url");
        urls.stream().skip(1).forEach(url -> item.property("url", XmlTree.line(url)));
        String text = XmlTree.text(record, "abstract");
        return item.body(text == null ? "" : RecordArticles.text(text));
    }
}
