package onrecord.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which language packs know a word, all packs in one look. A set of packs is a number, with a bit for each language by
 * its place in {@link LanguagePacks#LANGUAGES}. For one text, by one thread; the table of all words is made once.
 */
final class PackWords {
    private static final Known NOWHERE = new Known(0, 0);

    private static final Map<String, Known> KNOWN = read();

    private final List<Word> words;
    /** What has been found of each word so far. */
    private final Map<String, Integer> found = new HashMap<>();

    private int speech;

    /** Looks words of a text up. */
    PackWords(List<Word> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            look(i);
        }
    }

    /**
     * The packs that know a word.
     *
     * @param small those to which it is a small word or a title
     * @param cues those in which a verb of speech or what stands in front of a source begins with it
     */
    private record Known(int small, int cues) {
        Known with(Known other) {
            return new Known(small | other.small, cues | other.cues);
        }
    }

    private static Map<String, Known> read() {
        Map<String, Known> known = new HashMap<>();
        for (int i = 0; i < LanguagePacks.LANGUAGES.size(); i++) {
            SpeechLexicon pack = LanguagePacks.of(LanguagePacks.LANGUAGES.get(i));
            Known small = new Known(1 << i, 0);
            Known cues = new Known(0, 1 << i);
            add(known, pack.stops, small);
            add(known, pack.titles, small);
            add(known, pack.verbs.firstWords(), cues);
            add(known, pack.sources.firstWords(), cues);
        }
        return known;
    }

    private static void add(Map<String, Known> known, Collection<String> words, Known by) {
        for (String word : words) {
            known.merge(word, by, Known::with);
        }
    }

    private void look(int i) {
        String lower = words.get(i).lower();
        Known known = KNOWN.getOrDefault(lower, NOWHERE);
        int cues = known.cues;
        int hyphen = lower.indexOf('-');
        if (hyphen > 0) {
            cues |= KNOWN.getOrDefault(lower.substring(0, hyphen), NOWHERE).cues; // "dit-il"
        }
        int verbs = 0;
        for (int rest = cues; rest != 0; rest &= rest - 1) {
            int language = Integer.numberOfTrailingZeros(rest);
            if (isCue(LanguagePacks.of(LanguagePacks.LANGUAGES.get(language)), i)) {
                verbs |= 1 << language;
            }
        }
        speech |= verbs;
        if ((known.small | verbs) != 0) {
            found.merge(lower, known.small | verbs, (one, other) -> one | other);
        }
    }

    private boolean isCue(SpeechLexicon pack, int i) {
        return pack.verbAt(words, i) > 0 || pack.sources.lengthAt(words, i) > 0;
    }

    /** How many different words each pack knows, by its language's place; none where no cue of speech is among them. */
    List<Integer> hits() {
        int[] counts = new int[LanguagePacks.LANGUAGES.size()];
        for (int packs : found.values()) {
            for (int rest = packs & speech; rest != 0; rest &= rest - 1) {
                counts[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        List<Integer> hits = new ArrayList<>(counts.length);
        for (int count : counts) {
            hits.add(count);
        }
        return hits;
    }
}
