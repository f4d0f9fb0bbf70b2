package onrecord.quote;

import java.util.List;
import java.util.Set;
import onrecord.text.PartsOfNames;

/** Tells where a name begins behind titles, acronyms and countries. */
final class NameStarts {
    /** What makes a place or a feast of a given name: "San Isidro". */
    private static final Set<String> SAINTS = Set.of("san", "santa", "são", "saint", "sainte", "sankt", "st", "st.");

    private final SpeechLexicon lexicon;
    private final NameForms forms;

    NameStarts(SpeechLexicon lexicon, NameForms forms) {
        this.lexicon = lexicon;
        this.forms = forms;
    }

    /**
     * Where a name begins in a run of capitalised words: behind the last title, at a given name that is known, behind
     * small words, acronyms and countries. Where nouns have capitals too, the last two words of three unknown ones are
     * the name.
     */
    int afterTitles(List<Word> words, int from, int to) {
        int start = behindSmallWords(words, behindTitles(words, from, to), to);
        if (to - start > 2 && lexicon.bodies.contains(words.get(start).lower()) && hasParticle(words, start, to)) {
            start++; // "la Commission Ursa von der Brink"
        }
        int given = givenName(words, from, start, to);
        if (given >= 0) {
            return given;
        }
        while (start + 1 < to && (leads(words.get(start), to - start) || isCityOf(words, from, start))) {
            start++;
        }
        boolean noun = lexicon.nounsHaveCapitals()
                && to - start == 3
                && words.get(start + 1).isCapital();
        return noun ? start + 1 : start;
    }

    /** "la ministre Anna Berg": behind the last title of the run. */
    private int behindTitles(List<Word> words, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            boolean title = lexicon.isTitle(words.get(i).printed());
            boolean family = i > from && i + 1 == to && forms.isPerson(words.get(i - 1)); // "Anna Richter"
            if (title && !family && (i == from || i + 1 < to || lexicon.nounsHaveCapitals())) {
                start = i + 1;
            }
        }
        return start;
    }

    /** "Auch Anna Berg": behind words that have a capital because they begin a sentence. */
    private int behindSmallWords(List<Word> words, int from, int to) {
        int start = from;
        while (start < to
                && lexicon.stops.contains(words.get(start).lower())
                && !NameForms.isNameToo(words, start, to)) {
            start++;
        }
        return start;
    }

    private static boolean hasParticle(List<Word> words, int from, int to) {
        return words.get(from + 1).isCapital()
                && words.subList(from + 2, to).stream().anyMatch(word -> PartsOfNames.isParticle(word.printed()));
    }

    /** The first known given name that a family name may follow, or -1: no saint's and no place's. */
    private int givenName(List<Word> words, int from, int start, int to) {
        for (int i = start; i + 1 < to; i++) {
            boolean saint = i > from && SAINTS.contains(words.get(i - 1).lower());
            if (forms.isPerson(words.get(i)) && !saint && !forms.isPlace(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "il vescovo di Novara Teofilo": whether a capitalised word is the city of an office in front of a name. */
    private boolean isCityOf(List<Word> words, int from, int start) {
        return start == from
                && from > 1
                && lexicon.cities.contains(words.get(from).lower())
                && lexicon.ofs.contains(words.get(from - 1).lower())
                && lexicon.isTitle(words.get(from - 2).printed());
    }

    /** Whether a capitalised word stands in front of a name and is no part of it: "МЧС", "России". */
    private boolean leads(Word word, int length) {
        boolean cyrillic =
                Character.UnicodeScript.of(word.printed().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        boolean place = forms.isPlace(word) && (length > 2 || cyrillic);
        boolean medium = lexicon.media.contains(word.lower()) && (length > 2 || word.isAllCapitals());
        return (word.isAllCapitals() && cyrillic) || place || medium;
    }
}
