package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, wire services, mail, web archives: an article each, with what its container says. */
class NewsFormatsTest {
    @TempDir
    Path folder;

    private Document only(String name, String content) {
        return ReadingsOf.only(ReadingsOf.file(folder, name, content));
    }

    @Test
    void rss() {
        Document d = only("a.xml", """
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="d" xmlns:content="c"><channel>
                <title>Der Bund</title><language>de-CH</language>
                <item><title>Flut &amp; Regen</title><link>https://derbund.ch/1</link><guid>g1</guid>
                <pubDate>Tue, 19 Sep 2023 10:00:00 GMT</pubDate><dc:creator>Anna Meier</dc:creator>
                <category>Bern</category><description>Kurz.</description>
                <content:encoded><![CDATA[<p>Es regnete.</p><p>Die Aare stieg.</p>]]></content:encoded></item>
                </channel></rss>
                """);

        assertEquals("g1", d.sourceId());
        assertEquals("Es regnete.\n\nDie Aare stieg.", d.content());
        assertEquals(
                List.of(
                        "title=Flut & Regen",
                        "url=https://derbund.ch/1",
                        "date=Tue, 19 Sep 2023 10:00:00 GMT",
                        "authors=Anna Meier",
                        "language=de-CH"),
                ReadingsOf.claims(d));
        assertEquals(List.of("Bern"), d.properties().get("category"));
    }

