package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article gives which role, by the nouns in front of a name or behind its comma: "the mayor Anna Berg", "Anna
 * Berg, the mayor".
 */
final class GivenRoles {
    private static final int ROLE_REACH = 6;
    private static final int LEAST_ROLE = 4;
    private static final int LONG_ROLE = 5;
    /** In letters: the least that two compounds share at their end. */
    private static final int LEAST_HEAD = 5;

    private final SpeechLexicon lexicon;
    private final ArticleNames names;
    private final Map<String, Set<String>> bearers = new HashMap<>();
    /** Those to whom the article gives a title. */
    private final Set<String> officed = new HashSet<>();
    /** In which paragraphs a person has a role. */
    private final Map<String, Set<Integer>> places = new HashMap<>();

    /** In which paragraphs a company is named with a noun that tells so. */
    private final Map<String, Set<Integer>> firms = new HashMap<>();

    private int paragraph;

    GivenRoles(List<SpeechText.Sentence> sentences, SpeechLexicon lexicon, ArticleNames names) {
        this.lexicon = lexicon;
        this.names = names;
        for (SpeechText.Sentence sentence : sentences) {
            List<Word> words = sentence.words();
            paragraph = sentence.paragraph();
            for (int i = 0; i < words.size(); ) {
                int end = names.nameEnd(words, i, words.size());
                int start = names.afterTitles(words, i, end);
                boolean titled = start > i && isTitle(words.get(start - 1));
                if (end - start > 1 || (titled && end > start)) {
                    String name = names.resolve(words, start, end, titled, false);
                    if (name != null) {
                        read(words, start, end, name);
                    }
                }
                if (i > 0 && lexicon.firms.has(words.get(Math.max(i, start) - 1).lower())) {
                    enterFirm(words, i, start, end);
                }
                i = Math.max(end, i + 1);
            }
        }
    }

    /** "le groupe Berg", "компания «Мост»". */
    private void enterFirm(List<Word> words, int at, int start, int end) {
        Word first = words.get(at);
        String name = first.isTurn() ? first.printed() : null;
        if (start < end) {
            name = names.resolve(words, start, end, true, false);
        }
        if (name != null) {
            firms.computeIfAbsent(name, key -> new HashSet<>()).add(paragraph);
        }
    }

    /** The one company that the article names, or that it names in a paragraph or the one before it; or null. */
    @Nullable
    String firm(int at) {
        Set<String> near = new HashSet<>(firms.keySet());
        if (near.size() > 1) {
            near.removeIf(name -> !isAmong(firms.getOrDefault(name, Set.of()), at));
        }
        return near.size() == 1 ? near.iterator().next() : null;
    }

    /** Everybody to whom the article gives a noun; with a star in front of it, any noun that ends so: "*logue". */
    Set<String> bearers(String noun) {
        if (noun.indexOf('*') < 0) {
            return bearers.getOrDefault(key(noun), Set.of());
        }
        String ending = noun.substring(1);
        Set<String> all = new HashSet<>();
        bearers.forEach((role, whose) -> {
            if (role.endsWith(ending)) {
                all.addAll(whose);
            }
        });
        return all;
    }

    /** Whether the article gives a person a title. */
    boolean hasOffice(String name) {
        return officed.contains(name);
    }

    /** Whether a person is named with a role in a paragraph or the one before it. */
    boolean isNear(String name, int at) {
        return isAmong(places.getOrDefault(name, Set.of()), at);
    }

    /** Whether a paragraph or the one before it is among some. */
    private static boolean isAmong(Set<Integer> paragraphs, int at) {
        return paragraphs.contains(at) || paragraphs.contains(at - 1);
    }

