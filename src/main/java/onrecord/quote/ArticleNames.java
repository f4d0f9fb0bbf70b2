package onrecord.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/** The full names that a text in any language prints, and the person that a shorter or an inflected name means. */
final class ArticleNames {
    private static final int LONGEST_NAME = 5;
    /**
     * Of more names that begin alike, none is compared with the others: a name means itself alone, as it is printed.
     */
    private static final int MOST_BEARERS = 100;

    private final SpeechLexicon lexicon;
    private final NameForms forms;
    private final NameStarts starts;
    private final NameEnds ends;
    /** Full names and how often they stand in the text, by the stem of their last word. */
    private final Map<String, Map<String, Integer>> byFamily = new HashMap<>();
    /** Full names with two family names, by the first of these. */
    private final Map<String, Set<String>> byFirstFamily = new HashMap<>();

    /** Full names by the given name, as it is listed where names have cases. */
    private final Map<String, Set<String>> byGiven = new HashMap<>();

    private final ArticleBodies bodies = new ArticleBodies();
    /** Words with a capital that do not begin a sentence. */
    private final Set<String> capitals = new HashSet<>();
    /** Words without one. */
    private final Set<String> smalls = new HashSet<>();
    /** Words with a capital behind an article: "el Ayuntamiento". */
    private final Set<String> common = new HashSet<>();

    ArticleNames(List<SpeechText.Sentence> sentences, SpeechLexicon lexicon) {
        this.lexicon = lexicon;
        this.forms = new NameForms(lexicon);
        this.starts = new NameStarts(lexicon, forms);
        this.ends = new NameEnds(lexicon, forms);
        for (SpeechText.Sentence sentence : sentences) {
            List<Word> words = sentence.words();
            for (int i = 0; i < words.size(); ) {
                Word word = words.get(i);
                if (!word.isCapital()) {
                    smalls.add(word.lower());
                } else if (i > 0 && !words.get(i - 1).isMark()) {
                    capitals.add(word.lower());
                    if (lexicon.determiners.contains(words.get(i - 1).lower())) {
                        common.add(word.lower());
                    }
                }
                int end = nameEnd(words, i, words.size());
                if (end > i) {
                    enter(words, i, end);
                    if (isBodyName(words, i, end)) {
                        bodies.add(words.get(i), printed(words, i, end));
                    }
                    for (int k = i + 1; k < end; k++) {
                        capitals.add(words.get(k).lower());
                    }
                }
                i = Math.max(end, i + 1);
            }
        }
    }

    private void enter(List<Word> words, int from, int to) {
        int start = afterTitles(words, from, to);
        int length = to - start;
        boolean titled = start > from && lexicon.isTitle(words.get(start - 1).printed());
        boolean person = !lexicon.nounsHaveCapitals()
                || titled
                || forms.isPerson(words.get(start == to ? from : start))
                || length == 2;
        boolean whole = length >= 2
                && length <= LONGEST_NAME
                && !isNoun(words, start, to)
                && !PartsOfNames.isParticle(words.get(start).lower());
        boolean named =
                length == 1 && titled && lexicon.isBodyNoun(words.get(start - 1).lower());
        boolean receiver = length > 1
                && lexicon.noSpeakers.endsAsReceiver(words.get(to - 1).lower());
        boolean source = lexicon.noSpeakers.sourceAt(words, from) > 0;
        if (isOpenGenitive(words, to) || receiver || source) {
            return;
        }
        if ((whole && person) || (named && !isNoun(words, start, to))) {
            String family = NameForms.withoutSuffix(words.get(to - 1).lower());
            String name = NameForms.withoutSuffix(printed(words, start, to));
            if (lexicon.hasGenitiveN() && to < words.size() && lexicon.sourcesBehind.lengthAt(words, to) > 0) {
                String nominative = NameForms.ofGenitive(family); // "Anna Virtasen mukaan"
                if (!nominative.equals(family)) {
                    family = nominative;
                    name = printed(words, start, to - 1) + " " + Character.toUpperCase(family.charAt(0))
                            + family.substring(1);
                }
            }
            byFamily.computeIfAbsent(forms.stem(family), key -> new LinkedHashMap<>())
                    .merge(name, 1, Integer::sum);
            enterParts(words, start, length, name);
        }
    }

