package onrecord.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reference managers get: whose family name comes first, who is a body, what was inferred. */
class CitationsTest {
    private static Article.Builder article() {
        return Article.builder("00000000000000aa", "quay.txt")
                .title("Quay to be rebuilt")
                .outlet(new Outlet("The Harbour Post", null))
                .body("The quay will be rebuilt in spring, the council said.")
                .language("en");
    }

    private static String export(ExportFormat format, Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Export export = format.to(out)) {
            export.article(article);
            export.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode csl(Article article) throws IOException {
        return new ObjectMapper()
                .readTree(export(ExportFormat.CSL_JSON, article))
                .path(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Anna Berg                | en | Anna       | Berg",
                "Anna B. Berg             | en | Anna B.    | Berg",
                "Wrensby B. Berg          | en | Wrensby B. | Berg",
                "Wrensby Berg             | en | -          | Wrensby Berg",
                "J.K. Holm                | en | J.K.       | Holm",
                "Jean-Pierre Duval        | fr | Jean-Pierre | Duval",
                "Petra van den Berg       | nl | Petra      | van den Berg",
                "Maria de la Cruz         | es | Maria      | de la Cruz",
                "Thomas O'Neill           | -  | Thomas     | O'Neill",
                // which of two names is the family's nobody can tell
                "Gabriel Duarte Moreno    | es | -          | Gabriel Duarte Moreno",
                "Wang Yi                  | en | -          | Wang Yi",
                "Kim Clark                | en | -          | Kim Clark",
                "Peter Adam               | hu | -          | Peter Adam",
                "Dr. Anna Berg            | en | -          | Dr. Anna Berg",
                "Martin King Jr.          | en | -          | Martin King Jr.",
                "Zarqa                    | en | -          | Zarqa",
                "Staff of the Quay Desk   | en | -          | Staff of the Quay Desk",
                "OUR CORRESPONDENT        | en | -          | OUR CORRESPONDENT",
            })
    void a_family_name_comes_first_where_the_order_of_the_name_is_known(
            String name, String language, String given, String family) throws IOException {
        Article article = article().authors(List.of(name)).language(language).build();

        JsonNode author = csl(article).path("author").path(0);
        if (given == null) {
            assertEquals(family, author.path("literal").asText());
            assertTrue(export(ExportFormat.RIS, article).contains("\nAU  - " + family + "\n"));
            assertTrue(export(ExportFormat.BIBTEX, article).contains("author = {{" + family + "}}"));
        } else {
            assertEquals(given, author.path("given").asText());
            assertEquals(family, author.path("family").asText());
            assertTrue(export(ExportFormat.RIS, article).contains("\nAU  - " + family + ", " + given + "\n"));
            assertTrue(export(ExportFormat.BIBTEX, article).contains("author = {" + family + ", " + given + "}"));
        }
    }

    @Test
    void an_agency_is_a_body_among_the_authors() throws IOException {
        Article article = article()
                .authors(List.of("Anna Berg"))
                .agencies(List.of("Harbour & Sea Wire"))
                .build();

        assertTrue(
                export(ExportFormat.RIS, article).contains("\nAU  - Berg, Anna\nAU  - Harbour & Sea Wire,\n"),
                export(ExportFormat.RIS, article));
        assertTrue(export(ExportFormat.BIBTEX, article).contains("author = {Berg, Anna and {Harbour \\& Sea Wire}}"));
        assertEquals(
                "Harbour & Sea Wire",
                csl(article).path("author").path(1).path("literal").asText());
        assertTrue(PlainCitation.of(article).startsWith("Anna Berg, Harbour & Sea Wire. “Quay"));
    }

    @Test
    void a_comma_within_a_whole_name_parts_nothing() throws IOException {
        Article article = article().authors(List.of("Ministry of Roads, Quays")).build();

        assertTrue(export(ExportFormat.RIS, article).contains("\nAU  - Ministry of Roads Quays\n"));
        assertTrue(export(ExportFormat.BIBTEX, article).contains("author = {{Ministry of Roads, Quays}}"));
    }

    @Test
    void an_article_without_a_headline_has_its_first_words_in_brackets() throws IOException {
        Article article = article().title(null).build();

        String title = "[The quay will be rebuilt in spring, the council said.]";
        assertTrue(export(ExportFormat.RIS, article).contains("\nTI  - " + title + "\n"));
        assertTrue(export(ExportFormat.BIBTEX, article).contains("title = {{" + title + "}}"));
        assertEquals(title, csl(article).path("title").asText());
        assertEquals(title + ". The Harbour Post, n.d.", PlainCitation.of(article));
        assertEquals(
                "[Untitled]",
                csl(article().title(null).body("").build()).path("title").asText());
    }

    @Test
    void an_inferred_date_says_so_and_a_stated_one_does_not() throws IOException {
        Article.Builder dated = article().date(PublicationDate.of(LocalDate.of(2023, 9, 19)));
        Article stated = dated.provenance(Field.DATE, new Provenance("dateline", "QUAYSIDE, Sept 19", 0.9))
                .build();
        Article inferred = dated.provenance(
                        Field.DATE, new Provenance("inferred-from-dateline", "QUAYSIDE, Sept 19", 0.9))
                .build();

        String remark = "The date is inferred (inferred-from-dateline: QUAYSIDE, Sept 19).";
        assertTrue(csl(inferred).path("issued").path("circa").asBoolean());
        assertTrue(export(ExportFormat.RIS, inferred).contains("\nN1  - " + remark + "\n"));
        assertTrue(export(ExportFormat.BIBTEX, inferred).contains("note = {" + remark + "}"));
        assertTrue(PlainCitation.of(inferred).endsWith("The Harbour Post, [2023-09-19]."));

        assertFalse(csl(stated).path("issued").has("circa"));
        assertFalse(export(ExportFormat.RIS, stated).contains("N1  -"));
        assertFalse(export(ExportFormat.BIBTEX, stated).contains("note ="));
        assertTrue(PlainCitation.of(stated).endsWith("The Harbour Post, 2023-09-19."));
    }
}
