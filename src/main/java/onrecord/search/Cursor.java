package onrecord.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;

/** Where a page ended, as a word that only means something to the same search: the last hit's place in the order. */
final class Cursor {
    private static final byte VERSION = 1;

    private Cursor() {}

    static String of(SearchRequest request, FieldDoc last) {
        ByteBuffer bytes = ByteBuffer.allocate(21);
        bytes.put(VERSION).putInt(asked(request));
        bytes.putLong(
                last.fields[0] instanceof Float score
                        ? Float.floatToIntBits(score)
                        : ((Number) last.fields[0]).longValue());
        bytes.putLong(((Number) last.fields[1]).longValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws QueryError if the word is none that {@link #of} gave for the same search */
    static FieldDoc read(SearchRequest request, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length != 21 || in.get() != VERSION || in.getInt() != asked(request)) {
            throw invalid();
        }
        long first = in.getLong();
        Object key =
                request.sort() == SearchRequest.Sort.RELEVANCE ? (Object) Float.intBitsToFloat((int) first) : first;
        if (key instanceof Float score && !(score >= 0 && score < Float.POSITIVE_INFINITY)) {
            throw invalid();
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, in.getLong()});
    }

    /** What decides which articles match and in which order, as a number. */
    private static int asked(SearchRequest request) {
        return List.of(
                        request.query(),
                        request.match(),
                        request.filters(),
                        request.sort(),
                        request.options().synonyms(),
                        request.options().aliases())
                .toString()
                .hashCode();
    }

    private static QueryError invalid() {
        return new QueryError(
                "cursor-invalid", "cursor", "The cursor is not one that this search gave: start from the first page.");
    }
}