    @Test
    void atom_with_a_date_of_update_alone_is_not_dated_by_it() {
        Document d = only("a.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>u1</id><title type="html">A &lt;b&gt;B&lt;/b&gt;</title>
                <link rel="self" href="https://x.org/self"/><link rel="alternate" href="https://x.org/1"/>
                <updated>2023-09-19T10:00:00Z</updated><author><name>Jane Roe</name></author>
                <content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>
                """);

        assertEquals(
                List.of("title=A B", "url=https://x.org/1", "updated=2023-09-19T10:00:00Z", "authors=Jane Roe"),
                ReadingsOf.claims(d));
        assertEquals("One.", d.content());
    }

    @Test
    void newsml_g2() {
        Document d = only("a.xml", """
                <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en">
                <itemMeta><provider literal="X"><name>X News</name></provider>
                <versionCreated>2023-09-19T10:00:00+02:00</versionCreated><embargoed>2023-09-20T00:00:00Z</embargoed></itemMeta>
                <contentMeta><headline>Flood in Bern</headline><by>Anna Meier</by><creditline>X News</creditline>
                <slugline>FLOOD</slugline><language tag="en"/><subject qcode="s:1"><name>weather</name></subject></contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml"><html><head><title>no</title></head>
                <body><p>It rained.</p><p>It rained on.</p></body></html></inlineXML></contentSet></newsItem>
                """);

        assertEquals("urn:x:1", d.sourceId());
        assertEquals("It rained.\n\nIt rained on.", d.content());
        assertTrue(
                ReadingsOf.claims(d).contains("title=Flood in Bern"),
                ReadingsOf.claims(d).toString());
        assertTrue(ReadingsOf.claims(d).contains("date=2023-09-19T10:00:00+02:00"));
        assertEquals(List.of("2023-09-20T00:00:00Z"), d.properties().get("embargo"));
        assertEquals(List.of("weather"), d.properties().get("subjects"));
    }

    @Test
    void nitf_reads_dates_as_wires_write_them_and_leaves_pictures_out_of_the_text() {
        Document d = only("a.xml", """
                <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><doc-id id-string="d1"/>
                <date.issue norm="20230919T100000Z"/><key-list><keyword key="flood"/></key-list></docdata>
                <pubdata name="Der Bund" position.section="Bern"/></head>
                <body><body.head><hedline><hl1>Flood in Bern</hl1><hl2>Rain goes on</hl2></hedline>
                <byline>By <person>Anna Meier</person></byline><dateline>BERN</dateline></body.head>
                <body.content><p>It rained.</p><media><media-caption>The river.</media-caption></media></body.content></body></nitf>
                """);

        assertEquals("It rained.", d.content());
        assertEquals(
                List.of(
                        "title=Flood in Bern",
                        "deck=Rain goes on",
                        "authors=Anna Meier",
                        "date=2023-09-19T10:00:00Z",
                        "outlet=Der Bund",
                        "section=Bern",
                        "captions=The river."),
                ReadingsOf.claims(d));
    }

    @Test
    void ninjs() {
        Document d = only("a.json", """
                {"uri": "urn:x:1", "type": "text", "versioncreated": "2023-09-19T10:00:00+0200", "headline": "Flood",
                 "byline": "Anna Meier", "body_xhtml": "<p>It rained.</p><p>On.</p>", "language": "en",
                 "subject": [{"name": "weather"}], "usageterms": "none"}
                """);

        assertEquals("It rained.\n\nOn.", d.content());
        assertEquals(
                List.of("title=Flood", "authors=Anna Meier", "date=2023-09-19T10:00:00+02:00", "language=en"),
                ReadingsOf.claims(d));
        assertEquals(List.of("none"), d.properties().get("usage"));
    }

    @Test
    void reuters_sgml() {
        Document d = only("a.sgm", """
                <!DOCTYPE lewis SYSTEM "lewis.dtd">
                <REUTERS TOPICS="YES" NEWID="7">
                <DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>cocoa</D></TOPICS>
                <TEXT>&#2;<TITLE>COCOA REVIEW</TITLE><DATELINE>SALVADOR, Feb 26 - </DATELINE><BODY>Showers went on.
                    Dry period ended.
                 Reuter
                &#3;</BODY></TEXT>
                </REUTERS>
                """);

        assertEquals("7", d.sourceId());
        assertEquals("Showers went on.\n\nDry period ended.", d.content());
        assertEquals(List.of("title=COCOA REVIEW", "date=26-FEB-1987 15:01:01.79"), ReadingsOf.claims(d));
        assertEquals(List.of("cocoa"), d.properties().get("topics"));
    }

    @Test
    void an_email_is_an_article_and_so_is_what_is_attached() {
        List<Reading> readings = ReadingsOf.file(folder, "a.eml", """
                From: Bund <news@derbund.ch>
                Subject: =?utf-8?q?Fwd:_Flut_in_Z=C3=BCrich?=
                Date: Tue, 19 Sep 2023 10:00:00 +0200
                Message-ID: <1@derbund.ch>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/html; charset=utf-8

                <p>Es regnete.</p><p>Und wie.</p>
                --B
                Content-Type: application/json
                Content-Disposition: attachment; filename="a.json"

                {"title": "T", "body": "Attached."}
                --B--
                """);

        assertEquals(2, readings.size(), readings.toString());
        Document mail = ((Reading.Read) readings.get(0)).document();
        assertEquals("Es regnete.\n\nUnd wie.", mail.content());
        assertEquals(List.of("title=Flut in Zürich", "date=Tue, 19 Sep 2023 10:00:00 +0200"), ReadingsOf.claims(mail));
        assertTrue(mail.claims().stream().noneMatch(Claim::binding));
        assertTrue(
                readings.get(1).source().endsWith("a.eml!a.json#1"),
                readings.get(1).source());
    }

    @Test
    void the_items_of_a_newsletter_are_articles_where_they_can_be_told_apart() {
        String item = "<p><b><a href='https://x.org/%1$d'>Headline number %1$d</a></b></p>"
                + "<p>Text of item %1$d, which goes on for long enough to be more than a teaser, as it should be here.</p>"
                + "<p>Sponsored: <a href='https://x.org/ad'>Buy this</a></p>";
        String mail = """
                From: The Test <letter@x.org>
                List-Id: <letter.x.org>
                Subject: Your daily news
                Date: Tue, 19 Sep 2023 10:00:00 +0000
                MIME-Version: 1.0
                Message-ID: <1@x.org>
                Content-Type: text/html; charset=utf-8

                <html><body><p>Good morning!</p>%s%s%s<p><b><a href='https://x.org/sub'>Subscribe to us here</a></b></p></body></html>
                """;
        List<Reading> readings = ReadingsOf.file(
                folder, "letter.eml", mail.formatted(item.formatted(1), item.formatted(2), item.formatted(3)));

        assertEquals(4, readings.size());
        Document second = ((Reading.Read) readings.get(1)).document();
        assertTrue(second.source().endsWith("letter.eml#2"), second.source());
        assertEquals(
                "Text of item 2, which goes on for long enough to be more than a teaser, as it should be here.",
                second.content());
        assertEquals(
                List.of("title=Headline number 2", "url=https://x.org/2", "date=Tue, 19 Sep 2023 10:00:00 +0000"),
                ReadingsOf.claims(second));
        Document rest = ((Reading.Read) readings.get(3)).document();
        assertEquals(
                "Good morning!" + "\n\nSponsored: Buy this".repeat(3) + "\n\nSubscribe to us here", rest.content());

        String two = mail.formatted(item.formatted(1), item.formatted(2), "");
        assertEquals(1, ReadingsOf.file(folder, "letter.eml", two).size());
    }

    @Test
    void a_mailbox_is_its_mails() {
        String mail = """
                From a@b Tue Sep 19 10:00:00 2023
                From: A <a@b.ch>
                Subject: S%d
                Date: Tue, 19 Sep 2023 10:00:00 +0200

                Words %d.
                >From here on.

                """;
        List<Reading> readings = ReadingsOf.file(folder, "a.mbox", mail.formatted(1, 1) + mail.formatted(2, 2));

        assertEquals(2, readings.size());
        Document second = ((Reading.Read) readings.get(1)).document();
        assertEquals("Words 2.\nFrom here on.", second.content().strip());
        assertTrue(second.source().endsWith("a.mbox!2"));
    }

    @Test
    void a_page_saved_as_one_file_is_a_page() {
        Document d = only("a.mhtml", """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://x.org/1
                Subject: X
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="B"

                --B
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <html><head><title>T</title></head><body><p>Caf=C3=A9</p></body></html>
                --B
                Content-Type: image/gif
                Content-Transfer-Encoding: base64

                R0lGODlhAQABAAAAACw=
                --B--
                """);

        assertEquals(Document.Form.HTML, d.form());
        assertTrue(d.content().contains("<p>Café</p>"), d.content());
        assertEquals(List.of("url=https://x.org/1"), ReadingsOf.claims(d));
    }

    @Test
    void a_web_archive_is_the_pages_it_fetched() {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>One.</p></body></html>";
        String gone = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><body>Gone</body></html>";
        List<Reading> readings =
                ReadingsOf.file(folder, "a.warc", warc("https://x.org/1", http) + warc("https://x.org/2", gone));

        Document d = ReadingsOf.only(readings);
        assertEquals(Document.Form.HTML, d.form());
        assertEquals(List.of("url=https://x.org/1"), ReadingsOf.claims(d));
        assertEquals(List.of("2023-09-19T10:00:00Z"), d.properties().get("captured"));
    }

    private static String warc(String url, String http) {
        int length = http.getBytes(StandardCharsets.UTF_8).length;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2023-09-19T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }

    @Test
    void an_entity_from_outside_is_never_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "do not read me");
        String rss = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\"> <!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]><rss><channel><item><title>T</title>"
                + "<description>a &x; b</description></item></channel></rss>";

        Document d = only("a.rss", rss);

        assertFalse(d.content().contains("do not read"), d.content());
    }
}
