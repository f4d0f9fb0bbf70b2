package onrecord.serve;

import org.jspecify.annotations.Nullable;

/** Tells dates that the source states from those that were worked out. */
final class DateMethods {
    private DateMethods() {}

    /** Whether a date was inferred from something else than a date the source gives for the article. */
    static boolean isInferred(@Nullable String method) {
        return method != null && method.startsWith("inferred");
    }
}
