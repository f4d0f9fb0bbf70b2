package onrecord.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import onrecord.index.codec.Fields;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Where a page ended, as a word that only means something to the same search: the last hit's place in the order. By date the
 * place is the same in every commit. A score is not: every article that is added changes those of all others, and the last hit
 * is looked up for the score it has by now.
 *
 * @param commit tells the commit in which the page was made
 * @param last the last hit by what it is ordered by, as {@link HitOrder} does
 */
record Cursor(int commit, FieldDoc last) {
    private static final byte VERSION = 2;
    private static final int LENGTH = 29;

    static String of(Kind kind, SearchRequest request, String generation, FieldDoc last) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(VERSION).putInt(asked(kind, request)).putInt(generation.hashCode());
        bytes.putLong(
                last.fields[0] instanceof Float score
                        ? Float.floatToIntBits(score)
                        : ((Number) last.fields[0]).longValue());
        bytes.putLong(((Number) last.fields[1]).longValue());
        bytes.putInt(kind.isOfQuotes() ? ((Number) last.fields[2]).intValue() : 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws QueryError if the word is none that {@link #of} gave for the same search */
    static Cursor read(Kind kind, SearchRequest request, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length != LENGTH || in.get() != VERSION || in.getInt() != asked(kind, request)) {
            throw invalid();
        }
        int commit = in.getInt();
        long first = in.getLong();
        Object key =
                request.sort() == SearchRequest.Sort.RELEVANCE ? (Object) Float.intBitsToFloat((int) first) : first;
        if (key instanceof Float score && !(score >= 0 && score < Float.POSITIVE_INFINITY)) {
            throw invalid();
        }
        long order = in.getLong();
        Object[] fields = kind.isOfQuotes() ? new Object[] {key, order, in.getInt()} : new Object[] {key, order};
        return new Cursor(commit, new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields));
    }

    /** The place in a commit of that generation; where the last hit is gone, the place it had. */
    FieldDoc in(String generation, IndexSearcher searcher, Query query) throws IOException {
        if (commit == generation.hashCode() || !(last.fields[0] instanceof Float)) {
            return last;
        }
        BooleanQuery.Builder hit = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        new TermQuery(new Term(Fields.ID, HexFormat.of().toHexDigits((long) last.fields[1]))),
                        Occur.FILTER);
        if (last.fields.length > 2) {
            hit.add(
                    NumericDocValuesField.newSlowExactQuery(Fields.NUMBER, ((Number) last.fields[2]).longValue()),
                    Occur.FILTER);
        }
        ScoreDoc[] found = searcher.search(hit.build(), 1).scoreDocs;
        if (found.length == 0) {
            return last;
        }
        Object[] now = last.fields.clone();
        now[0] = found[0].score;
        return new FieldDoc(last.doc, last.score, now);
    }

    /** What decides which documents match and in which order, as a number. */
    private static int asked(Kind kind, SearchRequest request) {
        return List.of(
                        kind.name(),
                        request.query(),
                        request.match(),
                        request.filters(),
                        request.sort(),
                        request.options().synonyms(),
                        request.options().aliases(),
                        request.options().prefer())
                .toString()
                .hashCode();
    }

    private static QueryError invalid() {
        return new QueryError(
                "cursor-invalid", "cursor", "The cursor is not one that this search gave: start from the first page.");
    }
}
