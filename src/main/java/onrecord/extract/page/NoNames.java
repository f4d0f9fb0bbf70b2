package onrecord.extract.page;

import java.util.Set;
import onrecord.text.Resources;

/** The words of {@code no-names.txt}, which no person is called. */
final class NoNames {
    private static final Set<String> WORDS = Set.copyOf(Resources.words(NoNames.class, "no-names.txt"));

    private NoNames() {}

    /** Whether one of the words of a line is one that no person is called: "Print Article", "Last update". */
    static boolean in(String line) {
        return LineWords.of(line).stream().anyMatch(WORDS::contains);
    }
}
