package onrecord.quote;

import java.util.List;
import java.util.Set;

/**
 * Finds couples and kin that share the family name of the second: in "Anna and Paul Berg" she is Anna Berg, where the
 * text speaks of a couple, of kin or of the Bergs. Elsewhere the two may be strangers.
 */
final class Couples {
    private static final Set<String> OF_ONE_FAMILY = Set.of(
            "couple", "husband", "wife", "parents", "siblings", "brothers", "sisters", "spouses", "newlyweds", "twins");

    private final Body body;
    private final Bearers bearers;

    Couples(Body body, Bearers bearers) {
        this.body = body;
        this.bearers = bearers;
    }

    void enter(List<NameRuns.Run> runs) {
        for (int i = 0; i + 1 < runs.size(); i++) {
            NameRuns.Run first = runs.get(i);
            NameRuns.Run second = runs.get(i + 1);
            boolean joined =
                    first.to() + 1 == second.from() && body.at(first.to()).is("and");
            if (joined
                    && isGivenAlone(first)
                    && isFull(second)
                    && isOneFamily(second.name().last())) {
                List<String> words = List.of(first.name().last(), second.name().last());
                Person person = new Person(words, false, gender(body.at(first.from())));
                person.human();
                person.seen(words);
                bearers.add(person);
            }
        }
    }

    /** Whether the text speaks of kin, or of "the Bergs". */
    private boolean isOneFamily(String name) {
        String several = name + "s";
        return body.tokens.stream()
                .anyMatch(token -> OF_ONE_FAMILY.contains(token.lower())
                        || (token.isCapital() && token.lower().equalsIgnoreCase(several)));
    }

    private static Person.Gender gender(Token given) {
        boolean he = given.is(Tag.MALE_NAME);
        if (he == given.is(Tag.FEMALE_NAME)) {
            return Person.Gender.UNKNOWN;
        }
        return he ? Person.Gender.HE : Person.Gender.SHE;
    }

    /** A given name alone, which is no part of a name that the article has in full. */
    private boolean isGivenAlone(NameRuns.Run run) {
        Token t = body.at(run.to() - 1);
        String word = run.name().last();
        return run.to() - run.from() == 1
                && t.is(Tag.FIRST_NAME)
                && !t.is(Tag.AMBIGUOUS_NAME | Tag.TIME)
                && bearers.ofFamily(word).isEmpty()
                && bearers.ofGiven(word).isEmpty();
    }

    private boolean isFull(NameRuns.Run run) {
        return run.to() - run.from() == 2
                && run.name().kind() == Name.Kind.PERSON
                && run.name().words().size() == 2
                && body.at(run.from()).is(Tag.FIRST_NAME);
    }
}
