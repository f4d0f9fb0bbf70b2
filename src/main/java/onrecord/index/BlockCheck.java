package onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.Soundness.Problem;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.index.codec.SourceFileCodec;
import onrecord.model.Article;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Checks what only this program knows of an archive: that blocks are whole, ids unique, articles as they were put. */
final class BlockCheck {
    /** Problems beyond these are the same one again. */
    private static final int MOST_PROBLEMS = 100;

    private final String archive;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> linked = new HashSet<>();
    private long quotes;
    private long files;

    BlockCheck(String archive) {
        this.archive = archive;
    }

    Soundness run(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            segment(leaf.reader());
        }
        linked.removeAll(ids);
        linked.forEach(id -> problem("a link rests on the article " + id + ", which is not there"));
        return new Soundness(ids.size(), quotes, files, problems);
    }

    private void segment(LeafReader reader) throws IOException {
        Bits live = reader.getLiveDocs();
        FixedBitSet ofQuotes = live(reader, Fields.QUOTE, live);
        FixedBitSet ofArticles = live(reader, Fields.ARTICLE, live);
        StoredFields stored = reader.storedFields();
        BinaryDocValues summaries = DocValues.getBinary(reader, Fields.SUMMARY);
        NumericDocValues orders = DocValues.getNumeric(reader, Fields.ORDER);
        for (int doc = next(ofArticles, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(ofArticles, doc + 1)) {
            Article article = read(summaries, stored, doc);
            if (article == null) {
                continue;
            }
            if (!ids.add(article.id())) {
                problem("the article " + article.id() + " is there twice");
            }
            block(article, doc, ofQuotes, orders);
        }
        if (ofQuotes.cardinality() > 0) {
            problem(ofQuotes.cardinality() + " quotes have no article");
        }
        for (int doc : docs(live(reader, Fields.FILE, live))) {
            SourceFileCodec.read(reader, doc);
            files++;
        }
        BinaryDocValues links = DocValues.getBinary(reader, Fields.LINK);
        for (int doc : docs(live(reader, Fields.LINK, live))) {
            link(links, doc);
        }
    }

    private void link(BinaryDocValues links, int doc) throws IOException {
        try {
            linked.addAll(LinkCodec.read(links, doc).articles());
        } catch (CorruptIndexException e) {
            problem(e.getOriginalMessage());
        }
    }

    private @Nullable Article read(BinaryDocValues summaries, StoredFields stored, int doc) throws IOException {
        try {
            if (!summaries.advanceExact(doc)) {
                throw new CorruptIndexException("an article has no summary", archive);
            }
            return ArticleCodec.article(summaries.binaryValue(), stored.document(doc));
        } catch (CorruptIndexException e) {
            problem(e.getOriginalMessage());
            return null;
        }
    }

    /** Takes the quotes of a block out of those not yet accounted for. */
    private void block(Article article, int doc, FixedBitSet ofQuotes, NumericDocValues orders) throws IOException {
        int size = article.quotes().size();
        for (int quote = doc - size; quote < doc; quote++) {
            boolean own = quote >= 0
                    && ofQuotes.get(quote)
                    && orders.advanceExact(quote)
                    && orders.longValue() == Indexed.order(article.id());
            if (!own) {
                problem("the article " + article.id() + " lacks some of its " + size + " quotes");
                return;
            }
            ofQuotes.clear(quote);
            quotes++;
        }
    }

    private static FixedBitSet live(LeafReader reader, String type, @Nullable Bits live) throws IOException {
        FixedBitSet docs = new FixedBitSet(Math.max(1, reader.maxDoc()));
        PostingsEnum postings = reader.postings(new Term(Fields.TYPE, type), PostingsEnum.NONE);
        if (postings != null) {
            docs.or(postings);
        }
        for (int doc : docs(docs)) {
            if (live != null && !live.get(doc)) {
                docs.clear(doc);
            }
        }
        return docs;
    }

    private static List<Integer> docs(FixedBitSet set) {
        List<Integer> docs = new ArrayList<>();
        for (int doc = next(set, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(set, doc + 1)) {
            docs.add(doc);
        }
        return docs;
    }

    private static int next(FixedBitSet set, int from) {
        return from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
    }

    private void problem(String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(archive, what));
        }
    }
}
