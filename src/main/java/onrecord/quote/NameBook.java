package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The people an article names in full, and every place where one of them is mentioned. Built in one pass over the tokens;
 * a lone family or given name stands for the person who bears it.
 */
final class NameBook {
    private static final int RECENT = 200;

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    /**
     * A place where a person is named.
     *
     * @param token the index of the name's last token
     * @param person who is named
     * @param possessive whether the name is a possessor ("Trump's")
     */
    record Sighting(int token, Person person, boolean possessive) {}

    private final Body body;
    private final Lexicon lexicon;
    private final Map<String, List<Person>> byFamily = new HashMap<>();
    private final Map<String, List<Person>> byGiven = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    /** Where bodies are named, by each word of their names in lower case: the token behind the name, and the name. */
    private final Map<String, NavigableMap<Integer, Name>> organisations = new HashMap<>();

    NameBook(Body body, NameReader reader, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        List<NameRuns.Run> runs = new NameRuns(body, reader).all();
        runs.forEach(this::enterOrganisation);
        Map<String, Integer> alone = new HashMap<>();
        for (NameRuns.Run run : runs) {
            if (run.name().words().size() == 1) {
                alone.merge(lower(run.name().last()), 1, Integer::sum);
            }
        }
        runs.forEach(run -> enter(run, alone));
        runs.forEach(this::enterTitled);
        runs.forEach(this::enterGiven);
        runs.forEach(this::countGiven);
        kin();
        runs.forEach(this::sight);
    }

    /** The name of the last body before token {@code at} whose name has {@code noun} for a word, or null. */
    @Nullable
    Name organisation(String noun, int at) {
        NavigableMap<Integer, Name> named = organisations.get(noun);
        Map.Entry<Integer, Name> last = named == null ? null : named.floorEntry(at);
        return last == null ? null : last.getValue();
    }

    List<Sighting> sightings() {
        return sightings;
    }

    private void enterOrganisation(NameRuns.Run run) {
        if (run.name().kind() == Name.Kind.ORGANISATION && run.name().words().size() > 1) {
            for (String word : run.name().words()) {
                organisations
                        .computeIfAbsent(lower(word), key -> new TreeMap<>())
                        .put(run.to(), run.name());
            }
        }
    }

    private void enter(NameRuns.Run run, Map<String, Integer> alone) {
        Name name = run.name();
        if (name.kind() != Name.Kind.PERSON
                || name.words().size() < 2
                || name.words().size() > 5
                || isBrokenByNickname(run)) {
            return;
        }
        String family = lower(familyName(name.words()));
        Person person = known(name, family);
        if (person == null && isOddWordBeforeKnown(run, family)) {
            return;
        }
        if (person == null) {
            boolean familyFirst = isFamilyFirst(name.words(), alone);
            person = new Person(name.words(), familyFirst, genderOf(name, familyFirst));
            byFamily.computeIfAbsent(lower(person.family()), key -> new ArrayList<>())
                    .add(person);
            byGiven.computeIfAbsent(lower(person.given()), key -> new ArrayList<>())
                    .add(person);
        }
        person.seen(name.words());
        if (isHuman(run)) {
            person.human();
        }
        person.role(name.title());
        person.role(Roles.around(body, run.from(), run.to()));
    }

    /** 'Robert C. "Bobby" Scott': the family name stands behind the nickname. */
    private boolean isBrokenByNickname(NameRuns.Run run) {
        boolean nickname =
                run.to() + 1 < body.tokens.size() && body.at(run.to()).isQuotation();
        return nickname
                && body.at(run.to() + 1).isCapital()
                && body.at(run.to() - 1).lower().endsWith(".");
    }

    /** "In Wisconsin Trump said", "Everything Trump says": a place or another word in front of a family name already known. */
    private boolean isOddWordBeforeKnown(NameRuns.Run run, String family) {
        if (run.name().words().size() != 2 || !byFamily.containsKey(family)) {
            return false;
        }
        Token first = body.at(run.to() - 2);
        boolean odd = lexicon.place(first.lower()) != null
                || first.verb() != null
                || first.is(Tag.PREPOSITION
                        | Tag.SUBORDINATOR
                        | Tag.ADVERB
                        | Tag.TIME
                        | Tag.ORGANISATION
                        | Tag.CARRIER
                        | Tag.QUANTITY);
        return odd && !first.is(Tag.FIRST_NAME);
    }

