package onrecord.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds whose words a document or an unnamed body tells: "the statement", "the EU report", "the ministry". */
final class Carriers {
    /** How many speakers back a body may have been named. */
    private static final int RECENT = 200;

    /** In paragraphs: how far back the body may have spoken whose "statement" it is. */
    private static final int NEAR = 2;

    /** How many common nouns may stand between a body's name and its document: "the EU disinformation report". */
    private static final int NOUNS = 3;

    /** What a body is called whatever its name: "the union", where the "Alliance" just spoke. */
    private static final Set<String> ANY = Set.of(
            "union", "company", "firm", "airline", "charity", "group", "association", "organisation", "organization");

    private static final Set<String> ONE_OF_MANY = Set.of("a", "an", "one", "another");

    private final Body body;
    private final NameBook book;
    private final BodyNames bodyNames;
    private final ProperNames properNames;
    private final List<Who> spoke;
    private final Function<Mention, Who> resolve;

    /**
     * @param spoke who spoke so far; read, never changed
     * @param resolve tells who the name of an issuer means
     */
    Carriers(
            Body body,
            NameBook book,
            BodyNames bodyNames,
            ProperNames properNames,
            List<Who> spoke,
            Function<Mention, Who> resolve) {
        this.body = body;
        this.book = book;
        this.bodyNames = bodyNames;
        this.properNames = properNames;
        this.spoke = spoke;
        this.resolve = resolve;
    }

    Who who(Name name, Mention mention) {
        Mention issuer = issuer(mention);
        if (issuer != null) {
            Who who = resolve.apply(issuer);
            boolean body = who.person() == null || issuer.from() > mention.head() || isOwner(issuer);
            return carried(body ? who.person() : null, who.name(), mention);
        }
        boolean definite = body.at(mention.from()).is("the");
        String earlier = definite ? earlier(mention) : null;
        if (earlier != null) {
            return carried(null, earlier, mention);
        }
        Token head = body.at(mention.head());
        Name named = definite && !head.is(Tag.CARRIER) ? book.organisation(head.lower(), mention.from()) : null;
        String printed = named == null ? lone(name, mention) : bodyNames.of(named, spoke);
        return new Who(null, printed, name.kind(), mention.head(), paragraph(mention));
    }

    private Who carried(@Nullable Person person, @Nullable String name, Mention mention) {
        return new Who(person, name, Name.Kind.CARRIER, mention.head(), paragraph(mention));
    }

    private int paragraph(Mention mention) {
        return body.sentenceAt(mention.head()).paragraph();
    }

    /** The body within the phrase that gave the document out. */
    private @Nullable Mention issuer(Mention mention) {
        for (int i = mention.head() - 1; i > mention.from(); i--) {
            Token t = body.at(i);
            if (t.is(Tag.ORGANISATION) && !t.is(Tag.CARRIER)) {
                return new Mention(mention.from(), i, i + 1);
            }
        }
        int behind = mention.head() + 1;
        boolean signed = behind + 1 < mention.to()
                && (body.at(behind).is("from") || body.at(behind).is("by"));
        if (signed) {
            return new Mention(behind + 1, headOf(behind + 1, mention.to()), mention.to());
        }
        int owner = mention.from();
        boolean owned = owner + 1 < mention.head()
                && body.at(owner + 1).kind() == Token.Kind.POSSESSIVE
                && body.at(owner).isCapital();
        return owned ? new Mention(owner, owner, owner + 1) : inFront(mention);
    }

    /** "the Union of Millers": the last word in front of "of" and its like. */
    private int headOf(int from, int to) {
        int head = from;
        while (head + 1 < to
                && !(body.at(head + 1).is(Tag.PREPOSITION) && body.at(head).isCapital())) {
            head++;
        }
        return head;
    }

    /** "the EU document", "a European Union disinformation report": the name in front of the nouns. */
    private @Nullable Mention inFront(Mention mention) {
        int last = mention.head() - 1;
        if (last < mention.from()) {
            return null;
        }
        while (last > mention.from()
                && last > mention.head() - NOUNS
                && body.at(last).kind() == Token.Kind.WORD) {
            last--;
        }
        int from = last;
        while (from > mention.from()
                && body.at(from - 1).isCapital()
                && !body.at(from - 1).is(Tag.DETERMINER)) {
            from--;
        }
        Token name = body.at(last);
        boolean body = name.isCapital()
                && !name.is(Tag.DETERMINER | Tag.DEMONYM | Tag.PARTY | Tag.TIME)
                && !name.is(Tag.FIRST_NAME);
        return body && isBody(from, last) ? new Mention(from, last, last + 1) : null;
    }

    /** An acronym, or a name of several words that is no person's and no place: "EU", "Coast Guard". */
    private boolean isBody(int from, int last) {
        boolean person = body.at(from).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC);
        return NameWords.isAcronym(body.printed(last)) || (last > from && !person && !body.isPlace(last));
    }

    private boolean isOwner(Mention issuer) {
        return issuer.to() < body.tokens.size() && body.at(issuer.to()).kind() == Token.Kind.POSSESSIVE;
    }

    /**
     * Whose "the report" is: whose report was told of in the paragraph where a body spoke last, else that body's, a
     * paragraph or two ago at most, else whose report was told of last.
     */
    private @Nullable String earlier(Mention mention) {
        Token head = body.at(mention.head());
        Who issuer = null;
        for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - RECENT); i--) {
            Who earlier = spoke.get(i);
            if (earlier.name() == null || !isBody(earlier)) {
                continue;
            }
            if (issuer != null && head.is(Tag.CARRIER) && earlier.paragraph() < issuer.paragraph()) {
                return issuer.name();
            }
            if (isSame(earlier, head)) {
                return earlier.name();
            }
            int back = paragraph(mention) - earlier.paragraph();
            boolean near = head.is(Tag.CARRIER) ? back <= NEAR : back <= 1 && ANY.contains(head.lower());
            issuer = issuer == null && near ? earlier : issuer;
        }
        return issuer == null ? null : issuer.name();
    }

    private static boolean isBody(Who who) {
        return who.kind() == Name.Kind.ORGANISATION || who.kind() == Name.Kind.CARRIER;
    }

    /** "the EU report" and "the report", "the Foreign Ministry" and "the ministry". */
    private boolean isSame(Who who, Token head) {
        return (who.kind() == Name.Kind.CARRIER && body.at(who.token()).is(head.lower()))
                || (who.name() != null && who.name().toLowerCase(Locale.ROOT).endsWith(head.lower()));
    }

    /** The name of a body that one capitalised word names: "Congress", "the Kremlin"; null for a common noun. */
    private @Nullable String lone(Name name, Mention mention) {
        Token head = body.at(mention.head());
        boolean several = head.is(Tag.CARRIER) && head.lower().endsWith("s"); // "Reports"
        boolean common = several || ONE_OF_MANY.contains(body.at(mention.from()).lower());
        return head.isCapital() && !common && (!head.is(Tag.CARRIER) || properNames.isName(mention.head()))
                ? name.joined()
                : null;
    }
}
