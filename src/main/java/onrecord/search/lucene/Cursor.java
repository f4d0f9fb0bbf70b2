package onrecord.search.lucene;

import java.io.IOException;
import java.util.HexFormat;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.answer.CursorWord;
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
 * Where a page ended, as a word that only means something to the same search: the last hit's place in the order. By
 * date the place is the same in every commit. A score is not: every article that is added changes those of all others,
 * and the last hit is looked up for the score it has by now.
 *
 * @param commit tells the commit in which the page was made
 * @param last the last hit by what it is ordered by, as {@link HitOrder} does
 */
record Cursor(int commit, FieldDoc last) {
    static String of(Kind kind, SearchRequest request, String generation, FieldDoc last) {
        long first = last.fields[0] instanceof Float score
                ? Float.floatToIntBits(score)
                : ((Number) last.fields[0]).longValue();
        long order = ((Number) last.fields[1]).longValue();
        int number = kind.isOfQuotes() ? ((Number) last.fields[2]).intValue() : 0;
        return new CursorWord(generation.hashCode(), first, order, number).write(searched(kind), request);
    }

    /** @throws onrecord.search.QueryError if the word is none that {@link #of} gave for the same search */
    static Cursor read(Kind kind, SearchRequest request, String cursor) {
        CursorWord word = CursorWord.read(searched(kind), request, cursor);
        Object key = request.sort() == SearchRequest.Sort.RELEVANCE ? (Object) word.score() : word.first();
        Object[] fields =
                kind.isOfQuotes() ? new Object[] {key, word.order(), word.number()} : new Object[] {key, word.order()};
        return new Cursor(word.generation(), new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields));
    }

    private static CursorWord.Of searched(Kind kind) {
        return switch (kind) {
            case ARTICLES -> CursorWord.Of.LUCENE_ARTICLES;
            case QUOTES -> CursorWord.Of.LUCENE_QUOTES;
            case QUOTES_AND_ACTS -> CursorWord.Of.LUCENE_QUOTES_AND_ACTS;
        };
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
}
