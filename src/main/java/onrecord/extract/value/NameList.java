package onrecord.extract.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.text.HiddenCharacters;

/**
 * People as records and catalogues list them: parted by semicolons ("O'Brien, Pat; Smith, Jane"), the surname perhaps
 * in front. Such a name is one person, who is given as a byline would ("Pat O'Brien"). Thread safe.
 */
public final class NameList {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;；\\n]\\s*");

    private static final String GENERATION = "(?:, *(?<generation>(?:Jr|Sr)\\.?|II|III|IV))?";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    /** "van der Berg", "De Niro": what does not make a surname two names. */
    private static final String PARTICLES =
            "(?:(?:\\p{Ll}[\\p{L}'’]*|De|Del|Della|Den|Der|Di|Du|Le|St\\.|Ter|Van|Vander|Von) )*";

    /** "O'Brien, Pat", "van der Berg, Jan M.", "King, Martin, Jr." */
    private static final Pattern SURNAME_FIRST = Pattern.compile("(?<surname>" + PARTICLES + WORD + "), *(?<given>"
            + WORD + "(?: \\p{Lu}\\.(?:-?\\p{Lu}\\.)*| \\p{Lu})*)" + GENERATION);

    /** A list whose names may have several words: a comma may then part two people, or the parts of one name. */
    private static final Pattern PERHAPS = Pattern.compile("(?<surname>" + PARTICLES + WORD + "(?: " + WORD
            + ")*), *(?<given>" + WORD + "(?: " + WORD + ")*)" + GENERATION);

    private NameList() {}

    /** The parts of a value that stand between semicolons, none of them empty. */
    public static List<String> split(String value) {
        return SEPARATOR
                .splitAsStream(HiddenCharacters.without(value).strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * The people that the parts of a list name, in order. A name whose surname is known to stand in front is turned;
     * where the order is not known, the name stays one person, as it is printed. All else is read as a byline.
     */
    public static List<String> people(List<String> parts) {
        boolean catalogue = parts.stream().anyMatch(part -> matches(SURNAME_FIRST, part))
                && parts.stream().allMatch(part -> matches(PERHAPS, part));
        Pattern turning = catalogue ? PERHAPS : SURNAME_FIRST;
        List<String> people = new ArrayList<>();
        for (String part : parts) {
            if (matches(turning, part)) {
                people.add(turned(part));
            } else if (isOne(part, parts.size() > 1)) {
                people.add(part);
            } else {
                people.addAll(BylineParser.parse(part).people());
            }
        }
        return people.stream().distinct().toList();
    }

    /**
     * The agencies that stand among the people of a list ("Jane Doe; Reuters"), each once. What may be the given name
     * of somebody ("Petra") is no agency by itself.
     */
    public static List<String> agencies(List<String> parts) {
        return parts.stream()
                .filter(part -> !matches(SURNAME_FIRST, part)
                        && Stream.of(part.split(",", -1)).noneMatch(name -> AgencyNames.mayBeGiven(name.strip())))
                .flatMap(part -> BylineParser.parse(part).agencies().stream())
                .distinct()
                .toList();
    }

    private static boolean matches(Pattern pattern, String part) {
        Matcher name = pattern.matcher(part);
        return name.matches() && isPerson(name);
    }

    /** Whether nothing beside the comma is an agency or a role: "Jane Doe, Reuters" is turned by nobody. */
    private static boolean isPerson(Matcher name) {
        String together = name.group("given") + " " + name.group("surname");
        return AgencyNames.agency(name.group("surname")).isEmpty()
                && isGiven(name.group("given"))
                && !name.group("given").matches("(?:Jr|Sr)\\.?|II|III|IV")
                && BylineParser.parse(together).people().equals(List.of(together));
    }

    /** "Petra" is an agency and a given name: behind a surname it is the name. */
    private static boolean isGiven(String name) {
        return AgencyNames.agency(name).isEmpty() || AgencyNames.mayBeGiven(name);
    }

    /** Whether a comma stands within a name, since not both of what it parts are full names. */
    private static boolean isOne(String part, boolean listed) {
        Matcher name = PERHAPS.matcher(part);
        if (!name.matches() || !isPerson(name)) {
            return false;
        }
        boolean surname = name.group("surname").matches("(?:\\p{Ll}\\S* )*\\S+");
        boolean given = name.group("given").indexOf(' ') < 0;
        return surname || (given && listed);
    }

    private static String turned(String part) {
        Matcher name = PERHAPS.matcher(part);
        if (!name.matches()) {
            throw new IllegalArgumentException("no surname in front: " + part);
        }
        String generation = name.group("generation");
        return name.group("given") + " " + name.group("surname") + (generation == null ? "" : ", " + generation);
    }
}
