package onrecord.serve;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.search.OwnLabels;
import onrecord.search.Selection;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request. A parameter without a value counts as absent: an empty field of a form says nothing.
 */
final class Parameters {
    private final Map<String, List<String>> given;
    private final Supplier<OwnLabels> own;

    Parameters(Map<String, List<String>> given) {
        this(given, () -> OwnLabels.NONE);
    }

    private Parameters(Map<String, List<String>> given, Supplier<OwnLabels> own) {
        this.own = own;
        this.given = given;
    }

    /** Those in the address of a request. */
    static Parameters of(Context ctx) {
        String query = ctx.queryString();
        return new Parameters(query == null ? Map.of() : QueryString.read(query), () -> OwnFilings.of(ctx));
    }

    /** What whoever asks filed for themselves alone: searches find by it too. */
    OwnLabels own() {
        return own.get();
    }

    /** @throws Problem if there is a parameter that is not {@code known}, naming the nearest one that is */
    void refuseUnknown(Collection<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String nearest = NearestName.of(name, known)
                        .map(meant -> "; did you mean \"" + meant + "\"?")
                        .orElseGet(() -> known.isEmpty()
                                ? "; there are none here"
                                : "; known are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()));
                throw new Problem(400, "parameter-unknown", name, "unknown parameter \"" + name + "\"" + nearest);
            }
        }
    }

    /** The one value of a parameter, or null. @throws Problem if it is given more than once */
    @Nullable
    String one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new Problem(400, "parameter-repeated", name, "\"" + name + "\" is given more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** All values of a repeatable parameter, each once. */
    List<String> all(String name) {
        List<String> values = given.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).distinct().toList();
    }

    /** These without one of them. */
    Parameters without(String name) {
        Map<String, List<String>> others = new LinkedHashMap<>(given);
        others.remove(name);
        return new Parameters(others, own);
    }

    /** The constant of {@code type} that a parameter names in lower case, or {@code absent}. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E absent) {
        String value = one(name);
        return value == null ? absent : constant(name, type, value);
    }

    /** @throws Problem if a value of a repeatable parameter names no constant of {@code type} */
    <E extends Enum<E>> void requireChoices(String name, Class<E> type) {
        all(name).stream().filter(value -> !value.equals(Selection.NONE)).forEach(value -> constant(name, type, value));
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        return Keyword.find(type, value)
                .orElseThrow(() -> Problem.parameter(
                        name,
                        "\"" + name + "\" is one of "
                                + Stream.of(type.getEnumConstants())
                                        .map(Keyword::of)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + value + "\""));
    }

    /** The whole number of a parameter, or {@code absent}. */
    int number(String name, int absent, int least, int most) {
        String value = one(name);
        if (value == null) {
            return absent;
        }
        return Optional.of(value)
                .filter(digits -> digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> Problem.parameter(
                        name,
                        "\"" + name + "\" is a whole number from " + least + " to " + most + ", not \"" + value
                                + "\""));
    }

    boolean flag(String name, boolean absent) {
        String value = one(name);
        if (value == null) {
            return absent;
        }
        if (Stream.of("true", "false").noneMatch(value::equals)) {
            throw Problem.parameter(name, "\"" + name + "\" is true or false, not \"" + value + "\"");
        }
        return value.equals("true");
    }
}
