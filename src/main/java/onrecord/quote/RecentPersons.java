package onrecord.quote;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The persons whom the paragraph at hand and the one before it quote or are about, the last one first. */
final class RecentPersons {
    /** How many are remembered. */
    private static final int MOST = 4;

    private record Named(String name, int paragraph) {}

    private final Deque<Named> persons = new ArrayDeque<>();

    void named(String name, int paragraph) {
        persons.removeIf(person -> person.name().equals(name));
        persons.addFirst(new Named(name, paragraph));
        if (persons.size() > MOST) {
            persons.removeLast();
        }
    }

    /** Forgets them: somebody without a name speaks. */
    void clear() {
        persons.clear();
    }

    /** The last one who fits, told of in {@code paragraph} or the one before it; or null. */
    @Nullable
    String last(int paragraph, Predicate<String> fits) {
        for (Iterator<Named> all = persons.iterator(); all.hasNext(); ) {
            Named person = all.next();
            if (paragraph - person.paragraph() > 1) {
                return null;
            }
            if (fits.test(person.name())) {
                return person.name();
            }
        }
        return null;
    }
}
