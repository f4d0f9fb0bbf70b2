package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.json.ArticleJson;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records of any shape, whose values are words that come once: each is in the text of the article, in one of its
 * fields, or in a property.
 */
class NoValueVanishesTest {
    private static final int RECORDS = 150;

    /** Names that mean something, names of values within values, and names that nobody knows. */
    private static final List<String> NAMES = List.of(
            "title",
            "headline",
            "body",
            "text",
            "content",
            "summary",
            "author",
            "authors",
            "byline",
            "source",
            "publisher",
            "section",
            "category",
            "url",
            "link",
            "language",
            "published",
            "updated",
            "caption",
            "id",
            "guid",
            "name",
            "value",
            "label",
            "given",
            "family",
            "type",
            "fields",
            "attributes",
            "_source",
            "data",
            "tags",
            "kestrel",
            "plover");

    /** Elements of feeds, and some that nobody knows. */
    private static final List<String> ELEMENTS = List.of(
            "title",
            "link",
            "guid",
            "description",
            "summary",
            "content:encoded",
            "dc:creator",
            "author",
            "pubDate",
            "updated",
            "category",
            "source",
            "comments",
            "enclosure",
            "media:description",
            "media:credit",
            "wp:comment",
            "wp:postmeta",
            "itunes:duration",
            "kestrel");

    private static final List<String> TEXTS = List.of("body", "text", "content");

    private static final Extractor EXTRACTOR = new Extractor();

    @TempDir
    Path folder;

    private final Random random = new Random(17);
    private final List<String> words = new ArrayList<>();
    private int last;

    @Test
    void of_json() throws IOException {
        for (int i = 0; i < RECORDS; i++) {
            words.clear();
            each_word_is_in("a.json", "[{\"article_body\":\"" + word() + "\"," + object(0) + "}]");
        }
    }

    @Test
    void of_tables() throws IOException {
        for (int i = 0; i < RECORDS; i++) {
            words.clear();
            List<String> names = names(8);
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < names.size(); j++) {
                cells.add(word());
            }
            each_word_is_in(
                    "a.csv",
                    "article_body," + String.join(",", names) + "\n" + word() + "," + String.join(",", cells) + "\n");
        }
    }

    @Test
    void of_xml() throws IOException {
        for (int i = 0; i < RECORDS; i++) {
            words.clear();
            String xml = "<?xml version=\"1.0\"?><list><item><article_body>" + word() + "</article_body>" + elements(0)
                    + "</item></list>";
            each_word_is_in("a.xml", xml);
        }
    }

    @Test
    void of_feeds() throws IOException {
        for (int i = 0; i < RECORDS; i++) {
            words.clear();
            StringBuilder item = new StringBuilder();
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                String name = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
                String attribute = random.nextInt(4) == 0 ? " href=\"" + word() + "\"" : "";
                boolean nested = !TEXTS.contains(name) && random.nextInt(5) == 0;
                String within = nested ? "<plover>" + word() + "</plover><kestrel>" + word() + "</kestrel>" : word();
                item.append('<').append(name).append(attribute).append('>').append(within);
                item.append("</").append(name).append('>');
            }
            each_word_is_in(
                    "a.rss",
                    "<rss xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><item><content>" + word()
                            + "</content>" + item + "</item></channel></rss>");
        }
    }

    private void each_word_is_in(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        StringBuilder all = new StringBuilder();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(file, reading -> {
                if (reading instanceof Reading.Read read) {
                    all.append(ArticleJson.toJson(
                            EXTRACTOR.extract(read.document()).article()));
                }
            });
        }
        for (String word : words) {
            assertTrue(all.indexOf(word) >= 0, () -> word + " of\n" + content + "\nis not in\n" + all);
        }
    }

    private String word() {
        String word = "wren" + Integer.toString(++last, 36) + "q";
        words.add(word);
        return word;
    }

    private List<String> names(int most) {
        List<String> names = new ArrayList<>();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private String object(int depth) {
        List<String> members = new ArrayList<>();
        for (String name : names(6)) {
            members.add("\"" + name + "\":" + value(depth));
        }
        return String.join(",", members);
    }

    private String value(int depth) {
        int kind = random.nextInt(depth > 2 ? 1 : 4);
        return switch (kind) {
            case 1 -> "{" + object(depth + 1) + "}";
            case 2 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default -> "\"" + word() + "\"";
        };
    }

    private String elements(int depth) {
        StringBuilder xml = new StringBuilder();
        for (String name : names(5)) {
            // what stands within a text is its markup
            boolean nested = depth < 2 && !TEXTS.contains(name) && random.nextInt(3) == 0;
            String attribute = random.nextInt(4) == 0 ? " kind=\"" + word() + "\"" : "";
            xml.append('<').append(name).append(attribute).append('>');
            xml.append(nested ? elements(depth + 1) : word());
            xml.append("</").append(name).append('>');
        }
        return xml.toString();
    }
}
