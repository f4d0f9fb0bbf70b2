package onrecord.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.Fields;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.Snippet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Documents of one commit back to what they stand for. */
final class Hits {
    private final DirectoryReader reader;

    Hits(DirectoryReader reader) {
        this.reader = reader;
    }

    static Hit hit(Summary s, double score, List<Snippet> snippets, @Nullable Story story, @Nullable Instant added) {
        return new Hit(
                s.id(),
                s.source(),
                s.sourceId(),
                s.title(),
                s.outlet(),
                s.date(),
                s.dateProvenance(),
                s.authors(),
                s.agencies(),
                s.speakers(),
                s.language(),
                s.url(),
                score,
                snippets,
                story,
                null,
                null,
                added);
    }

    Summary summary(int doc) throws IOException {
        return ArticleCodec.summary(summaryBytes(doc));
    }

    /** The text of an article whose summary is known, and nothing else of it. */
    TextParts parts(int doc, Summary summary) throws IOException {
        return ArticleCodec.parts(summary, reader.storedFields().document(doc));
    }

    Article article(int doc) throws IOException {
        Document stored = reader.storedFields().document(doc);
        return ArticleCodec.article(summaryBytes(doc), stored);
    }

    /** When the article was taken in, or null where no time was kept. */
    @Nullable
    Instant added(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        NumericDocValues times = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.ADDED));
        return times.advanceExact(doc - leaf.docBase) ? Instant.ofEpochMilli(times.longValue()) : null;
    }

    private BytesRef summaryBytes(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues summaries = leaf.reader().getBinaryDocValues(Fields.SUMMARY);
        if (summaries == null || !summaries.advanceExact(doc - leaf.docBase)) {
            throw missing(Fields.SUMMARY, doc);
        }
        return summaries.binaryValue();
    }

    private static CorruptIndexException missing(String field, int doc) {
        return new CorruptIndexException("document " + doc + " has no " + field, "archive");
    }

    /** The document of the article of this id. */
    static Optional<Integer> find(IndexSearcher searcher, String id) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, id)), BooleanClause.Occur.FILTER)
                .add(Kind.ARTICLES.all(), BooleanClause.Occur.FILTER)
                .build();
        var found = searcher.search(query, 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
    }
}
