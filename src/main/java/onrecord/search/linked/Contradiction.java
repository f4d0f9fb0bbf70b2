package onrecord.search.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.identity.SpeakerKey;
import onrecord.link.QuoteCheck;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Verification;
import org.jspecify.annotations.Nullable;

/**
 * That another article gives the same words to somebody else. It is shown only where both articles put the name itself
 * beside the words: a "he" may be read wrongly by a rule.
 *
 * @param speaker who said it there
 * @param article where
 * @param quote the words there
 */
public record Contradiction(String speaker, Article article, Quote quote) {
    /** So many words are nobody's by chance. */
    private static final int LEAST_WORDS = 6;

    /** How far a name stands from the words at most, in UTF-16 code units: in the same sentence or the next. */
    private static final int BESIDE = 120;

    /** Those of a statement, against its first report. */
    public static List<Contradiction> of(ArchiveSearcher archive, Statement statement) {
        Report first = statement.reports().getFirst();
        Quote quote = first.quote();
        Speaker speaker = named(quote);
        int words = first.wording().words();
        if (speaker == null || speaker.name() == null || words < LEAST_WORDS || words > QuoteCheck.MOST_WORDS) {
            return List.of();
        }
        List<Contradiction> found = new ArrayList<>();
        for (Verification.Passage passage :
                archive.verify(quote.text(), speaker.name()).passages()) {
            if (passage.voice() == QuoteCheck.Voice.ANOTHER
                    && passage.likeness().isExact()) {
                against(archive, passage, speaker.name()).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Contradiction> against(
            ArchiveSearcher archive, Verification.Passage passage, String speaker) {
        Quote quote = passage.quote();
        Speaker other = quote == null ? null : named(quote);
        if (quote == null || other == null || other.name() == null || isOne(other.name(), speaker)) {
            return Optional.empty();
        }
        String name = other.name();
        return archive.article(passage.article().id()).map(article -> new Contradiction(name, article, quote));
    }

    /** The one speaker of a quote, where the name itself stands beside the words; else null. */
    private static @Nullable Speaker named(Quote quote) {
        Speaker speaker = quote.speaker();
        if (speaker == null || quote.speakers().size() != 1 || speaker.name() == null || speaker.span() == null) {
            return null;
        }
        int apart = Math.max(
                speaker.span().start() - quote.span().end(),
                quote.span().start() - speaker.span().end());
        boolean beside = apart <= BESIDE && lower(speaker.mention()).contains(lastWord(speaker.name()));
        return beside && speaker.isCertain() ? speaker : null;
    }

    /** Whether two names may be one person's: a family name alone, or one key. */
    private static boolean isOne(String name, String other) {
        return SpeakerKey.of(name).equals(SpeakerKey.of(other))
                || lastWord(name).equals(lastWord(other));
    }

    private static String lastWord(String name) {
        return lower(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
