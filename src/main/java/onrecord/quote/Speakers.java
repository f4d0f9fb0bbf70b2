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
 * Resolves who the mentions of an article's attributions are, in the order of the text, each with what was resolved
 * before it. What cannot be resolved has no name.
 */
final class Speakers {
    /** How many speakers back a body or a role may have been named. */
    private static final int RECENT = 200;

    private final Body body;
    private final Lexicon lexicon;
    private final NameReader reader;
    private final NameBook book;
    private final List<Who> spoke = new ArrayList<>();
    private final Map<Mention, Who> known = new HashMap<>();
    private final ProperNames properNames;
    private final BodyNames bodyNames;
    private final Antecedents antecedents;
    private final RoleBearers roles;
    private final Carriers carriers;
    /** The attribution whose speaker is being resolved. */
    private @Nullable Attribution current;

    Speakers(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.reader = new NameReader(body, lexicon);
        this.book = new NameBook(body, reader, lexicon);
        new PronounClues(body, book.sightings()).tell();
        this.properNames = new ProperNames(body, lexicon);
        this.bodyNames = new BodyNames(lexicon);
        this.antecedents = new Antecedents(body, book);
        this.roles = new RoleBearers(body, lexicon, book, spoke);
        this.carriers = new Carriers(body, book, bodyNames, properNames, spoke, this::resolve);
    }

    /** Resolves every attribution once, in order. */
    void resolveAll(List<Attribution> attributions) {
        for (Attribution a : attributions) {
            if (a.via() != null) {
                remember(a.via(), a);
            }
            if (a.speaker() != null) {
                remember(a.speaker(), a);
            }
        }
    }

    private void remember(Mention whole, Attribution attribution) {
        for (Mention mention : parts(whole)) {
            if (!known.containsKey(mention)) {
                current = attribution;
                Who who = resolve(mention);
                known.put(mention, who);
                spoke.add(who);
            }
        }
    }

    /** The speakers of an utterance: none where its attribution names none, and several where they speak together. */
    List<Speaker> of(Utterance utterance) {
        Attribution a = utterance.source();
        if (a == null || a.speaker() == null) {
            return List.of();
        }
        List<Mention> parts = parts(a.speaker());
        boolean named = parts.stream().allMatch(this::isNamed);
        return named
                ? parts.stream().map(part -> speaker(part, a, utterance)).toList()
                : List.of(speaker(a.speaker(), a, utterance));
    }

    private boolean isNamed(Mention mention) {
        Who who = known.get(mention);
        return who != null && who.printed() != null;
    }

    private Speaker speaker(Mention mention, Attribution a, Utterance utterance) {
        Who who = known.get(mention);
        String name = who == null ? null : who.printed();
        double confidence = Confidence.of(utterance.method(), name != null, who == null ? Name.Kind.OTHER : who.kind());
        String via = a.via() == null ? null : viaName(a.via());
        String evidence = body.words(a.cueFrom(), Math.max(a.cueTo(), a.cueFrom() + 1));
        return new Speaker(
                mention.text(body),
                mention.span(body),
                name,
                via,
                new Provenance(utterance.method(), evidence, confidence));
    }

    private String viaName(Mention via) {
        Who who = known.get(via);
        String name = who == null ? null : who.printed();
        return name != null ? name : via.text(body);
    }

    private Who resolve(Mention whole) {
        Mention mention = reader.behindThing(whole);
        Name name = reader.readHead(mention);
        return switch (name.kind()) {
            case PERSON -> person(name, mention);
            case PLACE -> place(name, mention);
            case ORGANISATION -> body(name, mention);
            case PRONOUN -> pronoun(name, mention);
            case ROLE -> who(roles.person(name, mention), null, name, mention);
            case CARRIER -> carriers.who(name, mention);
            case OTHER -> who(roles.justSpoken(name, mention), null, name, mention);
        };
    }

    private Who who(@Nullable Person person, @Nullable String name, Name kind, Mention mention) {
        return new Who(person, name, kind.kind(), mention.head(), paragraph(mention.head()));
    }

    private int paragraph(int token) {
        return body.sentenceAt(token).paragraph();
    }

