package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.json.ArticleJson;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.read.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text whatever. */
class AnyTextTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @Property(tries = 300)
    void nothing_is_invented_and_every_value_has_its_reason(@ForAll("texts") String text) {
        Article article = extract(text);
        for (String paragraph : article.body().split("\n\n", -1)) {
            assertTrue(squeezed(text).contains(squeezed(paragraph)), paragraph);
        }
        assertEquals(article.title() != null, article.provenance().containsKey(Field.TITLE));
        assertEquals(article.date() != null, article.provenance().containsKey(Field.DATE));
        assertEquals(article.outlet() != null, article.provenance().containsKey(Field.OUTLET));
        assertEquals(!article.authors().isEmpty(), article.provenance().containsKey(Field.AUTHORS));
    }

    @Property(tries = 100)
    void the_same_text_gives_the_same_article(@ForAll("texts") String text) {
        assertEquals(ArticleJson.toJson(extract(text)), ArticleJson.toJson(extract(text)));
    }

    @FuzzTest(maxDuration = "10s")
    void any_characters_make_an_article(FuzzedDataProvider data) {
        Article article = extract(data.consumeRemainingAsString());
        assertEquals(article.body(), article.body().strip());
    }

    /** A million characters of what might make a pattern backtrack: in quadratic time this would not end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\n",
                "(",
                "By ",
                "1",
                "12/",
                "2023-",
                "Photo: ",
                ". ",
                "— ",
                "A\n",
                "é́",
                "新",
                "• x\n",
                "(AFP) ",
                "Sept 19, ",
                "http://a.b/",
                "**",
                "# "
            })
    void no_text_takes_more_than_linear_time(String part) {
        String text = part.repeat(1_000_000 / part.length());
        // a line's end becomes a blank line at most
        assertTrue(extract(text).body().length() <= 2 * text.length());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.of(
                "Storm keeps harbour closed",
                "## A heading of Markdown",
                "By Jane Doe and John Roe, Reuters",
                "By AFP",
                "September 19, 2023",
                "Updated: 03/04/2023",
                "• A bullet",
                "Advertisement",
                "Read more",
                "6",
                "The harbour was closed for a second day on Monday because of the storm, officials said.",
                "MOSCOW, Sept 19 (Reuters) - The harbour of the town was closed for a second day on Monday.",
                "Boats in the harbour on Sunday. Photo: Port Authority via AFP",
                "Original url:",
                "https://www.bbc.co.uk/news/1",
                "Source: The Guardian",
                "(Reporting by Jane Doe; Editing by John Roe)",
                "");
        Arbitrary<String> odd = Arbitraries.strings().ofMaxLength(60);
        return Arbitraries.oneOf(lines, odd).list().ofMaxSize(40).map(list -> String.join("\n", list));
    }

    private static String squeezed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Article extract(String text) {
        return EXTRACTOR
                .extract(new Document("0", "a.txt", null, Document.Form.TEXT, text, List.of(), Map.of()))
                .article();
    }
}
