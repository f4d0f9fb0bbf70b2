package onrecord.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;

/** Where a page ended, as a word that only means something to the same search: the last hit's place in the order. */
final class Cursor {
    private static final byte VERSION = 1;

    private Cursor() {}

    static String of(SearchRequest request, FieldDoc last) {
        ByteBuffer bytes = ByteBuffer.allocate(22);
        bytes.put(VERSION).put((byte) request.sort().ordinal()).putInt(request.query().hashCode());
        bytes.putLong(
                last.fields[0] instanceof Float score ? Float.floatToIntBits(score) : ((Number) last.fields[0]).longValue());
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
        if (bytes.length != 22
                || in.get() != VERSION
                || in.get() != request.sort().ordinal()
                || in.getInt() != request.query().hashCode()) {
            throw invalid();
        }
        long first = in.getLong();
        Object key = request.sort() == SearchRequest.Sort.RELEVANCE ? (Object) Float.intBitsToFloat((int) first) : first;
        if (key instanceof Float score && !(score >= 0 && score < Float.POSITIVE_INFINITY)) {
            throw invalid();
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, in.getLong()});
    }

    private static QueryError invalid() {
        return new QueryError("cursor-invalid", "cursor", "The cursor is not one that this search gave: start from the first page.");
    }
}
