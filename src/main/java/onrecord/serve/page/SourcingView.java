package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom each outlet quotes.
 *
 * @param survey around it
 * @param rows an outlet each, most quotes first
 * @param note what is left out, or null where nothing is
 */
public record SourcingView(
        Survey survey, List<Row> rows, @Nullable String note) {
    /**
     * An outlet.
     *
     * @param outlet its name
     * @param address its quotes of this search
     * @param quotes how many
     * @param shares what part people, bodies, nobody by name, and names that are perhaps right have
     * @param speakers who is quoted most
     * @param names how many names there are
     */
    public record Row(
            String outlet, String address, String quotes, List<Share> shares, List<Anchor> speakers, String names) {}

    /**
     * A part of the quotes.
     *
     * @param kind "people"
     * @param style by which it is told from the others
     * @param count how many
     * @param percent of all parts, for the drawing
     * @param label "People: 12, 34%"
     */
    public record Share(String kind, String style, String count, double percent, String label) {}
}
