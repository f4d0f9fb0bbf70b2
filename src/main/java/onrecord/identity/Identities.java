package onrecord.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of an archive's speaker names are one speaker. Names of one {@link SpeakerKey} are, unless they are
 * {@link Namesakes}; so are names with a hyphen or a nickname and without ({@link OtherKeys}); "S. Lavrov" is the only
 * speaker of that family name whose given name begins so; and {@link Aliases} join and part at will. A family name
 * alone is never joined to anybody by rule. Most names are their speaker's only one, so that little is kept of them.
 * Immutable.
 */
public final class Identities {
    private final Names names;
    private final KeyTable keys;
    private final Namesakes namesakes;
    /** The names of a speaker who has several, the one to show first, under each of them. */
    private final Map<Integer, List<Integer>> spellings = new HashMap<>();
    /** The user's aliases that no article prints: one of the speaker's names that are printed. */
    private final Map<String, Integer> unprinted = new HashMap<>();
    /** The speakers by their keys. */
    private final Map<String, Set<Integer>> unprintedByKey = new HashMap<>();

    private Identities(Names names) {
        this.names = names;
        this.keys = new KeyTable(names);
        this.namesakes = new Namesakes(names);
    }

    /**
     * Joins names.
     *
     * @param names every name of the archive; they are asked again later
     * @param aliases the user's word, which comes before every rule
     */
    public static Identities of(Names names, Aliases aliases) {
        Identities identities = new Identities(names);
        Initials initials = new Initials(names);
        OtherKeys others = new OtherKeys(names, identities.keys);
        names.forEach((number, name) -> {
            List<String> plain = SpeakerKey.plain(name);
            String key = SpeakerKey.of(plain);
            identities.keys.add(number, key);
            initials.add(number, plain, key);
            others.add(number, name);
        });
        identities.keys.shared().stream()
                .flatMap(alike -> identities.namesakes.part(alike).stream())
                .forEach(identities::join);
        others.meant().forEach((other, own) -> own.forEach(key -> identities.joinKeys(List.of(other, key))));
        initials.meant().forEach((initial, full) -> {
            if (identities.speakers(full).size() == 1) {
                List<String> all = new ArrayList<>(full);
                all.add(initial);
                identities.joinKeys(all);
            }
        });
        aliases.parted().forEach(parted -> identities.printed(parted).forEach(identities::part));
        aliases.joined().forEach(joined -> identities.join(identities.printed(joined)));
        identities.sort(aliases);
        aliases.joined().forEach(identities::enterUnprinted);
        return identities;
    }

    /** The numbers of those names that the archive has. */
    private List<Integer> printed(List<String> some) {
        return some.stream()
                .map(names::number)
                .filter(number -> number != Names.ABSENT)
                .toList();
    }

    /** Makes one speaker of these names and of those that are one with any of them. */
    private void join(Collection<Integer> numbers) {
        List<Integer> all = new ArrayList<>(new TreeSet<>(
                numbers.stream().flatMap(number -> speaker(number).stream()).toList()));
        if (all.size() > 1) {
            all.forEach(number -> spellings.put(number, all));
        }
    }

    /** Makes one speaker of the names of these keys, if each has any, unless two of them are plainly two people. */
    private void joinKeys(Collection<String> some) {
        List<Integer> all = speakers(some).stream().flatMap(List::stream).toList();
        if (some.stream().noneMatch(key -> keys.of(key).isEmpty())
                && namesakes.part(all).size() == 1) {
            join(all);
        }
    }

