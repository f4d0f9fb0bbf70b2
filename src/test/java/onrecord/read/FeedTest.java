package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds with other vocabularies beside the feed's own, relative addresses, and the feeds of aggregators. */
class FeedTest {
    @TempDir
    Path folder;

    private Document item(String content) {
        return ReadingsOf.only(ReadingsOf.file(
                folder,
                "a.rss",
                "<rss xmlns:m=\"http://search.yahoo.com/mrss/\" xmlns:c=\"http://purl.org/rss/1.0/modules/content/\">"
                        + "<channel><title>News</title><link>https://paper.example/</link><item>" + content
                        + "</item></channel></rss>"));
    }

    private static List<String> claims(Document document, String field) {
        return ReadingsOf.claims(document).stream()
                .filter(claim -> claim.startsWith(field + "="))
                .toList();
    }

    @Test
    void what_is_said_of_a_picture_is_not_the_story() {
        Document d = item("<m:title>A crane</m:title><title>Port opens</title><m:description>Photo: Pat</m:description>"
                + "<m:content url='x.jpg'><m:description>A crane at dusk.</m:description></m:content>"
                + "<description>The port is open.</description>");

        assertEquals("The port is open.", d.content());
        assertEquals(List.of("title=Port opens", "captions=A crane at dusk."), ReadingsOf.claims(d));
        assertEquals(List.of("Photo: Pat"), d.properties().get("media"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The &lt;marquee&gt; tag|The <marquee> tag",
                "<![CDATA[The &lt;b&gt; tag]]>|The <b> tag",
                "<![CDATA[The <b>port</b> &amp; I]]>|The port & I",
                "3 &lt; 5, he says|3 < 5, he says",
                "Port&amp;#39;s end|Port's end",
                "Port &amp;amp;amp; pier|Port & pier"
            })
    void marks_in_a_title_are_words_unless_they_are_markup(String written, String meant) {
        assertEquals(List.of("title=" + meant), claims(item("<title>" + written + "</title>"), "title"));
    }

    @Test
    void an_id_of_atom_that_is_an_address_is_the_link_where_there_is_none() {
        Document d = ReadingsOf.only(ReadingsOf.file(
                folder,
                "a.atom",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns='http://search.yahoo.com/mrss/'><a:entry><title>A crane"
                        + "</title><a:title>Port opens</a:title><a:id>https://paper.example/1</a:id>"
                        + "<a:summary>The port is open.</a:summary></a:entry></a:feed>"));

        assertEquals(List.of("title=Port opens", "url=https://paper.example/1"), ReadingsOf.claims(d));
    }

    @Test
    void addresses_are_made_whole() {
        assertEquals(
                List.of("url=https://paper.example/news/1"),
                claims(item("<title>A</title><link>news/1</link>"), "url"));
        assertEquals(
                List.of("url=https://paper.example/2"),
                claims(item("<title>A</title><guid>https://paper.example/2</guid>"), "url"));
        assertEquals(
                List.of(),
                claims(item("<title>A</title><guid isPermaLink='false'>https://paper.example/2</guid>"), "url"));
        Document atom = ReadingsOf.only(
                ReadingsOf.file(
                        folder,
                        "a.atom",
                        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\" xml:base=\"https://paper.example/n/\" xml:lang=\"de\">"
                                + "<a:entry xml:base=\"town/\"><a:title>A</a:title><a:link href=\"1.html\"/></a:entry></a:feed>"));
        assertEquals(
                List.of("title=A", "url=https://paper.example/n/town/1.html", "language=de"), ReadingsOf.claims(atom));
    }

    @Test
    void an_aggregator_names_the_paper_and_is_none() {
        Document d =
                item("<title>Port opens - The Kestrel</title><link>https://news.google.com/rss/articles/CBMiX5</link>"
                        + "<description>&lt;a href='x'&gt;Port opens&lt;/a&gt; The Kestrel</description>"
                        + "<source url='https://kestrel.example'>The Kestrel</source>");

        assertEquals(
                List.of("title=Port opens", "url=https://news.google.com/rss/articles/CBMiX5", "outlet=The Kestrel"),
                ReadingsOf.claims(d));
        assertEquals("", d.content());
        Document unknown = item("<title>Port opens</title><link>https://news.google.com/rss/articles/CBMiX5</link>");
        assertEquals(List.of("title=Port opens"), ReadingsOf.claims(unknown));
        Document own =
                item("<title>Port opens</title><link>https://paper.example/1</link><source>News: World</source>");
        assertEquals(List.of(), claims(own, "outlet"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://kestrel.example/1?a%3Db&amp;ct=ga,https://kestrel.example/1?a=b",
        "http://www.bing.com/news/apiclick.aspx?ref=x&amp;url=https%3a%2f%2fkestrel.example%2f1&amp;c=2,https://kestrel.example/1",
        "https://news.google.com/rss/articles/CBMiGWh0dHBzOi8va2VzdHJlbC5leGFtcGxlLzHSAQA,https://kestrel.example/1",
        "https://kestrel.example/url?url=https://other.example/,https://kestrel.example/url?url=https://other.example/"
    })
    void an_address_that_leads_on_is_the_one_it_leads_to(String link, String article) {
        assertEquals(List.of("url=" + article), claims(item("<title>A</title><link>" + link + "</link>"), "url"));
    }

    @Test
    void a_value_whose_letters_stand_elsewhere_too_is_kept() {
        Document d = item("<title>Rain</title><description>It rained in the north.</description><part>no</part>");

        assertEquals(List.of("no"), d.properties().get("part"));
    }

    @Test
    void a_feed_is_as_long_as_it_likes_and_may_say_its_language_at_its_end() {
        String item = "<item><title>Rain %d</title><description>%s</description></item>\n";
        StringBuilder feed = new StringBuilder("<rss><channel><title>Courier</title>\n");
        for (int i = 0; i < 200; i++) {
            feed.append(item.formatted(i, "It rained in the valley. ".repeat(40)));
        }
        feed.append(item.formatted(200, "It rained in the valley. ".repeat(1000)));
        feed.append(item.formatted(201, "It stopped."));
        Path file = folder.resolve("long.rss");
        List<String> titles = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        Set<List<String>> languages = new HashSet<>();

        ReadingsOf.file(folder, "long.rss", feed + "<language>de</language></channel></rss>");
        try (NewsReader reader = new NewsReader(new ReadOptions(Map.of(), limits(20_000), null))) {
            reader.read(file, reading -> {
                switch (reading) {
                    case Reading.Read read -> {
                        titles.addAll(claims(read.document(), "title"));
                        languages.add(claims(read.document(), "language"));
                    }
                    case Reading.Failed failed -> failures.add(failed.kind() + " " + failed.source());
                }
            });
        }

        assertEquals(201, titles.size());
        assertEquals("title=Rain 201", titles.getLast());
        assertEquals(Set.of(List.of("language=de")), languages);
        assertEquals(List.of("LIMIT " + file + "#201"), failures);
    }

    private static Limits limits(long articleBytes) {
        Limits d = Limits.DEFAULT;
        return new Limits(articleBytes, d.entryBytes(), d.ratio(), d.depth(), d.entries(), d.parseTime());
    }
}
