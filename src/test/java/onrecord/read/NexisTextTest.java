package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Nexis saves as text, in the layouts and languages of its users, with articles of our own. */
@Timeout(120)
class NexisTextTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.documents(ReadingsOf.file(folder, name, content));
    }

    @Test
    void nexis_keeps_labels_nobody_has_listed_out_of_the_text() {
        Document d = documents("old.txt", """
                                           1 of 1 DOCUMENT

                                         The Test Courier

                                    September 19, 2023 Tuesday
                                           LATE EDITION

            Rain in Bern

            BYLINE: Anna Meier

            KICKER: Weather

            LENGTH: 12 words

            It rained in Bern.

            BASEL: It snowed there, and the mayor said that all the roads would be open again by the morning.

            TICKER: TST (SIX) (90%)

            DISTRIBUTION: Every Zone

            LOAD-DATE: September 20, 2023
            """).getFirst();

        assertEquals(
                "It rained in Bern.\n\n"
                        + "BASEL: It snowed there, and the mayor said that all the roads would be open again by the"
                        + " morning.",
                d.content());
        assertEquals(
                List.of(
                        "outlet=The Test Courier",
                        "date=September 19, 2023",
                        "title=Rain in Bern",
                        "authors=Anna Meier"),
                ReadingsOf.claims(d));
        assertEquals(List.of("Weather"), d.properties().get("kicker"));
        assertEquals(List.of("Every Zone"), d.properties().get("distribution"));
        assertEquals(List.of("LATE EDITION"), d.properties().get("edition"));
    }

    @Test
    void nexis_with_dates_and_words_of_other_languages() {
        List<Document> found = documents("uni.txt", """
            Esős napok

            Teszt Hírlap

            2023. szeptember 19., kedd

            Author: Kovács Anna

            Length: 9 words

            Text

            Esett az eső.

            Load-Date: September 20, 2023

            End of Document

            Sade Bernissä

            Testilehti

            19. syyskuuta 2023

            Length: 9 words

            Body

            Satoi.

            End of Document

            Page 2 of 2

            | About LexisNexis | Privacy Policy
            """);

        assertEquals(2, found.size());
        assertEquals("Esett az eső.", found.getFirst().content());
        assertEquals(
                List.of("title=Esős napok", "outlet=Teszt Hírlap", "date=2023. szeptember 19", "authors=Kovács Anna"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("Satoi.", found.getLast().content());
        assertEquals(
                "date=19. syyskuuta 2023", ReadingsOf.claims(found.getLast()).getLast());
        assertNull(found.getLast().properties().get("loaded"));
    }

    @Test
    void nexis_whose_program_speaks_another_language() {
        Document d = ReadingsOf.only(ReadingsOf.file(folder, "uni.txt", """
            Regen in Bern

            Testblatt

            19. September 2023 Dienstag

            Copyright 2023 Testblatt AG

            Rubrik: Inland; S. 3

            Länge: 9 Wörter

            Autor: Anna Meier

            Text

            Es regnete in Bern.

            Update: der Regen hielt an.

            Ladedatum: 20. September 2023

            Ende des Dokuments
            """));
        assertEquals("Es regnete in Bern.\n\nUpdate: der Regen hielt an.", d.content());
        assertEquals(
                List.of(
                        "title=Regen in Bern",
                        "outlet=Testblatt",
                        "date=19. September 2023",
                        "section=Inland",
                        "authors=Anna Meier"),
                ReadingsOf.claims(d));

        List<Document> older = documents("older.txt", """
                                           1 de 2 DOCUMENTOS

                                            El Correo

                               Lunes 9 de noviembre de 2015

            Lluvia en Berna

            AUTOR: Ana Ruiz

            LONGITUD: 5 palabras

            Llovió en Berna.

            FECHA-CARGA: 10 de noviembre de 2015

                                           2 de 2 DOCUMENTOS

                                            El Correo

                              Martes 10 de noviembre de 2015

            Nieve en Basilea

            LONGITUD: 5 palabras

            Nevó en Basilea.
            """);
        assertEquals(
                List.of("Llovió en Berna.", "Nevó en Basilea."),
                older.stream().map(Document::content).toList());
        assertTrue(ReadingsOf.claims(older.getFirst()).contains("authors=Ana Ruiz"));
    }

    @Test
    void nexis_with_rights_right_above_the_source_and_labels_of_old() {
        Document d = documents("older.txt", """
                                    Documento 1 de 1

                               Copyright 2001 Test Newspapers
                                      The Test Courier

                          September 19, 2001, Wednesday, FINAL EDITION

            SECTION: NEWS; Pg. A1

            LENGTH: 52 words

            HEADLINE: Rain in Bern;
            River rises

            BYLINE: Anna Meier

            BODY:
               It rained in Bern.

               It snowed.

            GRAPHIC: PHOTO, A bridge.
            """).getFirst();

        assertEquals("It rained in Bern.\n\nIt snowed.", d.content());
        assertEquals(
                List.of(
                        "outlet=The Test Courier",
                        "date=September 19, 2001",
                        "section=NEWS",
                        "title=Rain in Bern; River rises",
                        "authors=Anna Meier",
                        "captions=PHOTO, A bridge."),
                ReadingsOf.claims(d));
    }

    @Test
    void nexis_whose_lines_no_blank_ones_part() {
        Document d = ReadingsOf.only(ReadingsOf.file(folder, "uni.txt", """
            Regn i Bergen
            Havneavisen
            18. september 2023 mandag

            Copyright 2023 Havneavisen
            Length: 9 words
            Byline: Anne Berg
            Body


            Det regnet i Bergen
            hele dagen.

            Load-Date: September 18, 2023


            End of Document
            """));

        assertEquals("Det regnet i Bergen hele dagen.", d.content());
        assertEquals(
                List.of("title=Regn i Bergen", "outlet=Havneavisen", "date=18. september 2023", "authors=Anne Berg"),
                ReadingsOf.claims(d));
    }
}
