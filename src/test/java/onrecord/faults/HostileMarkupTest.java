package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.search.lucene.SmallArchive;
import onrecord.serve.Chromium;
import onrecord.serve.Served;
import onrecord.serve.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What a document or a query contains never becomes markup, whatever value it stands in. */
@Tag(Dose.SOAK)
class HostileMarkupTest {
    private static final List<String> SHAPES = List.of(
            "<script>pwned=1</script>",
            "</script><script>pwned=1</script>",
            "<img src=x onerror=pwned=1>",
            "<svg onload=pwned=1>",
            "\"><script>pwned=1</script>",
            "'><img src=x onerror=pwned=1>",
            "\" onmouseover=\"pwned=1\" autofocus onfocus=\"pwned=1",
            "' onfocus='pwned=1' autofocus='",
            "` onfocus=`pwned=1`",
            "</title><script>pwned=1</script>",
            "</textarea><script>pwned=1</script>",
            "--><script>pwned=1</script>",
            "]]><script>pwned=1</script>",
            "<!--<img src=\"--><img src=x onerror=pwned=1>\">",
            "<iframe srcdoc='<script>parent.pwned=1</script>'>",
            "<object data=javascript:pwned=1>",
            "<embed src=javascript:pwned=1>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<style>@import '//evil.example'</style>",
            "<a href=javascript:pwned=1>x</a>",
            "<form action=//evil.example><input name=q>",
            "<details open ontoggle=pwned=1>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=pwned=1>",
            "<noscript><p title=\"</noscript><img src=x onerror=pwned=1>\">",
            "<x/onclick=pwned=1>",
            "<mark>mark</mark>",
            "&lt;script&gt;pwned=1&lt;/script&gt;",
            "&#60;img src=x onerror=pwned=1&#62;",
            "\u202e<script>pwned=1</script>\u202c",
            "${pwned=1} @if(true) {{constructor.constructor('pwned=1')()}}");
    /**
     * What a payload may stand behind or within: ends of what a page could have open around it, and other spellings.
     */
    private static final List<UnaryOperator<String>> DRESSES = List.of(
            shape -> shape,
            shape -> "\"" + shape,
            shape -> "'" + shape,
            shape -> "\">" + shape,
            shape -> "'>" + shape,
            shape -> "</p></li></dd></code>" + shape,
            shape -> "</style></option></select>" + shape,
            shape -> "<" + shape,
            shape -> shape.toUpperCase(Locale.ROOT),
            shape -> shape.replace("<", "<\t"),
            shape -> shape.replace(" ", "/"),
            shape -> shape.replace(" ", "\u000c"),
            shape -> shape.replace("<", "%3c").replace(">", "%3e"),
            shape -> shape.replace("<", "\uff1c").replace(">", "\uff1e"),
            shape -> shape.replace("<", "\\u003c"),
            shape -> shape + "\u0000" + shape);

    /** 512 of them. */
    private static final List<String> PAYLOADS = SHAPES.stream()
            .flatMap(shape -> DRESSES.stream().map(dress -> dress.apply(shape)))
            .toList();

