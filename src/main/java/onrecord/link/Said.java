package onrecord.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;

/**
 * What the linker keeps of a quote.
 *
 * @param start its first code point in the body
 * @param end the one behind its last
 * @param words the hashes of its words in order
 * @param stems the distinct hashes of the beginnings of its words, ascending
 * @param bits 256 bits of the stems that not any text has: quotes whose bits have little in common share few such stems
 * @param direct whether all of it is in quotation marks
 * @param speakers its named speakers
 * @param names their {@link SaidBy#bits}
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
record Said(
        int start, int end, int[] words, int[] stems, long[] bits, boolean direct, List<SaidBy> speakers, long names) {
    private static final int LONGS = 4;

    static List<Said> all(Article article, SaidBy.Names names) {
        List<Said> all = new ArrayList<>();
        String text = article.body();
        int unit = 0;
        int point = 0;
        for (Quote quote : article.quotes()) {
            if (!quote.isSaid()) {
                continue;
            }
            int start = quote.span().start();
            point = start >= unit ? point + text.codePointCount(unit, start) : point - text.codePointCount(start, unit);
            unit = start;
            all.add(of(
                    quote,
                    point,
                    point + text.codePointCount(start, quote.span().end()),
                    names));
        }
        return all;
    }

    /** A quote without a place. */
    static Said alone(Quote quote) {
        return of(quote, 0, quote.text().length(), new SaidBy.Names());
    }

    private static Said of(Quote quote, int start, int end, SaidBy.Names names) {
        HashedWords words = HashedWords.of(quote.text(), List.of());
        int[] hashes = new int[words.size()];
        int[] stems = new int[words.size()];
        long[] bits = new long[LONGS];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = words.hash(i);
            stems[i] = HashedWords.stem(quote.text(), words.start(i), words.end(i));
            int bit = stems[i] >>> 1;
            bits[bit & (LONGS - 1)] |= Terms.isCommon(stems[i]) ? 0 : 1L << ((bit >>> 2) & 63);
        }
        Arrays.sort(stems);
        List<SaidBy> speakers = names.of(quote.speakers());
        return new Said(
                start,
                end,
                hashes,
                HashedWords.distinct(stems),
                bits,
                quote.kind() == Quote.Kind.DIRECT,
                speakers,
                SaidBy.bits(speakers));
    }

    /** Whether both have a named speaker. */
    boolean bothNamed(Said other) {
        return !speakers.isEmpty() && !other.speakers.isEmpty();
    }

    /** Whether some named speaker of one may be one of the other's. */
    boolean sameSpeaker(Said other) {
        for (SaidBy one : speakers) {
            for (SaidBy another : other.speakers) {
                if (one.mayBe(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The bits of some quotes, one behind the other. */
    static long[] bits(List<Said> quotes) {
        long[] all = new long[quotes.size() * LONGS];
        for (int i = 0; i < quotes.size(); i++) {
            System.arraycopy(quotes.get(i).bits, 0, all, i * LONGS, LONGS);
        }
        return all;
    }

    /** How many bits a quote of some and one of others have in common, by the numbers of the two. */
    static int bitsInCommon(long[] some, int one, long[] others, int other) {
        int x = one * LONGS;
        int y = other * LONGS;
        return Long.bitCount(some[x] & others[y])
                + Long.bitCount(some[x + 1] & others[y + 1])
                + Long.bitCount(some[x + 2] & others[y + 2])
                + Long.bitCount(some[x + 3] & others[y + 3]);
    }
}
