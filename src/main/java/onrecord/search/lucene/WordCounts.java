package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TextPart;
import onrecord.index.codec.Fields;
import onrecord.search.DistinctiveWords;
import onrecord.text.Cut;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Counts the words of some articles and of the archive. The articles are read again, as many as a page can wait for;
 * what the archive has of their words stands in the index.
 */
final class WordCounts {
    /** The most articles that are read: more change no score that matters. */
    private static final int MOST_READ = 1_000;

    /** How much of a long article is read, in UTF-16 code units. */
    private static final int LONGEST = 50_000;

    /** A word that stands fewer times says nothing. */
    private static final int LEAST_COUNT = 3;

    /** Nor does one of a single article, where there are others, or of fewer than one in a hundred. */
    private static final int LEAST_ARTICLES = 2;

    /** What stands at the ends of a body counts with the words of its article. */
    private static final int MARKS = 2;

    private final Snapshot snapshot;
    private final Analysis analysis;

    WordCounts(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    private static final class Tally {
        private long count;
        private long articles;
        private int last = -1;
        private String printed = "";
        private long lead;

        /** The form that is printed more often than all others together is the one that is left. */
        void add(int article, String form) {
            count++;
            articles += article == last ? 0 : 1;
            last = article;
            if (lead == 0) {
                printed = form;
            }
            lead += form.equals(printed) ? 1 : -1;
        }
    }

    DistinctiveWords of(Query matching, int most) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        Found all = new Found();
        searcher.search(matching, new OneCollector<>(all));
        List<Integer> some = evenly(all.docs);
        Hits hits = new Hits(snapshot.reader());
        Map<String, Tally> tallies = new HashMap<>();
        long length = 0;
        for (int i = 0; i < some.size(); i++) {
            int doc = some.get(i);
            length += count(hits.parts(doc, hits.summary(doc)).parts(), i, tallies);
        }
        double whole = some.isEmpty() ? 0 : (double) all.docs.size() / some.size();
        long rest = Math.max(0, length() - Math.round(length * whole));
        int least = Math.min(some.size(), Math.max(LEAST_ARTICLES, some.size() / 100));
        List<DistinctiveWords.Word> words = new ArrayList<>();
        for (Map.Entry<String, Tally> word : tallies.entrySet()) {
            Tally tally = word.getValue();
            if (rest > 0 && tally.count >= LEAST_COUNT && tally.articles >= least) {
                long ever = snapshot.reader().totalTermFreq(new Term(Fields.TEXT, word.getKey()));
                long elsewhere = Math.max(0, ever - Math.round(tally.count * whole));
                double score = DistinctiveWords.logLikelihood(tally.count, elsewhere, length, rest);
                boolean more = (double) tally.count / length >= DistinctiveWords.LEAST_RATIO * elsewhere / rest;
                if (more && score >= DistinctiveWords.LEAST_SCORE) {
                    words.add(new DistinctiveWords.Word(tally.printed, score, tally.count, tally.articles, elsewhere));
                }
            }
        }
        words.sort(Comparator.comparingDouble(DistinctiveWords.Word::score)
                .reversed()
                .thenComparing(DistinctiveWords.Word::word));
        return new DistinctiveWords(
                words.subList(0, Math.min(most, words.size())), all.docs.size(), some.size(), length, rest);
    }

    private static List<Integer> evenly(List<Integer> docs) {
        if (docs.size() <= MOST_READ) {
            return docs;
        }
        List<Integer> some = new ArrayList<>(MOST_READ);
        for (int i = 0; i < MOST_READ; i++) {
            some.add(docs.get((int) ((long) i * docs.size() / MOST_READ)));
        }
        return some;
    }

    private long count(List<TextPart> parts, int number, Map<String, Tally> tallies) {
        long length = 0;
        for (TextPart part : parts) {
            List<Analysis.Word> words = analysis.words(Cut.beginning(part.text(), LONGEST));
            for (Analysis.Word word : words) {
                tallies.computeIfAbsent(word.term(), term -> new Tally()).add(number, word.printed());
            }
            length += words.size();
        }
        return length;
    }

    /** How many words all articles have, from the lengths that the index keeps to weigh scores: nearly right. */
    private long length() throws IOException {
        long sum = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            byte[] lengths = snapshot.lengths().of(leaf, Fields.TEXT);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < lengths.length; doc++) {
                boolean counts = live == null || live.get(doc);
                sum += counts ? Math.max(0, length(lengths[doc]) - MARKS) : 0;
            }
        }
        return sum;
    }

    /** The middle of the lengths that one byte stands for: its least would make the whole too short by a twentieth. */
    private static int length(byte kept) {
        int least = SmallFloat.byte4ToInt(kept);
        int next = kept == -1 ? least + 1 : SmallFloat.byte4ToInt((byte) (kept + 1));
        return (least + next - 1) / 2;
    }

    private static final class Found extends SimpleCollector {
        private final List<Integer> docs = new ArrayList<>();
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) {
            docs.add(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
