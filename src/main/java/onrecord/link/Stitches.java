package onrecord.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds out whether words that were asked for are put together of pieces that were said in several places. */
final class Stitches {
    /** Fewer words side by side are a phrase of anybody's. */
    private static final int LEAST_WORDS = 4;

    /** So many of a piece's words must be such as not any text has. */
    private static final int LEAST_CONTENT = 2;

    /** Who puts words together does it of a few pieces. */
    private static final int MOST_PIECES = 4;

    /** This share of the words must be in a piece. */
    private static final double COVERED = 0.85;

    /** A piece more must bring this many words more. */
    private static final int PRICE = 2;

    private final String text;
    private final HashedWords asked;
    private final Map<Long, List<Integer>> starts = new HashMap<>();
    private final @Nullable Piece[] longest;

    Stitches(String text, HashedWords asked) {
        this.text = text;
        this.asked = asked;
        this.longest = new Piece[asked.size()];
        for (int i = 0; i + LEAST_WORDS <= asked.size(); i++) {
            starts.computeIfAbsent(key(asked, i), key -> new ArrayList<>(1)).add(i);
        }
    }

    /**
     * Words that a quote has.
     *
     * @param asked the first of the words asked for
     * @param found the first of the body's
     * @param length how many
     */
    record Piece(QuotedBody body, int asked, int found, int length) {}

    private static long key(HashedWords words, int from) {
        long key = 0;
        for (int i = from; i < from + LEAST_WORDS; i++) {
            key = key * 1_000_003 + words.hash(i);
        }
        return key;
    }

    void add(QuotedBody body) {
        HashedWords words = body.words();
        for (int j = 0; j + LEAST_WORDS <= words.size(); j++) {
            if (body.quoted(j)) {
                for (int i : starts.getOrDefault(key(words, j), List.of())) {
                    add(new Piece(body, i, j, length(body, i, j)));
                }
            }
        }
    }

    private void add(Piece piece) {
        Piece known = longest[piece.asked()];
        if (piece.length() >= LEAST_WORDS && (known == null || piece.length() > known.length())) {
            longest[piece.asked()] = piece;
        }
    }

    private int length(QuotedBody body, int i, int j) {
        int length = 0;
        while (i + length < asked.size()
                && j + length < body.words().size()
                && body.together(j, j + length)
                && asked.hash(i + length) == body.words().hash(j + length)) {
            length++;
        }
        return length;
    }

    /** The pieces in the order of the words asked for; none where they do not cover these, or one alone does. */
    List<Piece> pieces() {
        List<Piece> pieces = cover();
        boolean several = pieces.size() > 1 && pieces.size() <= MOST_PIECES;
        return several && missing(pieces) <= (1 - COVERED) * asked.size() ? pieces : List.of();
    }

    static boolean areOfOneQuote(List<Piece> pieces) {
        return pieces.stream()
                        .map(piece -> piece.body().quote(piece.found(), piece.found() + 1))
                        .distinct()
                        .count()
                <= 1;
    }

    /** How many of the words asked for are in no piece. */
    int missing(List<Piece> pieces) {
        return asked.size() - pieces.stream().mapToInt(Piece::length).sum();
    }

    /** The pieces that cover most words for their number, from the last word to the first. */
    private List<Piece> cover() {
        int[] worth = new int[asked.size() + 1];
        @Nullable Piece[] chosen = new Piece[asked.size()];
        for (int i = asked.size() - 1; i >= 0; i--) {
            worth[i] = worth[i + 1];
            Piece piece = longest[i];
            for (int length = LEAST_WORDS; piece != null && length <= piece.length(); length++) {
                int with = length - PRICE + worth[i + length];
                if (with > worth[i] && content(i, i + length) >= LEAST_CONTENT) {
                    worth[i] = with;
                    chosen[i] = new Piece(piece.body(), i, piece.found(), length);
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < asked.size()) {
            Piece piece = chosen[i];
            if (piece != null) {
                pieces.add(piece);
            }
            i += piece == null ? 1 : piece.length();
        }
        return pieces;
    }

    private int content(int from, int to) {
        int content = 0;
        for (int i = from; i < to; i++) {
            content += Terms.isCommon(asked.hash(i)) ? 0 : 1;
        }
        return content;
    }

    Likeness likeness(Piece piece) {
        int last = piece.asked() + piece.length() - 1;
        Span from = new Span(asked.start(piece.asked()), asked.end(last));
        HashedWords words = piece.body().words();
        Span found = new Span(words.start(piece.found()), words.end(piece.found() + piece.length() - 1));
        Likeness.Part same = new Likeness.Part(
                Likeness.Kind.SAME,
                from.in(text),
                found.in(piece.body().article().body()));
        return new Likeness(from, found, List.of(same), piece.length(), 0);
    }
}
