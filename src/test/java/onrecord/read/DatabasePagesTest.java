package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Factiva and Europresse save in the layouts and languages of their users, with articles of our own. */
@Timeout(120)
class DatabasePagesTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.documents(ReadingsOf.file(folder, name, content));
    }

    private static final String FACTIVA = """
        Politik
        Regen in Bern
        Von Anna Meier
        1.204 Wörter
        19. September 2023
        07:30
        Testblatt
        TESTB
        3
        Deutsch
        (c) 2023 Testblatt AG

        Es regnete in Bern.

        Die Aare stieg um zwei Meter.

        Dokument TESTB00020230919ej9j0001a

        Snow in Basel
        98 words
        21 September 2023
        Test Courier
        TCOUR
        English
        Copyright 2023 Test Courier. All Rights Reserved.

        It snowed in Basel.

        Document TCOUR00020230921ej9l0002b

        Search Summary

        Text\tsnow
        """;

    @Test
    void factiva_as_text_and_as_a_word_file() throws IOException {
        Path word = folder.resolve("factiva.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            for (String line : FACTIVA.split("\n", -1)) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }

        for (List<Document> found :
                List.of(documents("factiva.txt", FACTIVA), ReadingsOf.documents(ReadingsOf.file(word)))) {
            assertEquals(2, found.size());
            assertEquals(
                    "Es regnete in Bern.\n\nDie Aare stieg um zwei Meter.",
                    found.getFirst().content());
            assertEquals(
                    List.of(
                            "authors=Anna Meier",
                            "section=Politik",
                            "title=Regen in Bern",
                            "date=19. September 2023",
                            "outlet=Testblatt",
                            "language=de"),
                    ReadingsOf.claims(found.getFirst()));
            assertEquals("TESTB00020230919ej9j0001a", found.getFirst().sourceId());
            assertEquals(List.of("TESTB", "3"), found.getFirst().properties().get("edition"));
            assertEquals("It snowed in Basel.", found.getLast().content());
            assertEquals(
                    List.of("title=Snow in Basel", "date=21 September 2023", "outlet=Test Courier", "language=en"),
                    ReadingsOf.claims(found.getLast()));
        }
    }

    @Test
    void factiva_with_a_code_for_each_value() {
        List<Document> found = documents("coded.txt", """
            SE   Politics
            HD   Rain in Bern
            BY   By Anna Meier
            WC   12 words
            PD   19 September 2023
            SN   Test Courier
            LA   English
            LP   It rained in Bern.

            TD   The river rose by two metres.

                 Nobody was hurt.

            CO   tstag : Test AG
            AN   Document TCOUR00020230919ej9j0001a

            HD   Snow in Basel
            PD   21 September 2023
            SN   Test Courier
            TD   It snowed.
            AN   Document TCOUR00020230921ej9l0002b
            """);

        assertEquals(2, found.size());
        assertEquals(
                "It rained in Bern.\n\nThe river rose by two metres.\n\nNobody was hurt.",
                found.getFirst().content());
        assertEquals(
                List.of(
                        "title=Rain in Bern",
                        "authors=Anna Meier",
                        "date=19 September 2023",
                        "outlet=Test Courier",
                        "section=Politics",
                        "language=en"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("tstag : Test AG"), found.getFirst().properties().get("CO"));
        assertEquals("TCOUR00020230921ej9l0002b", found.getLast().sourceId());
    }

    @Test
    void a_text_that_names_an_accession_number_is_no_export() {
        Document d = ReadingsOf.only(ReadingsOf.file(folder, "a.txt", """
            How to cite

            Write the number of the article, which looks as this one does:

            Document TCOUR00020230921ej9l0002b
            """));

        assertTrue(d.content().startsWith("How to cite"), d.content());
    }

    @Test
    void europresse_in_its_newer_layout() {
        List<Document> found = documents("europresse.html", """
            <!DOCTYPE html><html><body>
            <article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Test (site web), no. 12</span></div>
            <div class="rdp__DocHeader"><span class="DocHeader">Régions; Nord, mardi 19 septembre 2023, p. 4</span></div>
            <div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Pluie à Berne</p>
            <p class="sm-margin-TopNews rdp__subtitle">La rivière monte</p></div>
            <p class="sm-margin-bottomNews">Meier, Anna; Roux, Jean</p></header>
            <section><div class="DocText clearfix"><div class="docOcurrContainer"><p>Il a plu.</p><p>La rivière monte.</p></div></div></section>
            <aside><p>(c) 2023 Le Test</p></aside>
            <footer><small>© 2023 Le Test</small><p>Certificat émis le <b>3 mars 2024</b></p><p>news·20230919·TST·0042</p></footer></article>
            <article><header><span class="DocPublicationName">Courrier</span><span class="DocHeader">Une</span>
            <div class="titreArticle">Neige</div></header>
            <div class="DocText">Il a neigé.</div><p>Certificat émis le 3 mars 2024</p><p>news·20230921·CRR·7</p></article>
            </body></html>
            """);

        assertEquals(2, found.size());
        assertEquals("Il a plu.\n\nLa rivière monte.", found.getFirst().content());
        assertEquals(
                List.of(
                        "outlet=Le Test",
                        "date=19 septembre 2023",
                        "section=Régions",
                        "title=Pluie à Berne",
                        "deck=La rivière monte",
                        "authors=Anna Meier",
                        "authors=Jean Roux"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("news·20230919·TST·0042", found.getFirst().sourceId());
        assertEquals(List.of("p. 4"), found.getFirst().properties().get("page"));
        assertEquals(List.of("outlet=Courrier", "date=2023-09-21", "title=Neige"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void europresse_in_its_older_layout() {
        List<Document> found = documents("eureka.html", """
            <html><body><table><tr><td><span class="DocPublicationName">La Presse d'essai</span><br>
            <span class="DocHeader">Politique, jeudi 13 avril 2006, p. A5</span><br><br>
            <span class="TitreArticleVisu">Pluie à Berne</span><br>Meier, Anna<br><br>
            <p>Il a plu.</p><p>La rivière monte.</p>© 2006 La Presse d'essai<br>
            <span>Numéro de document : news·20060413·LP·0106</span></td></tr></table></body></html>
            """);

        assertEquals(1, found.size());
        assertEquals("Il a plu.\n\nLa rivière monte.", found.getFirst().content());
        assertEquals(
                List.of(
                        "outlet=La Presse d'essai",
                        "date=13 avril 2006",
                        "section=Politique",
                        "title=Pluie à Berne",
                        "authors=Meier, Anna"),
                ReadingsOf.claims(found.getFirst()));
    }
}