    /** "Mr. King", "President Obama": a titled name that no full name of the article explains is a person of its own. */
    private void enterTitled(NameRuns.Run run) {
        Name name = run.name();
        boolean one = name.kind() == Name.Kind.PERSON && name.words().size() == 1;
        if (!one || !isTitled(run)) {
            return;
        }
        Person known = person(name, run.to());
        if (known != null) {
            known.human();
            return;
        }
        Person person = new Person(name.words(), false, honorific(name));
        person.human();
        person.seen(name.words());
        byFamily.computeIfAbsent(lower(name.last()), key -> new ArrayList<>()).add(person);
    }

    /** "Melanie said": a given name alone that no full name of the article explains is a person of its own. */
    private void enterGiven(NameRuns.Run run) {
        Name name = run.name();
        boolean one = name.kind() == Name.Kind.PERSON && name.words().size() == 1;
        Token t = body.at(run.to() - 1);
        boolean given = t.is(Tag.FIRST_NAME) && !t.is(Tag.AMBIGUOUS_NAME | Tag.TIME) && !NameReader.isFunctionWord(t);
        if (!one || !given || !isHuman(run) || person(name, run.to()) != null) {
            return;
        }
        Person person = new Person(name.words(), false, genderOf(name, false));
        person.human();
        byFamily.computeIfAbsent(lower(name.last()), key -> new ArrayList<>()).add(person);
    }

    /** "Hillary": a given name alone counts for the one person who bears it, where it is no family name. */
    private void countGiven(NameRuns.Run run) {
        String word = lower(run.name().last());
        List<Person> bearers = byGiven.getOrDefault(word, List.of());
        boolean alone = run.name().kind() == Name.Kind.PERSON
                && run.name().words().size() == 1
                && run.name().title().isEmpty();
        if (alone && bearers.size() == 1 && !byFamily.containsKey(word)) {
            bearers.getFirst().named();
        }
    }

    /** Who bears the family name of somebody known to be a person is one too. */
    private void kin() {
        for (List<Person> family : byFamily.values()) {
            if (family.stream().anyMatch(Person::isHuman)) {
                family.forEach(Person::human);
            }
        }
    }

    private boolean isTitled(NameRuns.Run run) {
        int before = run.to() - 2;
        return before >= 0
                && body.at(before).is(Tag.OFFICE | Tag.ANY_HONORIFIC)
                && body.at(before).isCapital();
    }

