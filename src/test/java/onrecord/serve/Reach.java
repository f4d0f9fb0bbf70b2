package onrecord.serve;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What shuts somebody out of a page, as axe finds it by the rules of WCAG 2.2 AA and its own of good practice. */
final class Reach {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** How wide a window is, in pixels: a phone, a tablet on end, a tablet on its side, a desk. */
    private static final List<Integer> WIDTHS = List.of(360, 768, 1024, 1440);

    /** The rules that a page keeps or breaks by how wide it is, whatever it shows. */
    private static final List<String> BY_WIDTH = List.of("target-size", "scrollable-region-focusable");

    /** The rule that a page keeps or breaks by its colours. */
    private static final List<String> BY_COLOURS = List.of("color-contrast");

    private Reach() {}

    /**
     * Each violation of the page at every width from 360 to 1440 pixels, by day and by night, and where it is wider
     * than its window. All rules are asked of the narrowest and the widest page, which show different parts; in between
     * and by night those alone that can have another answer.
     */
    static List<String> violationsAtEveryWidth(Page page) {
        List<String> violations = new ArrayList<>();
        for (int width : WIDTHS) {
            boolean end = width == WIDTHS.getFirst() || width == WIDTHS.getLast();
            page.setViewportSize(width, 900);
            show(page, ColorScheme.LIGHT);
            List<String> here = new ArrayList<>();
            if (width == WIDTHS.getFirst()) {
                here.addAll(violations(page)); // and leaves axe in the page
            } else {
                here.addAll(again(page, end ? RULES : BY_WIDTH));
            }
            if ((int) page.evaluate("document.documentElement.scrollWidth") != width) {
                here.add("wider than its window");
            }
            if (end) {
                show(page, ColorScheme.DARK);
                here.addAll(again(page, BY_COLOURS));
            }
            here.forEach(one -> violations.add(width + " pixels wide: " + one));
        }
        return violations;
    }

    /** Each violation of the page as wide as it is: all rules by day, and by night those of colours. */
    static List<String> violationsByDayAndNight(Page page) {
        show(page, ColorScheme.LIGHT);
        List<String> violations = new ArrayList<>(violations(page));
        show(page, ColorScheme.DARK);
        violations.addAll(again(page, BY_COLOURS));
        return violations;
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** The same by the axe that the page has by now, which is quicker; rules by their names or tags. */
    @SuppressWarnings("unchecked")
    private static List<String> again(Page page, List<String> rules) {
        return (List<String>) page.evaluate("""
                rules => axe.run({ runOnly: rules, resultTypes: ['violations'] }).then(result => result.violations
                    .flatMap(rule => rule.nodes.map(node => `${location.href}: ${rule.id} ${node.html}`)))""", rules);
    }

    /** Each violation of the page as it stands, with its address, rule and element. */
    static List<String> violations(Page page) {
        List<String> violations = new ArrayList<>();
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> violations.add(page.url() + ": " + rule.getId() + " " + node.getHtml())));
        return violations;
    }
}
