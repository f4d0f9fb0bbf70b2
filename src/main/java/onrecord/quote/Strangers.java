package onrecord.quote;

import java.util.NavigableSet;
import java.util.TreeSet;

/** Where a sentence begins with words that may be the name of somebody whom no list has. */
final class Strangers {
    private final NavigableSet<Integer> tokens = new TreeSet<>();

    void add(int token) {
        tokens.add(token);
    }

    /** Whether one is named between two tokens. */
    boolean isNamed(int from, int to) {
        Integer first = tokens.ceiling(from);
        return first != null && first < to;
    }
}