    /** Whether the run shows by itself that it names a person: a first name, an initial, a title, an age, a verb of speech. */
    private boolean isHuman(NameRuns.Run run) {
        int words = run.name().words().size();
        int start = run.to() - words;
        Token first = body.at(Math.max(start, 0));
        boolean initial = words == 3
                && body.at(run.to() - 2).lower().length() == 2
                && body.at(run.to() - 2).lower().endsWith(".");
        boolean titled = start > 0 && body.at(start - 1).is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC);
        Token next = run.to() < body.tokens.size() ? body.at(run.to()) : null;
        boolean speaks = next != null
                && ((next.verb() != null && next.verb().verb().takes(Verb.Pattern.DIRECT)) || next.is("who"));
        boolean aged = next != null
                && next.is(",")
                && run.to() + 1 < body.tokens.size()
                && body.at(run.to() + 1).kind() == Token.Kind.NUMBER;
        Token previous = start > 0 ? body.at(start - 1) : null;
        boolean spoken = previous != null
                && previous.verb() != null
                && previous.verb().verb().takes(Verb.Pattern.DIRECT);
        return first.is(Tag.FIRST_NAME | Tag.FAMILY_FIRST) || initial || titled || speaks || aged || spoken;
    }

    private @Nullable Person known(Name name, String family) {
        String given = lower(name.words().get(0));
        List<Person> candidates = new ArrayList<>(byFamily.getOrDefault(family, List.of()));
        candidates.addAll(byFamily.getOrDefault(given, List.of()));
        for (Person person : candidates) {
            boolean particles =
                    NameReader.isParticle(given) && lower(person.name()).endsWith(" " + lower(name.joined()));
            if (particles) {
                return person;
            }
            if (person.familyFirst()
                    ? person.name().equalsIgnoreCase(name.joined())
                    : lower(person.given()).equals(given)) {
                return person;
            }
        }
        return null;
    }

    private boolean isFamilyFirst(List<String> words, Map<String, Integer> alone) {
        int first = alone.getOrDefault(lower(words.get(0)), 0);
        int last = alone.getOrDefault(lower(familyName(words)), 0);
        boolean listed = (lexicon.tags(lower(words.get(0))) & Tag.FAMILY_FIRST) != 0;
        boolean given = (lexicon.tags(lower(words.get(0))) & Tag.FIRST_NAME) != 0;
        return listed && words.size() <= 3 && last <= first && (!given || first > last);
    }

    private Person.Gender genderOf(Name name, boolean familyFirst) {
        Person.Gender titled = honorific(name);
        if (titled != Person.Gender.UNKNOWN) {
            return titled;
        }
        int given = lexicon.tags(lower(name.words().get(0))) & Tag.FIRST_NAME;
        if (familyFirst || given == 0 || given == Tag.FIRST_NAME) {
            return Person.Gender.UNKNOWN;
        }
        return given == Tag.MALE_NAME ? Person.Gender.HE : Person.Gender.SHE;
    }

    private void sight(NameRuns.Run run) {
        Name name = run.name();
        if (name.kind() != Name.Kind.PERSON && name.kind() != Name.Kind.PLACE) {
            return;
        }
        Person person = person(name, run.to() - 1);
        if (person == null) {
            return;
        }
        boolean possessive = run.to() < body.tokens.size() && body.at(run.to()).kind() == Token.Kind.POSSESSIVE;
        if (person.isHuman()) {
            sightings.add(new Sighting(run.to() - 1, person, possessive));
        }
        if (name.words().size() == 1) {
            person.role(name.title());
            person.role(Roles.around(body, run.from(), run.to()));
            honorificGender(name, person);
        }
    }

    private void honorificGender(Name name, Person person) {
        if (person.gender() == Person.Gender.UNKNOWN) {
            person.gender(honorific(name));
        }
    }

    private Person.Gender honorific(Name name) {
        for (String title : name.title()) {
            int tags = lexicon.tags(title);
            if ((tags & Tag.HONORIFIC_HE) != 0) {
                return Person.Gender.HE;
            }
            if ((tags & Tag.HONORIFIC_SHE) != 0) {
                return Person.Gender.SHE;
            }
        }
        return Person.Gender.UNKNOWN;
    }

    /** The person of this name, full or in part, as meant at token {@code at}; null when nobody or nobody certain. */
    @Nullable
    Person person(Name name, int at) {
        List<String> words = name.words();
        if (words.size() > 1) {
            return known(name, lower(familyName(words)));
        }
        String word = lower(words.get(0));
        Person.Gender gender = honorific(name);
        List<Person> bearers = byFamily.getOrDefault(word, List.of()).stream()
                .filter(person -> person.mayBe(gender))
                .toList();
        if (bearers.isEmpty()) {
            bearers = name.title().isEmpty() ? byGiven.getOrDefault(word, List.of()) : List.of();
        }
        if (bearers.size() > 1 && gender == Person.Gender.UNKNOWN) {
            Person.Gender pronouns = pronouns(at);
            List<Person> meant = bearers.stream()
                    .filter(person -> person.gender() == pronouns && pronouns != Person.Gender.UNKNOWN)
                    .toList();
            bearers = meant.isEmpty() ? bearers : meant;
        }
        return bearers.isEmpty() ? null : mostNamed(bearers, at);
    }

    /** The gender of all pronouns in the sentence of token {@code at}: "In her book, Clinton wrote"; unknown where they differ. */
    private Person.Gender pronouns(int at) {
        Sentence sentence = body.sentenceAt(Math.min(at, body.tokens.size() - 1));
        boolean he = false;
        boolean she = false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            he |= body.at(i).is(Tag.HE);
            she |= body.at(i).is(Tag.SHE);
        }
        return he == she ? Person.Gender.UNKNOWN : he ? Person.Gender.HE : Person.Gender.SHE;
    }

    /** Of several people of one family name the bare name means the one the article names most; of equals the one named last. */
    private Person mostNamed(List<Person> bearers, int at) {
        Person best = bearers.get(0);
        for (Person person : bearers) {
            if (person.count() > best.count()
                    || (person.count() == best.count() && lastSeen(person, at) > lastSeen(best, at))) {
                best = person;
            }
        }
        return best;
    }

    private int lastSeen(Person person, int at) {
        int last = sightingBefore(at);
        for (int i = last; i >= Math.max(0, last - RECENT); i--) {
            if (sightings.get(i).person().equals(person)) {
                return sightings.get(i).token();
            }
        }
        return -1;
    }

    /** The index of the last sighting before token {@code at}, or -1. */
    int sightingBefore(int at) {
        int low = 0;
        int high = sightings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sightings.get(middle).token() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The family name of a Western name: the last word that is no "Jr." or the like. */
    static String familyName(List<String> words) {
        int i = words.size() - 1;
        while (i > 0 && SUFFIXES.contains(lower(words.get(i)))) {
            i--;
        }
        return words.get(i);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
