package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Field;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A book of several texts with a headline each (EPUB), as Calibre makes of news: an article a chapter in the order of
 * the book. Its contents, covers and lists of articles are none, and bars for turning pages are left out; what the list
 * says of an article's day is the article's. The text of other books is one article.
 */
final class Epub {
    private static final String BARS = "[class~=(?i)navbar], .calibre_feed_list, nav";

    private final Limits limits;

    Epub(Limits limits) {
        this.limits = limits;
    }

    String name() {
        return "EPUB";
    }

    /** Whether a ZIP archive is one. */
    static boolean is(ZipFile zip) {
        return zip.getEntry("META-INF/container.xml") != null && zip.getEntry("word/document.xml") == null;
    }

    /**
     * Hands on its chapters.
     *
     * @return false if it is no collection of several texts with a headline each, and nothing is done
     */
    boolean read(ZipFile zip, Readings out) throws IOException {
        Element container = XmlTree.parse(text(zip, "META-INF/container.xml"));
        String opf = XmlTree.attribute(XmlTree.first(container, "rootfile"), "full-path");
        if (opf == null || zip.getEntry(opf) == null) {
            return false;
        }
        Element book = XmlTree.parse(text(zip, opf));
        List<String> chapters = chapters(book, opf);
        Map<String, Element> pages = new LinkedHashMap<>();
        Map<String, Failure> failed = new LinkedHashMap<>();
        Map<String, String> days = new HashMap<>();
        for (String chapter : chapters) {
            if (zip.getEntry(chapter) != null) {
                try {
                    Element page = Markup.parse(text(zip, chapter));
                    days(page, chapter, days);
                    page.select(BARS).forEach(Element::remove);
                    pages.put(chapter, page);
                } catch (IOException e) {
                    failed.put(chapter, Failure.of(e));
                }
            }
        }
        pages.values().removeIf(page -> !isText(page));
        if (pages.values().stream().filter(Epub::isHeaded).count() < 2) {
            return false;
        }
        handOn(book, merged(pages), days, out);
        failed.forEach((chapter, failure) -> out.failedWithin(chapter, failure.kind(), failure.reason()));
        return true;
    }

    /** What has no headline of its own goes on with the chapter before it. */
    private static Map<String, Element> merged(Map<String, Element> pages) {
        Map<String, Element> chapters = new LinkedHashMap<>();
        Element last = null;
        for (Map.Entry<String, Element> page : pages.entrySet()) {
            if (last == null || isHeaded(page.getValue())) {
                last = page.getValue();
                chapters.put(page.getKey(), last);
            } else {
                Element to = last.selectFirst("body");
                Element from = page.getValue().selectFirst("body");
                if (to != null && from != null) {
                    to.appendChildren(from.childNodesCopy());
                }
            }
        }
        return chapters;
    }

    private static boolean isHeaded(Element page) {
        Element head = page.selectFirst("h1, h2, h3, h4");
        return head != null && !head.text().isBlank();
    }

    /** Programs put the name of the file or of the book into the title of each chapter, whose heading says another. */
    private static @Nullable String headingBesideTitle(Element page) {
        Element head = page.selectFirst("h1, h2, h3, h4");
        Element title = page.selectFirst("head > title");
        if (head == null
                || head.text().isBlank()
                || title == null
                || title.text().contains(head.text())) {
            return null;
        }
        title.text(head.text());
        return head.text();
    }

    private static void handOn(Element book, Map<String, Element> pages, Map<String, String> days, Readings out) {
        Element about = XmlTree.first(book, "metadata");
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (String name : List.of("title", "creator", "publisher", "date", "identifier")) {
            String value = XmlTree.text(about, name);
            if (value != null) {
                properties.put(name.equals("title") ? "book" : name, List.of(value));
            }
        }
        String language = XmlTree.text(about, "language");
        long number = 0;
        for (Map.Entry<String, Element> page : pages.entrySet()) {
            List<Claim> claims = new ArrayList<>();
            add(Field.LANGUAGE, "dc:language", language, claims);
            add(Field.DATE, "list of articles", days.get(page.getKey()), claims);
            long its = ++number;
            add(Field.TITLE, "heading", headingBesideTitle(page.getValue()), claims);
            out.attempt(its, () -> {
                String html = page.getValue().outerHtml();
                out.record(its, page.getKey(), Document.Form.HTML, html, claims, properties);
            });
        }
    }

    private static void add(Field field, String name, @Nullable String value, List<Claim> claims) {
        if (value != null) {
            claims.add(new Claim(field, value, "epub", name + ": " + value, false));
        }
    }

    /** The files of the chapters in reading order, without the table of contents. */
    private static List<String> chapters(Element book, String opf) {
        Map<String, Element> manifest = new HashMap<>();
        XmlTree.all(book, "item").forEach(item -> manifest.put(item.attr("id"), item));
        List<String> chapters = new ArrayList<>();
        for (Element ref : XmlTree.all(book, "itemref")) {
            Element item = manifest.get(ref.attr("idref"));
            if (item != null
                    && item.attr("media-type").contains("html")
                    && !item.attr("properties").contains("nav")) {
                chapters.add(resolved(opf, item.attr("href")));
            }
        }
        return chapters;
    }

    private static String resolved(String from, String href) {
        String plain = href.replaceFirst("#.*$", "").replace("%20", " ");
        return Path.of("/" + from)
                .resolveSibling(plain)
                .normalize()
                .toString()
                .substring(1)
                .replace('\\', '/');
    }

    /** A list of a feed's articles says when each appeared. */
    private static void days(Element page, String file, Map<String, String> days) {
        for (Element day : page.select(".article_date")) {
            Element line = day.closest("li, tr, div");
            Element link = line == null ? null : line.selectFirst("a[href]");
            if (link != null && !day.text().isBlank()) {
                days.putIfAbsent(
                        resolved(file, link.attr("href")),
                        day.text().replaceAll("[\\[\\]]", "").strip());
            }
        }
    }

    /** What is mostly links is a list, what has no word is a cover. */
    private static boolean isText(Element page) {
        String text = MarkupText.of(page);
        int linked = 0;
        for (Element link : page.select("a[href]")) {
            linked += link.text().length();
        }
        return !text.isBlank()
                && linked * 2 < text.length()
                && page.select(".article_date").isEmpty();
    }

    private String text(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        int most = (int) limits.articleBytes();
        try (InputStream in = CappedInputStream.of(zip, entry, limits)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Unreadable(
                        Reading.Failed.Kind.LIMIT,
                        "a text larger than the " + (most >> 20) + " MiB one article may have");
            }
            return TextDecoder.decode(bytes, null);
        }
    }
}
