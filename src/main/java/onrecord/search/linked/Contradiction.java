package onrecord.search.linked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.identity.SpeakerKey;
import onrecord.link.QuoteCheck;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Verification;
import org.jspecify.annotations.Nullable;

/**
 * That another article gives the same words to somebody else. It is shown only where it is no error of a rule and no
 * phrase that two people use: both articles have the words in quotation marks and a person's name itself at the cue,
 * and are of one week; where a date is not known, the words are many. A "he" may be read wrongly, and a medium is named
 * where somebody told it. Nor is it shown where an article has both names in front of the words ("Lund testified that
 * Brandt told her"), or one of the two quotes somebody: then it is one voice within another's.
 *
 * @param speaker who said it there
 * @param article where
 * @param quote the words there
 */
public record Contradiction(String speaker, Article article, Quote quote) {
    /** So many words are nobody's by chance in one week. */
    private static final int LEAST_WORDS = 9;

    /** So many are nobody's by chance at any time. */
    private static final int MANY_WORDS = 15;

    /** How many days lie between two articles at most. */
    private static final int DAYS = 7;

    /** Where a name stands right at the cue. */
    private static final Set<String> AT_THE_CUE = Set.of("cue-subject", "cue-inverted", "cue-inserted");

    /** As sure as a person's name at a cue is. */
    private static final double SURE = 0.95;

    /** Words of names that begin with so many letters alike may be spellings of one. */
    private static final int SPELLING = 5;

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
        long agree = 1;
        for (Verification.Passage passage :
                archive.verify(quote.text(), speaker.name()).passages()) {
            boolean others = !passage.article().id().equals(first.article().id());
            agree += others
                            && passage.voice() == QuoteCheck.Voice.ASKED
                            && passage.likeness().isExact()
                    ? 1
                    : 0;
            if (passage.voice() == QuoteCheck.Voice.ANOTHER
                    && passage.likeness().isExact()
                    && (words >= MANY_WORDS
                            || isOfOneWeek(
                                    first.article().date(), passage.article().date()))) {
                against(archive, passage, first, speaker).ifPresent(found::add);
            }
        }
        return isOutvoted(found.size(), agree) || isOutvoted(agree, found.size()) ? List.of() : List.copyOf(found);
    }

    /** Where one article names one, and several another, it is that article which was read wrongly. */
    private static boolean isOutvoted(long one, long several) {
        return one == 1 && several > 1;
    }

    private static Optional<Contradiction> against(
            ArchiveSearcher archive, Verification.Passage passage, Report first, Speaker speaker) {
        Quote quote = passage.quote();
        Speaker other = quote == null ? null : named(quote);
        String one = speaker.name();
        String another = other == null ? null : other.name();
        if (quote == null || other == null || one == null || another == null || isOne(another, one)) {
            return Optional.empty();
        }
        return archive.article(passage.article().id())
                .filter(article -> !isQuotedWithin(
                                article, quote, passage.likeness().found())
                        && !between(article, quote, other).contains(lastWord(one))
                        && !between(first.article(), first.quote(), speaker).contains(lastWord(another)))
                .map(article -> new Contradiction(another, article, quote));
    }

    /** Whether a passage stands within quotation marks of its own in a quote: then its speaker quotes somebody. */
    private static boolean isQuotedWithin(Article article, Quote quote, Span passage) {
        String before = article.body()
                .substring(
                        quote.span().start(),
                        Math.max(passage.start(), quote.span().start()));
        return !before.isEmpty() && isQuotationMark(before.charAt(before.length() - 1));
    }

    private static boolean isQuotationMark(char c) {
        int type = Character.getType(c);
        return c == '\''
                || c == '"'
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    /** The text between a quote and the mention of its speaker, in lower case. */
    private static String between(Article article, Quote quote, Speaker speaker) {
        Span mention = speaker.span();
        if (mention == null) {
            return "";
        }
        int from = Math.min(mention.end(), quote.span().end());
        int to = Math.max(mention.start(), quote.span().start());
        return from < to ? lower(article.body().substring(from, to)) : "";
    }

    private static boolean isOfOneWeek(@Nullable PublicationDate one, @Nullable PublicationDate other) {
        return one != null
                && other != null
                && !one.earliest().isAfter(other.latest().plusDays(DAYS))
                && !other.earliest().isAfter(one.latest().plusDays(DAYS));
    }

    /** The one speaker of a quotation, whose full name is known and who is named at its cue; else null. */
    private static @Nullable Speaker named(Quote quote) {
        Speaker speaker = quote.speaker();
        if (speaker == null || quote.speakers().size() != 1 || quote.kind() != Quote.Kind.DIRECT) {
            return null;
        }
        if (speaker.name() == null || speaker.span() == null || !isAtTheCue(speaker.provenance())) {
            return null;
        }
        if (speaker.name().indexOf(' ') < 0) {
            return null;
        }
        int apart = Math.max(
                speaker.span().start() - quote.span().end(),
                quote.span().start() - speaker.span().end());
        boolean beside = apart <= BESIDE && lower(speaker.mention()).contains(lastWord(speaker.name()));
        return beside ? speaker : null;
    }

    private static boolean isAtTheCue(Provenance why) {
        return AT_THE_CUE.contains(why.method()) && why.confidence() >= SURE;
    }

    /** Whether two names may be one person's: one key, or a word in common, in any spelling. */
    private static boolean isOne(String name, String other) {
        Set<String> words = beginnings(name);
        words.retainAll(beginnings(other));
        return SpeakerKey.of(name).equals(SpeakerKey.of(other)) || !words.isEmpty();
    }

    /** The words of a name, each by its first letters. */
    private static Set<String> beginnings(String name) {
        Set<String> words = new HashSet<>();
        for (String word : lower(name).split(" ", -1)) {
            words.add(word.substring(0, Math.min(word.length(), SPELLING)));
        }
        return words;
    }

    private static String lastWord(String name) {
        return lower(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
