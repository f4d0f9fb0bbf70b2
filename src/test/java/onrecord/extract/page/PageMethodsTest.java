package onrecord.extract.page;

import static onrecord.extract.page.Pages.FIRST;
import static onrecord.extract.page.Pages.SECOND;
import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.THIRD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.extract.DocumentedMethods;
import onrecord.extract.Extraction;
import onrecord.extract.Extractor;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method for the values of web pages, on markup written for it: what it finds, and that it is named. */
class PageMethodsTest {
    private static final String TITLE = "Harbour closed by storm again";
    private static final String MORE =
            "<p>Two more ships are expected in the bay on Tuesday morning, the authority said, and the town has opened a school for the passengers of the ferries.</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    static Stream<Arguments> values() {
        return Stream.of(
                head("title-element", "Storm", "<title>Storm</title>"),
                head("og-title", "Storm", "<meta property='og:title' content='Storm'>"),
                head("twitter-title", "Storm", "<meta name='twitter:title' content='Storm'>"),
                head("json-ld-headline", "Storm", linked("\"headline\":\"Storm\"")),
                body("heading", TITLE, ""),
                Arguments.of(
                        "headline-block",
                        TITLE,
                        "<html lang='en'><head><title>" + TITLE + "</title></head><body><article><div>" + TITLE
                                + "</div>" + STORY + "</article></body></html>"),
                Arguments.of(
                        "second-heading",
                        "Islands cut off until Wednesday",
                        whole(
                                "<title>" + TITLE
                                        + "</title><meta property='og:title' content='Islands cut off until Wednesday'>",
                                "<h2>Islands cut off until Wednesday</h2>" + STORY)),
                head("json-ld-published", "2024-02-05", linked("\"datePublished\":\"2024-02-05\"")),
                head("json-ld-created", "2024-02-05", linked("\"dateCreated\":\"2024-02-05\"")),
                head(
                        "json-ld-page",
                        "2024-02-05",
                        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2024-02-05\"}</script>"),
                head("meta-published", "2024-02-05", "<meta property='article:published_time' content='2024-02-05'>"),
                head("meta-date", "2024-02-05", "<meta name='dc.date.issued' content='2024-02-05'>"),
                head(
                        "url-date",
                        "2024-02-05",
                        "<link rel='canonical' href='https://harbourpost.example/2024/02/05/storm'>"),
                body("marked-published", "2024-02-05", "<b itemprop='datePublished' content='2024-02-05'>Monday</b>"),
                body("marked-created", "2024-02-05", "<b itemprop='dateCreated' content='2024-02-05'>Monday</b>"),
                body("time-element", "2024-02-05", "<time datetime='2024-02-05'>Monday</time>"),
                body("date-line", "2024-02-05", "<div>5 February 2024</div>"),
                Arguments.of(
                        "json-ld-site",
                        "2024-02-05",
                        "<html data-wf-page='6' lang='en'><head>" + linked("\"datePublished\":\"2024-02-05\"")
                                + "</head><body><h1>" + TITLE + "</h1>" + STORY + "</body></html>"),
                head("json-ld-modified", "2024-02-06", linked("\"dateModified\":\"2024-02-06\"")),
                head("meta-modified", "2024-02-06", "<meta property='article:modified_time' content='2024-02-06'>"),
                head("meta-changed", "2024-02-06", "<meta name='last-modified' content='2024-02-06'>"),
                body("marked-modified", "2024-02-06", "<b itemprop='dateModified' content='2024-02-06'>Tuesday</b>"),
                body("updated-line", "2024-02-06", "<div>Updated 6 February 2024</div>"),
                Arguments.of(
                        "change-note",
                        "2024-02-06",
                        whole("", STORY + "<p>This article was amended on 6 February 2024 to name the bay.</p>")),
                Arguments.of(
                        "opening-date",
                        "2024-02-05",
                        whole("", "<p>5 February 2024. " + FIRST + " " + SECOND + "</p>" + MORE)),
                Arguments.of(
                        "published-line",
                        "2024-02-05",
                        whole("", STORY + "<footer>This entry was posted on 5 February 2024 in Sea.</footer>")),
                Arguments.of("lone-date", "2024-02-05", whole("", STORY + "<footer>5 February 2024</footer>")),
                head("json-ld-author", "Jane Doe", linked("\"author\":{\"name\":\"Jane Doe\"}")),
                head(
                        "json-ld-page-author",
                        "Jane Doe",
                        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"author\":{\"name\":\"Jane Doe\"}}</script>"),
                head("meta-author", "Jane Doe", "<meta name='author' content='Jane Doe'>"),
                body("microdata-author", "Jane Doe", "<div itemprop='author'>Jane Doe</div>"),
                body("author-link", "Jane Doe", "<div><a rel='author' href='/jd'>Jane Doe</a></div>"),
                body("author-page", "Jane Doe", "<div><a href='/authors/jane-doe'>Jane Doe</a></div>"),
                body("byline", "Jane Doe", "<div class='byline'>Jane Doe</div>"),
                body("byline-line", "Jane Doe", "<div>Harbour | By Jane Doe</div>"),
                body("name-line", "Jane Doe", "<div>Jane Doe</div>"),
                Arguments.of("signature", "Jane Doe", whole("", STORY + "<p>" + SECOND + " (Jane Doe, 5.2.2024)</p>")),
                Arguments.of(
                        "author-note",
                        "Jane Doe",
                        whole("", STORY + "<h3>Jane Doe</h3><p>Jane Doe writes about ships and lighthouses here.</p>")),
                body("collective-byline", "Harbour Desk", "<div class='byline'>Harbour Desk</div>"),
                head("json-ld-publisher", "Harbour Post", linked("\"publisher\":{\"name\":\"Harbour Post\"}")),
                head("og-site-name", "Harbour Post", "<meta property='og:site_name' content='Harbour Post'>"),
                head("application-name", "Harbour Post", "<meta name='application-name' content='Harbour Post'>"),
                head(
                        "title-site",
                        "Harbour Post",
                        "<title>" + TITLE + " | Harbour Post</title>"
                                + "<link rel='canonical' href='https://www.harbourpost.com/storm'>"),
                head(
                        "link-host",
                        "harbourpost.co.uk",
                        "<link rel='alternate' type='application/rss+xml' href='https://www.harbourpost.co.uk/feed'>"),
                head("canonical-link", "https://a.example/b", "<link rel='canonical' href='https://a.example/b'>"),
                head("og-url", "https://a.example/b", "<meta property='og:url' content='https://a.example/b'>"),
                head("json-ld", "https://a.example/b", linked("\"url\":\"https://a.example/b\"")),
                Arguments.of(
                        "saved-from",
                        "https://a.example/b",
                        "<!-- saved from url=(0019)https://a.example/b -->" + whole("", STORY)),
                head("meta-url", "https://a.example/b", "<meta name='twitter:url' content='https://a.example/b'>"),
                head("base-element", "https://a.example/", "<base href='https://a.example/'>"),
                body("declared-language", "en", ""),
                head("meta-section", "Sea", "<meta property='article:section' content='Sea'>"),
                head("json-ld-section", "Sea", linked("\"articleSection\":\"Sea\"")),
                body(
                        "deck",
                        "Nobody was hurt, but the ferries stay in port until Wednesday.",
                        "<p class='standfirst'>Nobody was hurt, but the ferries stay in port until Wednesday.</p>"),
                body("article-text", (FIRST.length() + SECOND.length() + THIRD.length() + 4) + " characters", ""),
                Arguments.of(
                        "script-text",
                        FIRST.length() + SECOND.length() + THIRD.length() + MORE.length() - "<p></p>".length() + 6
                                + " characters",
                        "<html lang='en'><head><title>" + TITLE + "</title></head><body><script>a = {\"b\": \"<p>"
                                + FIRST + "<p>" + SECOND + "<p>" + THIRD + MORE + "\"}</script></body></html>"),
                body("dateline", "Reuters", "<p>PORT SALIS, Feb 5 (Reuters) - " + FIRST + "</p>"),
                Arguments.of("agency-note", "AFP", whole("", STORY + MORE + "<p>Additional reporting by AFP</p>")));
    }

    static Stream<Arguments> leftOut() {
        return Stream.of(
                around("navigation", "Sea and harbour", "<nav>Sea and harbour</nav>"),
                around("footer", "The Harbour Post, Quay 1", "<footer>The Harbour Post, Quay 1</footer>"),
                around("sidebar", "The pier is 90 years old.", "<aside>The pier is 90 years old.</aside>"),
                around("share", "Send this to a friend", "<div class='share-bar'>Send this to a friend</div>"),
                around("related", "Lighthouse sold", "<div class='most-read'>Lighthouse sold</div>"),
                around("newsletter", "A letter each day", "<div class='newsletter-box'>A letter each day</div>"),
                around("comments", "I was there.", "<div id='comments'><p>I was there.</p></div>"),
                around("advertisement", "Buy a boat", "<div class='ad-slot'>Buy a boat</div>"),
                around("cookies", "We use cookies.", "<div id='cookie-notice'>We use cookies.</div>"),
                around("author-box", "Jane likes ships.", "<div class='author-bio'>Jane likes ships.</div>"),
                around("byline", "By Jane Doe", "<p>By Jane Doe</p>"),
                around("metadata", "Sea, storm", "<div class='taglist'>Sea, storm</div>"),
                around("media", "Six pictures", "<div class='slideshow'>Six pictures</div>"),
                around("hidden", "For subscribers.", "<div style='display: none'>For subscribers.</div>"),
                around("form", "Your address", "<form><p>Your address</p></form>"),
                around("teaser", "Lighthouse to be sold", "<div><h3><a href='/b'>Lighthouse to be sold</a></h3></div>"),
                Arguments.of(
                        "outside",
                        "Rain until noon",
                        "<html lang='en'><body><div>Rain until noon</div><article><h1>" + TITLE + "</h1>" + STORY
                                + "</article></body></html>"),
                around("agency-note", "Additional reporting by AFP", "<p>Additional reporting by AFP</p>"),
                around("promotion", "Support our work with a gift.", "<p>Support our work with a gift.</p>"),
                around("stop-heading", "Trending", "<h2>Trending</h2><p>The lighthouse has been sold at last.</p>"),
                around("duplicate", SECOND, "<p>" + SECOND + "</p>"));
    }

    /** The line is taken out for this reason, and nothing but it and what belongs to it. */
    @ParameterizedTest
    @MethodSource("leftOut")
    void leavesOut(String method, String line, String page) {
        Article article = EXTRACTOR.extract(document(page)).article();
        assertTrue(
                article.boilerplate().stream()
                        .anyMatch(part -> part.provenance().method().equals(method)
                                && part.text().contains(line)),
                article.boilerplate().toString());
        assertTrue(article.body().startsWith(FIRST + "\n\n" + SECOND + "\n\n" + THIRD), article.body());
        assertEquals(1, article.boilerplate().size(), article.boilerplate().toString());
    }

    @ParameterizedTest
    @MethodSource("values")
    void finds(String method, String value, String page) {
        List<Extraction.Candidate> considered =
                EXTRACTOR.extract(document(page)).considered();
        assertTrue(
                considered.stream()
                        .anyMatch(candidate -> candidate.provenance().method().equals(method)
                                && candidate.value().equals(value)),
                considered.toString());
    }

    static Stream<Arguments> captions() {
        return Stream.of(
                Arguments.of("<figure><img src='a.jpg'><figcaption>The pier on Monday.</figcaption></figure>"),
                Arguments.of(
                        "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>The pier on Monday.</p></div>"));
    }

    @ParameterizedTest
    @MethodSource("captions")
    void captionsStandApart(String markup) {
        Article article = EXTRACTOR.extract(document(whole("", markup + STORY))).article();
        assertEquals(List.of("The pier on Monday."), article.captions());
        assertEquals(
                "caption",
                Objects.requireNonNull(article.provenance().get(Field.CAPTIONS)).method());
    }

    @Test
    void the_documentation_lists_the_methods_that_have_a_row() throws IOException {
        assertEquals(
                DocumentedMethods.in("Web pages"),
                DocumentedMethods.of(values(), leftOut(), Stream.of(Arguments.of("caption"))));
    }

    /** Whatever reason a rule can give has a row; the headline is taken out of the text and is not boilerplate. */
    @Test
    void every_reason_has_a_row() {
        Set<String> rows =
                DocumentedMethods.of(leftOut(), Stream.of(Arguments.of("caption"), Arguments.of("headline")));
        assertEquals(Stream.of(Reason.values()).map(Reason::method).collect(Collectors.toSet()), rows);
    }

    private static String linked(String members) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + members + "}</script>";
    }

    private static Arguments head(String method, String value, String head) {
        return Arguments.of(method, value, whole(head, STORY));
    }

    private static Arguments body(String method, String value, String below) {
        return Arguments.of(method, value, whole("", below + STORY));
    }

    private static Arguments around(String method, String line, String behind) {
        return Arguments.of(method, line, whole("", STORY + MORE + behind));
    }

    private static String whole(String head, String below) {
        return "<html lang='en'><head>" + head + "</head><body><article><h1>" + TITLE + "</h1>" + below
                + "</article></body></html>";
    }

    private static Document document(String page) {
        return new Document("0", "page.html", null, Document.Form.HTML, page, List.of(), Map.of());
    }
}
