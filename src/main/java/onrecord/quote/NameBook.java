package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The people an article names in full, and every place where one of them is mentioned. Built in one pass over the
 * tokens; a lone family or given name stands for the person who bears it.
 */
final class NameBook {
    /**
     * A place where a person is named.
     *
     * @param token the index of the name's last token
     * @param person who is named
     * @param part what part the name has in its sentence
     */
    record Sighting(int token, Person person, Part part) {}

    /** What part a name has in its sentence, as far as the words beside it tell. */
    enum Part {
        /** The subject or an object. */
        FREE,
        /** "Trump's". */
        POSSESSOR,
        /** "in a thrust at Trump", "the Trump administration". */
        WITHIN
    }

    private final Body body;
    private final Lexicon lexicon;
    private final FullNames fullNames;
    private final Appositions appositions;
    private final Bearers bearers = new Bearers();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Strangers strangers = new Strangers();
    /** Where bodies are named, by each word of their names in lower case: the token behind the name, and the name. */
    private final Map<String, NavigableMap<Integer, Name>> organisations = new HashMap<>();

    NameBook(Body body, NameReader reader, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.appositions = new Appositions(body);
        this.fullNames = new FullNames(body, lexicon, bearers);
        List<NameRuns.Run> runs = new NameRuns(body, reader).all();
        runs.forEach(this::enterOrganisation);
        Map<String, Integer> alone = new HashMap<>();
        for (NameRuns.Run run : runs) {
            if (run.name().words().size() == 1) {
                alone.merge(lower(run.name().last()), 1, Integer::sum);
            }
        }
        runs.stream().filter(run -> !fullNames.hasOddWordInFront(run)).forEach(run -> enter(run, alone));
        runs.stream().filter(fullNames::hasOddWordInFront).forEach(run -> enter(run, alone));
        new Couples(body, bearers).enter(runs);
        QuotedNames quoted = new QuotedNames(body, lexicon, bearers);
        quoted.enterFromAsides();
        quoted.enter(alone.keySet());
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

    Strangers strangers() {
        return strangers;
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
        Person person = fullNames.may(run) ? bearers.named(name.words()) : null;
        person = person != null && isFatherOf(person, name) ? null : person;
        if (person == null && (!fullNames.may(run) || fullNames.isBeforeKnown(run))) {
            return;
        }
        if (person == null) {
            boolean familyFirst = isFamilyFirst(name.words(), alone);
            person = new Person(name.words(), familyFirst, genderOf(name, familyFirst));
            bearers.add(person);
        } else if (name.words().size() > person.words().size() && !person.familyFirst()) {
            person.lengthen(name.words());
        }
        person.seen(name.words());
        int start = run.to() - name.words().size();
        if (fullNames.isHuman(run) || appositions.followsPerson(start)) {
            person.human();
        }
        if (person.gender() == Person.Gender.UNKNOWN) {
            person.gender(appositions.gender(start, run.to()));
        }
        person.role(name.title());
        person.role(appositions.role(start));
        person.role(Roles.around(body, run.from(), run.to()));
        person.role(Roles.age(body, run.to()));
        String nickname = fullNames.nickname(run);
        if (nickname != null) {
            bearers.addNickname(person, nickname);
        }
    }

    /** "Hugo Latch Sr.", "President Hugo Latch" beside "Hugo Latch Jr.": not the same man. */
    private boolean isFatherOf(Person son, Name name) {
        boolean office = name.title().stream().anyMatch(title -> (lexicon.tags(title) & Tag.OFFICE) != 0);
        return son.isJunior()
                && !FamilyNames.isJunior(name.words())
                && (FamilyNames.isSenior(name.words()) || (office && !hasOffice(son)));
    }

    /**
     * "Mr. King", "President Obama": a titled name that no full name of the article explains is a person of its own.
     */
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
        bearers.addFamily(person, name.last());
    }

    /**
     * "Melanie said", "his wife, Marlys,": a given name alone that no full name of the article explains is a person of
     * its own.
     */
    private void enterGiven(NameRuns.Run run) {
        Name name = run.name();
        boolean one = name.kind() == Name.Kind.PERSON && name.words().size() == 1;
        Token t = body.at(run.to() - 1);
        boolean given = t.is(Tag.FIRST_NAME) && !t.is(Tag.AMBIGUOUS_NAME | Tag.TIME) && !NameWords.isFunctionWord(t);
        boolean kin = one && appositions.isKin(run.to() - 1);
        Person known = one ? person(name, run.to()) : null;
        if (known != null && known.family().equalsIgnoreCase(name.last()) && fullNames.isHuman(run)) {
            known.human();
        }
        if (known != null || !one || (!kin && !(given && fullNames.isHuman(run)))) {
            return;
        }
        Person.Gender told = kin ? appositions.gender(run.to() - 1, run.to()) : Person.Gender.UNKNOWN;
        Person person = new Person(name.words(), false, told == Person.Gender.UNKNOWN ? genderOf(name, false) : told);
        person.human();
        bearers.addFamily(person, name.last());
    }

    /** "Hillary": a given name alone counts for the one person who bears it, where it is no family name. */
    private void countGiven(NameRuns.Run run) {
        String word = run.name().last();
        List<Person> given = bearers.ofGiven(word);
        boolean alone = run.name().kind() == Name.Kind.PERSON
                && run.name().words().size() == 1
                && run.name().title().isEmpty();
        if (alone && given.size() == 1 && bearers.ofFamily(word).isEmpty()) {
            given.getFirst().named();
        }
    }

