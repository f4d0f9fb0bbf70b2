package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, chats, references, wikis and whole sites, as programs export them. */
class NotesAndSitesTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.documents(ReadingsOf.file(folder, name, content));
    }

    @Test
    void values_in_toml_in_front_of_a_page() {
        Document d = documents("rain.md", """
            +++
            title = "Rain \\"and\\" snow" # so far
            date = 2023-09-19T08:00:00+02:00
            authors = [
              "Anna Meier",
              'Bob Jones', # two
            ]
            draft = false
            [params]
            source = "https://courier.example/1"
            place = { town = "Bern", roads = 3 }
            +++

            It rained.
            """).getFirst();

        assertEquals("It rained.", d.content());
        assertEquals(
                List.of(
                        "title=Rain \"and\" snow",
                        "date=2023-09-19T08:00:00+02:00",
                        "authors=Anna Meier",
                        "authors=Bob Jones"),
                ReadingsOf.claims(d));
        assertEquals(List.of("Bern"), d.properties().get("params.place.town"));
        assertEquals(List.of("false"), d.properties().get("draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rain = = snow", "a = \"open", "a = [1, 2", "# nothing"})
    void what_is_no_toml_is_text(String between) {
        String text = "+++\n" + between + "\n+++\n\nIt rained.\n";

        assertEquals(
                text.strip(), documents("rain.txt", text).getFirst().content().strip());
    }

    @Test
    void values_in_json_in_front_of_a_page() {
        Document d = documents("rain.md", """
            {
              "title": "Rain",
              "date": "2023-09-19",
              "author": "Anna Meier"
            }

            It rained.
            """).getFirst();

        assertEquals("It rained.", d.content());
        assertEquals(List.of("title=Rain", "date=2023-09-19", "authors=Anna Meier"), ReadingsOf.claims(d));
    }

    @Test
    void a_note_in_org() {
        Document d = documents("rain.org", """
            :PROPERTIES:
            :ID: n1
            :ROAM_REFS: https://courier.example/1
            :END:
            #+title: Rain
            #+author: Anna Meier
            #+date: <2023-09-19 Tue 08:00>
            #+filetags: :bern:

            It rained in [[https://bern.example/][Bern]].

            * TODO Snow :cold:
            #+begin_quote
            It snowed.
            #+end_quote
            """).getFirst();

        assertEquals("It rained in Bern.\n\n\nSnow\n\nIt snowed.", d.content());
        assertEquals(
                List.of("url=https://courier.example/1", "title=Rain", "authors=Anna Meier", "date=2023-09-19T08:00"),
                ReadingsOf.claims(d));
        assertEquals(List.of("https://bern.example/"), d.properties().get("links"));
        assertEquals(List.of("n1"), d.properties().get("id"));
    }

    @Test
    void a_chat_of_whatsapp_tells_its_order_of_day_and_month_by_all_its_messages() {
        List<Document> found = documents("chat.txt", """
            8/12/23, 9:05 PM - Messages and calls are end-to-end encrypted.
            8/12/23, 9:05 PM - Anna Meier: It rained.
            In Bern.
            8/13/23, 12:10 AM - Bob Jones: <Media omitted>
            8/13/23, 12:11 AM - Bob Jones: And it snowed: a lot.
            """);

        assertEquals(
                List.of("It rained.\nIn Bern.", "And it snowed: a lot."),
                found.stream().map(Document::content).toList());
        assertEquals(List.of("date=2023-08-12T21:05", "authors=Anna Meier"), ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("date=2023-08-13T00:11", "authors=Bob Jones"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void a_chat_of_whatsapp_whose_days_may_be_months_leaves_them_so() {
        List<Document> found = documents("chat.txt", """
            [03.04.2023, 20:05:10] Anna Meier: It rained.
            [03.04.2023, 20:06:11] Bob Jones: \u200eimage omitted
            [03.04.2023, 20:07:11] ~\u202fBob Jones: Where?
            """);

        assertEquals(2, found.size());
        assertEquals(List.of("date=3/4/2023", "authors=Anna Meier"), ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("date=3/4/2023", "authors=Bob Jones"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void references_with_other_tags() {
        List<Document> pubmed = documents("a.nbib", """
            PMID- 123
            DP  - 2023 Oct
            TI  - Rain and the lungs: a study
                  of one town.
            LID - 10.1234/rain.1 [doi]
            AB  - It rained.
            FAU - Meier, Anna
            AU  - Meier A
            LA  - ger
            JT  - Journal of rain

            PMID- 124
            DP  - 2023 Sep 19
            TI  - Snow.
            """);
        List<Document> endnote = documents("a.enw", """
            %0 Newspaper Article
            %T Rain
            %A Meier, Anna
            %A Jones, Bob
            %B Courier
            %D 2023
            %8 September 19
            %U https://courier.example/1
            %X It rained.

            %0 Web Page
            %T Snow
            """);
        List<Document> refworks = documents("a.txt", """
            RT News
            ID 7
            A1 Meier, Anna
            T1 Rain
            JF Courier
            YR 2023
            FD Sep 19, 2023
            AB It rained.
            """);

        assertEquals(2, pubmed.size());
        assertEquals("It rained.", pubmed.getFirst().content());
        assertEquals(
                List.of(
                        "title=Rain and the lungs: a study of one town.",
                        "outlet=Journal of rain",
                        "authors=Anna Meier",
                        "date=Oct 2023",
                        "language=de",
                        "url=https://doi.org/10.1234/rain.1"),
                ReadingsOf.claims(pubmed.getFirst()));
        assertEquals(2, endnote.size());
        assertEquals(
                List.of(
                        "title=Rain",
                        "outlet=Courier",
                        "url=https://courier.example/1",
                        "authors=Anna Meier",
                        "authors=Bob Jones",
                        "date=September 19, 2023"),
                ReadingsOf.claims(endnote.getFirst()));
        assertEquals("It rained.", refworks.getFirst().content());
        assertEquals(
                List.of("title=Rain", "outlet=Courier", "authors=Anna Meier", "date=Sep 19, 2023"),
                ReadingsOf.claims(refworks.getFirst()));
    }

    @Test
    void references_of_zotero_with_the_newspaper_and_the_note_that_stand_elsewhere() {
        List<Document> found = documents("items.rdf", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
              xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
             <bib:Article rdf:about="https://courier.example/1"><z:itemType>newspaperArticle</z:itemType>
              <dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
              <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Meier</foaf:surname><foaf:givenName>Anna</foaf:givenName>
               </foaf:Person></rdf:li></rdf:Seq></bib:authors>
              <dcterms:isReferencedBy rdf:resource="#item_2"/><link:link rdf:resource="#item_3"/>
              <dc:title>Rain</dc:title><dcterms:abstract>It rained.</dcterms:abstract><dc:date>2023-09-19</dc:date>
              <z:language>en</z:language><dcterms:dateSubmitted>2024-01-01</dcterms:dateSubmitted></bib:Article>
             <bib:Newspaper rdf:about="urn:issn:1234-5678"><dc:title>Courier</dc:title></bib:Newspaper>
             <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;Wet.&lt;/p&gt;</rdf:value></bib:Memo>
             <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title></z:Attachment>
            </rdf:RDF>
            """);

        assertEquals(1, found.size());
        assertEquals("It rained.", found.getFirst().content());
        assertEquals(
                List.of(
                        "title=Rain",
                        "outlet=Courier",
                        "authors=Anna Meier",
                        "date=2023-09-19",
                        "url=https://courier.example/1",
                        "language=en"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("Wet."), found.getFirst().properties().get("note"));
        assertEquals(List.of("2024-01-01"), found.getFirst().properties().get("datesubmitted"));
    }

    @Test
    void references_of_endnote_in_xml() {
        Document d = documents("items.xml", """
            <?xml version="1.0" encoding="UTF-8"?><xml><records><record><source-app name="EndNote">EndNote</source-app>
            <rec-number>7</rec-number><contributors><authors><author><style face="normal">Meier, Anna</style></author></authors></contributors>
            <titles><title><style face="normal">Rain</style></title><secondary-title><style>Courier</style></secondary-title></titles>
            <dates><year><style>2023</style></year><pub-dates><date><style>19 September</style></date></pub-dates></dates>
            <abstract><style>It rained.</style></abstract><keywords><keyword><style>weather</style></keyword></keywords></record></records></xml>
            """).getFirst();

        assertEquals("It rained.", d.content());
        assertEquals(
                List.of("title=Rain", "outlet=Courier", "authors=Anna Meier", "date=19 September, 2023"),
                ReadingsOf.claims(d));
        assertEquals(List.of("weather"), d.properties().get("keyword"));
    }

    @Test
    void pages_of_a_wiki_as_words_with_the_day_that_its_template_gives() {
        List<Document> found = documents("wiki.xml", """
            <mediawiki xml:lang="en"><siteinfo><sitename>Wikinews</sitename><base>https://en.wikinews.org/wiki/Main_Page</base></siteinfo>
            <page><title>Rain in Bern?</title><ns>0</ns><id>7</id><revision><id>9</id><timestamp>2024-01-01T00:00:00Z</timestamp>
            <text>{{date|September 19, 2023}}
            [[File:Rain.jpg|thumb|250px|'''Rain''' in [[Bern]].]]
            It '''rained''' in {{w|Bern|the capital}}, the [[mayor of Bern|mayor]] said.&lt;ref name="a"&gt;A note.&lt;/ref&gt;

            == Snow ==
            * It [https://courier.example/2 snowed].
            {| class="wikitable"
            ! Town !! style="width: 9em" | Snow
            |-
            | [[Bern]] || 3 cm
            |}
            {{quote|We will clear the roads.|author=Anna Meier}}
            {{infobox|mayor=Anna Meier}}
            == Sources ==
            * {{source|url=https://courier.example/1|title=Rain}}
            [[Category:Weather]]
            [[de:Regen]]</text></revision></page>
            <page><title>Talk:Rain</title><ns>1</ns><revision><text>Wet.</text></revision></page>
            <page><title>Wet</title><ns>0</ns><redirect title="Rain"/><revision><text>#REDIRECT [[Rain]]</text></revision></page>
            </mediawiki>
            """);

        assertEquals(1, found.size());
        assertEquals(
                "It rained in the capital, the mayor said.\n\nSnow\n\nIt snowed.\n\nTown\tSnow\n\nBern\t3 cm\n\n"
                        + "“We will clear the roads.”\n\n— Anna Meier",
                found.getFirst().content());
        assertEquals(
                List.of(
                        "title=Rain in Bern?",
                        "date=September 19, 2023",
                        "outlet=Wikinews",
                        "url=https://en.wikinews.org/wiki/Rain_in_Bern%3F",
                        "language=en",
                        "captions=Rain in Bern."),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(
                List.of("https://courier.example/1", "https://courier.example/2"),
                found.getFirst().properties().get("links"));
        assertEquals(List.of("Weather"), found.getFirst().properties().get("category"));
        assertEquals(
                List.of("infobox|mayor=Anna Meier", "source|url=https://courier.example/1|title=Rain"),
                found.getFirst().properties().get("template"));
    }

    @Test
    void a_whole_site_of_wordpress_without_its_pictures_and_menus() {
        List<Document> found = documents("site.xml", """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"
             xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><title>Courier</title><link>https://courier.example</link>
            <wp:author><wp:author_login>anna</wp:author_login><wp:author_display_name>Anna Meier</wp:author_display_name></wp:author>
            <item><title>Rain</title><link>https://courier.example/1</link><pubDate>Tue, 19 Sep 2023 08:00:00 +0000</pubDate>
             <dc:creator>anna</dc:creator><content:encoded>&lt;p&gt;It rained.&lt;/p&gt;</content:encoded>
             <excerpt:encoded>Wet.</excerpt:encoded><wp:post_type>post</wp:post_type><wp:status>draft</wp:status>
             <wp:postmeta><wp:meta_key>region</wp:meta_key><wp:meta_value>Alps</wp:meta_value></wp:postmeta>
             <wp:comment><wp:comment_author>Bob Jones</wp:comment_author><wp:comment_date>2023-09-20 08:00:00</wp:comment_date>
              <wp:comment_content>Where was that?</wp:comment_content></wp:comment></item>
            <item><title>Picture</title><link>https://courier.example/p</link><content:encoded>A picture.</content:encoded>
             <wp:post_type>attachment</wp:post_type></item>
            <item><title>Menu</title><content:encoded></content:encoded><wp:post_type>nav_menu_item</wp:post_type></item>
            </channel></rss>
            """);

        assertEquals(1, found.size());
        assertEquals(
                List.of(
                        "title=Rain",
                        "url=https://courier.example/1",
                        "date=Tue, 19 Sep 2023 08:00:00 +0000",
                        "authors=Anna Meier"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("draft"), found.getFirst().properties().get("status"));
        assertEquals(List.of("Wet."), found.getFirst().properties().get("excerpt"));
        assertEquals(List.of("Alps"), found.getFirst().properties().get("region"));
        assertEquals(
                List.of("Bob Jones: Where was that?"),
                found.getFirst().properties().get("comment"));
        assertEquals(
                List.of("2023-09-20 08:00:00"), found.getFirst().properties().get("wp:comment_date"));
    }

    @Test
    void a_whole_site_of_ghost_whose_authors_stand_behind_the_posts() {
        List<Document> found = documents("ghost.json", """
            {"db":[{"meta":{"exported_on":1700000000000,"version":"5.60.0"},"data":{
             "posts":[{"id":"p1","title":"Rain","html":"<p>It rained.</p>","plaintext":"It rained.","lexical":"{}","status":"published",
               "custom_excerpt":"Wet.","created_at":"2023-09-18T08:00:00.000Z","updated_at":"2023-09-20T08:00:00.000Z",
               "published_at":"2023-09-19T08:00:00.000Z"},
              {"id":"p2","title":"Snow","html":"<p>It snowed.</p>","status":"draft","updated_at":"2023-09-20T08:00:00.000Z"}],
             "posts_authors":[{"id":"x","post_id":"p1","author_id":"u1","sort_order":0}],
             "posts_tags":[{"id":"y","post_id":"p1","tag_id":"t1"}],
             "settings":[{"key":"title","value":"Courier"},{"key":"locale","value":"en"}],
             "tags":[{"id":"t1","name":"Weather"}],"users":[{"id":"u1","name":"Anna Meier"}]}}]}
            """);

        assertEquals(2, found.size());
        assertEquals("It rained.", found.getFirst().content());
        assertEquals(
                List.of(
                        "title=Rain",
                        "date=2023-09-19T08:00:00.000Z",
                        "deck=Wet.",
                        "updated=2023-09-20T08:00:00.000Z",
                        "outlet=Courier",
                        "authors=Anna Meier"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("Weather"), found.getFirst().properties().get("tags"));
        assertEquals(List.of("title=Snow", "outlet=Courier"), ReadingsOf.claims(found.getLast()));
        assertEquals(List.of("draft"), found.getLast().properties().get("status"));
    }

    @Test
    void a_whole_site_of_blogger_without_its_settings() {
        List<Document> found = documents("blog.xml", """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
            <title>Courier</title>
            <entry><id>1</id><category scheme="s" term="http://schemas.google.com/blogger/2008/kind#settings"/><title>Name</title><content>Courier</content></entry>
            <entry><id>2</id><published>2023-09-19T08:00:00Z</published>
             <category scheme="s" term="http://schemas.google.com/blogger/2008/kind#post"/><title>Rain</title>
             <content type="html">&lt;p&gt;It rained.&lt;/p&gt;</content></entry>
            <entry><id>3</id><published>2023-09-19T09:00:00Z</published><thr:in-reply-to ref="2"/>
             <category scheme="s" term="http://schemas.google.com/blogger/2008/kind#comment"/><title/>
             <content type="html">Where?</content></entry></feed>
            """);

        assertEquals(
                List.of("It rained.", "Where?"),
                found.stream().map(Document::content).toList());
        assertEquals(List.of("2"), found.getLast().properties().get("answers"));
    }
}