    /**
     * The one to whom the article gives a compound that ends with this noun: "der Sprecher" of "Polizeisprecher Klein",
     * "ministeren" of "transportminister Anna Berg"; or null.
     */
    @Nullable
    String ofCompound(String noun) {
        String head = key(noun);
        Set<String> all = new HashSet<>();
        boolean compounds = lexicon.nounsHaveCapitals() || lexicon.isDefinite(noun);
        if (head.length() >= LEAST_HEAD && compounds) {
            bearers.forEach((role, whose) -> {
                if (role.endsWith(head)) {
                    all.addAll(whose);
                }
            });
        }
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** "der Drusenführer" of one called "Anführer": whether a role of theirs ends with the same title. */
    boolean sharesHead(String noun, String name) {
        if (!lexicon.nounsHaveCapitals()) {
            return false;
        }
        String compound = key(noun);
        for (Map.Entry<String, Set<String>> role : bearers.entrySet()) {
            int common = commonEnd(compound, role.getKey());
            boolean head = common >= LEAST_HEAD && lexicon.isTitle(compound.substring(compound.length() - common));
            if (head && role.getValue().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static int commonEnd(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - common) == other.charAt(other.length() - 1 - common)) {
            common++;
        }
        return common;
    }

    /** The first person that a sentence names, or null. */
    @Nullable
    String firstName(List<Word> words) {
        List<String> all = names(words);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The persons that a sentence names, in order. */
    List<String> names(List<Word> words) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = names.nameEnd(words, i, words.size());
            int start = names.afterTitles(words, i, end);
            boolean person = start < end && (end - start == 1 || names.isPerson(words.get(start)));
            String name = person ? names.resolve(words, start, end, false, false) : null;
            if (name != null) {
                all.add(name);
            }
            i = Math.max(end, i + 1);
        }
        return all;
    }

    private void read(List<Word> words, int start, int end, String name) {
        int in = start - 1;
        while (in > 0 && lexicon.determiners.contains(words.get(in).lower())) {
            in--;
        }
        if (in < 0 || !lexicon.prepositions.contains(words.get(in).lower())) {
            inFront(words, start).forEach(noun -> enter(noun, name));
        }
        behind(words, end).forEach(noun -> enter(noun, name));
    }

    private List<Word> inFront(List<Word> words, int start) {
        List<Word> nouns = new ArrayList<>();
        List<Word> inner = List.of(); // "l'avocat du maire, Me Berg": of the maire
        for (int i = start - 1; i >= Math.max(0, start - ROLE_REACH); i--) {
            Word word = words.get(i);
            boolean comma = word.isComma() && i == start - 1;
            if (word.isTurn()) {
                continue;
            }
            boolean styled = i == start - 2 && isTitle(words.get(i + 1)); // "L'avocate de la famille, Me Anna Berg"
            if (word.isComma() && !comma && (styled || isDeterminer(words.get(i + 1)))) {
                nouns.addAll(apposed(words, i));
            }
            if ((word.isMark() && !comma) || lexicon.verbAt(words, i) > 0) {
                break;
            }
            if (lexicon.away.contains(word.lower())) {
                return inner; // "la sénatrice à l'adresse du ministre des Ports, Paul Berg"
            }
            if (lexicon.prepositions.contains(word.lower())) {
                if (isTitle(words.get(start - 1)) || isObject(word, nouns)) {
                    break; // "a portavoz del ministro Berg", "der Präsident im Streit mit Papst Leo"
                }
                inner = List.copyOf(nouns);
                nouns.clear();
            }
            nouns.add(word);
        }
        return nouns;
    }

    /** "elogió a su delantero, Iago Berg": whether a role is complete behind a preposition that joins no two nouns. */
    private boolean isObject(Word preposition, List<Word> nouns) {
        boolean joins = lexicon.ofs.isEmpty() || lexicon.ofs.contains(preposition.lower());
        return !joins && nouns.stream().anyMatch(this::isTitle);
    }

    /** "El primer ministro polaco, el liberal Berg": the nouns in front of the comma, where they begin with a title. */
    private List<Word> apposed(List<Word> words, int comma) {
        for (int from = comma - 2; from >= 0 && comma - from <= ROLE_REACH; from--) {
            Word word = words.get(from);
            if (isDeterminer(word) && isTitle(words.get(from + 1))) {
                return words.subList(from + 1, comma); // "a fait savoir son avocat, Me Berg"
            }
            if (word.isMark() || word.isTurn()) {
                break;
            }
        }
        return List.of();
    }

    private boolean isDeterminer(Word word) {
        return lexicon.determiners.contains(word.lower());
    }

    /** "Anna Berg, ministra de Agricultura, ..."; nothing where the comma ends a phrase: "..., el alcalde ha dicho". */
    private List<Word> behind(List<Word> words, int end) {
        List<Word> nouns = new ArrayList<>();
        boolean apposition = end < words.size() && words.get(end).isComma();
        for (int i = end + 1; apposition && i < Math.min(words.size(), end + ROLE_REACH); i++) {
            Word word = words.get(i);
            if (word.isMark() || word.isTurn() || lexicon.prepositions.contains(word.lower())) {
                break;
            }
            boolean verb = lexicon.auxiliaries.contains(word.lower()) || lexicon.verbAt(words, i) > 0;
            if (verb && !lexicon.nounsHaveCapitals()) {
                return List.of();
            }
            nouns.add(word);
        }
        return nouns;
    }

    private boolean isTitle(Word word) {
        return lexicon.isTitle(word.printed());
    }

    private void enter(Word word, String name) {
        boolean style = isTitle(word) && word.lower().length() > 1; // "Me", "Dr", "pm"
        boolean noun = (style || word.lower().length() >= LEAST_ROLE) && !names.isStop(word);
        if (noun && (word.isCapital() || !lexicon.nounsHaveCapitals())) {
            bearers.computeIfAbsent(key(word.lower()), key -> new HashSet<>()).add(name);
            places.computeIfAbsent(name, key -> new HashSet<>()).add(paragraph);
            if (isTitle(word) && !lexicon.epithets.contains(word.lower())) {
                officed.add(name);
            }
        }
    }

    /** What the forms of a noun have in common. */
    private String key(String lower) {
        if (lexicon.isDefinite(lower)) {
            return lexicon.withoutArticle(lower);
        }
        boolean ending = lower.endsWith("s") || (lower.endsWith("n") && lexicon.nounsHaveCapitals());
        String bare = ending ? lower.substring(0, lower.length() - 1) : lower;
        boolean inflected = lexicon.inflectsNames() && bare.length() > LONG_ROLE;
        return inflected ? bare.substring(0, bare.length() - 1) : bare;
    }
}
