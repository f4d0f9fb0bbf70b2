package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What networks, newspapers' systems and news services answer and let people download. */
class NetworksTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.documents(ReadingsOf.file(folder, name, content));
    }

    @Test
    void posts_of_bluesky_in_a_feed_and_in_the_stream_of_all_that_happens() {
        List<Document> feed = documents("feed.json", """
            {"feed":[{"post":{"uri":"at://did:plc:abc/app.bsky.feed.post/3k1","cid":"b1",
              "author":{"did":"did:plc:abc","handle":"anna.example.org","displayName":"Anna Meier"},
              "record":{"$type":"app.bsky.feed.post","text":"It rained.","createdAt":"2024-03-05T14:12:00.123Z","langs":["en"],
               "facets":[{"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://courier.example/1"}]}]},
              "likeCount":3}}],"cursor":"x"}
            """);
        List<Document> stream = documents("stream.ndjson", """
            {"did":"did:plc:abc","time_us":1709647920000000,"kind":"commit","commit":{"operation":"create","rkey":"3k2","cid":"b2","collection":"app.bsky.feed.post","record":{"$type":"app.bsky.feed.post","text":"It snowed.","createdAt":"2024-03-05T14:12:00Z"}}}
            {"did":"did:plc:abc","time_us":1709647920000001,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.like","rkey":"3k3","record":{"$type":"app.bsky.feed.like","createdAt":"2024-03-05T14:12:00Z"}}}
            {"did":"did:plc:abc","time_us":1709647920000002,"kind":"identity","identity":{"handle":"a"}}
            """);

        assertEquals("It rained.", feed.getFirst().content());
        assertEquals(
                List.of(
                        "date=2024-03-05T14:12:00.123Z",
                        "authors=Anna Meier",
                        "url=https://bsky.app/profile/anna.example.org/post/3k1",
                        "language=en"),
                ReadingsOf.claims(feed.getFirst()));
        assertEquals(
                List.of("https://courier.example/1"),
                feed.getFirst().properties().get("links"));
        assertEquals(List.of("3"), feed.getFirst().properties().get("post.likeCount"));
        assertEquals(1, stream.size());
        assertEquals(
                List.of("date=2024-03-05T14:12:00Z", "url=https://bsky.app/profile/did:plc:abc/post/3k2"),
                ReadingsOf.claims(stream.getFirst()));
    }

    @Test
    void a_thread_of_reddit_with_the_answers_to_answers() {
        List<Document> found = documents("thread.json", """
            [{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"a1","subreddit":"bern","author":"anna_m",
               "title":"Rain &amp; snow","selftext":"It rained &amp; snowed.","created_utc":1695110400.0,"edited":false,
               "permalink":"/r/bern/comments/a1/rain/","url":"https://www.reddit.com/r/bern/comments/a1/rain/"}}]}},
             {"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"k1","subreddit":"bern","author":"bob_j",
               "body":"Where?","created_utc":1695110460.0,"permalink":"/r/bern/comments/a1/rain/k1/",
               "replies":{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"k2","subreddit":"bern",
                "author":"anna_m","body":"Here.","created_utc":1695110520.0,"permalink":"/r/bern/comments/a1/rain/k2/","replies":""}}]}}}},
              {"kind":"t1","data":{"id":"k3","subreddit":"bern","author":"[deleted]","body":"[removed]","created_utc":1695110530.0}}]}}]
            """);

        assertEquals(
                List.of("It rained & snowed.", "Where?", "Here."),
                found.stream().map(Document::content).toList());
        assertEquals(
                List.of(
                        "title=Rain & snow",
                        "date=2023-09-19T08:00:00Z",
                        "url=https://www.reddit.com/r/bern/comments/a1/rain/",
                        "section=bern"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("anna_m"), found.getLast().properties().get("author"));
    }

    @Test
    void dumps_of_reddit() {
        Document d = documents("RS.ndjson", """
            {"id":"a1","subreddit":"bern","author":"anna_m","title":"Rain","selftext":"","is_self":false,"created_utc":1695110400,"permalink":"/r/bern/comments/a1/rain/","url":"https://courier.example/1"}
            {"id":"a2","subreddit":"bern","author":"bob_j","title":"Snow","selftext":"It snowed.","created_utc":"1695110400","permalink":"/r/bern/comments/a2/snow/"}
            """).getFirst();

        assertEquals(
                List.of(
                        "title=Rain",
                        "date=2023-09-19T08:00:00Z",
                        "url=https://www.reddit.com/r/bern/comments/a1/rain/",
                        "section=bern"),
                ReadingsOf.claims(d));
        assertEquals(List.of("https://courier.example/1"), d.properties().get("url"));
    }

    @Test
    void a_day_of_slack_without_who_came_and_went() {
        List<Document> found = documents("2023-09-19.json", """
            [{"type":"message","client_msg_id":"m1","user":"U1","ts":"1695110400.000200","user_profile":{"real_name":"Anna Meier"},
              "text":"Rain &amp; snow in <https://courier.example/1|Bern>, says <@U2>."},
             {"type":"message","subtype":"channel_join","user":"U1","ts":"1695110300.000100","text":"<@U1> has joined"}]
            """);

        assertEquals(1, found.size());
        assertEquals("Rain & snow in Bern, says @U2.", found.getFirst().content());
        assertEquals(List.of("date=2023-09-19T08:00:00Z", "authors=Anna Meier"), ReadingsOf.claims(found.getFirst()));
        assertEquals(
                List.of("https://courier.example/1"),
                found.getFirst().properties().get("links"));
    }

    @Test
    void a_channel_of_discord_in_which_a_program_posts_pages() {
        List<Document> found = documents("news.json", """
            {"guild":{"id":"1","name":"Bern"},"channel":{"id":"2","name":"rain"},"messages":[
             {"id":"1","type":"Default","timestamp":"2023-09-19T08:00:00.123+00:00","content":"It rained.","embeds":[],
              "author":{"id":"9","name":"anna","nickname":"Anna Meier"}},
             {"id":"2","type":"GuildMemberJoin","timestamp":"2023-09-19T08:01:00+00:00","content":"Joined the server.","embeds":[],
              "author":{"id":"8","name":"bob"}},
             {"id":"3","type":"Default","timestamp":"2023-09-19T08:02:00+00:00","content":"",
              "embeds":[{"title":"Snow","url":"https://courier.example/2","description":"It snowed."}],"author":{"id":"7","name":"feeds"}}]}
            """);

        assertEquals(2, found.size());
        assertEquals(
                List.of("date=2023-09-19T08:00:00.123+00:00", "authors=Anna Meier"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("It snowed.", found.getLast().content());
        assertEquals(
                List.of(
                        "date=2023-09-19T08:02:00+00:00",
                        "authors=feeds",
                        "title=Snow",
                        "url=https://courier.example/2"),
                ReadingsOf.claims(found.getLast()));
    }

    @Test
    void what_people_download_from_facebook_and_instagram_with_its_letters() {
        List<Document> posts = documents("your_posts_1.json", """
            [{"timestamp":1695110400,"title":"Zo\\u00c3\\u00a9 Meier shared a link.","data":[{"post":"Il a plu \\u00c3\\u00a0 Z\\u00c3\\u00bcrich."}],
              "attachments":[{"data":[{"external_context":{"url":"https://courier.example/1"}}]}]},
             {"timestamp":1695110500,"title":"Zo\\u00c3\\u00a9 Meier updated her picture.","data":[{"update_timestamp":1695110500}]}]
            """);
        Document message = documents("message_1.json", """
            {"participants":[{"name":"Zo\\u00c3\\u00a9 Meier"}],"messages":[{"sender_name":"Zo\\u00c3\\u00a9 Meier",
             "timestamp_ms":1695110400000,"content":"Il a neig\\u00c3\\u00a9."}]}
            """).getFirst();
        List<Document> pictures = documents("posts_1.json", """
            [{"media":[{"uri":"a.jpg","creation_timestamp":1695110400,"title":"Schnee in Z\\u00c3\\u00bcrich"}]},
             {"media":[{"uri":"b.jpg","creation_timestamp":1695110400,"title":""}],"title":"Regen","creation_timestamp":1695110460}]
            """);

        assertEquals(1, posts.size());
        assertEquals("Il a plu à Zürich.", posts.getFirst().content());
        assertEquals(List.of("date=2023-09-19T08:00:00Z"), ReadingsOf.claims(posts.getFirst()));
        assertEquals(
                List.of("Zoé Meier shared a link."),
                posts.getFirst().properties().get("activity"));
        assertEquals("Il a neigé.", message.content());
        assertEquals(List.of("date=1695110400000", "authors=Zoé Meier"), ReadingsOf.claims(message));
        assertEquals(
                List.of("Schnee in Zürich", "Regen"),
                pictures.stream().map(Document::content).toList());
        assertEquals(List.of("date=2023-09-19T08:01:00Z"), ReadingsOf.claims(pictures.getLast()));
    }

    @Test
    void letters_that_are_no_bytes_of_others_stay() {
        assertEquals("déjà vu", MetaPost.repaired("déjà vu"));
        assertEquals("Zürich – 雨", MetaPost.repaired("Zürich – 雨"));
        assertEquals("Zürich", MetaPost.repaired("Z\u00c3\u00bcrich"));
    }

    @Test
    void a_story_of_arc_with_its_elements_in_order() {
        Document d = documents("story.json", """
            {"type":"story","_id":"S1","canonical_url":"/rain/","language":"en","headlines":{"basic":"Rain"},
             "subheadlines":{"basic":"In Bern"},"credits":{"by":[{"type":"author","name":"Anna Meier"}]},
             "first_publish_date":"2023-09-19T07:00:00Z","display_date":"2023-09-19T08:00:00Z","last_updated_date":"2023-09-20T08:00:00Z",
             "content_elements":[{"type":"text","content":"It <b>rained</b>."},{"type":"image","caption":"Rain in Bern","url":"a.jpg"},
              {"type":"list","items":[{"type":"text","content":"First."},{"type":"text","content":"Second."}]},
              {"type":"quote","content_elements":[{"type":"text","content":"We are wet."}]}],
             "distributor":{"name":"Courier","category":"staff"},"taxonomy":{"primary_section":{"name":"World"}}}
            """).getFirst();

        assertEquals("It rained.\n\nFirst.\n\nSecond.\n\nWe are wet.", d.content());
        assertEquals(
                List.of(
                        "title=Rain",
                        "deck=In Bern",
                        "authors=Anna Meier",
                        "date=2023-09-19T08:00:00Z",
                        "updated=2023-09-20T08:00:00Z",
                        "language=en",
                        "section=World",
                        "outlet=Courier",
                        "captions=Rain in Bern"),
                ReadingsOf.claims(d));
        assertEquals(List.of("/rain/"), d.properties().get("canonical_url"));
    }

    @Test
    void the_article_of_a_graph_of_linked_data() {
        List<Document> found = documents("page.jsonld", """
            {"@context":"https://schema.org","@graph":[
             {"@type":"Organization","@id":"#o","name":"Courier","url":"https://courier.example"},
             {"@type":"WebPage","@id":"https://courier.example/1","name":"Rain - Courier"},
             {"@type":"NewsArticle","@id":"#a","headline":"Rain","datePublished":"2023-09-19","articleBody":"It rained.",
              "author":[{"@type":"Person","name":"Anna Meier"}],"publisher":{"@id":"#o"},"inLanguage":"en-GB",
              "articleSection":["World","Weather"],"mainEntityOfPage":"https://courier.example/1"}]}
            """);

        assertEquals(1, found.size());
        assertEquals("It rained.", found.getFirst().content());
        assertEquals(
                List.of(
                        "title=Rain",
                        "date=2023-09-19",
                        "authors=Anna Meier",
                        "outlet=Courier",
                        "language=en-GB",
                        "section=World",
                        "url=https://courier.example/1"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("World", "Weather"), found.getFirst().properties().get("articleSection"));
    }

    @Test
    void a_record_without_a_text_has_its_summary_for_one() {
        List<Document> found = documents("answer.json", """
            {"data":[{"title":"Rain","description":"It rained.","source":"Courier","language":"eng","author":3},
             {"title":"Snow","description":"It snowed.","content":"It snowed a lot.","language":"german"}]}
            """);

        assertEquals("It rained.", found.getFirst().content());
        assertEquals(List.of("title=Rain", "outlet=Courier", "language=en"), ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of("3"), found.getFirst().properties().get("author"));
        assertFalse(found.getFirst().properties().containsKey("description"));
        assertEquals("It snowed a lot.", found.getLast().content());
        assertEquals(List.of("It snowed."), found.getLast().properties().get("description"));
        assertEquals(List.of("title=Snow", "language=de"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void a_chat_of_telegram_as_a_page() {
        List<Document> found = documents("messages.html", """
            <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
            <div class="page_header"><div class="content"><div class="text bold">Harbour Post</div></div></div>
            <div class="history">
            <div class="message service" id="message-1"><div class="body details">18 September 2023</div></div>
            <div class="message default clearfix" id="message1"><div class="body">
             <div class="pull_right date details" title="18.09.2023 08:05:10 UTC+02:00">08:05</div>
             <div class="from_name">Harbour Post</div><div class="text"><strong>Rain</strong><br><br>It rained <a href="https://harbour.example/1">here</a>.</div></div></div>
            <div class="message default clearfix joined" id="message2"><div class="body">
             <div class="pull_right date details" title="19.09.2023 09:00:00">09:00</div><div class="text">It snowed.</div></div></div>
            <div class="message default clearfix" id="message3"><div class="body">
             <div class="pull_right date details" title="20.09.2023 09:00:00 UTC+02:00">09:00</div><div class="from_name">Ann Berg</div>
             <div class="media_wrap">Photo</div></div></div>
            </div></div></body></html>
            """);

        assertEquals(2, found.size());
        assertEquals("Rain\n\nIt rained here.", found.getFirst().content());
        assertEquals(
                List.of("date=2023-09-18T08:05:10+02:00", "outlet=Harbour Post"), ReadingsOf.claims(found.getFirst()));
        assertEquals(
                List.of("https://harbour.example/1"),
                found.getFirst().properties().get("link"));
        assertEquals(List.of("date=2023-09-19T09:00:00", "outlet=Harbour Post"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void what_facebook_hands_out_as_pages_now_and_before() {
        List<Document> posts = documents("your_posts.html", """
            <html><head><title>Your posts</title></head><body><div class="_a706" role="main">
            <section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">Ann Berg updated her status.</h2>
             <div class="_2ph_ _a6-p"><div class="_2pin"><div>It rained all day.</div></div><div class="_2pin"><div>Updated Sep 18, 2023 9:12:17 am</div></div>
             <ul class="_a6-q"><li>Pat Roe</li></ul></div>
             <footer class="_3-94 _a6-o"><a href="https://www.facebook.com/dyi/1"><div class="_a72d">Sep 18, 2023 8:05:10 am</div></a></footer></section>
            <section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">Ann Berg shared a link.</h2>
             <div class="_2ph_ _a6-p"><div class="_2pin"><a href="https://harbour.example/1">https://harbour.example/1</a></div></div>
             <footer class="_3-94 _a6-o"><div class="_a72d">Sep 19, 2023 8:05:10 am</div></footer></section>
            </div></body></html>
            """);
        List<Document> messages = documents("message_1.html", """
            <html><head><title>Pat Roe</title></head><body><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder">
            <div class="_3-96 _2pio _2lek _2lel">Pat Roe</div><div class="_3-96 _2let"><div><div>It snowed.</div></div></div>
            <div class="_3-94 _2lem">Dec 24, 2018, 11:30 PM</div></div></body></html>
            """);

        assertEquals(1, posts.size());
        assertEquals("It rained all day.", posts.getFirst().content());
        assertEquals(List.of("date=Sep 18, 2023 8:05:10 am"), ReadingsOf.claims(posts.getFirst()));
        assertEquals(
                List.of("Ann Berg updated her status."),
                posts.getFirst().properties().get("activity"));
        assertEquals("It snowed.", messages.getFirst().content());
        assertEquals(List.of("date=Dec 24, 2018, 11:30 PM", "authors=Pat Roe"), ReadingsOf.claims(messages.getFirst()));
    }

    @Test
    void posts_as_the_service_of_mastodon_gives_them() {
        Document post = documents("posts.json", """
                [{"id":"109","created_at":"2023-09-18T08:00:00.000Z","content":"<p>It rained.</p>","url":"https://social.example/@ann/109",
                  "account":{"username":"ann","acct":"ann","display_name":"Ann Berg"},"language":"en","reblog":null}]
                """).getFirst();

        assertEquals("It rained.", post.content());
        assertEquals(
                List.of(
                        "url=https://social.example/@ann/109",
                        "date=2023-09-18T08:00:00.000Z",
                        "authors=Ann Berg",
                        "language=en"),
                ReadingsOf.claims(post));
    }

    @Test
    void segments_of_a_transcription_are_paragraphs_by_speaker() {
        Document spoken = documents("talk.json", """
                {"segments":[{"start":0.0,"end":2.0,"text":" It rained","speaker":"A"},{"start":2.0,"end":3.0,"text":" all day.","speaker":"A"},
                 {"start":3.0,"end":4.0,"text":" Here too.","speaker":"B"}],"language":"en"}
                """).getFirst();

        assertEquals("A: It rained all day.\n\nB: Here too.", spoken.content());
    }

    @Test
    void a_message_with_a_date_is_a_post_and_one_without_an_error() {
        assertEquals(
                "It rained.",
                documents("posts.csv", "Channel,Date,Message\nHarbour Post,2023-09-18,It rained.\n")
                        .getFirst()
                        .content());
        assertEquals(
                Reading.Failed.Kind.NO_TEXT,
                ReadingsOf.onlyFailure(
                                ReadingsOf.file(folder, "e.json", "{\"status\":\"error\",\"message\":\"no key\"}"))
                        .kind());
    }

    @Test
    void posts_of_the_second_service_of_twitter_with_those_whom_it_lists_beside_them() {
        List<Document> found = documents("posts.jsonl", """
            {"data":[{"id":"1","text":"Rain &amp; snow https://t.co/a","created_at":"2023-09-19T08:00:00.000Z","author_id":"7","lang":"en","entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https://courier.example/1"}]},"attachments":{"media_keys":["m1"]}},{"id":"2","text":"Sun","author_id":"8"}],"includes":{"users":[{"id":"7","name":"Ann Meier","username":"annm"}],"media":[{"media_key":"m1","alt_text":"A wet street"}]}}
            {"data":{"id":"3","text":"Cut \u2026","note_tweet":{"text":"Cut no more."},"author_id":"7"},"includes":{"users":[{"id":"7","name":"Ann Meier","username":"annm"}]}}
            {"id":"4","text":"Flat","created_at":"2023-09-20T08:00:00.000Z","author_id":"7","author":{"name":"Ann Meier","username":"annm"}}
            """);

        assertEquals(
                List.of("Rain & snow https://courier.example/1", "Sun", "Cut no more.", "Flat"),
                found.stream().map(Document::content).toList());
        assertEquals(
                List.of(
                        "date=2023-09-19T08:00:00.000Z",
                        "language=en",
                        "authors=Ann Meier",
                        "url=https://x.com/annm/status/1",
                        "captions=A wet street"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(4, found.stream().map(Document::id).distinct().count());
        assertEquals(
                "date=2023-09-20T08:00:00.000Z",
                ReadingsOf.claims(found.getLast()).getFirst());
    }

    @Test
    void posts_in_one_answer_of_twitter_have_the_authors_that_stand_behind_them() {
        List<Document> found = documents("answer.json", """
            {"data":[{"id":"1","text":"Rain","created_at":"2023-09-19T08:00:00.000Z","author_id":"7"},
                     {"id":"2","text":"Sun","author_id":"9"}],
             "includes":{"users":[{"id":"7","name":"Ann Meier","username":"annm"}]},
             "meta":{"result_count":2}}
            """);

        assertEquals(
                List.of("Rain", "Sun"), found.stream().map(Document::content).toList());
        assertEquals(
                List.of("date=2023-09-19T08:00:00.000Z", "authors=Ann Meier", "url=https://x.com/annm/status/1"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals(List.of(), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void posts_of_an_answer_of_twitter_that_breaks_off_are_not_lost() {
        List<Reading> found = ReadingsOf.file(folder, "cut.json", """
            {"data":[{"id":"1","text":"Rain","author_id":"7"},{"id":"2","text":"Sun","author_id":"7"},{"id":"3","te""");

        assertEquals(
                List.of("Rain", "Sun"),
                found.stream()
                        .filter(Reading.Read.class::isInstance)
                        .map(read -> ((Reading.Read) read).document().content())
                        .toList());
        assertEquals(1, found.stream().filter(Reading.Failed.class::isInstance).count());
    }

    @Test
    void more_posts_than_wait_for_their_authors_are_all_read() {
        String posts = IntStream.rangeClosed(1, 2500)
                .mapToObj("{\"id\":\"%1$d\",\"text\":\"Post %1$d\",\"author_id\":\"7\"}"::formatted)
                .collect(Collectors.joining(","));
        List<Document> found = documents(
                "many.json", "{\"data\":[" + posts + "],\"includes\":{\"users\":[{\"id\":\"7\",\"name\":\"Ann\"}]}}");

        assertEquals(2500, found.stream().map(Document::content).distinct().count());
        assertEquals("Post 2500", found.getLast().content());
    }

    @Test
    void what_a_post_of_mastodon_passes_on_keeps_the_words_below_its_pictures() {
        Document boost = documents("a.json", """
            [{"id":"9","account":{"acct":"bob","username":"bob"},"content":"","reblog":{"id":"8","account":{"acct":"ann","display_name":"Ann"},
             "content":"<p>Rain.</p>","media_attachments":[{"description":"A wet street"},{"description":null}]}}]
            """).getFirst();
        Document note = documents("b.json", """
            {"orderedItems":[{"type":"Create","object":{"type":"Note","content":"Rain.","attachment":[{"type":"Document","name":"A wet street"}]}}]}
            """).getFirst();

        assertEquals(List.of("authors=Ann", "captions=A wet street"), ReadingsOf.claims(boost));
        assertEquals(List.of("captions=A wet street"), ReadingsOf.claims(note));
    }
}
