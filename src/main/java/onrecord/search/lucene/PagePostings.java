package onrecord.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of one field of the articles of a page, with their positions. Filled by one thread, then unchanged. */
final class PagePostings extends Terms {
    private final Map<BytesRef, Places> places = new HashMap<>();
    /** The places by the very terms that were added: a text has few words, and to look at their letters is dear. */
    private final IdentityHashMap<BytesRef, Places> met = new IdentityHashMap<>();

    private long words;
    private int documents;
    private int last = -1;
    private BytesRef @Nullable [] sorted;

    /**
     * Notes a term; documents come in their order, and so do the positions within one.
     *
     * @param lasts whether the term is never written over
     */
    void add(BytesRef term, boolean lasts, int document, int position) {
        Places known = lasts ? met.get(term) : null;
        if (known == null) {
            known = places.get(term);
            if (known == null) {
                known = new Places();
                places.put(lasts ? term : BytesRef.deepCopyOf(term), known);
            }
            if (lasts) {
                met.put(term, known);
            }
        }
        known.add(document, position);
        words++;
        if (document != last) {
            documents++;
            last = document;
        }
    }

    /** Where a term stands: a document and a position in turn. */
    private static final class Places {
        private int[] pairs = new int[4];
        private int to;
        private int documents;

        void add(int document, int position) {
            if (to == 0 || pairs[to - 2] != document) {
                documents++;
            }
            pairs = ArrayUtil.grow(pairs, to + 2);
            pairs[to++] = document;
            pairs[to++] = position;
        }
    }

    private BytesRef[] sorted() {
        BytesRef[] known = sorted;
        if (known == null) {
            known = places.keySet().toArray(BytesRef[]::new);
            Arrays.sort(known);
            sorted = known;
        }
        return known;
    }

    @Override
    public TermsEnum iterator() {
        return new Each();
    }

    @Override
    public long size() {
        return places.size();
    }

    @Override
    public long getSumTotalTermFreq() {
        return words;
    }

    @Override
    public long getSumDocFreq() {
        return places.values().stream().mapToLong(each -> each.documents).sum();
    }

    @Override
    public int getDocCount() {
        return documents;
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return true;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    /** Goes through the terms in their order; a single one is looked up without it. */
    private final class Each extends BaseTermsEnum {
        private static final int UNKNOWN = -2;

        private int at = -1;
        private BytesRef term = new BytesRef();
        private Places here = new Places();

        @Override
        public boolean seekExact(BytesRef text) {
            Places known = places.get(text);
            if (known == null) {
                return false;
            }
            at = UNKNOWN;
            term = BytesRef.deepCopyOf(text);
            here = known;
            return true;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            int found = Arrays.binarySearch(sorted(), text);
            int place = found < 0 ? -found - 1 : found;
            if (place == sorted().length) {
                return SeekStatus.END;
            }
            stand(place);
            return found < 0 ? SeekStatus.NOT_FOUND : SeekStatus.FOUND;
        }

        private void stand(int place) {
            at = place;
            term = sorted()[place];
            here = places.getOrDefault(term, here);
        }

        @Override
        public @Nullable BytesRef next() {
            int before = at == UNKNOWN ? Arrays.binarySearch(sorted(), term) : at;
            if (before + 1 == sorted().length) {
                return null;
            }
            stand(before + 1);
            return term;
        }

        @Override
        public void seekExact(long ord) {
            stand((int) ord);
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public long ord() {
            return at == UNKNOWN ? Arrays.binarySearch(sorted(), term) : at;
        }

        @Override
        public int docFreq() {
            return here.documents;
        }

        @Override
        public long totalTermFreq() {
            return here.to / 2;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            return new Positions(here);
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            return new SlowImpactsEnum(postings(null, flags));
        }
    }

    /** The documents of one term, and its positions in each. */
    private static final class Positions extends PostingsEnum {
        private final Places places;
        private int document = -1;
        private int begin;
        private int end;
        private int next;

        Positions(Places places) {
            this.places = places;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            begin = end;
            next = begin;
            if (begin == places.to) {
                document = NO_MORE_DOCS;
                return document;
            }
            document = places.pairs[begin];
            while (end < places.to && places.pairs[end] == document) {
                end += 2;
            }
            return document;
        }

        @Override
        public int advance(int target) {
            int doc = document;
            while (doc < target) {
                doc = nextDoc();
            }
            return doc;
        }

        @Override
        public long cost() {
            return places.documents;
        }

        @Override
        public int freq() {
            return (end - begin) / 2;
        }

        @Override
        public int nextPosition() {
            next += 2;
            return places.pairs[next - 1];
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }
    }
}
