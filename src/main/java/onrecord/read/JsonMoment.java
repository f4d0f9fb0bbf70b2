package onrecord.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment that a program writes as seconds since 1970, with a fraction that tells messages apart. */
final class JsonMoment {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}(?:\\.\\d{1,9})?");

    private JsonMoment() {}

    /** The moment of {@code 1695110400.000200}, or null where it is no such number, or none at all. */
    static @Nullable String ofSeconds(@Nullable String seconds) {
        if (seconds == null || !SECONDS.matcher(seconds).matches()) {
            return null;
        }
        long whole = new BigDecimal(seconds).longValue();
        return whole == 0 ? null : Instant.ofEpochSecond(whole).toString();
    }
}
