package onrecord.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether words that somebody is said to have said are real, as far as some articles tell: {@link #add} takes
 * those that may have them, {@link #finding} decides. For one question; not for use by several threads.
 */
public final class QuoteCheck {
    /** The most words that can be asked for. */
    public static final int MOST_WORDS = 400;

    /** How many passages are shown. */
    private static final int MOST = 5;

    /** A passage with more words changed is another sentence. */
    private static final double ALTERED = 0.4;

    /** What is shown as the nearest has at least this share of the words. */
    private static final double NEAR = 0.3;

    private static final int LEAST_SAME = 3;

    private final String text;
    private final HashedWords words;
    private final List<SaidBy> speakers;
    private final Stitches stitches;
    private final List<Place> places = new ArrayList<>();

    /** Whose words a passage is, beside who was asked for. */
    public enum Voice {
        /** The speaker asked for; anybody where none was. */
        ASKED,
        /** It is not known whose. */
        UNKNOWN,
        /** Somebody else's. */
        ANOTHER
    }

    /**
     * A passage of an article.
     *
     * @param quote the quote that has most of it, or null
     * @param quoted whether it is somebody's words: a quote's, or such as stand within quotation marks
     */
    public record Place(Article article, @Nullable Quote quote, boolean quoted, Voice voice, Likeness likeness) {}

    /**
     * What was found.
     *
     * @param places what the verdict rests on, best first, then what comes near; of stitched words the pieces in their
     *     order
     */
    public record Finding(Verdict verdict, List<Place> places) {
        public Finding {
            places = List.copyOf(places);
        }
    }

    /**
     * A question.
     *
     * @param text the words, at most {@link #MOST_WORDS}
     * @param speakers all spellings of who is said to have said them; none where that is not asked
     * @throws IllegalArgumentException if there are no words, or more
     */
    public QuoteCheck(String text, Collection<String> speakers) {
        this.text = text;
        this.words = HashedWords.of(text, List.of());
        if (words.size() == 0 || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException("not 1 to " + MOST_WORDS + " words: " + words.size());
        }
        this.speakers = speakers.stream().map(SaidBy::of).distinct().toList();
        this.stitches = new Stitches(text, words);
    }

    /** How many words a text has, as they are counted here. */
    public static int words(String text) {
        return HashedWords.of(text, List.of()).size();
    }

    /** Takes an article that may have the words, or some of them; each once. */
    public void add(Article article) {
        QuotedBody body = new QuotedBody(article);
        stitches.add(body);
        Alignment alignment = new Alignment(text, words, body);
        Alignment.Window window = alignment.window();
        if (window.from() < window.to()) {
            places.add(place(body, window, alignment.in(window)));
        }
    }

    private Place place(QuotedBody body, Alignment.Window window, Likeness likeness) {
        Quote quote = body.quote(window.from(), window.to());
        boolean quoted = body.quoted(window.from(), window.to());
        return new Place(body.article(), quoted ? quote : null, quoted, voice(quote), likeness);
    }

    private Voice voice(@Nullable Quote quote) {
        if (speakers.isEmpty()) {
            return Voice.ASKED;
        }
        List<SaidBy> named = quote == null ? List.of() : new SaidBy.Names().of(quote.speakers());
        if (named.isEmpty()) {
            return Voice.UNKNOWN;
        }
        return named.stream().anyMatch(name -> speakers.stream().anyMatch(name::mayBe)) ? Voice.ASKED : Voice.ANOTHER;
    }

    /** Decides. */
    public Finding finding() {
        List<Place> exact = quoted(place -> place.likeness().isExact());
        if (!exact.isEmpty()) {
            return finding(
                    exact.getFirst().voice() == Voice.ANOTHER ? Verdict.SAID_BY_ANOTHER : Verdict.VERBATIM, exact);
        }
        List<Place> altered = quoted(this::isAltered);
        List<Place> pieces = pieces(altered);
        if (!pieces.isEmpty()) {
            return finding(Verdict.STITCHED, pieces);
        }
        if (!altered.isEmpty()) {
            return finding(
                    altered.getFirst().voice() == Voice.ANOTHER ? Verdict.SAID_BY_ANOTHER : Verdict.ALTERED, altered);
        }
        List<Place> own = sorted(place -> place.likeness().isExact() && words.size() >= LEAST_SAME);
        return own.isEmpty() ? finding(Verdict.ABSENT, List.of()) : finding(Verdict.UNQUOTED, own);
    }

    private Finding finding(Verdict verdict, List<Place> best) {
        Stream<Place> near = verdict == Verdict.STITCHED ? Stream.of() : sorted(this::isNear).stream();
        return new Finding(
                verdict,
                Stream.concat(best.stream(), near).distinct().limit(MOST).toList());
    }

    private List<Place> quoted(Predicate<Place> which) {
        return sorted(place -> place.quoted() && which.test(place));
    }

    /** First what is most alike in words and voice, then what is in quotation marks, then what was reported first. */
    private List<Place> sorted(Predicate<Place> which) {
        return places.stream()
                .filter(which)
                .sorted(Comparator.comparingInt(QuoteCheck::far)
                        .thenComparing(place -> !place.quoted())
                        .thenComparing(
                                place -> place.quote() == null || place.quote().kind() != Quote.Kind.DIRECT)
                        .thenComparingLong(QuoteCheck::day)
                        .thenComparing(place -> place.article().id()))
                .toList();
    }

    /** Another speaker's words are as far as two words changed. */
    private static int far(Place place) {
        int voice = switch (place.voice()) {
            case ASKED -> 0;
            case UNKNOWN -> 1;
            case ANOTHER -> 2;
        };
        return place.likeness().changed() + voice;
    }

    private static long day(Place place) {
        return place.article().date() == null
                ? Long.MAX_VALUE
                : place.article().date().earliest().toEpochDay();
    }

    /** Whether most of the words are the same, and half of those that not any text has. */
    private boolean isAltered(Place place) {
        return place.likeness().changed() <= ALTERED * words.size()
                && same(place, HashedWords::size) >= Math.min(LEAST_SAME, words.size() - 1)
                && 2 * same(place, QuoteCheck::content) >= content(words);
    }

    private boolean isNear(Place place) {
        return place.likeness().score() >= NEAR
                && same(place, HashedWords::size) >= Math.min(LEAST_SAME, words.size())
                && same(place, QuoteCheck::content) > 0;
    }

    private static int same(Place place, ToIntFunction<HashedWords> count) {
        return place.likeness().parts().stream()
                .filter(part -> part.kind() == Likeness.Kind.SAME)
                .mapToInt(part -> count.applyAsInt(HashedWords.of(part.asked(), List.of())))
                .sum();
    }

    private static int content(HashedWords words) {
        int content = 0;
        for (int i = 0; i < words.size(); i++) {
            content += Terms.isCommon(words.hash(i)) ? 0 : 1;
        }
        return content;
    }

    /**
     * The pieces, where they explain the words better than the passage that has most of them: not if one quote has all.
     */
    private List<Place> pieces(List<Place> altered) {
        List<Stitches.Piece> pieces = stitches.pieces();
        int changed = altered.isEmpty()
                ? Integer.MAX_VALUE
                : altered.getFirst().likeness().changed();
        int price = stitches.missing(pieces) + 2 * (pieces.size() - 1);
        boolean ofOne = !altered.isEmpty() && Stitches.areOfOneQuote(pieces);
        if (pieces.isEmpty() || price >= changed || ofOne) {
            return List.of();
        }
        return pieces.stream()
                .map(piece -> place(
                        piece.body(),
                        new Alignment.Window(piece.found(), piece.found() + piece.length()),
                        stitches.likeness(piece)))
                .toList();
    }
}
