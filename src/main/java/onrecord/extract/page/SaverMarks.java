package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.Domains;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the program that saved a page noted of its address: browsers ({@code saved from url=(0023)https://...}),
 * SingleFile ({@code url: https://...}), monolith ({@code Saved from https://... at ...}), HTTrack ({@code Mirrored
 * from ... by HTTrack}) in a comment on top, Save Page WE in a meta element, WebScrapBook in an attribute of
 * {@code html}; archive.today in the bar above its copy.
 */
final class SaverMarks {
    private static final Pattern IN_COMMENT =
            Pattern.compile("(?:saved from url=(?:\\(\\d+\\))?|[Ss]aved from\\s+|SingleFileZ?\\s+url:\\s*)(\\S+)");
    /** HTTrack leaves out the scheme. */
    private static final Pattern MIRRORED = Pattern.compile("Mirrored from\\s+(\\S+)\\s+by HTTrack");

    private SaverMarks() {}

    /** The address, or null where no saver noted one. */
    static @Nullable String address(Document page, MetaTags meta) {
        for (Comment comment : onTop(page)) {
            String noted = address(comment.getData());
            if (noted != null) {
                return noted;
            }
        }
        Element html = page.selectFirst("html");
        String attribute = html == null ? "" : html.attr("data-scrapbook-source");
        String noted = valid(attribute.isEmpty() ? meta.first("savepage-url", "link:original") : attribute);
        return noted == null ? askedOfArchive(page) : noted;
    }

    /** The bars above copies of archive.today and of the Wayback Machine hold the address that was asked for. */
    private static @Nullable String askedOfArchive(Document page) {
        Element asked = page.selectFirst(
                "#HEADER form[action*=archive.] input[name=q], #wm-ipp input[name=url], input#wmtbURL");
        return asked == null ? null : valid(asked.attr("value"));
    }

    /** Whether an element is the bar that archive.today sets above a copy. */
    static boolean isBarOfArchive(Element element) {
        return element.id().equals("HEADER") && element.selectFirst("form[action*=archive.] input[name=q]") != null;
    }

    private static @Nullable String address(String comment) {
        Matcher noted = IN_COMMENT.matcher(comment);
        if (noted.find()) {
            return valid(noted.group(1));
        }
        Matcher mirrored = MIRRORED.matcher(comment);
        if (!mirrored.find()) {
            return null;
        }
        String address = mirrored.group(1);
        return valid(address.contains("://") ? address : "http://" + address);
    }

    private static @Nullable String valid(@Nullable String address) {
        return address != null && Domains.host(address).isPresent() ? address : null;
    }

    private static List<Comment> onTop(Document page) {
        List<Node> nodes = new ArrayList<>(page.childNodes());
        for (String tag : List.of("html", "head", "body")) {
            Element element = page.selectFirst(tag);
            if (element != null) {
                nodes.addAll(element.childNodes());
            }
        }
        return nodes.stream()
                .filter(Comment.class::isInstance)
                .map(Comment.class::cast)
                .toList();
    }
}