    /**
     * "Russia and China", "Anna Berg and her husband, Paul Klein": the mentions it consists of; the mention itself for
     * one speaker.
     */
    private List<Mention> parts(Mention mention) {
        int and = mention.head() - 1;
        while (and > mention.from() && !body.at(and).is("and")) {
            and--;
        }
        boolean names = and > mention.from() && body.at(and - 1).isCapital() && hasCapital(and + 1, mention.head() + 1);
        boolean one = names
                && (reader.joinsOneBody(and, mention)
                        || joinsFields(and, mention)
                        || reader.read(mention).joined().contains(" and "));
        if (!names || one) {
            return List.of(mention);
        }
        List<Mention> parts = new ArrayList<>();
        int from = mention.from();
        for (int i = from; i < and; i++) {
            boolean list = body.at(i).is(",") && i > from && body.at(i - 1).isCapital();
            if (list) {
                parts.add(new Mention(from, i - 1, i));
                from = i + 1;
            }
        }
        parts.add(new Mention(from, and - 1, and));
        parts.add(new Mention(and + 1, mention.head(), mention.to()));
        return parts;
    }

    /**
     * "Health and Human Services Secretary Anna Berg", "Minister of Trade and Industry Anna Berg": whether "and" joins
     * what an office is for, and not two speakers.
     */
    private boolean joinsFields(int and, Mention mention) {
        Token first = body.at(and + 1);
        boolean begins = first.is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC | Tag.DEMONYM | Tag.PARTY)
                || first.is(Tag.DETERMINER)
                || body.isPlace(and + 1);
        Name second = reader.read(new Mention(and + 1, mention.head(), mention.to()));
        Name whole = reader.read(mention);
        boolean field = second.kind() == Name.Kind.PERSON
                && (!second.title().isEmpty()
                        || whole.words().size() < second.words().size());
        return !begins && field && !isSomebody(new Mention(mention.from(), and - 1, and));
    }

    private boolean isSomebody(Mention mention) {
        Name name = reader.read(mention);
        boolean full = name.words().size() > 1 && body.at(mention.from()).is(Tag.FIRST_NAME);
        return name.kind() == Name.Kind.PERSON && (full || book.person(name, mention.head()) != null);
    }

    private boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).isCapital()) {
                return true;
            }
        }
        return false;
    }

    /** A body by its name; one word may be a person's family name, or "the Agency" of one named before. */
    private Who body(Name name, Mention mention) {
        boolean one = name.words().size() == 1;
        if (one && book.person(name, mention.head()) != null) {
            return person(name, mention);
        }
        if (one && body.at(mention.from()).is("the") && !NameWords.isPress(body.at(mention.head()))) {
            return carriers.who(name, mention);
        }
        return who(null, properNames.isBody(name, mention) ? bodyNames.of(name, spoke) : null, name, mention);
    }

    private Who person(Name name, Mention mention) {
        Person person = book.person(name, mention.head());
        boolean one = name.words().size() == 1;
        boolean odd = one
                ? !properNames.isName(mention.head()) && !properNames.isNewName(mention)
                : properNames.hasFunctionWord(mention, name);
        boolean paper = one && body.isLabel(mention.head()); // "COURIER: How did you start?"
        if (person == null && (odd || paper)) {
            return who(null, null, name, mention);
        }
        return who(person, name.joined(), name, mention);
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

    private Who pronoun(Name name, Mention mention) {
        Token t = body.at(mention.from());
        if (t.is(Tag.HE) || t.is(Tag.SHE)) {
            Antecedents.Meant meant = antecedents.of(pronoun(mention, t), spoke);
            Name.Kind kind = meant.sure() ? name.kind() : Name.Kind.OTHER;
            return new Who(meant.person(), null, kind, mention.head(), paragraph(mention.head()));
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

    private Antecedents.Pronoun pronoun(Mention mention, Token t) {
        Person.Gender gender = t.is(Tag.HE) ? Person.Gender.HE : Person.Gender.SHE;
        boolean front = current != null && current.hasContent() && current.contentFrom() < mention.from();
        return front && current != null
                ? new Antecedents.Pronoun(mention.from(), gender, current.contentFrom(), current.contentTo())
                : new Antecedents.Pronoun(mention.from(), gender, -1, -1);
    }
}
