package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stories of single agencies, scanned pages, transcripts, books, and pages that were saved with what belongs to them.
 */
@SuppressWarnings("StringConcatToTextBlock") // a line a string shows where each line ends
class AgenciesAndScansTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.documents(ReadingsOf.file(folder, name, content));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void appl() {
        Document d = documents("a.xml", """
            <Publication Version="5" xmlns="http://ap.org/schemas/03/2005/appl"><Identification><ItemId>i1</ItemId>
            <DefaultLanguage>en-us</DefaultLanguage></Identification><PublicationManagement><Status>Withheld</Status>
            <FirstCreated Year="2023" Month="9" Day="19" Time="07:30:00"/></PublicationManagement>
            <NewsLines><HeadLine>Rain</HeadLine><ByLine>By ANNA MEIER</ByLine></NewsLines>
            <PublicationComponent Role="Main"><TextContentItem><DataContent><nitf><body><body.content>
            <block><p>It rained.</p><p>It snowed.</p></block></body.content></body></nitf></DataContent></TextContentItem>
            </PublicationComponent></Publication>
            """).getFirst();

        assertEquals("It rained.\n\nIt snowed.", d.content());
        assertEquals(
                List.of(
                        "title=Rain",
                        "authors=By ANNA MEIER",
                        "agencies=AP",
                        "date=2023-09-19T07:30:00Z",
                        "language=en-us"),
                ReadingsOf.claims(d));
        assertEquals(List.of("withheld", "Withheld"), d.properties().get("status"));
    }

    @Test
    void ap_media_api() {
        Document d = documents("a.json", """
            {"data":{"items":[{"meta":{"score":1},"item":{"uri":"u1","altids":{"itemid":"i1"},"type":"text","headline":"Rain",
             "bylines":[{"by":"By ANNA MEIER"}],"versioncreated":"2023-09-19T07:30:00Z","pubstatus":"usable",
             "renditions":{"nitf":{"content":"<nitf><body><body.content><block><p>It rained.</p></block></body.content></body></nitf>"}}}}]}}
            """).getFirst();

        assertEquals("It rained.", d.content());
        assertEquals(
                List.of("title=Rain", "authors=By ANNA MEIER", "date=2023-09-19T07:30:00Z", "agencies=AP"),
                ReadingsOf.claims(d));
    }

    @Test
    void ritzau() {
        Document d = documents("a.xml", """
            <?xml version="1.0"?><RBNews xmlns="http://tempuri.org/"><NewsID>7</NewsID><headline>Regn</headline>
            <PublishDate>2023-09-19T07:30:00</PublishDate><strapline>VEJR/BY</strapline>
            <content>&lt;p&gt;Det regnede.&lt;/p&gt;&lt;p&gt;Meget.&lt;/p&gt;</content></RBNews>
            """).getFirst();

        assertEquals("Det regnede.\n\nMeget.", d.content());
        assertEquals(List.of("title=Regn", "date=2023-09-19T07:30:00", "agencies=Ritzau"), ReadingsOf.claims(d));
    }

    @Test
    void a_story_taken_back_without_a_text_is_kept_and_marked() {
        Document d = documents("a.xml", """
            <newsItem guid="g1"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>
            <contentMeta><headline>KILL: Rain</headline></contentMeta></newsItem>
            """).getFirst();

        assertEquals(List.of("canceled", "stat:canceled"), d.properties().get("status"));
    }

    @Test
    void keywords_and_notes_in_the_markup_of_a_story_are_no_text() {
        Document d = documents("a.xml", """
            <newsItem guid="g1"><contentMeta><headline>Rain</headline></contentMeta><contentSet><inlineXML>
            <html><body><p>It rained.</p><ul class="keywords"><li>Weather</li></ul></body></html></inlineXML></contentSet></newsItem>
            """).getFirst();

        assertEquals("It rained.", d.content());
        assertEquals(List.of("Weather"), d.properties().get("keywords"));
    }

    @Test
    void alto_joins_what_was_parted() {
        Document d = documents("a.xml", """
            <?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><PrintSpace>
            <TextBlock ID="b1"><TextLine><String CONTENT="The"/><SP/><String CONTENT="har" SUBS_TYPE="HypPart1" SUBS_CONTENT="harbour"/><HYP CONTENT="-"/></TextLine>
            <TextLine><String CONTENT="bour" SUBS_TYPE="HypPart2" SUBS_CONTENT="harbour"/><SP/><String CONTENT="is"/><SP/><String CONTENT="clo-"/></TextLine>
            <TextLine><String CONTENT="sed."/></TextLine></TextBlock>
            <TextBlock><TextLine><String CONTENT="Next"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>
            """).getFirst();

        assertEquals("The harbour is closed.\n\nNext", d.content());
    }

    @Test
    void page_xml_in_reading_order() {
        Document d = documents("a.xml", """
            <?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="p1.jpg">
            <ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>
            <TextRegion id="r1"><TextLine><Word><TextEquiv><Unicode>It</Unicode></TextEquiv></Word><TextEquiv><Unicode>It rain\u00AC</Unicode></TextEquiv></TextLine>
            <TextLine><TextEquiv><Unicode>ed.</Unicode></TextEquiv></TextLine></TextRegion>
            <TextRegion id="r2"><TextEquiv><Unicode>Rain</Unicode></TextEquiv></TextRegion></Page></PcGts>
            """).getFirst();

        assertEquals("Rain\n\nIt rained.", d.content());
        assertEquals(List.of("p1.jpg"), d.properties().get("image"));
    }

    /** Programs list regions in the order in which they were drawn; their index says in which they are read. */
    @Test
    void regionsAreReadByTheirIndex() {
        Document d = documents("a.xml", """
            <?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page>
            <ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="10" regionRef="c"/><OrderedGroupIndexed index="2" regionRef="b">
            <RegionRefIndexed index="1" regionRef="b2"/><RegionRefIndexed index="0" regionRef="b1"/></OrderedGroupIndexed>
            <RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
            <TextRegion id="c"><TextEquiv><Unicode>Fifth.</Unicode></TextEquiv></TextRegion>
            <TextRegion id="b2"><TextEquiv><Unicode>Fourth.</Unicode></TextEquiv></TextRegion>
            <TextRegion id="b1"><TextEquiv><Unicode>Third.</Unicode></TextEquiv></TextRegion>
            <TextRegion id="b"><TextEquiv><Unicode>Second.</Unicode></TextEquiv></TextRegion>
            <TextRegion id="a"><TextEquiv><Unicode>First.</Unicode></TextEquiv></TextRegion></Page></PcGts>
            """).getFirst();

        assertEquals("First.\n\nSecond.\n\nThird.\n\nFourth.\n\nFifth.", d.content());
    }

    @Test
    void hocr() {
        List<Document> found = documents("a.html", """
            <html><body><div class='ocr_page'><p class='ocr_par'><span class='ocr_line'><span class='ocrx_word'>The</span>
            <span class='ocrx_word'>har-</span></span> <span class='ocr_line'>bour is closed.</span></p></div>
            <div class='ocr_page'><p class='ocr_par'><span class='ocr_line'>Page two.</span></p></div></body></html>
            """);

        assertEquals(
                List.of("The harbour is closed.", "Page two."),
                found.stream().map(Document::content).toList());
    }

    @Test
    void subtitles_with_speakers_and_times() {
        Document vtt = documents("a.vtt", """
            WEBVTT

            NOTE made by hand

            1
            00:00:01.000 --> 00:00:03.000
            <v Anna Meier>It rained

            00:00:03.000 --> 00:00:05.000
            <v Anna Meier>all &amp; every day.

            00:00:05.500 --> 00:00:07.000
            <v Bob Jones>Here too.
            """).getFirst();
        assertEquals("Anna Meier: It rained all & every day.\n\nBob Jones: Here too.", vtt.content());
        assertEquals(List.of("00:00:01", "00:00:05"), vtt.properties().get("times"));

        Document srt = documents("a.srt", """
            1
            00:00:01,000 --> 00:00:03,000
            ANNA MEIER: It rained.

            2
            00:00:09,000 --> 00:00:11,000
            <i>Then</i> it snowed.
            """).getFirst();
        assertEquals("ANNA MEIER: It rained.\n\nThen it snowed.", srt.content());
    }

    @Test
    void a_book_of_news_is_an_article_a_chapter() throws IOException {
        String long1 = "It rained in Bern for nine days, and the river rose by more than two metres, the office said.";
        String long2 =
                "It snowed in Basel for nine days, and all the roads were closed for the night, the office said.";
        byte[] epub = zip(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='c/content.opf'/></rootfiles></container>",
                "c/content.opf",
                """
                <package><metadata><dc:title>Courier [Tue, 19 Sep 2023]</dc:title><dc:language>en</dc:language></metadata><manifest>
                <item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
                <item id="f" href="feed_0/index.html" media-type="application/xhtml+xml"/>
                <item id="a" href="feed_0/article_0/index.html" media-type="application/xhtml+xml"/>
                <item id="b" href="feed_0/article_1/index.html" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="n"/><itemref idref="f"/><itemref idref="a"/><itemref idref="b"/></spine></package>\
                """,
                "c/nav.xhtml",
                "<html><body><nav><a href='x'>Rain</a></nav></body></html>",
                "c/feed_0/index.html",
                "<html><body><ul><li><a href='article_0/index.html'>Rain</a>"
                        + "<span class='article_date'>[19 September 2023]</span></li></ul></body></html>",
                "c/feed_0/article_0/index.html",
                "<html><body><div class='calibre_navbar'><a href='..'>Next</a></div><h1>Rain</h1><p>" + long1
                        + "</p></body></html>",
                "c/feed_0/article_1/index.html",
                "<html><body><h1>Snow</h1><p>" + long2 + "</p></body></html>");

        List<Document> found = ReadingsOf.documents(ReadingsOf.file(folder, "a.epub", epub));
        assertEquals(2, found.size());
        assertTrue(found.getFirst().content().contains(long1));
        assertTrue(
                !found.getFirst().content().contains("Next"), found.getFirst().content());
        assertEquals(List.of("language=en", "date=19 September 2023"), ReadingsOf.claims(found.getFirst()));
        assertEquals("c/feed_0/article_1/index.html", found.getLast().sourceId());
    }

    @Test
    void canadian_press() {
        List<Document> found = documents("cp.xml", """
            <?xml version="1.0" encoding="utf-8"?>
            <Publish><PublishID>1</PublishID><ContentItem><ContentItemID>7</ContentItemID><Headline>Rain in Halifax </Headline>
            <Headline2>Rain</Headline2><Byline>Anna Meier</Byline><Source>The Canadian Press</Source><Category>Atlantic</Category>
            <EmbargoTime>0001-01-01T00:00:00</EmbargoTime><Language>1</Language><CreatedDateTime>2023-09-19T15:53:07.57</CreatedDateTime>
            <WriteThruType>Kill</WriteThruType><ContentText>&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;It&amp;nbsp;snowed.&lt;/p&gt;</ContentText>
            <Keyword>Rain,Snow</Keyword><Placeline>Halifax;;Canada</Placeline></ContentItem></Publish>
            """);

        Document d = found.getFirst();
        assertEquals("It rained.\n\nIt snowed.", d.content().replace('\u00A0', ' '));
        assertEquals("7", d.sourceId());
        assertEquals(
                List.of(
                        "title=Rain in Halifax",
                        "authors=Anna Meier",
                        "agencies=The Canadian Press",
                        "section=Atlantic",
                        "language=en",
                        "date=2023-09-19T15:53:07.57Z"),
                ReadingsOf.claims(d));
        assertEquals(List.of("canceled", "Kill"), d.properties().get("status"));
        assertEquals(List.of("Halifax, Canada"), d.properties().get("dateline"));
        assertEquals(List.of("Rain", "Snow"), d.properties().get("keywords"));
    }

    @Test
    void a_message_of_apple_mail() {
        String message = "From: a@x.example\nTo: b@x.example\nSubject: Rain\nDate: Tue, 19 Sep 2023 10:00:00 +0000\n"
                + "Message-ID: <1>\n\nIt rained.\n";
        Document d = documents("1.emlx", message.length() + "\n" + message + "<?xml version=\"1.0\"?><plist></plist>")
                .getFirst();

        assertEquals("It rained.", d.content().strip());
    }

    @Test
    void a_page_with_its_folder_in_an_archive_and_a_page_that_is_an_archive_are_one() throws IOException {
        String page = "<html><head><title>Rain</title></head><body><p>It rained.</p></body></html>";
        byte[] zip = zip("saved/Rain.html", page, "saved/Rain_files/frame.html", page, "saved/Other.html", page);
        assertEquals(
                2, ReadingsOf.documents(ReadingsOf.file(folder, "a.zip", zip)).size());

        ByteArrayOutputStream self = new ByteArrayOutputStream();
        self.write("<!DOCTYPE html><html><body>unpacking<!--".getBytes(StandardCharsets.UTF_8));
        self.write(zip(
                "manifest.json",
                "{\"originalUrl\":\"https://courier.example/1\"}",
                "index.html",
                page,
                "frames/0/index.html",
                page));
        Document d = ReadingsOf.documents(ReadingsOf.file(folder, "self.html", self.toByteArray()))
                .getFirst();
        assertTrue(d.content().contains("It rained."), d.content());
    }

    @Test
    void of_the_forms_of_archivebox_the_best_is_read() {
        assertEquals(
                Set.of("index.json", "index.html", "output.html", "htmltotext.txt", "warc"),
                ArchiveBox.passedOver(List.of(
                        "index.json", "index.html", "singlefile.html", "output.html", "htmltotext.txt", "warc")));
        assertEquals(
                Set.of("a/1/index.json", "a/1/output.html", "a/1/headers.json"),
                Companions.passedOverIn(
                        List.of(
                                "a/1/index.json",
                                "a/1/singlefile.html",
                                "a/1/output.html",
                                "a/1/headers.json",
                                "a/2.html"),
                        path -> 0));
        assertEquals(
                List.of(),
                ArchiveBox.passedOver(List.of("index.json", "a.txt")).stream().toList());
    }

    @Test
    void posts_of_a_twitter_archive() {
        Document d = documents("tweets.js", """
            window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "9", "created_at" : "Tue Sep 19 10:20:30 +0000 2023", "lang" : "en",
             "full_text" : "It rained &amp; snowed https://t.co/a", "entities" : { "urls" : [ { "url" : "https://t.co/a", "expanded_url" : "https://courier.example/1" } ] } } } ]
            """).getFirst();

        assertEquals("It rained & snowed https://courier.example/1", d.content());
        assertEquals(List.of("date=2023-09-19T10:20:30+00:00", "language=en"), ReadingsOf.claims(d));
    }

    @Test
    void links_of_a_browser_or_pocket() {
        List<Document> found = documents("ril_export.html", """
            <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul>
            <li><a href="https://courier.example/1" time_added="1700000000" tags="a">Rain</a></li>
            <li><a href="https://courier.example/2" time_added="1700000001" tags="">Snow</a></li></ul></body></html>
            """);

        assertEquals(List.of("title=Snow", "url=https://courier.example/2"), ReadingsOf.claims(found.getLast()));
        assertEquals(List.of("1700000000"), found.getFirst().properties().get("saved"));
    }
}
