package onrecord.extract.page;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.text.StruckWords;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Keeps the words apart that a page strikes out: "will <del>not</del> sign" takes back the "not". Used once. */
final class StruckText {
    private static final Set<String> TAGS = Set.of("del", "s", "strike");

    private final StringBuilder words = new StringBuilder();
    private @Nullable Element outermost;

    /** Whether an element strikes its words out. */
    private static boolean isStruck(Element element) {
        boolean styled = element.attributesSize() > 0
                && element.attr("style").toLowerCase(Locale.ROOT).contains("line-through");
        return (TAGS.contains(element.normalName()) || styled) && StruckWords.takeBack(element.text());
    }

    /** An element begins. */
    void open(Element element) {
        if (outermost == null && isStruck(element)) {
            outermost = element;
        }
    }

    /** Takes a text that stands in a struck element. @return whether it does */
    boolean take(String text) {
        if (outermost != null) {
            words.append(text);
        }
        return outermost != null;
    }

    /**
     * An element ends.
     *
     * @param struck is handed its words if it was struck out and has any
     */
    void close(Element element, Consumer<String> struck) {
        if (element.equals(outermost)) {
            String text = words.toString().strip().replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                struck.accept(text);
            }
            words.setLength(0);
            outermost = null;
        }
    }
}
