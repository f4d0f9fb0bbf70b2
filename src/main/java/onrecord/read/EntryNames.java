package onrecord.read;

import java.util.Locale;
import java.util.Set;

/** Which entries of an archive are looked at. */
final class EntryNames {
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private EntryNames() {}

    /** Whether an entry is what an operating system or browser left beside somebody's documents. */
    static boolean isLitter(String path) {
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1].toLowerCase(Locale.ROOT);
        return name.startsWith(".") || path.startsWith("__MACOSX/") || LITTER.contains(name);
    }
}
