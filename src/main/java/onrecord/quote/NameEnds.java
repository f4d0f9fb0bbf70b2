package onrecord.quote;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import onrecord.text.PartsOfNames;

/** Tells where a name ends: behind its last word with a capital, particles in between. */
final class NameEnds {
    /** Particles that no name ends its first part before without another capital: too common as small words. */
    private static final Set<String> ONLY_IN_NAMES = Set.of("la", "le", "den");

    private final SpeechLexicon lexicon;
    private final NameForms forms;

    NameEnds(SpeechLexicon lexicon, NameForms forms) {
        this.lexicon = lexicon;
        this.forms = forms;
    }

    /**
     * The end of the run of capitalised words, particles among them, that begins at {@code from}; {@code from} for
     * none.
     */
    int nameEnd(List<Word> words, int from, int limit) {
        int i = from;
        while (i < limit
                && !endsBefore(words, from, i)
                && (isNamePart(words.get(i), i > from)
                        || isFamilyArticle(words, from, i, limit)
                        || particles(words, from, i, limit) > i)) {
            i = Math.max(i + 1, particles(words, from, i, limit));
        }
        return i;
    }

    private boolean endsBefore(List<Word> words, int from, int i) {
        boolean place = i - from > 1 && (forms.isFromPlace(words.get(i)) || forms.isOfPlace(words, i));
        return i > from && (bearsEnding(words, i) || place || isInCity(words.get(i)));
    }

    /** "İstanbul'da": a city with an ending behind an apostrophe. */
    private boolean isInCity(Word word) {
        int apostrophe = word.lower().indexOf('\'');
        return apostrophe > 0
                && lexicon.verbIsLast()
                && lexicon.cities.contains(
                        Normalizer.normalize(word.lower().substring(0, apostrophe), Normalizer.Form.NFD)
                                .replace("\u0307", ""));
    }

    /** "STT:lle": an acronym with the ending of a case is no part of the name in front of it. */
    private static boolean bearsEnding(List<Word> words, int i) {
        return i + 2 < words.size()
                && words.get(i + 1).is(":")
                && words.get(i).end() == words.get(i + 1).start()
                && words.get(i + 1).end() == words.get(i + 2).start()
                && !words.get(i + 2).isCapital();
    }

    private boolean isNamePart(Word word, boolean inside) {
        boolean small = inside
                && lexicon.stops.contains(word.lower())
                && word.printed().length() > 1
                && !lexicon.hasSmallNames();
        return word.isCapital() && !small;
    }

    /** "Pierrick Le Goff": a particle with a capital between two names. */
    private static boolean isFamilyArticle(List<Word> words, int from, int i, int limit) {
        boolean between = i > from && i + 1 < limit && words.get(i + 1).isCapital();
        return between
                && words.get(i).isCapital()
                && PartsOfNames.isParticle(words.get(i).lower());
    }

    /** Behind the particles at {@code i}, if a capital follows them. */
    private int particles(List<Word> words, int from, int i, int limit) {
        int end = i;
        while (end < limit && i > from && PartsOfNames.isParticle(words.get(end).lower()) && end - i < 2) {
            end++;
        }
        if (end == i && isElided(words, i, limit)) {
            return i + 1;
        }
        boolean name = end > i
                && end < limit
                && words.get(end).isCapital()
                && !lexicon.isTitle(words.get(end).printed());
        boolean common = ONLY_IN_NAMES.contains(words.get(i).lower()) && end == i + 1;
        return name && !isPhraseBehind(words, from, i) && (!common || isBehindGiven(words, from, i)) ? end : i;
    }

    /** "Côme d'Harcourt": "d'" between a given name and another. */
    private boolean isElided(List<Word> words, int i, int limit) {
        return words.get(i).is("d'")
                && i > 0
                && i + 1 < limit
                && words.get(i + 1).isCapital()
                && forms.isPerson(words.get(i - 1));
    }

    /** "Andreas Berg von der Universität", and not "Ursula von der Leyen": particles that end the name before them. */
    private boolean isPhraseBehind(List<Word> words, int from, int i) {
        String particle = words.get(i).lower();
        if (!lexicon.prepositions.contains(particle) && !lexicon.determiners.contains(particle)) {
            return false;
        }
        boolean again = words.subList(from, i).stream().anyMatch(word -> PartsOfNames.isParticle(word.printed()));
        if (again && !lexicon.dropsPronouns()) {
            return true; // "wethouder Hugo de Laat van Cultuur"
        }
        boolean behindTitle = i - 2 >= 0 && lexicon.isTitle(words.get(i - 2).printed());
        return lexicon.nounsHaveCapitals() && !behindTitle && !forms.isPerson(words.get(i - 1));
    }

    /**
     * "Anna la Motte": whether a given name stands in front of a particle. Where nouns have no capitals, a word may
     * stand between them.
     */
    private boolean isBehindGiven(List<Word> words, int from, int i) {
        boolean given = forms.isPerson(words.get(i - 1));
        boolean another = i - 2 >= from && forms.isPerson(words.get(i - 2));
        return lexicon.nounsHaveCapitals() ? given && !another : given || another;
    }
}
