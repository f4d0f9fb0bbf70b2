package onrecord.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person that a role without a name means: "the Russian foreign minister", "the former senator", "the
 * pundit".
 */
final class RoleBearers {
    /** How many speakers and names back the bearer of a role may have been named. */
    private static final int RECENT = 200;

    /** In paragraphs: how far back somebody may have spoken to be meant by a role that is new in the text. */
    private static final int NEAR = 1;

    /** In paragraphs: how long "the aide" goes on to mean an aide without a name. */
    private static final int UNNAMED = 5;

    private final Body body;
    private final Lexicon lexicon;
    private final NameBook book;
    private final List<Who> spoke;
    private final Epithets epithets;

    /** @param spoke who spoke so far; read, never changed */
    RoleBearers(Body body, Lexicon lexicon, NameBook book, List<Who> spoke) {
        this.body = body;
        this.lexicon = lexicon;
        this.book = book;
        this.spoke = spoke;
        this.epithets = new Epithets(body, lexicon, book);
    }

    /** The person to whom the text gave this role; else the last speaker, if the role fits; else null. */
    @Nullable
    Person person(Name role, Mention mention) {
        if (epithets.isEpithet(role, mention)) {
            return epithet(role, mention);
        }
        if (!isDefinite(role, mention) || Roles.isPlural(role) || spokeUnnamed(role, mention)) {
            return null;
        }
        for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - RECENT); i--) {
            Person person = spoke.get(i).person();
            if (person != null && Roles.fits(role, person, lexicon)) {
                return person;
            }
        }
        List<NameBook.Sighting> sightings = book.sightings();
        int last = book.sightingBefore(mention.from());
        for (int i = last; i >= Math.max(0, last - RECENT); i--) {
            if (Roles.fits(role, sightings.get(i).person(), lexicon)) {
                return sightings.get(i).person();
            }
        }
        Person speaker = Roles.isPublic(role) ? lastSpeaker(role, mention) : null;
        Person topic = speaker == null && Roles.isPublic(role) ? onlyNamed(role, mention) : speaker;
        return topic != null || Roles.isPublicNoun(role) ? topic : justSpoken(role, mention);
    }

    /**
     * "the pundit", "the retired neurosurgeon": who spoke last, if nobody else was named since and nothing speaks
     * against it; null for a noun that is nobody in particular.
     */
    @Nullable
    Person justSpoken(Name noun, Mention mention) {
        String head = noun.last().toLowerCase(Locale.ROOT);
        if (epithets.isEpithet(noun, mention)) {
            return epithet(noun, mention);
        }
        boolean somebody = body.at(mention.from()).is("the")
                && body.at(mention.head()).kind() == Token.Kind.WORD
                && !lexicon.isAnybody(head)
                && (body.at(mention.head()).is(Tag.ROLE) || Roles.isAgent(head));
        Person titled = somebody ? epithets.titled(head, mention) : null;
        if (titled != null || !somebody) {
            return titled;
        }
        Person topic = epithets.onlyNamed(paragraph(mention), mention);
        boolean owner = mention.to() < body.tokens.size()
                && body.at(mention.to()).kind() == Token.Kind.POSSESSIVE; // "the surgeon's assurance"
        if (topic != null && !owner && Roles.hasNoOther(noun, topic, lexicon)) {
            return topic;
        }
        return aloneSinceSpeaking(noun, mention);
    }

    private @Nullable Person epithet(Name noun, Mention mention) {
        Person bearer = spokeUnnamed(noun, mention) ? null : epithets.bearer(noun, mention);
        return bearer == null ? aloneSinceSpeaking(noun, mention) : bearer;
    }

    /** Who spoke last, near enough, if nobody else was named since. */
    private @Nullable Person aloneSinceSpeaking(Name noun, Mention mention) {
        if (spoke.isEmpty()) {
            return null;
        }
        Who last = spoke.getLast();
        int sighting = book.sightingBefore(mention.from());
        boolean alone = sighting >= 0 && book.sightings().get(sighting).person().equals(last.person());
        boolean near = paragraph(mention) - last.paragraph() <= NEAR;
        return last.person() != null && alone && near && Roles.allows(noun, last.person(), lexicon)
                ? last.person()
                : null;
    }

    private int paragraph(Mention mention) {
        return body.sentenceAt(mention.head()).paragraph();
    }

    /** "the minister", "Ferry spokesman": somebody the text knows, where "a minister" is somebody new. */
    private boolean isDefinite(Name role, Mention mention) {
        Token first = body.at(mention.from());
        boolean title = first.isCapital() && role.words().size() > 1 && !first.is(Tag.DETERMINER | Tag.QUANTITY);
        return first.is("the") || title;
    }

    /**
     * "A top aide said ... the aide said": whether somebody without a name has that role since a name was given to one.
     */
    private boolean spokeUnnamed(Name role, Mention mention) {
        String head = role.last().toLowerCase(Locale.ROOT);
        for (int i = spoke.size() - 1; i >= 0; i--) {
            Who who = spoke.get(i);
            if (paragraph(mention) - who.paragraph() > UNNAMED) {
                return false;
            }
            boolean named = who.person() != null || who.name() != null;
            if (who.kind() == Name.Kind.ROLE && body.at(who.token()).is(head)) {
                return !named && !isGivenSince(head, who.token(), mention.from());
            }
        }
        return false;
    }

    /**
     * "A spokesman said ... Anna Berg, a spokesman for the union": whether the text gives somebody the role between.
     */
    private boolean isGivenSince(String role, int from, int to) {
        int last = book.sightingBefore(to);
        for (int i = book.sightingBefore(from) + 1; i <= last; i++) {
            if (book.sightings().get(i).person().roles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The person who spoke last, within a paragraph or two, if nothing is said of them that speaks against the role.
     */
    private @Nullable Person lastSpeaker(Name role, Mention mention) {
        for (int i = spoke.size() - 1; i >= 0; i--) {
            Who who = spoke.get(i);
            if (paragraph(mention) - who.paragraph() > NEAR) {
                return null;
            }
            if (who.person() != null || who.name() != null) {
                boolean may = who.person() != null
                        && (Roles.isFormer(role)
                                ? Roles.allows(role, who.person(), lexicon)
                                : Roles.mayBe(role, who.person(), lexicon));
                return may ? who.person() : null;
            }
        }
        return null;
    }

    /** "The fall of Anna Berg tells it all. The onetime governor": the one person named in the sentence before. */
    private @Nullable Person onlyNamed(Name role, Mention mention) {
        int sentence = body.sentenceOf(mention.head()) - 1;
        if (sentence < 0 || body.sentences.get(sentence).paragraph() != paragraph(mention)) {
            return null;
        }
        int first = book.sightingBefore(body.sentences.get(sentence).from()) + 1;
        int last = book.sightingBefore(mention.from());
        Person only = first <= last ? book.sightings().get(first).person() : null;
        for (int i = first; only != null && i <= last; i++) {
            only = book.sightings().get(i).person().equals(only) ? only : null;
        }
        return only != null && Roles.allows(role, only, lexicon) ? only : null;
    }
}
