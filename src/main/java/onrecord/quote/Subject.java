package onrecord.quote;

import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to speak, as the clause of a verb of speech puts it.
 *
 * @param kind a person, a body, a role without a name, or a pronoun
 * @param mention where it stands, or null for a verb that needs no subject
 * @param name the name, or null
 * @param role the words that say what the speaker is, in lower case
 * @param also who is named beside the first: "Berg und Klein"; or null
 * @param office other nouns for the role: "premier" of "chef du gouvernement"
 * @param word of a pronoun, the pronoun, empty where the verb needs none; of a role, its article
 */
record Subject(
        Name.Kind kind,
        @Nullable Span mention,
        @Nullable String name,
        List<String> role,
        @Nullable Subject also,
        List<String> office,
        String word) {
    /** One speaker alone. */
    Subject(Name.Kind kind, @Nullable Span mention, @Nullable String name, List<String> role, String word) {
        this(kind, mention, name, role, null, List.of(), word);
    }

    /** A copy with another who speaks together with the first. */
    Subject with(Subject other) {
        return new Subject(kind, mention, name, role, other, office, word);
    }

    /** A copy of a role that is called otherwise too. */
    Subject called(List<String> office) {
        return new Subject(kind, mention, name, role, also, office, word);
    }
}
