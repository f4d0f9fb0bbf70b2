package onrecord.read;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the feeds say in which WordPress (WXR) and Blogger export a whole site: pictures, menus, settings and templates
 * are items there too, authors are named by their accounts, and drafts stand beside what was published.
 */
final class BlogExport {
    private static final String KIND = "schemas.google.com/blogger/2008/kind#";
    private static final List<String> COMMENT = List.of("wp:comment_author", "wp:comment_content");
    private static final List<String> FIELD = List.of("wp:meta_key", "wp:meta_value");
    private static final Set<String> PARTS = Set.of("wp:comment", "wp:postmeta");
    private static final List<String> ARTICLES = List.of("post", "page");

    private BlogExport() {}

    /** Whether an item of a feed may be an article. */
    static boolean isArticle(Element item) {
        for (Element child : item.children()) {
            String term = child.attr("term");
            if (FeedElements.name(child).equals("category") && term.contains(KIND)) {
                return !term.endsWith("#settings") && !term.endsWith("#template");
            }
        }
        String type = FeedElements.text(item, "wp:post_type");
        return type == null
                || ARTICLES.contains(type)
                || (FeedElements.text(item, "content:encoded") != null && !type.equals("attachment"));
    }

    /** The name of the person whose account this is, where the export lists it; else the account. */
    static @Nullable String author(@Nullable String account, @Nullable Element feed) {
        if (account == null || feed == null) {
            return account;
        }
        for (Element author : feed.children()) {
            String name = FeedElements.text(author, "wp:author_display_name");
            if (name != null && account.equals(FeedElements.text(author, "wp:author_login"))) {
                return name;
            }
        }
        return account;
    }

    /** What such an export says of an item, and a feed does not: whether it is out, what it is, what it answers. */
    static void properties(Element e, Item item) {
        item.property("status", FeedElements.text(e, "wp:status")).property("status", status(e));
        item.property("type", FeedElements.text(e, "wp:post_type"));
        item.property("type", FeedElements.text(e, "blogger:type"));
        item.property("excerpt", FeedElements.text(e, "excerpt:encoded"));
        item.property("file", FeedElements.text(e, "blogger:filename"));
        e.children().stream().filter(BlogExport::isPart).forEach(part -> part(part, item));
        Element answered = FeedElements.child(e, "thr:in-reply-to");
        item.property("answers", answered == null ? FeedElements.text(e, "blogger:parent") : answered.attr("ref"));
    }

    /** Whether an element holds a comment or a field of the site's own, which is read whole here. */
    static boolean isPart(Element element) {
        return PARTS.contains(FeedElements.name(element)) && !element.children().isEmpty();
    }

    /** A comment as "Pat Roe: Where was that?", a field by its own name; what else stands there by its element's. */
    private static void part(Element part, Item item) {
        boolean comment = FeedElements.name(part).equals("wp:comment");
        List<String> pair = comment ? COMMENT : FIELD;
        String name = FeedElements.text(part, pair.getFirst());
        String value = FeedElements.text(part, pair.getLast());
        List<String> read = List.of();
        if (name != null && value != null) {
            item.property(comment ? "comment" : name, comment ? name + ": " + value : value);
            read = pair;
        }
        for (Element child : part.children()) {
            String own = FeedElements.name(child);
            if (!read.contains(own)) {
                item.property(own, XmlTree.line(child));
            }
        }
    }

    private static @Nullable String status(Element e) {
        Element control = FeedElements.child(e, "app:control");
        String draft = control == null ? null : XmlTree.text(control, "draft");
        return "yes".equals(draft) ? "draft" : FeedElements.text(e, "blogger:status");
    }
}
