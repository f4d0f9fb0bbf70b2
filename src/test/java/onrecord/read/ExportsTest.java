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

/** Files that research databases export, laid out as theirs are, with articles of our own. */
@Timeout(120)
class ExportsTest {
    @TempDir
    Path folder;

    private static Document document(Reading reading) {
        return ((Reading.Read) reading).document();
    }

    private List<Document> documents(String name, String content) {
        return ReadingsOf.file(folder, name, content).stream()
                .map(ExportsTest::document)
                .toList();
    }

    private static final String NEXIS = """
            User Name: Jane Roe

            Date and Time: Wednesday, December 19, 2018 7:11:00 PM JST

            Job Number: 7956

            Documents (2)

            1. Flood in Bern

            Client/Matter: -None-

            Search Terms: flood

            Content Type

            Narrowed by

            News

            Timeline: Jan 01, 2018 to Dec 31, 2018

            2. Snow in Basel

            Client/Matter: -None-

            Flood in Bern

            The Daily Test (London)

            January 11, 2018 Thursday

            Late Edition - Final

            Copyright 2018 Test Newspapers Limited All Rights Reserved

            Section: HOME PAGES; Pg. 1

            Length: 12 words

            Byline: Anna Meier; Bob Jones

            Highlight: The river rose.

            Body

            It rained in Bern.

            "It will rain on," the office said.

            Graphic

            A bridge in Bern.

            Classification

            Language: ENGLISH

            Publication-Type: Newspaper

            Subject: FLOODS (90%); WEATHER (78%)

            Load-Date: January 12, 2018

            End of Document

            Snow in Basel

            Test on Sunday

            February 4, 2018

            Copyright 2018 Test on Sunday

            Length: 3 words

            Body

            It snowed.

            Load-Date: February 5, 2018

            End of Document
            """;

    @Test
    void nexis_in_its_newer_layout() throws IOException {
        Path word = folder.resolve("nexis.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            for (String paragraph : NEXIS.split("\n\n", -1)) {
                document.createParagraph().createRun().setText(paragraph.strip());
            }
            document.write(out);
        }

