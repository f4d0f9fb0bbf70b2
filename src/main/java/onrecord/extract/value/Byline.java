package onrecord.extract.value;

import java.util.List;
import java.util.Locale;
import onrecord.text.DenseScript;

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

    /** The people that it names: behind a full name, a single word is a place, and a word in capitals an outlet. */
    public static List<String> people(List<String> named) {
        boolean full = !named.isEmpty()
                && named.getFirst().indexOf(' ') > 0
                && !isCapitals(named.getFirst())
                && !isDense(named.getFirst());
        return full
                ? named.stream()
                        .filter(name -> isDense(name) || (name.indexOf(' ') >= 0 && !isCapitals(name)))
                        .toList()
                : List.copyOf(named);
    }

    private static boolean isDense(String name) {
        return DenseScript.contains(name.codePointAt(0));
    }

    /** Whether a name is written in capitals alone. */
    public static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Whether it names nobody. */
    public boolean empty() {
        return people.isEmpty() && agencies.isEmpty();
    }
}
