package onrecord.text;

import java.util.Locale;
import java.util.Optional;

/** What an enum constant is called in JSON, in addresses, in options and in files. */
public final class Keyword {
    private Keyword() {}

    /** The name in lower case, with hyphens: {@code CSL_JSON} is "csl-json". */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that {@link #of} calls so; empty where there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * The constant of this name, in whatever case, with hyphens or underscores.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
