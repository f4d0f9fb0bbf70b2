package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of bodies, each in the one form that a newspaper's ways of putting it share. */
final class BodyNames {
    /** How many speakers back a body may have been named. */
    private static final int RECENT = 200;

    private final Lexicon lexicon;

    BodyNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A body's name: "Russia's foreign ministry" and "the Russian Foreign Ministry" are one, and a later short form is
     * the longer one before.
     */
    String of(Name name, List<Who> spoke) {
        List<String> words = new ArrayList<>(name.words());
        if (words.size() > 2 && isPossessive(words.get(1))) {
            Place place = lexicon.place(words.get(0).toLowerCase(Locale.ROOT));
            if (place != null) {
                words.set(0, place.adjective());
            }
            words.remove(1);
        }
        boolean official = words.get(words.size() - 1).equalsIgnoreCase("ministry");
        if (official) {
            words.replaceAll(BodyNames::capitalised);
        }
        String printed = glue(words);
        boolean acronym = words.size() == 1 && NameWords.isAcronym(printed);
        for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - RECENT) && (acronym || words.size() > 1); i--) {
            String earlier = spoke.get(i).name();
            if (earlier != null && (acronym ? hasInitials(earlier, printed) : shortens(words, earlier))) {
                return earlier;
            }
        }
        return printed;
    }

    /** Whether the capitals of a name make an acronym: "European Union", "EU". */
    private static boolean hasInitials(String name, String acronym) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return name.indexOf(' ') > 0 && initials.toString().equals(acronym.replace(".", ""));
    }

    /**
     * Whether all the words stand in the same order at the ends of a longer name: "Chinese ministry", "Chinese Foreign
     * Ministry".
     */
    private static boolean shortens(List<String> words, String longer) {
        String lower = longer.toLowerCase(Locale.ROOT);
        return lower.length() > words.get(0).length()
                && lower.startsWith(words.get(0).toLowerCase(Locale.ROOT) + " ")
                && lower.endsWith(" " + words.get(words.size() - 1).toLowerCase(Locale.ROOT))
                && words.stream().allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String capitalised(String word) {
        return word.isEmpty() || word.equals("of") || word.equals("and")
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static boolean isPossessive(String word) {
        return word.equals("'s") || word.equals("’s");
    }

    private static String glue(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean ending = word.startsWith("'") || word.startsWith("’");
            name.append(name.isEmpty() || ending ? "" : " ").append(word);
        }
        return name.toString();
    }
}
