package onrecord.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the tag, role and names of an element say about the text in it. Answers are kept for one page, whose classes
 * repeat. Not for use by several threads.
 */
final class RegionHints {
    /**
     * What is said.
     *
     * @param reason why it would not be the article's text, or null
     * @param named whether that is said by the names of classes and ids, which are often wrong, and not by tag or role
     * @param names what the names say beside it
     */
    record Hint(@Nullable Reason reason, boolean named, ElementNames.Saying names) {
        boolean article() {
            return names.article();
        }
    }

    static final Hint NONE = new Hint(null, false, ElementNames.Saying.NOTHING);
    private static final ElementNames.Saying TEXT = new ElementNames.Saying(null, true, false, false, false, false);
    private static final Map<String, Reason> TAGS = Map.of(
            "nav", Reason.NAVIGATION,
            "footer", Reason.FOOTER,
            "aside", Reason.SIDEBAR,
            "form", Reason.FORM,
            "figcaption", Reason.CAPTION,
            "figure", Reason.CAPTION,
            "caption", Reason.CAPTION,
            "address", Reason.BYLINE,
            "dialog", Reason.HIDDEN,
            "menu", Reason.NAVIGATION);
    private static final Map<String, Reason> ROLES = Map.of(
            "navigation", Reason.NAVIGATION,
            "complementary", Reason.SIDEBAR,
            "contentinfo", Reason.FOOTER,
            "dialog", Reason.HIDDEN,
            "alertdialog", Reason.HIDDEN,
            "banner", Reason.NAVIGATION,
            "search", Reason.FORM,
            "menu", Reason.NAVIGATION,
            "toolbar", Reason.NAVIGATION,
            "tooltip", Reason.HIDDEN);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Elements that hold a page or its main part, whatever they are called. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main");

    private static final int LEVELS_OF_FOLDS = 4;
    /** An id of fewer words may be a name that chance gives a heading as well. */
    private static final int FEWEST_ANCHOR_WORDS = 3;

    private final Map<String, ElementNames.Saying> known = new HashMap<>();
    /** Whether elements of these classes are not shown. */
    private final Map<String, Boolean> hidden = new HashMap<>();

    Hint of(Element element) {
        Reason byTag = TAGS.get(element.normalName());
        if (element.attributesSize() == 0) {
            return byTag == null ? NONE : new Hint(byTag, false, ElementNames.Saying.NOTHING);
        }
        if (WHOLE.contains(element.normalName())) {
            return NONE;
        }
        if (SaverMarks.isBarOfArchive(element)) {
            return new Hint(Reason.RELATED, false, ElementNames.Saying.NOTHING);
        }
        ElementNames.Saying said = said(element);
        boolean byAttribute = element.hasAttr("hidden") || isInvisible(element.attr("style"));
        if ((byAttribute || hidden.computeIfAbsent(element.attr("class"), RegionHints::isHidden))
                && !isOpened(element)) {
            return new Hint(Reason.HIDDEN, !byAttribute, ElementNames.Saying.NOTHING);
        }
        if (said.article() || element.attr("itemprop").contains("articleBody")) {
            return new Hint(null, false, TEXT);
        }
        Reason byRole = ROLES.get(element.attr("role"));
        if (said.reason() != null) {
            return new Hint(said.reason(), said.reason() != byTag && said.reason() != byRole, said);
        }
        Reason reason = byRole == null ? byTag : byRole;
        return reason == null && said.equals(ElementNames.Saying.NOTHING) ? NONE : new Hint(reason, false, said);
    }

    /** Whether what is not shown at first is shown by a click, as a tab, an answer or a part that folds is. */
    private boolean isOpened(Element element) {
        if (element.attr("role").equals("tabpanel")) {
            return true;
        }
        Element around = element;
        for (int level = 0; around != null && level < LEVELS_OF_FOLDS; level++) {
            if (said(around).opened()) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private ElementNames.Saying said(Element element) {
        String names = element.attr("class")
                + ' '
                + (isAnchor(element) ? "" : element.id())
                + ' '
                + element.attr("data-testid")
                + ' '
                + element.attr("data-component");
        return known.computeIfAbsent(names, ElementNames::read);
    }

    /** Whether one of the classes, which blanks set apart, is one of those whose elements are not shown. */
    private static boolean isHidden(String classes) {
        if (classes.isEmpty()) {
            return false;
        }
        for (String name : BLANKS.split(classes, -1)) {
            if (ElementNames.isNotShown(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the id is a target for links made of a heading's words: of its own, or of the section that it opens. */
    private static boolean isAnchor(Element element) {
        return isHeading(element) || (element.id().indexOf('-') > 0 && isMadeOfHeading(element));
    }

    private static boolean isMadeOfHeading(Element section) {
        List<String> words = LineWords.of(section.id());
        if (words.size() < FEWEST_ANCHOR_WORDS) {
            return false;
        }
        Element heading = section.selectFirst("h1,h2,h3,h4");
        if (heading == null) {
            return false;
        }
        List<String> said = LineWords.of(heading.text());
        long shared = words.stream().filter(said::contains).count();
        return 2 * shared >= words.size();
    }

    private static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    }

    private static boolean isInvisible(String style) {
        int at = style.indexOf("display");
        if (at >= 0) {
            int value = at + 7;
            while (value < style.length() && (style.charAt(value) == ' ' || style.charAt(value) == ':')) {
                value++;
            }
            return style.startsWith("none", value);
        }
        return false;
    }
}
