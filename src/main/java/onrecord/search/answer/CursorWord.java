package onrecord.search.answer;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;

/**
 * Where a page ended, as a word that only means something to the same search of the same engine.
 *
 * @param generation tells the commit in which the page was made
 * @param first what the last hit is ordered by: its moment, or the bits of its score
 * @param order the last hit's place among equals
 * @param number which quote of its article the last hit is, 0 for articles
 */
public record CursorWord(int generation, long first, long order, int number) {
    private static final int LENGTH = 29;

    /** What is searched, and by which engine: a cursor of one means nothing to another. */
    public enum Of {
        LUCENE_ARTICLES(2),
        LUCENE_QUOTES(2),
        LUCENE_QUOTES_AND_ACTS(2),
        CLUSTER_ARTICLES(3),
        CLUSTER_QUOTES(3),
        CLUSTER_QUOTES_AND_ACTS(3);

        private final byte version;

        Of(int version) {
            this.version = (byte) version;
        }
    }

    /** The word to give. */
    public String write(Of of, SearchRequest request) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(of.version).putInt(asked(of, request)).putInt(generation);
        bytes.putLong(first).putLong(order).putInt(number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws QueryError if the word is none that {@link #write} gave for the same search */
    public static CursorWord read(Of of, SearchRequest request, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length != LENGTH || in.get() != of.version || in.getInt() != asked(of, request)) {
            throw invalid();
        }
        CursorWord word = new CursorWord(in.getInt(), in.getLong(), in.getLong(), in.getInt());
        if (request.sort() == SearchRequest.Sort.RELEVANCE
                && !(word.score() >= 0 && word.score() < Float.POSITIVE_INFINITY)) {
            throw invalid();
        }
        return word;
    }

    /** The last hit's score, where hits are ordered by it. */
    public float score() {
        return Float.intBitsToFloat((int) first);
    }

    /** What decides which documents match and in which order, as a number. */
    private static int asked(Of of, SearchRequest request) {
        return List.of(
                        of.name(),
                        request.query(),
                        request.match(),
                        request.filters(),
                        request.sort(),
                        request.options().ofEach())
                .toString()
                .hashCode();
    }

    private static QueryError invalid() {
        return new QueryError(
                "cursor-invalid", "cursor", "The cursor is not one that this search gave: start from the first page.");
    }
}
