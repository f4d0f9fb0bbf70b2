package onrecord.search.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.analysis.Analysis;

/**
 * The names of speakers that are in another script than most of an archive, by their words. Most searches are in the
 * script of most names: that no name is written otherwise is then known without a look at the quotes.
 *
 * @param common the script of most names
 * @param others the other names with each word, as {@link Analysis#names} has it
 */
public record NamesInScripts(Character.UnicodeScript common, Map<String, List<String>> others) {
    public static NamesInScripts of(Collection<String> names, Analysis analysis) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        names.forEach(name -> counts.merge(OtherScripts.script(name), 1, Integer::sum));
        Character.UnicodeScript common = counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.COMMON);
        Map<String, List<String>> others = new HashMap<>();
        for (String name : names) {
            if (OtherScripts.script(name) != common) {
                analysis.names(name)
                        .forEach(word -> others.computeIfAbsent(word, w -> new ArrayList<>(1))
                                .add(name));
            }
        }
        return new NamesInScripts(common, others);
    }

    /** The names in other scripts than most that have all of these words. */
    public List<String> having(List<String> words) {
        List<String> names = new ArrayList<>(others.getOrDefault(words.getFirst(), List.of()));
        words.forEach(word -> names.retainAll(others.getOrDefault(word, List.of())));
        return names;
    }
}
