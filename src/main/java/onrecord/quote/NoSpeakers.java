package onrecord.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands where a speaker may and names nobody who speaks: sources without a name, and who is spoken to. Immutable.
 */
final class NoSpeakers {
    /** "fuentes del ministerio", "aus Kreisen": who speaks for a body that does not speak itself. */
    private final Phrases sources;
    /** Papers and agencies in the case of who is told something: "«Коммерсанту»", "Deníku". */
    private final Set<String> receivers;
    /** The endings of that case, where no name in the nominative has them but given names: Finnish "-lle". */
    private final List<String> endings;

    /** Who lives where the name behind tells: "жительница", "mieszkaniec". */
    private final Set<String> residents;
    /** How nouns end for those whom a text quotes without a name: "porte-parole", "Sprecher". */
    private final List<String> oftenUnnamed;

    NoSpeakers(Map<String, List<String>> sections) {
        sources = new Phrases(sections.getOrDefault("unnamed-source", List.of()));
        receivers = new HashSet<>(sections.getOrDefault("receiver", List.of()));
        residents = new HashSet<>(sections.getOrDefault("resident", List.of()));
        oftenUnnamed = List.copyOf(sections.getOrDefault("often-unnamed", List.of()));
        endings = List.copyOf(sections.getOrDefault("receiver-ending", List.of()));
    }

    /** Whether a noun is that of somebody whom a text often quotes without a name; any noun, where no list is kept. */
    boolean isOftenUnnamed(String noun) {
        return oftenUnnamed.isEmpty() || oftenUnnamed.stream().anyMatch(noun::endsWith);
    }

    boolean isResident(String noun) {
        return residents.contains(noun);
    }

    /** How many words of a source without a name begin at {@code at}; 0 for none. */
    int sourceAt(List<Word> words, int at) {
        return sources.lengthAt(words, at);
    }

    /** Whether a word ends as who is spoken to: "Sanomille". */
    boolean endsAsReceiver(String lower) {
        return endings.stream().anyMatch(lower::endsWith);
    }

    /** Whether words, as printed, are a paper or an agency that somebody tells something. */
    boolean isPaperSpokenTo(String printed) {
        return receivers.contains(printed.toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
}
