package onrecord.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of bodies that an article prints, by their first word: "la Asociación Vecinal Sur". */
final class ArticleBodies {
    private final Map<String, Set<String>> byHead = new HashMap<>();

    void add(Word head, String name) {
        byHead.computeIfAbsent(head.lower(), key -> new HashSet<>()).add(name);
    }

    /** The one body of the text whose name begins with this word, "la Asociación"; or null. */
    @Nullable
    String of(Word head) {
        Set<String> bodies = byHead.getOrDefault(head.lower(), Set.of());
        return bodies.size() == 1 ? bodies.iterator().next() : null;
    }

    boolean has(String name) {
        int space = name.indexOf(' ');
        String head = space < 0 ? name : name.substring(0, space);
        return byHead.getOrDefault(head.toLowerCase(Locale.ROOT), Set.of()).contains(name);
    }
}
