package onrecord.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person that an epithet means, which tells no office: "the teenager", "the Italian", "the 46-year-old", "the
 * mother of two". Newspapers put it in place of the name of whom they just wrote about.
 */
final class Epithets {
    /** In paragraphs: how far back the one person may be named whom the text is about. */
    private static final int REACH = 2;

    /** What people of any trade are called. */
    private static final Set<String> ANYBODY = Set.of(
            "teenager",
            "teen",
            "youngster",
            "pensioner",
            "veteran",
            "native",
            "star",
            "millionaire",
            "newcomer",
            "senior",
            "junior",
            "sophomore",
            "freshman",
            "grandmother",
            "grandfather",
            "great-grandmother",
            "great-grandfather",
            "retiree",
            "debutant");

    /** Who has children, as in "the mother of two". */
    private static final Set<String> PARENTS =
            Set.of("mother", "father", "mum", "mom", "dad", "parent", "grandmother", "grandfather");

    /** What words end in for a whole nation: "the French", "the Chinese", "the Saudis". */
    private static final List<String> SEVERAL = List.of("s", "sh", "ch", "ese");

    private final Body body;
    private final Lexicon lexicon;
    private final NameBook book;

    Epithets(Body body, Lexicon lexicon, NameBook book) {
        this.body = body;
        this.lexicon = lexicon;
        this.book = book;
    }

    boolean isEpithet(Name noun, Mention mention) {
        String head = noun.last().toLowerCase(Locale.ROOT);
        boolean parent = PARENTS.contains(head)
                && mention.head() + 2 < body.tokens.size()
                && body.at(mention.head() + 1).is("of")
                && (body.at(mention.head() + 2).is(Tag.DETERMINER | Tag.QUANTITY)
                        || body.at(mention.head() + 2).isNumber());
        boolean nation = body.at(mention.head()).is(Tag.DEMONYM)
                && body.at(mention.head()).isCapital()
                && SEVERAL.stream().noneMatch(head::endsWith);
        return body.at(mention.from()).is("the")
                && (ANYBODY.contains(head) || head.endsWith(Roles.AGED) || parent || nation);
    }

    /** Whom the epithet means, or null where it may be several. */
    @Nullable
    Person bearer(Name noun, Mention mention) {
        String head = noun.last().toLowerCase(Locale.ROOT);
        Person given = titled(head, mention);
        if (given != null) {
            return given;
        }
        int last = book.sightingBefore(mention.from());
        int paragraph = body.sentenceAt(mention.head()).paragraph();
        boolean near = last >= 0 && paragraph - paragraph(last) <= REACH;
        Person topic = near ? onlyNamed(paragraph(last), mention) : null;
        return topic != null && allows(noun, head, topic) ? topic : null;
    }

    /** Who was named last of those to whom the text gives a word: "Anna Berg, 17," is the 17-year-old. */
    @Nullable
    Person titled(String word, Mention mention) {
        List<NameBook.Sighting> sightings = book.sightings();
        for (int i = book.sightingBefore(mention.from()); i >= 0; i--) {
            Person person = sightings.get(i).person();
            if (person.roles().contains(word)) {
                return person;
            }
        }
        return null;
    }

    private boolean allows(Name noun, String head, Person person) {
        boolean otherAge =
                head.endsWith(Roles.AGED) && person.roles().stream().anyMatch(role -> role.endsWith(Roles.AGED));
        return !otherAge && Roles.allows(noun, person, lexicon);
    }

    /** The one person named from a paragraph on in front of the mention; null for none or several. */
    @Nullable
    Person onlyNamed(int paragraph, Mention mention) {
        Person only = null;
        for (int i = book.sightingBefore(mention.from()); i >= 0 && paragraph(i) >= paragraph; i--) {
            Person person = book.sightings().get(i).person();
            if (only != null && !only.equals(person)) {
                return null;
            }
            only = person;
        }
        return only;
    }

    private int paragraph(int sighting) {
        return body.sentenceAt(book.sightings().get(sighting).token()).paragraph();
    }
}
