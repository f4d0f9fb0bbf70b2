package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.model.Provenance;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Resolves who the mentions of an article's attributions are, in the order of the text, each with what was resolved before
 * it. What cannot be resolved has no name.
 */
final class Speakers {
    /** How many speakers back a body or a role may have been named. */
    private static final int RECENT = 200;

    /** How many paragraphs back a pronoun may reach. */
    private static final int REACH = 4;

    /** Somebody resolved: a person of the name book, or a body or place by its name, or neither when unknown. */
    private record Who(@Nullable Person person, @Nullable String name, Name.Kind kind, int token, int paragraph) {
        @Nullable
        String printed() {
            return person != null ? person.name() : name;
        }
    }

    private final Body body;
    private final Lexicon lexicon;
    private final NameReader reader;
    private final NameBook book;
    private final List<Who> spoke = new ArrayList<>();
    private final Map<Mention, Who> known = new HashMap<>();
    private final int[] sentenceOf;

    Speakers(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.reader = new NameReader(body, lexicon);
        this.book = new NameBook(body, reader, lexicon);
        this.sentenceOf = new int[body.tokens.size()];
        for (int s = 0; s < body.sentences.size(); s++) {
            java.util.Arrays.fill(
                    sentenceOf,
                    body.sentences.get(s).from(),
                    body.sentences.get(s).to(),
                    s);
        }
    }

    /** Resolves every attribution once, in order. */
    void resolveAll(List<Attribution> attributions) {
        for (Attribution a : attributions) {
            if (a.via() != null) {
                remember(a.via());
            }
            if (a.speaker() != null) {
                remember(a.speaker());
            }
        }
    }

    private void remember(Mention mention) {
        if (!known.containsKey(mention)) {
            Who who = resolve(mention);
            known.put(mention, who);
            spoke.add(who);
        }
    }

    /** The speaker of an utterance, or null where its attribution names none. */
    @Nullable
    Speaker of(Utterance utterance) {
        Attribution a = utterance.source();
        if (a == null || a.speaker() == null) {
            return null;
        }
        Who who = known.get(a.speaker());
        String name = who == null ? null : who.printed();
        double confidence = Confidence.of(utterance.method(), name != null, who == null ? Name.Kind.OTHER : who.kind());
        String via = a.via() == null ? null : viaName(a.via());
        String evidence = body.words(a.cueFrom(), Math.max(a.cueTo(), a.cueFrom() + 1));
        return new Speaker(
                a.speaker().text(body),
                a.speaker().span(body),
                name,
                via,
                new Provenance(utterance.method(), evidence, confidence));
    }

    private String viaName(Mention via) {
        Who who = known.get(via);
        String name = who == null ? null : who.printed();
        return name != null ? name : via.text(body);
    }

    private Who resolve(Mention mention) {
        Name name = reader.read(mention);
        if (isJoint(mention)) {
            return who(null, null, name, mention);
        }
        return switch (name.kind()) {
            case PERSON -> person(name, mention);
            case PLACE -> place(name, mention);
            case ORGANISATION ->
                book.person(name, mention.head()) != null && name.words().size() == 1
                        ? person(name, mention)
                        : name.words().size() == 1 && body.at(mention.from()).is("the")
                                ? carrier(name, mention)
                                : who(null, organisation(name), name, mention);
            case PRONOUN -> pronoun(name, mention);
            case ROLE -> role(name, mention);
            case CARRIER -> carrier(name, mention);
            case OTHER -> who(null, null, name, mention);
        };
    }

    private Who who(@Nullable Person person, @Nullable String name, Name kind, Mention mention) {
        return new Who(person, name, kind.kind(), mention.head(), paragraph(mention.head()));
    }

    private int paragraph(int token) {
        return body.sentences.get(sentenceOf[token]).paragraph();
    }

    /** "Russia and China": words of two are the words of neither alone. */
    private boolean isJoint(Mention mention) {
        for (int i = mention.from() + 1; i < mention.head(); i++) {
            if (body.at(i).is("and")
                    && body.at(i - 1).isCapital()
                    && body.at(mention.head()).isCapital()) {
                return !reader.read(mention).joined().contains(" and ");
            }
        }
        return false;
    }

    private Who person(Name name, Mention mention) {
        Person person = book.person(name, mention.head());
        if (person == null && name.words().size() == 1 && !isName(mention.head())) {
            return who(null, null, name, mention);
        }
        return who(person, name.joined(), name, mention);
    }

