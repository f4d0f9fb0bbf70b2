package onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.index.codec.Fields;
import onrecord.index.codec.SourceFileCodec;
import onrecord.model.SourceFile;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;

/** The files that a commit's articles were read from. */
final class KeptFiles {
    private KeptFiles() {}

    /** The file of this path, if any article was read from it. */
    static Optional<SourceFile> file(DirectoryReader reader, String path) throws IOException {
        TopDocs found = new IndexSearcher(reader).search(new TermQuery(new Term(Fields.PATH, path)), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(SourceFileCodec.read(reader, found.scoreDocs[0].doc));
    }

    /** All of them, in no order. */
    static List<SourceFile> all(DirectoryReader reader) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(
                searcher.rewrite(new TermQuery(new Term(Fields.TYPE, Fields.FILE))), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            BinaryDocValues entries = DocValues.getBinary(leaf.reader(), Fields.ENTRY);
            var live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (live == null || live.get(doc)) {
                    files.add(SourceFileCodec.read(entries, doc));
                }
            }
        }
        return files;
    }
}
