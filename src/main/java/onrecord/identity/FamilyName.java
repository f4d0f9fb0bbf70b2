package onrecord.identity;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/**
 * The family name in a speaker's name, as a key: {@code "Berg"} and {@code "Anna Berg"} have one, {@code "Anna"} and
 * {@code "Berg Bank"} have another or none. Two people may have one key. The key is for comparing, not for showing.
 */
public final class FamilyName {
    /** What no person's whole name has in it: "Beijing (China)", "Berg, Klein and Sons". */
    private static final Pattern NO_PERSON = Pattern.compile("[(),;:/\\d]");

    private static final int LONGEST = 5;

    private FamilyName() {}

    /** The key of a family name without a given one: "Berg", "Von der Leyen"; null for other names and "NATO". */
    public static @Nullable String alone(String name) {
        List<String> plain = plain(name);
        boolean one =
                !plain.isEmpty() && plain.subList(0, plain.size() - 1).stream().allMatch(PartsOfNames::isParticle);
        boolean acronym = name.chars().noneMatch(Character::isLowerCase);
        return one && !acronym && !PartsOfNames.isGiven(plain.getLast()) ? key(plain.getLast()) : null;
    }

    /** The key of the family name of a person's whole name, which begins with a known given name; null for others. */
    public static @Nullable String of(String name) {
        List<String> plain = plain(name);
        int last = plain.size() - 1;
        while (last > 0 && SpeakerKey.isNumbered(plain.get(last))) {
            last--;
        }
        boolean whole = last > 0 && last < LONGEST && PartsOfNames.isGiven(plain.getFirst());
        return whole ? key(plain.get(last)) : null;
    }

    private static List<String> plain(String name) {
        return NO_PERSON.matcher(name).find() ? List.of() : SpeakerKey.plain(name);
    }

    private static String key(String family) {
        return SpeakerKey.of(List.of(family));
    }
}
