package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that have a word in any of its forms in one field, and what it scores in each. */
final class FormPostings extends DocIdSetIterator {
    /** So many that two blocks of postings, as Lucene reads them at once, have room. */
    private static final int ROOM = 256;

    /** The most frequent first. */
    private final List<PostedArticles> forms;

    private final SimScorer scorer;
    private final BulkSimScorer bulkScorer;
    private final byte[] lengths;
    private final long cost;
    private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
    private final DocAndFloatFeatureBuffer sum = new DocAndFloatFeatureBuffer();
    private long[] someLengths = {};
    private int doc = -1;

    /** One form: an occurrence of it counts {@code share} of one. */
    private record PostedArticles(ImpactsEnum documents, float share, MaxScoreCache bounds) {
        static PostedArticles of(ImpactsEnum documents, float share, SimScorer scorer) {
            SimScorer ofShare = new SimScorer() {
                @Override
                public float score(float occurrences, long length) {
                    return scorer.score(share * occurrences, length);
                }
            };
            return new PostedArticles(documents, share, new MaxScoreCache(documents, ofShare));
        }

        /** Takes some of the next documents before the end, and how much the form counts in each. */
        void next(int end, DocAndFloatFeatureBuffer some) throws IOException {
            documents.nextPostings(end, some);
            for (int i = 0; i < some.size; i++) {
                some.features[i] *= share;
            }
        }
    }

    private FormPostings(List<PostedArticles> forms, SimScorer scorer, byte[] lengths) {
        this.forms = forms;
        this.scorer = scorer;
        this.bulkScorer = scorer.asBulkSimScorer();
        this.lengths = lengths;
        this.cost = forms.stream().mapToLong(form -> form.documents().cost()).sum();
    }

    /** Those of a segment, or null where none of the forms stands in it. */
    static @Nullable FormPostings of(LeafReaderContext leaf, FormsInField word, SimScorer scorer, Lengths lengths)
            throws IOException {
        Terms terms = leaf.reader().terms(word.field());
        if (terms == null) {
            return null;
        }
        List<PostedArticles> present = new ArrayList<>();
        TermsEnum places = terms.iterator();
        for (FormsInField.Form form : word.forms()) {
            IOSupplier<TermState> place = form.known().get(leaf);
            TermState state = place == null ? null : place.get();
            if (state != null) {
                places.seekExact(form.term().bytes(), state);
                present.add(PostedArticles.of(places.impacts(PostingsEnum.FREQS), form.share(), scorer));
            }
        }
        present.sort(Comparator.comparingLong(form -> -form.documents().cost()));
        return present.isEmpty() ? null : new FormPostings(present, scorer, lengths.of(leaf, word.field()));
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int first = NO_MORE_DOCS;
        for (PostedArticles form : forms) {
            int at = form.documents().docID();
            first = Math.min(first, at < target ? form.documents().advance(target) : at);
        }
        doc = first;
        return first;
    }

    @Override
    public long cost() {
        return cost;
    }

    /** What the document it stands at scores. */
    float score() throws IOException {
        float occurrences = 0;
        for (PostedArticles form : forms) {
            if (form.documents().docID() == doc) {
                occurrences += form.share() * form.documents().freq();
            }
        }
        return scorer.score(occurrences, Byte.toUnsignedLong(lengths[doc]));
    }

    /**
     * Takes some of the next documents with what stands in them, and goes on to the one behind them. It must stand at a
     * document, or at the end.
     *
     * @param end before which document to stop
     * @param some what is found: how often the word stands in each document; empty where there is nothing before
     *     {@code end}
     */
    void next(int end, DocAndFloatFeatureBuffer some) throws IOException {
        if (doc >= end) {
            some.size = 0;
        } else if (forms.size() == 1) {
            forms.getFirst().next(end, some);
            doc = forms.getFirst().documents().docID();
        } else {
            nextOfAll(end, some);
        }
    }

