package onrecord.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.identity.FamilyName;
import onrecord.index.codec.Fields;
import onrecord.search.Bearer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * Whom the family names that stand alone in a commit perhaps mean. A quote of "Berg" is perhaps of "Anna Berg" where
 * hers is the only whole name of that family among the speakers of the same outlet's articles within {@link #DAYS}
 * days. It is worked out from the commit that is searched, so that it follows each article that comes or goes.
 * Immutable.
 */
final class FamilyBearers {
    /** How many days before and behind an article its outlet's other articles are looked through. */
    static final int DAYS = 14;

    private static final int NONE = -1;

    private final OrdinalValues names;
    private final SpeakerIdentities who;
    /** In the order of their documents. */
    private final List<Alone> joined;

    /**
     * A quote of a family name alone.
     *
     * @param doc its document
     * @param name the number of the name
     * @param family the number of the family name's key
     * @param outlet the number of its article's outlet
     * @param from its article's earliest day
     * @param to its latest
     * @param bearer the number of the whole name that it perhaps means, or {@link #NONE}
     */
    private record Alone(int doc, int name, int family, long outlet, long from, long to, int bearer) {
        Alone of(int bearer) {
            return new Alone(doc, name, family, outlet, from, to, bearer);
        }
    }

    /** A quote of a whole name, on these days; one speaker has one number. */
    private record Whole(long from, long to, int speaker) {}

    /** A family name in an outlet. */
    private record Family(int key, long outlet) {}

    private FamilyBearers(OrdinalValues names, SpeakerIdentities who, List<Alone> joined) {
        this.names = names;
        this.who = who;
        this.joined = joined;
    }

    /**
     * @param leaves of the commit
     * @param articles where its articles are, each behind its quotes
     * @param names the names of those quoted who are certain
     * @param outlets the outlets
     * @param who who of the speakers are one
     */
    static FamilyBearers of(
            List<LeafReaderContext> leaves,
            BitSetProducer articles,
            OrdinalValues names,
            OrdinalValues outlets,
            SpeakerIdentities who)
            throws IOException {
        Map<String, Integer> keys = new HashMap<>();
        int[] alone = new int[names.size()];
        int[] whole = new int[names.size()];
        Arrays.fill(alone, NONE);
        Arrays.fill(whole, NONE);
        names.forEach((name, number) -> {
            String key = FamilyName.alone(name);
            alone[number] = key == null ? NONE : keys.computeIfAbsent(key, none -> keys.size());
        });
        if (keys.isEmpty()) {
            return new FamilyBearers(names, who, List.of());
        }
        names.forEach((name, number) -> {
            String key = FamilyName.of(name);
            whole[number] = key == null ? NONE : keys.getOrDefault(key, NONE);
        });
        Gathering gathering = new Gathering(articles, names, outlets, who, alone, whole);
        for (LeafReaderContext leaf : leaves) {
            gathering.read(leaf);
        }
        return new FamilyBearers(names, who, gathering.joined());
    }

    /** Reads the quotes of a commit, and joins what stands alone. */
    private static final class Gathering {
        private final BitSetProducer articles;
        private final OrdinalValues names;
        private final OrdinalValues outlets;
        private final SpeakerIdentities who;
        private final int[] alone;
        private final int[] whole;
        private final Map<Family, List<Whole>> bearers = new HashMap<>();
        private final List<Alone> quotes = new ArrayList<>();

        Gathering(
                BitSetProducer articles,
                OrdinalValues names,
                OrdinalValues outlets,
                SpeakerIdentities who,
                int[] alone,
                int[] whole) {
            this.articles = articles;
            this.names = names;
            this.outlets = outlets;
            this.who = who;
            this.alone = alone;
            this.whole = whole;
        }

