package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import onrecord.index.CommitData;
import onrecord.index.LiveDocs;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.link.Link;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** The links of one commit. Stateless. */
final class LinkDocuments {
    private LinkDocuments() {}

    static void all(DirectoryReader reader, Consumer<Link> sink) throws IOException {
        read(reader, new Term(Fields.TYPE, Fields.LINK), sink);
    }

    static List<Link> of(DirectoryReader reader, String article) throws IOException {
        List<Link> links = new ArrayList<>();
        read(reader, new Term(Fields.LINKED, article), links::add);
        return links;
    }

    /** Whether links were ever worked out here. */
    static boolean areKnown(DirectoryReader reader) throws IOException {
        return !CommitData.linked(reader.getIndexCommit().getUserData()).isEmpty()
                || reader.docFreq(new Term(Fields.TYPE, Fields.LINK)) > 0;
    }

    static void read(DirectoryReader reader, Term which, Consumer<Link> sink) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            DocIdSetIterator docs = LiveDocs.of(leaf.reader(), which);
            BinaryDocValues links = DocValues.getBinary(leaf.reader(), Fields.LINK);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                sink.accept(LinkCodec.read(links, doc));
            }
        }
    }
}
