package onrecord.serve;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What shuts somebody out of a page, as axe finds it by the rules of WCAG 2.2 AA and its own of good practice. */
final class Reach {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Reach() {}

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