    /** "Anna Laurin mukaan": whether a name is a genitive that does not tell how the name ends. */
    boolean isOpenGenitive(List<Word> words, int to) {
        return to < words.size()
                && lexicon.sourcesBehind.lengthAt(words, to) > 0
                && forms.isOpenGenitive(words.get(to - 1).lower());
    }

    /** Enters a name by its given name, and by the first of two family names. */
    private void enterParts(List<Word> words, int start, int length, String name) {
        boolean given =
                lexicon.inflectsNames() ? lexicon.isGiven(words.get(start).lower()) : forms.isPerson(words.get(start));
        if (length > 1 && given) {
            byGiven.computeIfAbsent(words.get(start).lower(), key -> new HashSet<>())
                    .add(name);
        }
        boolean two = length == 3 && lexicon.hasTwoFamilies();
        if (two && !lexicon.isGiven(words.get(start + 1).lower())) {
            byFirstFamily
                    .computeIfAbsent(words.get(start + 1).lower(), key -> new HashSet<>())
                    .add(name);
        }
    }

    /** "Große Forderung": whether words with capitals end with a noun, and are no given and family name. */
    private boolean isNoun(List<Word> words, int from, int to) {
        return lexicon.isNoun(words.get(to - 1).lower()) && !forms.isPerson(words.get(from));
    }

    /** "la Asociación Vecinal Sur": capitals behind an article that are no person's name. */
    private boolean isBodyName(List<Word> words, int from, int to) {
        boolean determined =
                from > 0 && lexicon.determiners.contains(words.get(from - 1).lower());
        boolean whole = to - from > 1 && to - from <= LONGEST_NAME && afterTitles(words, from, to) == from;
        return determined && whole && !lexicon.nounsHaveCapitals() && !forms.isPerson(words.get(from));
    }

    /** Whether a name is that of a body, by the article in front of it. */
    boolean isBody(String name) {
        return bodies.has(name);
    }

    /** Where a name begins in a run of capitalised words, see {@link NameStarts}. */
    int afterTitles(List<Word> words, int from, int to) {
        return starts.afterTitles(words, from, to);
    }

    /** Whether a word is a name of the text, or a country, with the ending of a Germanic genitive. */
    boolean isGenitive(Word word) {
        String lower = word.lower();
        if (!lexicon.hasGenitive() || !lower.endsWith("s")) {
            return false;
        }
        String bare = lower.substring(0, lower.length() - 1);
        return capitals.contains(bare) || lexicon.places.contains(bare) || byFamily.containsKey(bare);
    }

    /** The end of the name that begins at {@code from}, see {@link NameEnds}; {@code from} for none. */
    int nameEnd(List<Word> words, int from, int limit) {
        return ends.nameEnd(words, from, limit);
    }

