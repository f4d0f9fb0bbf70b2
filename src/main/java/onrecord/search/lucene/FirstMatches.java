package onrecord.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Notes which documents the collector of a page is shown. It is shown all that match until there are more than it was
 * told to count; so where few match, what is counted beside the page needs no pass of its own.
 */
final class FirstMatches implements Collector {
    private final Collector page;
    private final Numbering numbering;
    private final MatchNumbers noted;

    /** @param most how many there is room for; further ones are passed over */
    FirstMatches(Collector page, Numbering numbering, Kind kind, int most) {
        this.page = page;
        this.numbering = numbering;
        this.noted = new MatchNumbers(kind, most);
    }

    MatchNumbers noted() {
        return noted;
    }

    @Override
    public ScoreMode scoreMode() {
        return page.scoreMode();
    }

    @Override
    public void setWeight(Weight weight) {
        page.setWeight(weight);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        Numbering.Segment segment = numbering.in(leaf);
        return new FilterLeafCollector(page.getLeafCollector(leaf)) {
            @Override
            public void collect(int doc) throws IOException {
                if (!noted.isFull()) {
                    noted.add(segment, doc);
                }
                in.collect(doc);
            }

            @Override
            public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
                return in.competitiveIterator();
            }
        };
    }
}
