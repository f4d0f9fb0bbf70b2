package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What Europresse (Eureka) saves as a web page: in its newer layout an {@code article} element an article, in the older
 * one a cell of a table, both with the classes of its own for source, heading and headline. The day on which the page
 * was made out is no date of an article; where the heading has none, the article's number begins with its day.
 */
final class EuropresseExport {
    private static final Pattern NUMBER =
            Pattern.compile("\\b\\p{L}+[·•](\\d{4})(\\d\\d)(\\d\\d)[·•]\\p{Alnum}+[·•][\\p{Alnum}_-]+");
    /** "Gazette du Môle, no. 5968", "Gazette du Môle (site web)". */
    private static final Pattern ISSUE = Pattern.compile(
            "(?:,? (?:no|n[°º]|vol|nr)\\.? ?\\d.*|\\s*\\((?:(?:réf\\. |tablette|version )?site web|web site|website|tablette|web)\\).*)$");

    private static final Pattern RIGHTS = Pattern.compile("(?i)\\s*(?:\u00A9|\\(c\\)|copyright\\b).{0,200}");
    private static final Pattern WEEKDAY = Pattern.compile("(?:^|[,\\s])\\p{L}+,?\\s*$");
    private static final String TITLE = "[class~=(?i)\\btitreArticleVisu\\b]";
    private static final int LONGEST_AUTHOR = 10;

    private EuropresseExport() {}

    /** Whether a web page is one. */
    static boolean is(String html) {
        return html.contains("DocPublicationName") && (html.contains("itreArticle") || html.contains("DocText"));
    }

    /** Its articles in order. */
    static List<Supplier<Item>> items(String html) {
        Element body = Markup.parse(html).body();
        List<Supplier<Item>> items = new ArrayList<>();
        for (Element article : body.select("article:has(.DocPublicationName)")) {
            items.add(() -> newer(article));
        }
        if (items.isEmpty()) {
            body.select("td:has(.DocPublicationName)").stream()
                    .filter(cell -> cell.select("td:has(.DocPublicationName)").size() == 1)
                    .forEach(cell -> items.add(() -> older(cell)));
        }
        return items;
    }

    private static Item newer(Element article) {
        Item item = begun(article);
        Element title = article.selectFirst(TITLE);
        Element block = title == null ? article.selectFirst(".titreArticle") : title;
        item.claim(Field.TITLE, "titreArticle", line(block));
        item.claim(Field.DECK, "subtitle", line(article.selectFirst(".rdp__subtitle")));
        ExportFields.authors("author", authors(article), item);
        Element text = article.selectFirst(".docOcurrContainer");
        Element whole = text == null ? article.selectFirst(".DocText") : text;
        article.select("aside, footer small").forEach(e -> rights(line(e), item));
        return item.body(whole == null ? "" : MarkupText.of(whole));
    }

    private static @Nullable String authors(Element article) {
        Element named = article.selectFirst(".docAuthors");
        if (named != null) {
            return line(named);
        }
        Element below = article.selectFirst(".titreArticle + p.sm-margin-bottomNews, .titreArticleVisu + div");
        String line = below == null ? null : line(below);
        return line != null && line.split(" ").length <= LONGEST_AUTHOR ? line : null;
    }

    /** In the older layout everything behind the headline is author, text, rights and number, a line each. */
    private static Item older(Element cell) {
        Item item = begun(cell);
        Element title = cell.selectFirst(TITLE);
        item.claim(Field.TITLE, "titreArticle", line(title));
        List<String> lines = new ArrayList<>(
                title == null ? List.of() : behind(title, cell).lines().toList());
        lines.removeIf(line ->
                line.isBlank() || rights(line, item) || NUMBER.matcher(line).find());
        if (lines.size() > 1 && isAuthor(lines.getFirst())) {
            ExportFields.authors("author", lines.removeFirst(), item);
        }
        return item.body(String.join("\n\n", lines));
    }

    private static boolean isAuthor(String line) {
        return line.split(" ").length <= LONGEST_AUTHOR && !line.matches(".*[.!?…»\"]$") && line.matches("\\p{Lu}.*");
    }

    /** The text of a cell from behind an element on. */
    private static String behind(Element from, Element cell) {
        Element rest = new Element("div");
        for (Element at = from; !at.equals(cell) && at.parent() != null; at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                rest.appendChild(next.clone());
            }
            rest.appendElement("br");
        }
        return MarkupText.of(rest);
    }

    /** What both layouts have: source, heading, number. */
    private static Item begun(Element article) {
        Matcher number = NUMBER.matcher(article.text());
        boolean numbered = number.find();
        Item item = new Item("europresse").id(numbered ? number.group() : null);
        String source = line(article.selectFirst(".DocPublicationName"));
        if (source != null) {
            String outlet = ISSUE.matcher(source).replaceFirst("");
            item.claim(Field.OUTLET, "DocPublicationName", outlet);
            item.property("issue", source.equals(outlet) ? null : source);
        }
        StringBuilder heading = new StringBuilder();
        article.select(".DocHeader, .DocTitreSousSection, .DocTitreSousSection + span")
                .forEach(part -> heading.append(part.text()).append(' '));
        heading(heading.toString().replace('\u00A0', ' ').strip(), item);
        if (numbered) {
            String day = number.group(1) + "-" + number.group(2) + "-" + number.group(3);
            item.claimFirst(Field.DATE, "number", day);
        }
        return item;
    }

    /** "Politique, lundi 18 septembre 2023, p. 4": section, date, page; any of them may be missing. */
    private static void heading(String heading, Item item) {
        Matcher date = ExportFields.DATE.matcher(heading);
        while (date.find()) {
            if (ExportFields.hasMonth(date.group())) {
                item.claim(Field.DATE, "DocHeader", date.group());
                String before =
                        WEEKDAY.matcher(heading.substring(0, date.start())).replaceFirst("");
                String section = before.replaceAll("^[,\\s]+|[,\\s]+$", "");
                item.claim(Field.SECTION, "DocHeader", section.split("; ", 2)[0]);
                item.property("page", heading.substring(date.end()).replaceFirst("^[,\\s]+", ""));
                return;
            }
        }
        item.property("heading", heading);
    }

    private static boolean rights(@Nullable String line, Item item) {
        boolean is = line != null && RIGHTS.matcher(line).matches();
        if (is) {
            item.property("rights", line);
        }
        return is;
    }

    private static @Nullable String line(@Nullable Element element) {
        String line =
                element == null ? "" : element.text().replace('\u00A0', ' ').strip();
        return line.isEmpty() ? null : line;
    }
}
