package onrecord.search;

import java.util.List;
import onrecord.link.Likeness;
import onrecord.link.QuoteCheck;
import onrecord.link.Verdict;
import onrecord.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Whether words that somebody is said to have said are real, as far as the archive tells.
 *
 * @param words the words asked for
 * @param speaker who is said to have said them, or null
 * @param passages what the verdict rests on, best first, then what comes near it; of stitched words the pieces in their
 *     order; at most five
 * @param complete whether every article that may have them was looked at; false where time was too short
 */
public record Verification(
        String words, @Nullable String speaker, Verdict verdict, List<Passage> passages, boolean complete) {
    public Verification {
        passages = List.copyOf(passages);
    }

    /**
     * A passage of an article.
     *
     * @param article the article it stands in, without snippets
     * @param quote the quote that has most of it, or null where no quote of the article has
     * @param quoted whether it is somebody's words: a quote's, or such as stand within quotation marks
     * @param voice whether the speaker asked for said it
     * @param likeness how it compares with the words asked for, and where it stands in the body
     * @param context the sentences around it, from the body; the passage, its quote and the speaker's mention lie
     *     within
     * @param contextOffset where {@code context} begins in the body, in UTF-16 code units
     * @param contextPoint the same place in Unicode code points
     */
    public record Passage(
            Hit article,
            @Nullable Quote quote,
            boolean quoted,
            QuoteCheck.Voice voice,
            Likeness likeness,
            String context,
            int contextOffset,
            int contextPoint) {}
}