    /** Whether one capitalised word is a name, and not just the first of its sentence. */
    private boolean isName(int token) {
        Token t = body.at(token);
        Sentence sentence = body.sentences.get(sentenceOf[token]);
        Token before = token > sentence.from() ? body.at(token - 1) : null;
        boolean first = before == null || (before.isMark() && !before.is(","));
        return !NameReader.isFunctionWord(t)
                && (!first || book.isNameWithinSentences(t.lower()) || t.is(Tag.FIRST_NAME));
    }

    private Who place(Name name, Mention mention) {
        Person person = name.words().size() == 1 ? book.person(name, mention.head()) : null;
        if (person != null) {
            return who(person, null, name, mention);
        }
        Place place = lexicon.place(name.joined().toLowerCase(Locale.ROOT));
        String printed =
                place != null && place.capital() ? name.joined() + " (" + place.country() + ")" : name.joined();
        return who(null, printed, name, mention);
    }

    /** A body's name: "Russia's foreign ministry" and "the Russian Foreign Ministry" are one. */
    private String organisation(Name name) {
        List<String> words = new ArrayList<>(name.words());
        if (words.size() > 2 && isPossessive(words.get(1))) {
            Place place = lexicon.place(words.get(0).toLowerCase(Locale.ROOT));
            if (place != null) {
                words.set(0, place.adjective());
            }
            words.remove(1);
        }
        boolean official = words.get(words.size() - 1).equalsIgnoreCase("ministry");
        if (official) {
            words.replaceAll(Speakers::capitalised);
        }
        String printed = glue(words);
        for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - RECENT) && words.size() > 1; i--) {
            String earlier = spoke.get(i).name();
            if (earlier != null && shortens(words, earlier)) {
                return earlier;
            }
        }
        return printed;
    }

    /** Whether all the words stand in the same order at the ends of a longer name: "Chinese ministry", "Chinese Foreign Ministry". */
    private static boolean shortens(List<String> words, String longer) {
        String lower = longer.toLowerCase(Locale.ROOT);
        return lower.length() > words.get(0).length()
                && lower.startsWith(words.get(0).toLowerCase(Locale.ROOT) + " ")
                && lower.endsWith(" " + words.get(words.size() - 1).toLowerCase(Locale.ROOT))
                && words.stream().allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String capitalised(String word) {
        return word.isEmpty() || word.equals("of") || word.equals("and")
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static boolean isPossessive(String word) {
        return word.equals("'s") || word.equals("’s");
    }

    private static String glue(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean ending = word.startsWith("'") || word.startsWith("’");
            name.append(name.isEmpty() || ending ? "" : " ").append(word);
        }
        return name.toString();
    }

    private Who pronoun(Name name, Mention mention) {
        Token t = body.at(mention.from());
        if (t.is(Tag.HE) || t.is(Tag.SHE)) {
            Person person = antecedent(mention.from(), t.is(Tag.HE) ? Person.Gender.HE : Person.Gender.SHE);
            return who(person, null, name, mention);
        }
        if (t.is("it") || t.is("its")) {
            for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - RECENT); i--) {
                Who earlier = spoke.get(i);
                boolean body = earlier.kind() == Name.Kind.ORGANISATION
                        || earlier.kind() == Name.Kind.PLACE
                        || earlier.kind() == Name.Kind.CARRIER;
                if (body && earlier.person() == null && paragraph(mention.from()) - earlier.paragraph() <= 2) {
                    return new Who(null, earlier.name(), earlier.kind(), mention.head(), paragraph(mention.head()));
                }
            }
        }
        return who(null, null, name, mention);
    }

    /**
     * The person that "he" or "she" at {@code token} means: who is named before it in its own sentence, else the speaker or
     * first-named of the sentences before.
     */
    private @Nullable Person antecedent(int token, Person.Gender gender) {
        List<NameBook.Sighting> sightings = book.sightings();
        int i = book.sightingBefore(token);
        int spoken = spoke.size() - 1;
        int sentence = sentenceOf[token];
        int own = sentence;
        int reach = paragraph(token) - REACH;
        while (sentence >= 0 && body.sentences.get(sentence).paragraph() >= reach) {
            Sentence range = body.sentences.get(sentence);
            int last = i;
            while (i >= 0 && sightings.get(i).token() >= range.from()) {
                i--;
            }
            while (spoken >= 0 && spoke.get(spoken).token() >= token) {
                spoken--;
            }
            for (int k = spoken; k >= 0 && spoke.get(k).token() >= range.from(); k--) {
                Who who = spoke.get(k);
                if (who.token() < range.to()
                        && who.person() != null
                        && who.person().mayBe(gender)) {
                    return who.person();
                }
            }
            while (spoken >= 0 && spoke.get(spoken).token() >= range.from()) {
                spoken--;
            }
            Person named = sentence < own && startsWithPronoun(range, gender) ? null : firstNamed(i + 1, last, gender);
            if (named != null) {
                return named;
            }
            sentence--;
        }
        return null;
    }

    /** Whether "he" or "she" opens the sentence: then it is about the one meant before it, whoever else it names. */
    private boolean startsWithPronoun(Sentence s, Person.Gender gender) {
        int tag = gender == Person.Gender.HE ? Tag.HE : Tag.SHE;
        for (int i = s.from(); i < s.to() && i < s.from() + 2; i++) {
            if (body.at(i).is(tag) && body.at(i).is(Tag.PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Person firstNamed(int from, int to, Person.Gender gender) {
        Person possessor = null;
        for (int k = from; k <= to; k++) {
            NameBook.Sighting sighting = book.sightings().get(k);
            if (sighting.person().mayBe(gender)) {
                if (!sighting.possessive()) {
                    return sighting.person();
                }
                possessor = possessor == null ? sighting.person() : possessor;
            }
        }
        return possessor;
    }

    private Who role(Name role, Mention mention) {
        Token first = body.at(mention.from());
        if (!first.is("the") && !first.isCapital()) {
            return who(null, null, role, mention);
        }
        for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - RECENT); i--) {
            Person person = spoke.get(i).person();
            if (person != null && Roles.fits(role, person, lexicon)) {
                return who(person, null, role, mention);
            }
        }
        List<NameBook.Sighting> sightings = book.sightings();
        int last = book.sightingBefore(mention.from());
        for (int i = last; i >= Math.max(0, last - RECENT); i--) {
            NameBook.Sighting sighting = sightings.get(i);
            if (sighting.token() < mention.from() && Roles.fits(role, sighting.person(), lexicon)) {
                return who(sighting.person(), null, role, mention);
            }
        }
        return who(null, null, role, mention);
    }

    /** "the statement", "a Chinese foreign ministry statement", "the ministry": the body behind it. */
    private Who carrier(Name name, Mention mention) {
        for (int i = mention.head() - 1; i > mention.from(); i--) {
            Token t = body.at(i);
            if (t.is(Tag.ORGANISATION) && !t.is(Tag.CARRIER)) {
                Mention issuer = new Mention(mention.from(), i, i + 1);
                Who who = resolve(issuer);
                return new Who(null, who.name(), Name.Kind.CARRIER, mention.head(), paragraph(mention.head()));
            }
        }
        int behind = mention.head() + 1;
        if (behind + 1 < mention.to()
                && (body.at(behind).is("from") || body.at(behind).is("by"))) {
            Who who = resolve(new Mention(behind + 1, mention.to() - 1, mention.to()));
            return new Who(who.person(), who.name(), Name.Kind.CARRIER, mention.head(), paragraph(mention.head()));
        }
        int owner = mention.from();
        if (owner + 1 < mention.head()
                && body.at(owner + 1).kind() == Token.Kind.POSSESSIVE
                && body.at(owner).isCapital()) {
            Who who = resolve(new Mention(owner, owner, owner + 1));
            return new Who(who.person(), who.name(), Name.Kind.CARRIER, mention.head(), paragraph(mention.head()));
        }
        boolean definite = body.at(mention.from()).is("the");
        String head = body.at(mention.head()).lower();
        boolean carrier = body.at(mention.head()).is(Tag.CARRIER);
        for (int i = spoke.size() - 1; definite && i >= Math.max(0, spoke.size() - RECENT); i--) {
            Who earlier = spoke.get(i);
            boolean issuer = earlier.kind() == Name.Kind.ORGANISATION || earlier.kind() == Name.Kind.CARRIER;
            String printed = earlier.name();
            if (issuer
                    && printed != null
                    && (carrier || printed.toLowerCase(Locale.ROOT).endsWith(head))) {
                return new Who(null, printed, Name.Kind.CARRIER, mention.head(), paragraph(mention.head()));
            }
        }
        Name named = definite && !carrier ? book.organisation(head, mention.from()) : null;
        return who(null, named == null ? lone(name, mention) : organisation(named), name, mention);
    }

    /** The name of a body that one capitalised word names: "Congress", "the Kremlin"; null for a common noun. */
    private @Nullable String lone(Name name, Mention mention) {
        return body.at(mention.head()).isCapital() ? name.joined() : null;
    }
}
