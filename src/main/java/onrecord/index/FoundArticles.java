package onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.identity.OutletTable;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.Fields;
import onrecord.keep.Change;
import onrecord.keep.Target;
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
final class FoundArticles {
    private final DirectoryReader reader;
    private final Map<String, Article> articles = new HashMap<>();

    FoundArticles(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Whether a correction is known to show some article otherwise than it was found. */
    static boolean areThere(DirectoryReader reader) throws IOException {
        return reader.docFreq(new Term(Fields.TYPE, Fields.FOUND)) > 0;
    }

    /** Those that these corrections may change, or no longer change. */
    Map<String, Article> touchedBy(List<Change> changes) throws IOException {
        List<Target> elsewhere = new ArrayList<>();
        Set<String> outlets = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.About about) {
                String id = about.article().id();
                if (id != null) {
                    add(id);
                }
                if (id == null || !articles.containsKey(id)) {
                    elsewhere.add(about.article());
                }
            } else if (change instanceof Change.Merged merged) {
                merged.outlets().forEach(name -> outlets.add(OutletTable.nameKey(name)));
            }
        }
        if (!elsewhere.isEmpty() || !outlets.isEmpty()) {
            addFound();
            addWhere(article -> elsewhere.stream().anyMatch(target -> target.means(article)) || isOf(article, outlets));
        }
        return articles;
    }

    private static boolean isOf(Article article, Set<String> outlets) {
        return article.outlet() != null
                && outlets.contains(OutletTable.nameKey(OutletTable.standard().label(article.outlet())));
    }

    /** Those that corrections show otherwise, and those that these corrections name. */
    Map<String, Article> allTouchedBy(List<Change> changes) throws IOException {
        addFound();
        return touchedBy(changes);
    }

    private void add(String id) throws IOException {
        each(new Term(Fields.FOUND_ID, id), article -> true);
        if (!articles.containsKey(id)) {
            each(new Term(Fields.ID, id), article -> true);
        }
    }

    private void addFound() throws IOException {
        each(new Term(Fields.TYPE, Fields.FOUND), article -> true);
    }

    private void addWhere(Predicate<Article> wanted) throws IOException {
        each(new Term(Fields.TYPE, Fields.ARTICLE), wanted);
    }

    /** Takes the articles of a term, unless they are known as they were found. */
    private void each(Term term, Predicate<Article> wanted) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues summaries = leaf.reader().getBinaryDocValues(Fields.SUMMARY);
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(docs.docID())) {
                    take(leaf, docs.docID(), summaries, wanted);
                }
            }
        }
    }

    private void take(LeafReaderContext leaf, int doc, @Nullable BinaryDocValues summaries, Predicate<Article> wanted)
            throws IOException {
        if (summaries == null || !summaries.advanceExact(doc)) {
            return; // a quote, which has its article's id
        }
        String id = ArticleCodec.summary(summaries.binaryValue()).id();
        if (articles.containsKey(id)) {
            return;
        }
        Article article = ArticleCodec.article(
                summaries.binaryValue(), leaf.reader().storedFields().document(doc));
        if (wanted.test(article)) {
            articles.put(id, found(article));
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

    /** What is shown of the article of this id, if something is. */
    Optional<Article> shown(String id) throws IOException {
        return first(new Term(Fields.ID, id)).map(Kept::article);
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
