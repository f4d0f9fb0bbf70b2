package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said, and what people keep: in the forms that programs give it. */
class TranscriptsAndNotesTest {
    @TempDir
    Path folder;

    private Document only(String name, String content) {
        return ReadingsOf.only(ReadingsOf.file(folder, name, content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void subtitlesOfSubStationAlphaAreInTheOrderOfTheirTimes() {
        Document d = only("a.ass", """
            [Script Info]
            ; made by hand
            Title: Harbour talk
            [V4+ Styles]
            Format: Name, Fontname
            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not a word
            Dialogue: 0,0:00:09.50,0:00:11.00,Default,Pat Roe,0,0,0,,Not before spring.
            Dialogue: 0,0:00:01.00,0:00:04.00,Default,Ann Meier,0,0,0,,{\\i1}We build, and{\\i0}\\Nwe open it{a note} soon.
            Dialogue: 0,0:00:02.00,0:00:04.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}
            """);

        assertEquals("Ann Meier: We build, and we open it soon.\n\nPat Roe: Not before spring.", d.content());
        assertEquals(List.of("00:00:01", "00:00:09"), d.properties().get("times"));
        assertEquals(List.of("Harbour talk"), d.properties().get("title"));
    }

    @Test
    void theOlderSubtitlesOfSubStationAlpha() {
        Document d = only("a.ssa", """
            [Script Info]
            ScriptType: v4.00
            [Events]
            Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            Dialogue: Marked=0,0:00:01.00,0:00:04.00,Default,,0000,0000,0000,,It rained, and snowed.
            """);

        assertEquals("It rained, and snowed.", d.content());
    }

    @Test
    void aMeetingNamesItsSpeakerInEachCue() {
        Document d = only("a.vtt", """
            WEBVTT

            1
            00:00:01.000 --> 00:00:04.000
            Ann Meier: We build.

            2
            00:00:04.500 --> 00:00:06.000
            Ann Meier: We open it soon.

            3
            00:00:06.500 --> 00:00:09.000
            Pat Roe: Not before spring.
            """);

        assertEquals("Ann Meier: We build. We open it soon.\n\nPat Roe: Not before spring.", d.content());
    }

    @Test
    void rowsOfWhisperAreOneTranscript() {
        Document d = only("a.tsv", "start\tend\ttext\n0\t4000\tWe build.\n4000\t7000\tWe open it soon.\n");

        assertEquals("We build. We open it soon.", d.content());
    }

    @Test
    void aNoteOfJoplinHasItsValuesBehindIt() {
        Document d = only("a.md", """
            Rain in Bern

            It rained.

            It snowed.

            id: 0a1b2c3d4e5f60718293a4b5c6d7e8f9
            parent_id: 1a1b2c3d4e5f60718293a4b5c6d7e8f9
            created_time: 2024-01-05T10:00:00.000Z
            author:\s
            source_url: https://courier.example/rain
            type_: 1""");

        assertEquals("It rained.\n\nIt snowed.", d.content());
        assertEquals(List.of("title=Rain in Bern", "url=https://courier.example/rain"), ReadingsOf.claims(d));
        assertEquals(List.of("2024-01-05T10:00:00.000Z"), d.properties().get("created_time"));
    }

    @Test
    void aNotebookOfJoplinIsNoNote() {
        String notebook = "News\n\nid: 0a1b2c3d4e5f60718293a4b5c6d7e8f9\ncreated_time: 2024-01-05T10:00:00.000Z\n"
                + "parent_id: \ntype_: 2";

        assertEquals(
                "a notebook, a tag or the like of Joplin, no note",
                ReadingsOf.onlyFailure(ReadingsOf.file(folder, "a.md", notebook))
                        .reason());
    }

    @Test
    void linksBetweenNotesAreTheirWords() {
        Document d = only("a.md", "---\ntitle: Rain\n---\nSee [[people/Roe|the mayor]] and [[Bern]].![[map.png]]\n");

        assertEquals("See the mayor and Bern.", d.content());
    }

    @Test
    void linksOfANoteWithoutValuesAreTheirWords() {
        String note =
                "# Rain in Bern\n\nIt rained in [[places/Bern (town)|Bern]], said [[Pat Roe]].\n\n![[rain.png]]\n";

        assertEquals(
                "# Rain in Bern\n\nIt rained in Bern, said Pat Roe.",
                only("a.md", note).content().strip());
        assertEquals(note, only("a.txt", note).content());
    }

    @Test
    void aPageOfLogseqHasItsValuesInFront() {
        Document d = only("a.md", """
            title:: Rain in Bern
            author:: [[Pat Roe]]
            published:: 2023-09-19
            source:: https://courier.example/rain
            mood:: grey

            - It rained in [[Bern]].
              id:: 6512
            \t- The river rose.
            """);

        assertEquals("It rained in Bern.\n\nThe river rose.", d.content());
        assertEquals(
                List.of("title=Rain in Bern", "authors=Pat Roe", "date=2023-09-19", "url=https://courier.example/rain"),
                ReadingsOf.claims(d));
        assertEquals(List.of("grey"), d.properties().get("mood"));
    }

    @Test
    void aPageOfLogseqMayHaveItsValuesInItsFirstPoint() {
        Document d = only("a.md", "- title:: Rain in Bern\n  author:: Pat Roe\n  collapsed:: true\n- It rained.\n");

        assertEquals("It rained.", d.content());
        assertEquals(List.of("title=Rain in Bern", "authors=Pat Roe"), ReadingsOf.claims(d));
    }

    @Test
    void aTextWithTwoColonsInFrontIsNoPageOfLogseq() {
        String text = "rain:: what falls\n\nIt rained in Bern, and title:: is no value here.\n";

        assertEquals(text, only("a.md", text).content());
    }

    @Test
    void aSoftHyphenAtTheEndOfALineOfHocrPartsAWord() {
        Document d = only(
                "a.html",
                "<html><body><div class='ocr_page'><p class='ocr_par'><span class='ocr_line'>the har&shy;</span>\n"
                        + "<span class='ocr_line'>bour of Bern</span></p></div></body></html>");

        assertEquals("the harbour of Bern", d.content());
    }

    @Test
    void aTitleOfCslHasItsFormatOff() {
        Document d = only(
                "a.json",
                "[{\"type\":\"article-newspaper\",\"title\":\"The <i>Anna</i> is 3 < 5\",\"issued\":{\"date-parts\":[[2023,9,19]]},\"abstract\":\"It sank.\"}]");

        assertEquals(List.of("title=The Anna is 3 < 5", "date=2023-09-19"), ReadingsOf.claims(d));
    }

    @Test
    void aRecordOfProQuestHasTwoTitles() {
        Document d = only("a.xml", """
            <?xml version="1.0"?><RECORD><GOID>77</GOID><DFS><PubFrosting><Title>Bern Courier (1901-1960)</Title></PubFrosting></DFS>
            <Obj><TitleAtt><Title>Rain in Bern</Title></TitleAtt><NumericDate>1957-09-20</NumericDate><AlphaDate>Sep 20, 1957</AlphaDate>
            <Contributors><Contributor><ContribRole>Author</ContribRole><PersonName>Meier, Ann</PersonName></Contributor>
            <Contributor><ContribRole>Editor</ContribRole><PersonName>Roe, Pat</PersonName></Contributor></Contributors>
            <Language><RawLang>English</RawLang></Language></Obj><TextInfo><Text>It rained in Bern.</Text></TextInfo></RECORD>
            """);

        assertEquals("It rained in Bern.", d.content());
        assertEquals(
                List.of(
                        "title=Rain in Bern",
                        "outlet=Bern Courier",
                        "date=1957-09-20",
                        "authors=Ann Meier",
                        "language=en"),
                ReadingsOf.claims(d));
        assertEquals(List.of("Bern Courier (1901-1960)"), d.properties().get("publication title"));
    }
}
