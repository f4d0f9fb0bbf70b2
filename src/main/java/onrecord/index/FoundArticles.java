package onrecord.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The articles of a commit as they were found, whatever corrections show of them. For use by one thread. */
final class FoundArticles implements TouchedArticles.Found {
    private final DirectoryReader reader;

    FoundArticles(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Whether a correction is known to show some article otherwise than it was found. */
    static boolean areThere(DirectoryReader reader) throws IOException {
        return reader.docFreq(new Term(Fields.TYPE, Fields.FOUND)) > 0;
    }

    @Override
    public void of(Collection<String> ids, Consumer<Article> sink) throws IOException {
        for (String id : ids) {
            kept(id).ifPresent(kept -> sink.accept(kept.article()));
        }
    }

    @Override
    public void corrected(Consumer<Article> sink) throws IOException {
        each(new Term(Fields.TYPE, Fields.FOUND), article -> true, sink);
    }

    @Override
    public void shown(Predicate<Article> wanted, Consumer<Article> sink) throws IOException {
        each(new Term(Fields.TYPE, Fields.ARTICLE), wanted, sink);
    }

    private void each(Term term, Predicate<Article> wanted, Consumer<Article> sink) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues summaries = leaf.reader().getBinaryDocValues(Fields.SUMMARY);
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                boolean there = live == null || live.get(docs.docID());
                if (there && summaries != null && summaries.advanceExact(docs.docID())) {
                    Article article = ArticleCodec.article(
                            summaries.binaryValue(),
                            leaf.reader().storedFields().document(docs.docID()));
                    if (wanted.test(article)) {
                        sink.accept(found(article));
                    }
                }
            }
        }
    }

    /**
     * What a commit has of an article.
     *
     * @param article as it was found, or as it is shown
     * @param added when it was taken in, in milliseconds since 1970, or null where no time was kept
     */
    record Kept(Article article, @Nullable Long added) {}

    /** The article of this id as it was found, if there is one, shown or not. */
    Optional<Kept> kept(String id) throws IOException {
        Optional<Kept> found = first(new Term(Fields.FOUND_ID, id));
        return found.isPresent() ? found : first(new Term(Fields.ID, id));
    }

    /** The checksum of what links rest on in the article that is shown under this id, if one is. */
    OptionalLong stamp(String id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            NumericDocValues stamps = DocValues.getNumeric(leaf.reader(), Fields.STAMP);
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(docs.docID())) && stamps.advanceExact(docs.docID())) {
                    return OptionalLong.of(stamps.longValue());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The article as it was found, for an article as it is shown. */
    private Article found(Article shown) throws IOException {
        return first(new Term(Fields.FOUND_ID, shown.id())).map(Kept::article).orElse(shown);
    }

    private Optional<Kept> first(Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Optional<Kept> kept = first(leaf, term);
            if (kept.isPresent()) {
                return kept;
            }
        }
        return Optional.empty();
    }

    /** The first article of a term; a quote, which has its article's id, is passed over. */
    private static Optional<Kept> first(LeafReaderContext leaf, Term term) throws IOException {
        PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        BinaryDocValues summaries = leaf.reader().getBinaryDocValues(Fields.SUMMARY);
        while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            boolean there = live == null || live.get(docs.docID());
            if (there && summaries != null && summaries.advanceExact(docs.docID())) {
                Article article = ArticleCodec.article(
                        summaries.binaryValue(), leaf.reader().storedFields().document(docs.docID()));
                NumericDocValues times = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.ADDED));
                return Optional.of(
                        new Kept(article, times.advanceExact(docs.docID()) ? (Long) times.longValue() : null));
            }
        }
        return Optional.empty();
    }
}
