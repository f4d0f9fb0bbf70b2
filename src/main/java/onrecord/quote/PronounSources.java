package onrecord.quote;

import java.util.List;
import java.util.Map;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Phrases that name a source by a pronoun: "selon lui", "a su juicio", "по его словам". */
final class PronounSources {
    /** Sections of a pack with the pronoun as a subject that each stands for; empty where it tells no gender. */
    private static final Map<String, String> PHRASES =
            Map.of("own-source", "", "own-source-he", "he", "own-source-she", "she");

    /** Sections with pronouns behind a source: "lui". */
    private static final Map<String, String> BEHIND = Map.of("him", "he", "her", "she");

    private record Entry(Phrases phrases, String pronoun) {}

    private final List<Entry> whole;
    private final List<Entry> behind;

    /** @param sections the words of a pack by section */
    PronounSources(Map<String, List<String>> sections) {
        whole = entries(sections, PHRASES);
        behind = entries(sections, BEHIND);
    }

    private static List<Entry> entries(Map<String, List<String>> sections, Map<String, String> kinds) {
        return kinds.entrySet().stream()
                .filter(kind -> sections.containsKey(kind.getKey()))
                .map(kind -> new Entry(
                        new Phrases(sections.getOrDefault(kind.getKey(), List.of())),
                        sections.getOrDefault(kind.getValue(), List.of("")).getFirst()))
                .toList();
    }

    /** The frame of such a phrase at {@code i}, {@code source} words of a source in front of it; or null. */
    @Nullable
    SpeechFrame at(List<Word> words, int i, int source) {
        List<Entry> entries = source == 0 ? whole : behind;
        int at = i + source;
        for (Entry entry : entries) {
            int length = at < words.size() ? entry.phrases().lengthAt(words, at) : 0;
            if (length > 0) {
                Span mention = new Span(
                        words.get(at).start(), words.get(at + length - 1).end());
                Subject pronoun = new Subject(Name.Kind.PRONOUN, mention, null, List.of(), entry.pronoun());
                return SpeechFrame.of(words, i, i, at + length, pronoun, "according-to");
            }
        }
        return null;
    }
}
