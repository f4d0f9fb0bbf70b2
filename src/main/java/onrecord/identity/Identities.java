package onrecord.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of an archive's speaker names are one speaker. Names of one {@link SpeakerKey} are; "S. Lavrov" is the only speaker of
 * that family name whose given name begins so; and {@link Aliases} join and part at will. A family name alone is never joined
 * to anybody by rule. Immutable.
 */
public final class Identities {
    private final Map<String, List<String>> spellings = new HashMap<>();
    /** The speakers of whom a spelling has this key; several where the user's aliases part them. */
    private final Map<String, Set<List<String>>> byKey = new HashMap<>();

    private Identities() {}

    /**
     * Joins names.
     *
     * @param names every name and how often it stands in the archive
     * @param aliases the user's word, which comes before every rule
     */
    public static Identities of(Map<String, Long> names, Aliases aliases) {
        Map<String, String> groupOf = new HashMap<>();
        names.keySet().forEach(name -> groupOf.put(name, SpeakerKey.of(name)));
        joinInitials(groupOf);
        for (List<String> parted : aliases.parted()) {
            parted.forEach(name -> groupOf.computeIfPresent(name, (same, group) -> group + "\t" + same));
        }
        Map<String, String> shown = new HashMap<>();
        for (List<String> joined : aliases.joined()) {
            join(joined, groupOf, shown);
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        new TreeSet<>(names.keySet())
                .forEach(name -> groups.computeIfAbsent(groupOf.getOrDefault(name, name), group -> new ArrayList<>())
                        .add(name));
        Identities identities = new Identities();
        groups.forEach((group, members) -> {
            String first = shown.get(group);
            members.sort(Comparator.comparing((String name) -> !name.equals(first))
                    .thenComparingLong(name -> -names.getOrDefault(name, 0L))
                    .thenComparingInt(name -> -name.length())
                    .thenComparing(Comparator.naturalOrder()));
            List<String> all = List.copyOf(members);
            all.forEach(name -> identities.enter(name, all));
        });
        aliases.joined().forEach(identities::enterAliases);
        return identities;
    }

    private void enter(String name, List<String> all) {
        spellings.put(name, all);
        byKey.computeIfAbsent(SpeakerKey.of(name), key -> new LinkedHashSet<>()).add(all);
    }

    /** Aliases that the archive does not print mean the speaker of those that it does. */
    private void enterAliases(List<String> joined) {
        joined.stream()
                .filter(spellings::containsKey)
                .findFirst()
                .map(spellings::get)
                .ifPresent(all -> joined.stream()
                        .filter(name -> !spellings.containsKey(name))
                        .forEach(name -> enter(name, all)));
    }

    private static void join(List<String> joined, Map<String, String> groupOf, Map<String, String> shown) {
        String target = null;
        for (String name : joined) {
            String group = groupOf.get(name);
            target = target == null ? group : target;
            if (group != null && target != null && !group.equals(target)) {
                String to = target;
                groupOf.replaceAll((same, old) -> old.equals(group) ? to : old);
            }
        }
        if (target != null) {
            shown.put(target, joined.getFirst());
        }
    }

    /** "S. Lavrov" to "Sergei Lavrov", where nobody else it could be is named. */
    private static void joinInitials(Map<String, String> groupOf) {
        Map<String, Set<String>> byInitial = new HashMap<>();
        for (String key : Set.copyOf(groupOf.values())) {
            String initial = initial(key);
            if (initial != null && !key.equals(initial)) {
                byInitial.computeIfAbsent(initial, same -> new TreeSet<>()).add(key);
            }
        }
        groupOf.replaceAll((name, key) -> {
            Set<String> full = key.equals(initial(key)) ? byInitial.get(key) : null;
            return full != null && full.size() == 1 ? full.iterator().next() : key;
        });
    }

    /** The key with its first word cut to one letter, where it has two words. */
    private static @Nullable String initial(String key) {
        String[] words = key.split(" ", -1);
        return words.length == 2 && !words[0].isEmpty()
                ? words[0].substring(0, words[0].offsetByCodePoints(0, 1)) + " " + words[1]
                : null;
    }

    /** The spelling to show for a name: the aliases' first, else the one that stands most often in the archive. */
    public String shown(String name) {
        return spellings(name).getFirst();
    }

    /**
     * All spellings of the speaker whom a name means, in a spelling that the archive has or in another of the same key, the
     * one to show first; the name alone where the archive has no such speaker, or several.
     */
    public List<String> spellings(String name) {
        List<String> known = spellings.get(name);
        if (known != null) {
            return known;
        }
        Set<List<String>> alike = byKey.getOrDefault(SpeakerKey.of(name), Set.of());
        return alike.size() == 1 ? alike.iterator().next() : List.of(name);
    }

    /** All spellings of every speaker whom a name may mean; none where the archive has no such speaker. */
    public List<String> meant(String name) {
        List<String> known = spellings.get(name);
        return known != null
                ? known
                : byKey.getOrDefault(SpeakerKey.of(name), Set.of()).stream()
                        .flatMap(List::stream)
                        .toList();
    }
}
