package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb of the lexicon that attributes words.
 *
 * @param lemma its infinitive
 * @param patterns what may stand with it
 * @param prepositions those that lead to the matter spoken of, for {@link Pattern#ABOUT}
 */
record Verb(String lemma, Set<Pattern> patterns, Set<String> prepositions) {
    /** What may stand with a verb of speech; the names are those of the lexicon's files. */
    enum Pattern {
        DIRECT,
        CLAUSE,
        THAT,
        WHOM,
        OBJECT,
        PLAN,
        ABOUT,
        WEAK,
        WORK,
        CONTENT,
        UNSPOKEN,
        PLAIN
    }

    /** One form of a verb: several forms may look the same ("read", "told"). */
    enum Form {
        BASE,
        PRESENT,
        PAST,
        PARTICIPLE,
        ING
    }

    /** A verb in the forms that one spelling may stand for. */
    record Inflected(Verb verb, Set<Form> forms) {
        boolean is(Form form) {
            return forms.contains(form);
        }
    }

    boolean takes(Pattern pattern) {
        return patterns.contains(pattern);
    }

    boolean leadsToMatter(@Nullable String preposition) {
        return preposition != null && prepositions.contains(preposition);
    }
}
