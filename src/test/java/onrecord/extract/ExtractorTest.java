package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import onrecord.read.Claim;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final String TEXT =
            "The harbour was closed for a second day on Monday because of the storm.\n\nFerries to the islands will not run before Wednesday, the company said.";

    private final Extractor extractor = new Extractor();

    @Test
    void a_text_that_says_nothing_about_itself_has_a_body_and_a_language_alone() {
        Article article = extract(TEXT);
        assertEquals(TEXT, article.body());
        assertEquals("en", article.language());
        assertNull(article.title());
        assertNull(article.date());
        assertNull(article.outlet());
        assertEquals(List.of(), article.authors());
    }

    @Test
    void what_a_record_says_wins_and_is_named_as_the_reason() {
        Article article = extract(
                TEXT,
                claim(Field.TITLE, "Harbour closed", true),
                claim(Field.DATE, "2024-02-05", true),
                claim(Field.OUTLET, "The Harbour Post", true),
                claim(Field.AUTHORS, "Jane Doe", true),
                claim(Field.AUTHORS, "John Roe", true));
        assertEquals("Harbour closed", article.title());
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(new Outlet("The Harbour Post", null), article.outlet());
        assertEquals(List.of("Jane Doe", "John Roe"), article.authors());
        assertEquals(
                new Provenance("record", "date: 2024-02-05", 1.0),
                article.provenance().get(Field.DATE));
    }

    @Test
    void what_the_users_manifest_says_overrides_the_record() {
        Article article = extract(
                TEXT,
                claim(Field.TITLE, "Harbour closed", true),
                new Claim(Field.TITLE, "Storm at sea", "manifest", "articles.csv line 2", true));
        assertEquals("Storm at sea", article.title());
        assertEquals(
                new Provenance("manifest", "articles.csv line 2", 1.0),
                article.provenance().get(Field.TITLE));
    }

    @Test
    void an_address_names_the_outlet_through_the_table() {
        Article article = extract(TEXT, claim(Field.URL, "https://www.themoscowtimes.com/2023/09/19/a", false));
        assertEquals(new Outlet("The Moscow Times", "themoscowtimes.com"), article.outlet());
    }

    @Test
    void a_numeric_date_that_nothing_decides_is_the_range_of_both_readings() {
        Article article = extract(TEXT, claim(Field.DATE, "03/04/2023", false));
        assertEquals(
                new PublicationDate(LocalDate.of(2023, 3, 4), LocalDate.of(2023, 4, 3), Precision.RANGE, null),
                article.date());
    }

    @Test
    void another_date_of_the_document_decides_a_numeric_one() {
        Article article = extract(TEXT, claim(Field.DATE, "03/04/2023", true), claim(Field.DATE, "2023-04-03", false));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 4, 3)), article.date());
    }

    private Article extract(String text, Claim... claims) {
        return extractor
                .extract(new Document("0", "a.txt", null, Document.Form.TEXT, text, List.of(claims), Map.of()))
                .article();
    }

    private static Claim claim(Field field, String value, boolean binding) {
        return new Claim(field, value, "record", field.key() + ": " + value, binding);
    }
}
