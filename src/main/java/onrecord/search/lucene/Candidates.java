package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.answer.CandidateSearch;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds the articles that may have some words as a quote, or nearly. For one question alone. */
final class Candidates {
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final List<String> words;

    /** @param words folded, in order */
    Candidates(Snapshot snapshot, IndexSearcher searcher, List<String> words) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.words = words;
    }

    /**
     * The documents of the articles.
     *
     * @param speakers the spellings of a speaker among whose quotes is looked besides; none where nobody is asked for
     */
    Set<Integer> find(List<String> speakers) throws IOException {
        Set<Integer> found = new LinkedHashSet<>();
        for (CandidateSearch search : CandidateSearch.of(words, !speakers.isEmpty())) {
            Query query = query(search);
            if (search.ofSpeaker()) {
                query = by(speakers, query);
            }
            Kind kind = search.said() ? Kind.QUOTES_AND_ACTS : Kind.ARTICLES;
            Sort best = HitOrder.by(SearchRequest.Sort.RELEVANCE, kind, snapshot.columns());
            for (ScoreDoc doc : searcher.search(query, CandidateSearch.MOST, best).scoreDocs) {
                found.add(article(doc.doc));
            }
        }
        return found;
    }

    /** The document itself where it is an article's, or that of the article whose quote it is. */
    private int article(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return leaf.docBase + snapshot.articles().getBitSet(leaf).nextSetBit(doc - leaf.docBase);
    }

    private static Query phrase(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static Query by(List<String> speakers, Query query) {
        List<BytesRef> names = speakers.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.ofQuote(Fields.SPEAKER), names), Occur.FILTER)
                .build();
    }

    private Query query(CandidateSearch search) throws IOException {
        String field = search.said() ? Fields.SAID : Fields.TEXT;
        if (search.inARow()) {
            return phrase(field, search.words());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : search.rarest(word -> documents(field, word))) {
            any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
        }
        search.runs().forEach(run -> any.add(phrase(field, run), Occur.SHOULD));
        return any.build();
    }

    private long documents(String field, String word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(field, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
