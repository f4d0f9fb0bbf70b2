package onrecord.quote;

import java.util.List;

/**
 * What a noun phrase names, before it is known who that is.
 *
 * @param kind a person, a body, a place, a role without a name, or a pronoun
 * @param words the words of the name, titles left out; those of the role; the pronoun
 * @param title the words of title or role before the name, in lower case
 */
record Name(Kind kind, List<String> words, List<String> title) {
    enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        ROLE,
        PRONOUN,
        CARRIER,
        OTHER
    }

    String joined() {
        return String.join(" ", words);
    }

    String last() {
        return words.get(words.size() - 1);
    }
}