    /** "Van Loon" of "Petra van Loon": whether a particle that begins a sentence begins a family name of the text. */
    boolean isFamily(List<Word> words, int at) {
        int capital = at;
        while (capital < words.size()
                && PartsOfNames.isParticle(words.get(capital).lower())) {
            capital++;
        }
        int end = capital > at ? nameEnd(words, capital, words.size()) : at;
        String name = end > capital ? known(words, at, end) : null;
        return name != null
                && name.indexOf(' ') > 0
                && name.toLowerCase(Locale.ROOT)
                        .endsWith(" " + printed(words, at, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a given name, inflected as it may be. */
    boolean isPerson(Word word) {
        return forms.isPerson(word);
    }

    /** Whether a word is a country, a city or its like. */
    boolean isPlace(Word word) {
        return forms.isPlace(word);
    }

    boolean isStop(Word word) {
        return lexicon.stops.contains(word.lower());
    }

    static String printed(List<Word> words, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean apart = i > from && !words.get(i - 1).is("d'");
            name.append(apart ? " " : "").append(words.get(i).printed());
        }
        return name.toString();
    }

    /**
     * The name that capitalised words stand for, or null where they are no name or the text does not tell whose.
     *
     * @param titled whether a title stands in front of them
     * @param determined whether an article does, or another small word that nouns have
     */
    @Nullable
    String resolve(List<Word> words, int from, int to, boolean titled, boolean determined) {
        if (to - from > LONGEST_NAME || isNoun(words, from, to)) {
            return null;
        }
        String known = known(words, from, to);
        if (to - from > 1) {
            return several(words, from, to, known, titled, determined);
        }
        Word word = words.get(from);
        if (known != null) {
            return known;
        }
        if (forms.isPlace(word) || isStop(word) || forms.isFromPlace(word)) {
            return null;
        }
        if (titled) {
            return NameForms.withoutSuffix(word.printed());
        }
        return determined && !word.isAllCapitals() ? bodies.of(word) : alone(word, from == 0);
    }

    private @Nullable String several(
            List<Word> words, int from, int to, @Nullable String known, boolean titled, boolean determined) {
        if (known != null) {
            return known;
        }
        if (isOpenGenitive(words, to)) {
            return null;
        }
        boolean sure = titled
                || determined
                || forms.isPerson(words.get(from))
                || !lexicon.nounsHaveCapitals()
                || to - from == 2;
        return sure ? NameForms.withoutSuffix(printed(words, from, to)) : null;
    }

    /** One word that no full name of the text ends with. */
    private @Nullable String alone(Word word, boolean first) {
        String lower = word.lower();
        if (lexicon.isGiven(lower) && !smalls.contains(lower)) {
            return word.printed();
        }
        if (lexicon.nounsHaveCapitals() || smalls.contains(lower)) {
            return lexicon.isGiven(lower) || word.isAllCapitals() ? word.printed() : null;
        }
        if (common.contains(lower) && !word.isAllCapitals()) {
            return null;
        }
        return first && !capitals.contains(lower) && !word.isAllCapitals()
                ? null
                : NameForms.withoutSuffix(word.printed());
    }

    /** The full name of the text that the words mean, or null. */
    private @Nullable String known(List<Word> words, int from, int to) {
        String family = entered(NameForms.withoutSuffix(words.get(to - 1).lower()));
        Map<String, Integer> bearers = byFamily.get(forms.stem(family));
        if (bearers == null) {
            return to - from == 1 ? ofOnePart(words.get(from), family) : null;
        }
        if (bearers.size() > MOST_BEARERS) {
            String whole = printed(words, from, to);
            return bearers.containsKey(whole) ? whole : null;
        }
        Map<String, Integer> fitting = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> bearer : bearers.entrySet()) {
            if (fits(bearer.getKey(), words, from, to, family)) {
                fitting.merge(forms.nominative(bearer.getKey(), bearers.keySet()), bearer.getValue(), Integer::sum);
            }
        }
        if (fitting.isEmpty() && to - from == 1) {
            return ofOnePart(words.get(from), family); // "Захар" of "Захар Зорин"
        }
        String name = MostNamed.best(fitting);
        return name != null && lexicon.inflectsNames() ? forms.uninflected(name, words.get(to - 1)) : name;
    }

    /** The form in which the text has a family name elsewhere: "berg" of "bergs", "virtanen" of "virtasen". */
    private String entered(String family) {
        if (lexicon.inflectsNames()) {
            return family;
        }
        String bare = forms.withoutGenitive(family);
        if (byFamily.containsKey(bare) || byFamily.containsKey(family)) {
            return byFamily.containsKey(bare) ? bare : family;
        }
        if (family.endsWith("s")) {
            return family.substring(0, family.length() - 1);
        }
        boolean open = forms.isOpenGenitive(family); // "lindberg" of "lindbergin", where "lindbergi" is nobody
        return open ? bare.substring(0, bare.length() - 1) : family;
    }

    /** "Nieto", or "Tomás", of "Tomás Nieto Vargas", where nobody else has that name. */
    private @Nullable String ofOnePart(Word word, String family) {
        Set<String> bearers = byFirstFamily.getOrDefault(family, Set.of());
        if (bearers.isEmpty()) {
            bearers = byGiven.getOrDefault(word.lower(), Set.of());
        }
        return bearers.size() == 1 ? bearers.iterator().next() : null;
    }

    private boolean fits(String name, List<Word> words, int from, int to, String family) {
        String[] parts = name.toLowerCase(Locale.ROOT).split(" ", -1);
        if (!forms.alike(parts[parts.length - 1], family)) {
            return false;
        }
        int length = to - from;
        return length == 1 || forms.alike(parts[0], words.get(from).lower()) || endsSo(parts, words, from, length);
    }

    /** "Von der Leyen" of "Ursula von der Leyen". */
    private boolean endsSo(String[] parts, List<Word> words, int from, int length) {
        int first = parts.length - length;
        for (int i = 0; first > 0 && i < length; i++) {
            if (!forms.alike(parts[first + i], words.get(from + i).lower())) {
                return false;
            }
        }
        return first > 0;
    }
}