        void read(LeafReaderContext leaf) throws IOException {
            BitSet parents = articles.getBitSet(leaf);
            if (parents == null) {
                return;
            }
            Bits live = leaf.reader().getLiveDocs();
            SortedSetDocValues spoken = names.in(leaf);
            LongValues numbers = names.ordinals().getGlobalOrds(leaf.ord);
            LongValues outletNumbers = outlets.ordinals().getGlobalOrds(leaf.ord);
            SortedSetDocValues outlet = outlets.in(leaf);
            NumericDocValues earliest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.EARLIEST));
            NumericDocValues latest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.LATEST));
            for (int doc = spoken.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = spoken.nextDoc()) {
                boolean gone = live != null && !live.get(doc);
                if (gone || parents.get(doc) || !isOfFamilies(spoken, numbers)) {
                    continue;
                }
                int article = parents.nextSetBit(doc);
                boolean known =
                        outlet.advanceExact(article) && earliest.advanceExact(article) && latest.advanceExact(article);
                if (known && spoken.advanceExact(doc)) {
                    long house = outletNumbers.get(outlet.nextOrd());
                    for (int i = spoken.docValueCount(); i > 0; i--) {
                        int name = (int) numbers.get(spoken.nextOrd());
                        enter(leaf.docBase + doc, name, house, earliest.longValue(), latest.longValue());
                    }
                }
            }
        }

        private boolean isOfFamilies(SortedSetDocValues spoken, LongValues numbers) throws IOException {
            boolean any = false;
            for (int i = spoken.docValueCount(); i > 0; i--) {
                int name = (int) numbers.get(spoken.nextOrd());
                any |= alone[name] != NONE || whole[name] != NONE;
            }
            return any;
        }

        private void enter(int doc, int name, long outlet, long from, long to) {
            if (alone[name] != NONE) {
                quotes.add(new Alone(doc, name, alone[name], outlet, from, to, NONE));
            } else if (whole[name] != NONE) {
                bearers.computeIfAbsent(new Family(whole[name], outlet), none -> new ArrayList<>())
                        .add(new Whole(from, to, who.shown(name)));
            }
        }

        List<Alone> joined() {
            bearers.values().forEach(whole -> whole.sort(Comparator.comparingLong(Whole::from)));
            List<Alone> joined = new ArrayList<>();
            Map<Alone, Integer> known = new HashMap<>();
            for (Alone quote : quotes) {
                // the quotes of one article's days and family name have one answer
                Alone asked = new Alone(0, 0, quote.family(), quote.outlet(), quote.from(), quote.to(), NONE);
                int bearer = known.computeIfAbsent(asked, this::bearer);
                if (bearer != NONE) {
                    joined.add(quote.of(bearer));
                }
            }
            return joined;
        }

        /** The only one of the family name in the outlet within those days, or {@link #NONE}. */
        private int bearer(Alone quote) {
            Set<Integer> found = new HashSet<>();
            for (Whole whole : bearers.getOrDefault(new Family(quote.family(), quote.outlet()), List.of())) {
                if (whole.from() > quote.to() + DAYS) {
                    break;
                }
                if (whole.to() >= quote.from() - DAYS) {
                    found.add(whole.speaker());
                }
                if (found.size() > 1) {
                    return NONE;
                }
            }
            return found.isEmpty() ? NONE : found.iterator().next();
        }
    }

    /**
     * Whom the quote of this document perhaps is of, or null.
     *
     * @param outlet what its article's outlet is called
     */
    @Nullable
    Bearer of(int doc, String outlet) {
        int low = 0;
        int high = joined.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Alone quote = joined.get(middle);
            if (quote.doc() == doc) {
                return new Bearer(
                        names.value(quote.bearer()),
                        names.value(quote.name()),
                        outlet,
                        LocalDate.ofEpochDay(quote.from() - DAYS),
                        LocalDate.ofEpochDay(quote.to() + DAYS));
            }
            low = quote.doc() < doc ? middle + 1 : low;
            high = quote.doc() < doc ? high : middle - 1;
        }
        return null;
    }

    /** The quotes that are perhaps of the speakers of these names. */
    Query of(List<String> speakers) {
        Set<Integer> asked = new HashSet<>();
        for (String name : speakers) {
            int number = names.number(name);
            if (number >= 0) {
                asked.add(who.shown(number));
            }
        }
        return new ListedDocs(joined.stream()
                .filter(quote -> asked.contains(quote.bearer()))
                .mapToInt(Alone::doc)
                .distinct()
                .toArray());
    }
}
