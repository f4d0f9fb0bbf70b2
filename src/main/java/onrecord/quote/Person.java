package onrecord.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person whose full name the article prints, gathered while its names are read. */
final class Person {
    /** Gender as far as the article and the list of first names tell. */
    enum Gender {
        HE,
        SHE,
        UNKNOWN
    }

    private final Map<String, Integer> spellings = new HashMap<>();
    private final Set<String> roles = new HashSet<>();
    private final boolean familyFirst;
    private List<String> words;
    private Gender gender;
    private boolean human;
    private int count;

    Person(List<String> words, boolean familyFirst, Gender gender) {
        this.words = words;
        this.familyFirst = familyFirst;
        this.gender = gender;
    }

    /**
     * The full name as the article prints it most often; of equals the longest. "López Obrero" is short for "Jorge
     * López Obrero".
     */
    String name() {
        String best = String.join(" ", words);
        for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
            if (best.endsWith(" " + spelling.getKey())) {
                continue;
            }
            int more = spelling.getValue() - spellings.getOrDefault(best, 0);
            int longer = spelling.getKey().length() - best.length();
            if (more > 0
                    || (more == 0
                            && (longer > 0 || (longer == 0 && spelling.getKey().compareTo(best) < 0)))) {
                best = spelling.getKey();
            }
        }
        return best;
    }

    String given() {
        return words.get(familyFirst ? words.size() - 1 : 0);
    }

    String family() {
        return familyFirst ? words.get(0) : FamilyNames.of(words);
    }

    boolean familyFirst() {
        return familyFirst;
    }

    /** The words of the longest form of the name so far. */
    List<String> words() {
        return words;
    }

    /** Takes a longer form of the name: "Jorge López Obrero" for "López Obrero". */
    void lengthen(List<String> longer) {
        words = longer;
    }

    /** Whether the name ends in "Jr." or the like, which parts a son from his father. */
    boolean isJunior() {
        return FamilyNames.isJunior(words);
    }

    Gender gender() {
        return gender;
    }

    void gender(Gender known) {
        gender = known;
    }

    void seen(List<String> spelling) {
        spellings.merge(String.join(" ", spelling), 1, Integer::sum);
        count++;
    }

    /** Takes note of another mention that names the person beyond doubt. */
    void named() {
        count++;
    }

    /** Takes note that the text treats the name as a person's: by a first name, a title, or as one who speaks. */
    void human() {
        human = true;
    }

    /** Whether anything says that the name is a person's and not a place's or a thing's. */
    boolean isHuman() {
        return human;
    }

    int count() {
        return count;
    }

    void role(List<String> words) {
        roles.addAll(words);
    }

    Set<String> roles() {
        return roles;
    }

    boolean mayBe(Gender other) {
        return gender == Gender.UNKNOWN || other == Gender.UNKNOWN || gender == other;
    }
}
