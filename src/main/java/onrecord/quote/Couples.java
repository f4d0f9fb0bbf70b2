package onrecord.quote;

import java.util.List;

/** Finds couples that share the family name of the second: in "Anna and Paul Berg" she is Anna Berg. */
final class Couples {
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
            if (joined && isGivenAlone(first) && isFull(second)) {
                List<String> words = List.of(first.name().last(), second.name().last());
                Person person = new Person(words, false, gender(body.at(first.from())));
                person.human();
                person.seen(words);
                bearers.add(person);
            }
        }
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
