package onrecord.extract.value;

import java.util.List;

/**
 * What a byline names.
 *
 * @param people as printed, in order, without their roles and outlets
 * @param agencies by their usual names, in order
 */
public record Byline(List<String> people, List<String> agencies) {
    /** Copies the lists. */
    public Byline {
        people = List.copyOf(people);
        agencies = List.copyOf(agencies);
    }

    /** Whether it names nobody. */
    public boolean empty() {
        return people.isEmpty() && agencies.isEmpty();
    }
}
