package onrecord.search.lucene;

import java.io.IOException;
import java.util.Optional;
import onrecord.index.codec.Fields;
import onrecord.index.codec.SourceFileCodec;
import onrecord.model.SourceFile;
import onrecord.search.answer.SourcePaths;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** The files that the archive has taken in, by the sources of their articles. */
final class SourceFiles {
    private final IndexSearcher searcher;

    SourceFiles(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * The file of a source {@code path!entry#record}: the longest beginning of it that is the path of a file taken in,
     * since a path may hold such marks itself. A source that was only said to be there, by no run that took it in, has
     * none.
     */
    Optional<SourceFile> of(String source) throws IOException {
        for (String path : SourcePaths.of(source)) {
            TopDocs found = searcher.search(new TermQuery(new Term(Fields.PATH, path)), 1);
            if (found.scoreDocs.length > 0) {
                return Optional.of(SourceFileCodec.read(searcher.getIndexReader(), found.scoreDocs[0].doc));
            }
        }
        return Optional.empty();
    }
}