    private static final List<String> ADDRESSES = List.of(
            "javascript:pwned=1",
            "JaVaScRiPt:pwned=1",
            "data:text/html,<script>pwned=1</script>",
            "vbscript:pwned",
            "//evil.example",
            "https://ok.example/\" onclick=\"pwned=1");

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, HostileMarkupTest::write);
    }

    private static void write(Path folder) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = PAYLOADS.get(i);
            Provenance why = new Provenance(payload, payload, 0.5);
            Article.Builder article = Article.builder("%016x".formatted(i), "dir/" + payload + ".txt")
                    .sourceId(payload)
                    .title("Headline " + payload)
                    .deck(payload)
                    .body("Body " + payload + "\n\nShe said " + payload + " then")
                    .outlet(new Outlet(payload, null))
                    .authors(List.of(payload))
                    .agencies(List.of(payload))
                    .language("en")
                    .section(payload)
                    .url(ADDRESSES.get(i % ADDRESSES.size()))
                    .captions(List.of(payload))
                    .boilerplate(List.of(new Boilerplate(payload, why)))
                    .provenance(Field.DATE, why)
                    .provenance(Field.TITLE, why);
            articles.add(SmallArchive.quoting(article, payload, payload));
        }
        SmallArchive.write(folder, articles.toArray(Article[]::new));
    }

    @Test
    void in_pages_it_stays_text() throws Exception {
        List<String> paths = new ArrayList<>(List.of("/about", "/facets/outlet", "/facets/speaker?prefix=s"));
        for (int page = 1; page <= PAYLOADS.size() / 100 + 1; page++) {
            paths.add("/?q=headline&size=100&page=" + page);
            paths.add("/quotes?size=100&page=" + page);
        }
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = URLEncoder.encode(PAYLOADS.get(i), StandardCharsets.UTF_8);
            paths.add("/articles/%016x?q=%s".formatted(i, payload));
            paths.add("/?q=" + payload + "&outlet=" + payload + "&-author=" + payload);
            paths.add("/quotes?by=speaker&q=" + payload + "&speaker=" + payload);
            if (i % DRESSES.size() == 0) {
                paths.add("/?q=" + payload + "&from=" + payload);
                paths.add("/verify?q=" + payload + "&speaker=" + payload);
                paths.add("/articles/" + payload.replace("+", "%20").replace("%2F", ""));
                paths.add("/" + payload.replace("+", "%20").replace("%2F", ""));
            }
        }
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            HttpResponse<String> answer = served.get(path, "Accept", "text/html");
            assertTrue(answer.statusCode() < 500, path + " answers " + answer.statusCode());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                foreign(path, Jsoup.parse(answer.body()), found);
            }
        }
        assertEquals(List.of(), found);
        Dose.figure(18, "%d payloads on %,d pages, none became markup", PAYLOADS.size(), paths.size());
    }

    @Test
    void a_browser_without_our_policy_runs_none_of_it() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/?q=headline&size=100", "/quotes?size=100&by=speaker", "/about", "/articles/0000000000000001")) {
                page.navigate(served.address() + path);
                page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
                assertNull(page.evaluate("window.pwned"), path);
            }
        }
    }

    @Test
    void in_a_feed_it_stays_text_too() throws Exception {
        DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
        strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        for (String payload : SHAPES) {
            String path = "/feed.atom?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
            HttpResponse<String> answer = served.get(path);
            assertEquals(200, answer.statusCode(), path);
            var feed = strict.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
            assertEquals(0, feed.getElementsByTagName("script").getLength());
            assertEquals(
                    "OnRecord: " + payload.strip(),
                    feed.getElementsByTagName("title").item(0).getTextContent().strip());
        }
    }

    /** Whatever in the page is not of our making. */
    private static void foreign(String path, Document page, List<String> found) {
        for (Element element : page.select(
                "img,iframe,object,embed,base,style,math,noscript,textarea:not(form textarea[name]),x,[srcdoc],meta[http-equiv]")) {
            found.add(path + ": " + element.outerHtml());
        }
        for (Element script : page.select("script")) {
            boolean asset =
                    script.attr("src").startsWith("/assets/") && script.data().isEmpty();
            boolean data = script.attr("type").equals("application/ld+json")
                    && !script.data().contains("<");
            boolean ours = asset || data;
            if (!ours) {
                found.add(path + ": " + script.outerHtml());
            }
        }
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                boolean address = List.of("href", "src", "action").contains(attribute.getKey());
                boolean leads = (value.startsWith("/") && !value.startsWith("//"))
                        || value.startsWith("#")
                        || value.startsWith("https://")
                        || value.startsWith("url(#");
                if (attribute.getKey().startsWith("on") || (address && !leads)) {
                    found.add(path + ": " + attribute);
                }
            }
        }
    }
}
