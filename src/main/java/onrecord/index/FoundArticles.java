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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
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
            DocIdSetIterator docs = LiveDocs.of(leaf.reader(), term);
            BinaryDocValues summaries = DocValues.getBinary(leaf.reader(), Fields.SUMMARY);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (summaries.advanceExact(doc)) {
                    Article article = ArticleCodec.article(
                            summaries.binaryValue(),
                            leaf.reader().storedFields().document(doc));
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
            DocIdSetIterator docs = LiveDocs.of(leaf.reader(), new Term(Fields.ID, id));
            NumericDocValues stamps = DocValues.getNumeric(leaf.reader(), Fields.STAMP);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (stamps.advanceExact(doc)) {
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
        DocIdSetIterator docs = LiveDocs.of(leaf.reader(), term);
        BinaryDocValues summaries = DocValues.getBinary(leaf.reader(), Fields.SUMMARY);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (summaries.advanceExact(doc)) {
                Article article = ArticleCodec.article(
                        summaries.binaryValue(), leaf.reader().storedFields().document(doc));
                NumericDocValues times = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.ADDED));
                return Optional.of(new Kept(article, times.advanceExact(doc) ? (Long) times.longValue() : null));
            }
        }
        return Optional.empty();
    }
}