        for (List<Reading> readings : List.of(ReadingsOf.file(word), ReadingsOf.file(folder, "nexis.txt", NEXIS))) {
            Document first = document(readings.get(0));
            assertEquals(2, readings.size());
            assertTrue(first.source().endsWith("#1"), first.source());
            assertEquals("It rained in Bern.\n\n\"It will rain on,\" the office said.", first.content());
            assertEquals(
                    List.of(
                            "title=Flood in Bern",
                            "outlet=The Daily Test (London)",
                            "date=January 11, 2018",
                            "section=HOME PAGES",
                            "authors=Anna Meier",
                            "authors=Bob Jones",
                            "deck=The river rose.",
                            "captions=A bridge in Bern.",
                            "language=en"),
                    ReadingsOf.claims(first));
            assertEquals(List.of("FLOODS", "WEATHER"), first.properties().get("subjects"));
            assertEquals(List.of("January 12, 2018"), first.properties().get("loaded"));
            assertEquals("It snowed.", document(readings.get(1)).content());
            assertEquals(
                    List.of("title=Snow in Basel", "outlet=Test on Sunday", "date=February 4, 2018"),
                    ReadingsOf.claims(document(readings.get(1))));
        }
    }

    @Test
    void nexis_in_its_older_layout_as_a_page_and_as_a_text() {
        String page = """
                <HTML><BODY><DIV>Download Request: Selected Items: 1-2</DIV>
                <A NAME="DOC_ID_1_0"></A><DIV><P><SPAN>1 of 2 DOCUMENTS</SPAN></P></DIV>
                <DIV><P>Test Online</P></DIV>
                <DIV><P><SPAN>27.</SPAN><SPAN> Februar 2012 Montag 9:50 PM GMT+1</SPAN></P></DIV>
                <DIV><P>Flut in Bern</P></DIV>
                <DIV><P><SPAN>AUTOR: </SPAN><SPAN>Anna Meier</SPAN></P></DIV>
                <DIV><P><SPAN>RUBRIK: </SPAN><SPAN>WETTER; S. 114</SPAN></P></DIV>
                <DIV><P><SPAN>L&Auml;NGE: </SPAN><SPAN>9 W&ouml;rter</SPAN></P></DIV>
                <DIV><P>Es regnete in Bern.</P><P>Der Fluss stieg.</P></DIV>
                <DIV><P><SPAN>UPDATE: </SPAN><SPAN>28. Februar 2012</SPAN></P></DIV>
                <DIV><P><SPAN>SPRACHE: </SPAN><SPAN>GERMAN; DEUTSCH</SPAN></P></DIV>
                <DIV><P>Copyright 2012 Test Online GmbH<BR>Alle Rechte vorbehalten</P></DIV>
                <DIV><P>2 of 2 DOCUMENTS</P></DIV>
                <DIV><P>Test</P></DIV><DIV><P>1. M&auml;rz 2012</P></DIV><DIV><P>Schnee</P></DIV>
                <DIV><P>L&Auml;NGE: 2 W&ouml;rter</P></DIV><DIV><P>Es schneite.</P></DIV>
                </BODY></HTML>
                """;
        List<Document> documents = documents("nexis.html", page);

        assertEquals(2, documents.size());
        assertEquals("Es regnete in Bern.\n\nDer Fluss stieg.", documents.get(0).content());
        assertEquals(
                List.of(
                        "outlet=Test Online",
                        "date=27. Februar 2012",
                        "title=Flut in Bern",
                        "authors=Anna Meier",
                        "section=WETTER",
                        "language=de"),
                ReadingsOf.claims(documents.get(0)));
        assertEquals("Es schneite.", documents.get(1).content());

        String text = """

                                               1 of 1 DOCUMENTS


                                         The Daily Test

                                    March 5, 2001, Monday

                SECTION: Pg. 3

                LENGTH: 11 words

                HEADLINE: Rain in Bern

                BYLINE: By ANNA MEIER

                   It rained in Bern and the
                river rose.

                LOAD-DATE: March 6, 2001

                               Copyright 2001 The Daily Test
                """;
        Document document = documents("nexis.txt", text).getFirst();
        assertEquals("It rained in Bern and the river rose.", document.content());
        assertEquals(
                List.of(
                        "outlet=The Daily Test",
                        "date=March 5, 2001",
                        "section=Pg. 3",
                        "title=Rain in Bern",
                        "authors=ANNA MEIER"),
                ReadingsOf.claims(document));
    }

    @Test
    void factiva_with_a_line_a_value() {
        String page = """
                <html><body><div id="article-TEST000020050408dp1900j9s" class="article"><div class="article enArticle"><p>
                </p><div>Foreign Desk; 1</div>
                <div id="hd"><span class="enHeadline">RAIN IN BERN  </span>
                </div><div class="author">By ANNA MEIER  </div><div>Special to The Daily Test</div>
                <div>877 W&ouml;rter</div><div>9 Januar 1993</div><div>The Daily Test</div><div>TEST</div>
                <div>Late Edition - Final</div><div>1</div><div>Englisch</div><div>Copyright 1993 Test. All Rights Reserved.</div>
                <p></p>
                <p class="articleParagraph enarticleParagraph">It <b>rained</b> in Bern.  </p>
                <p class="articleParagraph enarticleParagraph">The river rose.  </p>
                <p>Test Digital (Full Text)</p><p>Dokument TEST000020050408dp1900j9s</p></div></div>
                <div id="article-x" class="article"><div class="article enArticle"><div id="hd"><span class="enHeadline">Snow</span></div>
                <div>2 words</div><div>10 January 1993</div><div>Test on Sunday</div><div>TESTS</div><div>English</div>
                <p class="articleParagraph enarticleParagraph">It snowed.</p>
                <p>Document TESTS00020050408dp1900j9t</p></div></div></body></html>
                """;
        List<Document> documents = documents("factiva.html", page);

        assertEquals(2, documents.size());
        assertEquals("TEST000020050408dp1900j9s", documents.get(0).sourceId());
        assertEquals("It rained in Bern.\n\nThe river rose.", documents.get(0).content());
        assertEquals(
                List.of(
                        "title=RAIN IN BERN",
                        "authors=ANNA MEIER",
                        "section=Foreign Desk; 1",
                        "date=9 Januar 1993",
                        "outlet=The Daily Test",
                        "language=en"),
                ReadingsOf.claims(documents.get(0)));
        assertEquals(
                List.of("title=Snow", "date=10 January 1993", "outlet=Test on Sunday", "language=en"),
                ReadingsOf.claims(documents.get(1)));
    }

    @Test
    void factiva_with_a_code_for_each_value() {
        String page = """
                <html><body><div class="article deArticle"><table>
                <tr><td class="index"><b>SE</b>&nbsp;</td><td>Wetter</td></tr>
                <tr><td class="index"><b>HD</b>&nbsp;</td><td><span class="deHeadline">Regen in Bern</span></td></tr>
                <tr><td class="index"><b>BY</b>&nbsp;</td><td>Von Anna Meier</td></tr>
                <tr><td class="index"><b>WC</b>&nbsp;</td><td>9 W&ouml;rter</td></tr>
                <tr><td class="index"><b>PD</b>&nbsp;</td><td>6 Dezember 2012</td></tr>
                <tr><td class="index"><b>SN</b>&nbsp;</td><td>Der Test</td></tr>
                <tr><td class="index"><b>SC</b>&nbsp;</td><td>DTEST</td></tr>
                <tr><td class="index"><b>LA</b>&nbsp;</td><td>Deutsch</td></tr>
                <tr><td class="index"><b>LP</b>&nbsp;</td><td><p class="articleParagraph">Es regnete.</p></td></tr>
                <tr><td class="index"><b>TD</b>&nbsp;</td><td><p>Der Fluss stieg.</p><p>Dann fiel er.</p></td></tr>
                <tr><td class="index"><b>AN</b>&nbsp;</td><td>Document DTEST00020121206e8c600001</td></tr>
                </table></div></body></html>
                """;
        Document document = documents("factiva.html", page).getFirst();

        assertEquals("Es regnete.\n\nDer Fluss stieg.\n\nDann fiel er.", document.content());
        assertEquals("DTEST00020121206e8c600001", document.sourceId());
        assertEquals(
                List.of(
                        "title=Regen in Bern",
                        "authors=Anna Meier",
                        "date=6 Dezember 2012",
                        "outlet=Der Test",
                        "section=Wetter",
                        "language=de"),
                ReadingsOf.claims(document));
        assertEquals(List.of("DTEST"), document.properties().get("SC"));
    }

    @Test
    void proquest_as_text() {
        String text = """
                ____________________________________________________________

                Document 1 of 2

                Rain in Bern

                ProQuest document link

                Abstract: It rained.

                Full text: It rained in Bern: a lot.
                Note: the river rose.

                Credit: Anna Meier

                Subject: Floods; Rain
                Title: Rain in Bern
                Author: Meier, Anna; Jones, Bob
                Publication title: The Daily Test; Bern, Switzerland
                Publication date: Sep 19, 2023
                Section: News
                Language of publication: English
                ProQuest document ID: 2866
                Document URL: https://www.proquest.com/newspapers/rain/docview/2866/se-2
                Copyright: Copyright Test Sep 19, 2023
                Last updated: 2023-09-20
                Database: Global Newsstream
                ____________________________________________________________

                Document 2 of 2

                Snow

                Full text: Not available.

                Title: Snow
                Publication title: The Daily Test
                Publication year: 1999
                ProQuest document ID: 2867
                ____________________________________________________________

                Contact us at: https://www.proquest.com
                """;
        List<Document> documents = documents("proquest.txt", text);

        assertEquals(2, documents.size());
        assertEquals("2866", documents.get(0).sourceId());
        assertEquals(
                "It rained in Bern: a lot.\n\nNote: the river rose.",
                documents.get(0).content());
        assertEquals(
                List.of(
                        "title=Rain in Bern",
                        "date=Sep 19, 2023",
                        "outlet=The Daily Test",
                        "authors=Anna Meier",
                        "authors=Bob Jones",
                        "language=en",
                        "section=News"),
                ReadingsOf.claims(documents.get(0)));
        assertEquals(List.of("title=Snow", "date=1999", "outlet=The Daily Test"), ReadingsOf.claims(documents.get(1)));
        assertEquals("", documents.get(1).content());
    }

    @Test
    void a_paragraph_of_proquest_that_begins_like_a_value_is_text() {
        Document document = documents("proquest.txt", """
                ____________________________________________________________

                Rain in Bern

                ProQuest document link

                Full text: It rained in Bern.

                Source: the town's own figures, which nobody had seen.

                The river rose.

                Credit: Anna Meier

                Subject: Floods

                Title: Rain in Bern

                ProQuest document ID: 2866
                ____________________________________________________________
                """).getFirst();

        assertEquals(
                "It rained in Bern.\n\nSource: the town's own figures, which nobody had seen.\n\nThe river rose.",
                document.content());
        assertEquals(List.of("Anna Meier"), document.properties().get("credit"));
        assertEquals(List.of("Floods"), document.properties().get("subject"));
    }
}
