package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.index.codec.VersionMark;
import onrecord.model.Article;
import onrecord.search.answer.VersionGroups.Saved;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** By what the articles of one commit are told to be versions. Not for use by several threads. */
final class VersionMarks {
    private final DirectoryReader reader;
    private final Hits hits;
    private @Nullable Analysis analysis;

    VersionMarks(DirectoryReader reader) {
        this.reader = reader;
        this.hits = new Hits(reader);
    }

    /** That of an article, from what stands beside it or, where an earlier OnRecord wrote it, from its text. */
    Saved of(int doc) throws IOException {
        BytesRef mark = value(Fields.VERSION, doc);
        BytesRef likeness = value(Fields.LIKENESS, doc);
        return new Saved(
                hits.summary(doc).id(),
                mark == null ? ofText(hits.article(doc)) : VersionMark.read(mark),
                likeness == null
                        ? null
                        : Arrays.copyOfRange(likeness.bytes, likeness.offset, likeness.offset + likeness.length));
    }

    private VersionMark ofText(Article article) {
        if (analysis == null) {
            analysis = new Analysis();
        }
        return VersionMark.of(article, analysis.read(article.language(), article.body()));
    }

    private @Nullable BytesRef value(String field, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        return values != null && values.advanceExact(doc - leaf.docBase) ? values.binaryValue() : null;
    }
}
