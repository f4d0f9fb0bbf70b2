package onrecord.search.linked;

import java.util.Optional;
import java.util.Set;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Provenance;

/**
 * That an article's text is an agency's, as it says itself. A picture's credit says nothing of the text, nor does a
 * line such as "Additional reporting by Reuters" or one that names several agencies.
 *
 * @param agency whose text it is
 * @param words the credit, as printed
 */
public record WireCredit(String agency, String words) {
    /** The rules that read a credit of the whole text. */
    private static final Set<String> OF_THE_TEXT = Set.of("agency-credit", "dateline", "credit-at-end");

    /** What the article says of itself. */
    public static Optional<WireCredit> of(Article article) {
        Provenance why = article.provenance().get(Field.AGENCIES);
        if (why == null || why.evidence() == null || article.agencies().size() != 1) {
            return Optional.empty();
        }
        return OF_THE_TEXT.contains(why.method())
                ? Optional.of(new WireCredit(article.agencies().getFirst(), why.evidence()))
                : Optional.empty();
    }
}