    /** A block of the most frequent form there is before the end, and the other forms as far as it goes. */
    private void nextOfAll(int end, DocAndFloatFeatureBuffer some) throws IOException {
        int lead = 0;
        while (forms.get(lead).documents().docID() >= end) {
            lead++;
        }
        forms.get(lead).next(end, some);
        int behind = some.docs[some.size - 1] + 1;
        int next = NO_MORE_DOCS;
        for (int i = 0; i < forms.size(); i++) {
            PostedArticles form = forms.get(i);
            while (i != lead && form.documents().docID() < behind) {
                form.next(behind, read);
                addTo(some);
            }
            next = Math.min(next, form.documents().docID());
        }
        doc = next;
    }

    /** Brings what was read of one form together with what was read of others, both in order. */
    private void addTo(DocAndFloatFeatureBuffer some) {
        sum.growNoCopy(Math.max(ROOM, some.size + read.size));
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < some.size && j < read.size) {
            int one = some.docs[i];
            int other = read.docs[j];
            sum.docs[size] = Math.min(one, other);
            sum.features[size++] = (one <= other ? some.features[i] : 0) + (other <= one ? read.features[j] : 0);
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        DocAndFloatFeatureBuffer rest = i < some.size ? some : read;
        int from = i < some.size ? i : j;
        System.arraycopy(rest.docs, from, sum.docs, size, rest.size - from);
        System.arraycopy(rest.features, from, sum.features, size, rest.size - from);
        sum.size = size + rest.size - from;
        swap(some, sum);
    }

    private static void swap(DocAndFloatFeatureBuffer one, DocAndFloatFeatureBuffer other) {
        int[] docs = one.docs;
        float[] features = one.features;
        int size = one.size;
        one.docs = other.docs;
        one.features = other.features;
        one.size = other.size;
        other.docs = docs;
        other.features = features;
        other.size = size;
    }

    /** Makes scores of how often the word stands in some documents. */
    void score(DocAndFloatFeatureBuffer some) {
        if (someLengths.length < some.size) {
            someLengths = new long[some.docs.length];
        }
        for (int i = 0; i < some.size; i++) {
            someLengths[i] = Byte.toUnsignedLong(lengths[some.docs[i]]);
        }
        bulkScorer.score(some.size, some.features, someLengths, some.features);
    }

    /** Adds to the scores of those documents that are among these; it stands behind them afterwards. */
    void raise(DocAndFloatFeatureBuffer some) throws IOException {
        if (some.size == 0) {
            return;
        }
        int last = some.docs[some.size - 1];
        int at = doc < some.docs[0] ? advance(some.docs[0]) : doc;
        for (int i = 0; at <= last; at = nextDoc()) {
            while (some.docs[i] < at) {
                i++;
            }
            if (some.docs[i] == at) {
                some.features[i] += score();
            }
        }
    }

    /** Goes to the blocks that hold a document, for {@link #bound}, and gives the last document for which they hold. */
    int advanceShallow(int target) throws IOException {
        int last = NO_MORE_DOCS;
        for (PostedArticles form : forms) {
            int at = Math.max(target, form.documents().docID());
            if (at < NO_MORE_DOCS) {
                last = Math.min(last, form.bounds().advanceShallow(at));
            }
        }
        return last;
    }

    /** How far any bound can be told from where {@link #advanceShallow} went: the last document for which it holds. */
    int farthest() throws IOException {
        int last = NO_MORE_DOCS;
        for (PostedArticles form : forms) {
            if (form.documents().docID() < NO_MORE_DOCS) {
                Impacts blocks = form.documents().getImpacts();
                last = Math.min(last, blocks.getDocIdUpTo(blocks.numLevels() - 1));
            }
        }
        return last;
    }

    /**
     * No document up to this one scores more: what several forms score together is at most the sum of what each does.
     */
    float bound(int last) throws IOException {
        double sum = 0;
        for (PostedArticles form : forms) {
            if (form.documents().docID() <= last) {
                sum += form.bounds().getMaxScore(last);
            }
        }
        return (float) sum;
    }
}
