package onrecord.search.lucene;

import java.io.IOException;
import onrecord.identity.Names;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/** The speakers' names of a commit, read from the index when they are asked for. */
final class SpeakerNames implements Names {
    private final OrdinalValues values;
    private final int[] counts;

    SpeakerNames(OrdinalValues values) throws IOException {
        this.values = values;
        this.counts = new int[values.size()];
        for (LeafReaderContext leaf : values.leaves()) {
            SortedSetDocValues spoken = values.in(leaf);
            LongValues numbers = values.ordinals().getGlobalOrds(leaf.ord);
            while (spoken.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
                for (int i = spoken.docValueCount(); i > 0; i--) {
                    counts[(int) numbers.get(spoken.nextOrd())]++;
                }
            }
        }
    }

    @Override
    public int size() {
        return counts.length;
    }

    @Override
    public void forEach(Sink sink) {
        values.forEach((name, number) -> sink.accept(number, name));
    }

    @Override
    public String name(int number) {
        return values.value(number);
    }

    @Override
    public int number(String name) {
        return values.number(name);
    }

    @Override
    public long count(int number) {
        return counts[number];
    }
}