    private Set<List<Integer>> speakers(Collection<String> some) {
        return some.stream()
                .flatMap(key -> keys.of(key).stream())
                .map(this::speaker)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Makes a name a speaker of its own. */
    private void part(int number) {
        List<Integer> others = spellings.remove(number);
        if (others != null) {
            others.remove(Integer.valueOf(number));
            if (others.size() == 1) {
                spellings.remove(others.getFirst());
            }
        }
    }

    /** Puts the name to show in front: the aliases' first, else the one that stands most often in the archive. */
    private void sort(Aliases aliases) {
        Set<Integer> preferred = new HashSet<>();
        aliases.joined().forEach(joined -> preferred.addAll(printed(joined.subList(0, 1))));
        Comparator<Integer> order = Comparator.comparing((Integer number) -> !preferred.contains(number))
                .thenComparing(Comparator.<Integer>comparingLong(names::count).reversed())
                .thenComparing(Comparator.<Integer>comparingInt(
                                number -> names.name(number).length())
                        .reversed())
                .thenComparing(names::name);
        Set<Integer> sorted = new HashSet<>();
        for (List<Integer> speaker : spellings.values()) {
            if (sorted.add(speaker.stream().min(Integer::compare).orElseThrow())) {
                speaker.sort(order);
            }
        }
    }

    /** Aliases that the archive does not print mean the speaker of those that it does. */
    private void enterUnprinted(List<String> joined) {
        List<Integer> printed = printed(joined);
        for (String name : joined) {
            if (!printed.isEmpty() && names.number(name) == Names.ABSENT) {
                unprinted.put(name, printed.getFirst());
                unprintedByKey
                        .computeIfAbsent(SpeakerKey.of(name), key -> new LinkedHashSet<>())
                        .add(printed.getFirst());
            }
        }
    }

    private List<Integer> speaker(int number) {
        return spellings.getOrDefault(number, List.of(number));
    }

    /** The number of the name to show for the one of this number: itself for most. */
    public int shown(int number) {
        return speaker(number).getFirst();
    }

    /** Whether the name of this number is its speaker's only one. */
    public boolean isAlone(int number) {
        return !spellings.containsKey(number);
    }

    /** All spellings of the speaker of the name of this number, the one to show first. */
    public List<String> spellings(int number) {
        return written(speaker(number));
    }

    /** The spelling to show for a name: the aliases' first, else the one that stands most often in the archive. */
    public String shown(String name) {
        return spellings(name).getFirst();
    }

    /**
     * All spellings of the speaker that a name means, in a spelling that the archive has or in another of the same key,
     * the one to show first; the name alone where the archive has no such speaker, or several.
     */
    public List<String> spellings(String name) {
        Integer known = known(name);
        if (known != null) {
            return written(speaker(known));
        }
        List<List<Integer>> alike = alike(name);
        return alike.size() == 1 ? written(alike.getFirst()) : List.of(name);
    }

    /** The speakers of this many spellings or more, each by the one to show. */
    public List<String> ofSpellings(int least) {
        List<String> speakers = new ArrayList<>();
        spellings.forEach((number, all) -> {
            if (all.size() >= least && number.equals(all.getFirst())) {
                speakers.add(names.name(number));
            }
        });
        return speakers;
    }

    /** All spellings of each speaker that a name may mean; none where the archive has no such speaker. */
    public List<String> meant(String name) {
        Integer known = known(name);
        List<List<Integer>> speakers = known != null ? List.of(speaker(known)) : alike(name);
        return speakers.stream().flatMap(speaker -> written(speaker).stream()).toList();
    }

    private @Nullable Integer known(String name) {
        int number = names.number(name);
        return number != Names.ABSENT ? Integer.valueOf(number) : unprinted.get(name);
    }

    /** The speakers that have a spelling with the key of this name; several where the user's aliases part them. */
    private List<List<Integer>> alike(String name) {
        Set<Integer> shown = alikeByKey(SpeakerKey.of(name));
        if (shown.isEmpty()) {
            OtherKeys.of(name).forEach(key -> shown.addAll(alikeByKey(key)));
        }
        return shown.stream().map(this::speaker).toList();
    }

    private Set<Integer> alikeByKey(String key) {
        Set<Integer> shown = new TreeSet<>(Comparator.comparing(names::name));
        keys.of(key).forEach(number -> shown.add(shown(number)));
        unprintedByKey.getOrDefault(key, Set.of()).forEach(number -> shown.add(shown(number)));
        return shown;
    }

    private List<String> written(List<Integer> speaker) {
        return speaker.stream().map(names::name).map(Objects::requireNonNull).toList();
    }
}
