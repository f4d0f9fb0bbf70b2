package onrecord.read;

import java.util.Locale;
import java.util.Set;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says of a story of its own: that it may be used, that it is withheld, that it is taken back. Whatever
 * the format calls it, a story that is not to be used carries the property {@code status} with the value
 * {@code canceled} or {@code withheld}, so that all of them are found by one word.
 */
final class Status {
    private static final Set<String> CANCELED = Set.of(
            "canceled", "cancelled", "killed", "kill", "retracted", "retraction", "withdrawn", "del", "takedown");
    private static final Set<String> WITHHELD = Set.of("withheld", "withhold", "withholding", "embargoed");

    private Status() {}

    /** Adds the status, if there is one; a code's scheme ({@code stat:}) is passed over. */
    static void add(@Nullable String value, Item item) {
        if (value == null || value.isBlank()) {
            return;
        }
        String plain = value.strip().toLowerCase(Locale.ROOT);
        String code = plain.substring(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('/')) + 1);
        if (CANCELED.contains(code)) {
            item.property("status", "canceled");
        } else if (WITHHELD.contains(code)) {
            item.property("status", "withheld");
        }
        item.property("status", value);
    }

    /** Whether a story was taken back or withheld: it is an article even without a text. */
    static boolean isOut(Item item) {
        return item.has(Field.TITLE) && (item.says("status", "canceled") || item.says("status", "withheld"));
    }
}
