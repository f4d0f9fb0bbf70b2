package onrecord.extract.page;

import static onrecord.extract.page.Pages.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.extract.Extraction;
import onrecord.extract.Extractor;
import onrecord.read.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method for the values of web pages, on markup written for it: what it finds, and that it is named. */
class PageMethodsTest {
    private static final String TITLE = "Harbour closed by storm again";
    private static final Extractor EXTRACTOR = new Extractor();

    static Stream<Arguments> values() {
        return Stream.of(
                head("title-element", "Storm", "<title>Storm</title>"),
                head("og-title", "Storm", "<meta property='og:title' content='Storm'>"),
                head("twitter-title", "Storm", "<meta name='twitter:title' content='Storm'>"),
                head("json-ld-headline", "Storm", linked("\"headline\":\"Storm\"")),
                body("heading", TITLE, ""),
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
                head("json-ld-author", "Jane Doe", linked("\"author\":{\"name\":\"Jane Doe\"}")),
                head("meta-author", "Jane Doe", "<meta name='author' content='Jane Doe'>"),
                body("microdata-author", "Jane Doe", "<div itemprop='author'>Jane Doe</div>"),
                body("author-link", "Jane Doe", "<div><a rel='author' href='/jd'>Jane Doe</a></div>"),
                body("author-page", "Jane Doe", "<div><a href='/authors/jane-doe'>Jane Doe</a></div>"),
                body("byline", "Jane Doe", "<div class='byline'>Jane Doe</div>"),
                body("byline-line", "Jane Doe", "<div>Harbour | By Jane Doe</div>"),
                body("name-line", "Jane Doe", "<div>Jane Doe</div>"),
                body("collective-byline", "Harbour Desk", "<div class='byline'>Harbour Desk</div>"),
                head("json-ld-publisher", "Harbour Post", linked("\"publisher\":{\"name\":\"Harbour Post\"}")),
                head("og-site-name", "Harbour Post", "<meta property='og:site_name' content='Harbour Post'>"),
                head("application-name", "Harbour Post", "<meta name='application-name' content='Harbour Post'>"),
                head(
                        "link-host",
                        "harbourpost.co.uk",
                        "<link rel='alternate' type='application/rss+xml' href='https://www.harbourpost.co.uk/feed'>"),
                head(
                        "url-domain",
                        "harbourpost.co.uk",
                        "<link rel='canonical' href='https://www.harbourpost.co.uk/a'>"),
                head(
                        "url-outlet",
                        "The Moscow Times",
                        "<link rel='canonical' href='https://www.themoscowtimes.com/a'>"),
                head("canonical-link", "https://a.example/b", "<link rel='canonical' href='https://a.example/b'>"),
                head("og-url", "https://a.example/b", "<meta property='og:url' content='https://a.example/b'>"),
                head("json-ld", "https://a.example/b", linked("\"url\":\"https://a.example/b\"")),
                head("meta-url", "https://a.example/b", "<meta name='twitter:url' content='https://a.example/b'>"),
                head("base-element", "https://a.example/", "<base href='https://a.example/'>"),
                body("declared-language", "en", ""),
                head("meta-section", "Sea", "<meta property='article:section' content='Sea'>"),
                head("json-ld-section", "Sea", linked("\"articleSection\":\"Sea\"")),
                body(
                        "deck",
                        "Nobody was hurt, but the ferries stay in port until Wednesday.",
                        "<p class='standfirst'>Nobody was hurt, but the ferries stay in port until Wednesday.</p>"),
                Arguments.of(
                        "agency-note",
                        "AFP",
                        whole(
                                "",
                                STORY
                                        + "<p>Two more ships are expected in the bay on Tuesday morning, the authority said, and the town has opened a school for the passengers of the ferries.</p>"
                                        + "<p>Additional reporting by AFP</p>")));
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
        assertEquals(List.of("The pier on Monday."), Pages.page(markup + STORY).captions());
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

    private static String whole(String head, String below) {
        return "<html lang='en'><head>" + head + "</head><body><article><h1>" + TITLE + "</h1>" + below
                + "</article></body></html>";
    }

    private static Document document(String page) {
        return new Document("0", "page.html", null, Document.Form.HTML, page, List.of(), Map.of());
    }
}