    /** Who bears the family name of somebody known to be a person is one too. */
    private void kin() {
        for (List<Person> family : bearers.families()) {
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

    private boolean isFamilyFirst(List<String> words, Map<String, Integer> alone) {
        int first = alone.getOrDefault(lower(words.get(0)), 0);
        int last = alone.getOrDefault(lower(FamilyNames.of(words)), 0);
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
        boolean opens = body.sentenceAt(run.from()).from() == run.from();
        if (opens && (person == null || !person.isHuman()) && fullNames.may(run)) {
            strangers.add(run.from());
        }
        if (person == null) {
            return;
        }
        if (person.isHuman()) {
            sightings.add(new Sighting(run.to() - 1, person, part(run)));
        }
        if (name.words().size() == 1) {
            person.role(name.title());
            person.role(Roles.around(body, run.from(), run.to()));
            honorificGender(name, person);
        }
    }

    private Part part(NameRuns.Run run) {
        Token next = run.to() < body.tokens.size() ? body.at(run.to()) : null;
        if (next != null && next.kind() == Token.Kind.POSSESSIVE) {
            return Part.POSSESSOR;
        }
        Sentence sentence = body.sentenceAt(run.from());
        Token before = run.from() > sentence.from() ? body.at(run.from() - 1) : null;
        boolean governed = before != null && before.is(Tag.PREPOSITION) && !before.is(Tag.SUBORDINATOR);
        boolean afterDeterminer = before != null && before.is(Tag.DETERMINER);
        boolean modifies = next != null && isNoun(next) && (afterDeterminer || isBearer(next));
        return governed || modifies ? Part.WITHIN : Part.FREE;
    }

    private static boolean isNoun(Token token) {
        return token.kind() == Token.Kind.WORD && token.verb() == null && !NameWords.isFunctionWord(token);
    }

    /** Whether a noun is what a name in front of it may belong to: "the Berg campaign". */
    private static boolean isBearer(Token noun) {
        return noun.is(Tag.ROLE | Tag.ORGANISATION | Tag.CARRIER | Tag.GROUP);
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
        Person full = words.size() > 1 ? bearers.named(words) : null;
        boolean odd = words.size() == 2 && full == null && lexicon.place(lower(words.getFirst())) != null;
        if (words.size() > 1 && !odd) {
            return full;
        }
        Person.Gender gender = honorific(name);
        List<Person> family = thatMayBe(gender, bearers.ofFamily(words.getLast()));
        if (family.size() > 1 && Bearers.tellsGeneration(name)) {
            return Bearers.ofGeneration(family, name.title().contains("younger"));
        }
        List<Person> meant = fitting(family, gender);
        if (meant.isEmpty()
                && (name.title().isEmpty()
                        || NameWords.isBeforeGiven(name.title().getLast()))) {
            meant = bearers.ofGiven(words.getLast());
        }
        if (meant.isEmpty() && name.title().isEmpty()) {
            meant = bearers.ofFirstFamily(words.getLast());
            meant = meant.size() == 1 ? meant : List.of();
        }
        if (meant.size() > 1 && gender == Person.Gender.UNKNOWN) {
            meant = fitting(meant, pronouns(at));
        }
        return principal(meant);
    }

    private static List<Person> thatMayBe(Person.Gender gender, List<Person> people) {
        return gender == Person.Gender.UNKNOWN
                ? people
                : people.stream().filter(person -> person.mayBe(gender)).toList();
    }

    /** Those of a gender, or all where there are none. */
    private static List<Person> fitting(List<Person> all, Person.Gender gender) {
        List<Person> some = all.stream()
                .filter(person -> gender != Person.Gender.UNKNOWN && person.gender() == gender)
                .toList();
        return some.isEmpty() ? all : some;
    }

    /**
     * The gender of all pronouns in the sentence of token {@code at}: "In her book, Clinton wrote"; unknown where they
     * differ.
     */
    private Person.Gender pronouns(int at) {
        Sentence sentence = body.sentenceAt(Math.min(at, body.tokens.size() - 1));
        boolean he = false;
        boolean she = false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            he |= body.at(i).is(Tag.HE);
            she |= body.at(i).is(Tag.SHE);
        }
        if (he == she) {
            return Person.Gender.UNKNOWN;
        }
        return he ? Person.Gender.HE : Person.Gender.SHE;
    }

    /**
     * Whom the bare family name of several people means: the one who alone has an office, unless another is named far
     * more; else the one the article names most; of equals the one named first. A father stands before "Jr.".
     */
    private @Nullable Person principal(List<Person> all) {
        if (all.isEmpty()) {
            return null;
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        List<Person> elders = all.stream().filter(person -> !person.isJunior()).toList();
        List<Person> bearers = elders.isEmpty() ? all : elders;
        Person most = bearers.getFirst();
        for (Person person : bearers) {
            most = person.count() > most.count() ? person : most;
        }
        List<Person> inOffice = bearers.stream().filter(this::hasOffice).toList();
        boolean one =
                inOffice.size() == 1 && most.count() <= inOffice.getFirst().count() + 1;
        return one ? inOffice.getFirst() : most;
    }

    private boolean hasOffice(Person person) {
        return person.roles().stream().anyMatch(role -> (lexicon.tags(role) & Tag.OFFICE) != 0);
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

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
