package onrecord.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.identity.SpeakerKey;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;

/**
 * What the linker keeps of a quote.
 *
 * @param start its first code point in the body
 * @param end the one behind its last
 * @param words the hashes of its words in order
 * @param stems the distinct hashes of the beginnings of its words, ascending
 * @param bits 64 bits of the stems that not any text has: quotes whose bits have little in common share few such stems
 * @param direct whether all of it is in quotation marks
 * @param speakers the keys of its named speakers
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
record Said(int start, int end, int[] words, int[] stems, long bits, boolean direct, List<String> speakers) {
    private static final int STEM = 6;

    static List<Said> all(Article article, HashedWords body) {
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
                    point + text.codePointCount(start, quote.span().end())));
        }
        return all;
    }

    /** A quote without a place. */
    static Said alone(Quote quote) {
        return of(quote, 0, quote.text().length());
    }

    private static Said of(Quote quote, int start, int end) {
        HashedWords words = HashedWords.of(quote.text(), List.of());
        int[] hashes = new int[words.size()];
        int[] stems = new int[words.size()];
        long bits = 0;
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = words.hash(i);
            stems[i] = stem(quote.text(), words.start(i), words.end(i));
            bits |= Terms.isCommon(stems[i]) ? 0 : 1L << ((stems[i] >> 1) & 63);
        }
        stems = Arrays.stream(stems).sorted().distinct().toArray();
        return new Said(start, end, hashes, stems, bits, quote.kind() == Quote.Kind.DIRECT, speakers(quote.speakers()));
    }

    /**
     * The beginning of a word alone counts, which forgives endings and spellings: "democratization", "democratisation".
     */
    static int stem(String text, int start, int end) {
        return HashedWords.hash(text, start, Math.min(end, start + STEM));
    }

    /** The keys of the named ones. */
    static List<String> speakers(List<Speaker> speakers) {
        List<String> keys = new ArrayList<>();
        for (Speaker speaker : speakers) {
            if (speaker.name() != null) {
                keys.add(SpeakerKey.of(speaker.name()));
            }
        }
        return keys;
    }

    /** Whether both have a named speaker. */
    boolean bothNamed(Said other) {
        return !speakers.isEmpty() && !other.speakers.isEmpty();
    }

    /** Whether some named speaker of one may be one of the other's. */
    boolean sameSpeaker(Said other) {
        return speakers.stream().anyMatch(a -> other.speakers.stream().anyMatch(b -> same(a, b)));
    }

    /**
     * Whether two keys may be one speaker's: "Wang Yi" and "Wang"; "Russia's Foreign Ministry" and "Russian Foreign
     * Ministry"; not two of one family.
     */
    static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String[] x = a.split(" ", -1);
        String[] y = b.split(" ", -1);
        if (x.length == 1 || y.length == 1) {
            String[] full = x.length == 1 ? y : x;
            String one = x.length == 1 ? a : b;
            return full[full.length - 1].equals(one) || (full[0].equals(one) && full.length == 2 && one.length() > 2);
        }
        return x[x.length - 1].equals(y[y.length - 1])
                && (begin(x[0], y[0]) || a.endsWith(" " + b) || b.endsWith(" " + a));
    }

    private static boolean begin(String a, String b) {
        int least = Math.min(a.length(), b.length());
        return least == 1 ? a.charAt(0) == b.charAt(0) : least >= 3 && (a.startsWith(b) || b.startsWith(a));
    }
}
