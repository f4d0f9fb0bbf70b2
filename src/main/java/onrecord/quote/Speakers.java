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

    /** In paragraphs: how far back the one whom a role not heard of before means may have spoken. */
    private static final int NEAR = 1;

    private final Body body;
    private final Lexicon lexicon;
    private final NameReader reader;
    private final NameBook book;
    private final List<Who> spoke = new ArrayList<>();
    private final Map<Mention, Who> known = new HashMap<>();
    private final ProperNames properNames;
    private final BodyNames bodyNames;
    private final Antecedents antecedents;

    Speakers(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.reader = new NameReader(body, lexicon);
        this.book = new NameBook(body, reader, lexicon);
        this.properNames = new ProperNames(body, lexicon);
        this.bodyNames = new BodyNames(lexicon);
        this.antecedents = new Antecedents(body, book);
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
                                : who(
                                        null,
                                        properNames.isBody(name, mention) ? bodyNames.of(name, spoke) : null,
                                        name,
                                        mention);
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
        return body.sentenceAt(token).paragraph();
    }

    /** "Russia and China": words of two are the words of neither alone. */
    private boolean isJoint(Mention mention) {
        for (int i = mention.from() + 1; i < mention.head(); i++) {
            if (body.at(i).is("and")
                    && body.at(i - 1).isCapital()
                    && body.at(mention.head()).isCapital()) {
                return !reader.joinsOneBody(i, mention)
                        && !reader.read(mention).joined().contains(" and ");
            }
        }
        return false;
    }

    private Who person(Name name, Mention mention) {
        Person person = book.person(name, mention.head());
        boolean one = name.words().size() == 1;
        if (person == null
                && (one
                        ? !properNames.isName(mention.head()) && !properNames.isNewName(mention)
                        : properNames.hasFunctionWord(mention, name))) {
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
            Person person = antecedents.of(mention.from(), t.is(Tag.HE) ? Person.Gender.HE : Person.Gender.SHE, spoke);
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

    private Who role(Name role, Mention mention) {
        Token first = body.at(mention.from());
        boolean definite = first.is("the") || (first.isCapital() && role.words().size() > 1 && !first.is("other"));
        if (!definite || Roles.isPlural(role)) {
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
        return who(Roles.isPublic(role) ? lastSpeaker(role, mention) : null, null, role, mention);
    }

    /** The person who spoke last, within a paragraph or two, if nothing is said of them that speaks against the role. */
    private @Nullable Person lastSpeaker(Name role, Mention mention) {
        for (int i = spoke.size() - 1; i >= 0; i--) {
            Who who = spoke.get(i);
            if (paragraph(mention.head()) - who.paragraph() > NEAR) {
                return null;
            }
            if (who.person() != null || who.name() != null) {
                return who.person() != null && Roles.mayBe(role, who.person(), lexicon) ? who.person() : null;
            }
        }
        return null;
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
        return who(null, named == null ? lone(name, mention) : bodyNames.of(named, spoke), name, mention);
    }

    /** The name of a body that one capitalised word names: "Congress", "the Kremlin"; null for a common noun. */
    private @Nullable String lone(Name name, Mention mention) {
        Token head = body.at(mention.head());
        Token first = body.at(mention.from());
        boolean common = first.is("a")
                || first.is("an")
                || first.is("one")
                || first.is("another")
                || (head.is(Tag.CARRIER) && head.lower().endsWith("s"));
        return head.isCapital() && !common && (!head.is(Tag.CARRIER) || properNames.isName(mention.head()))
                ? name.joined()
                : null;
    }
}
