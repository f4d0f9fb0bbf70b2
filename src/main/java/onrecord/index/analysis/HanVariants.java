package onrecord.index.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chinese in simplified and in traditional characters: a word of either stands in the index as it was written, and is
 * asked for in both. A simplified character may stand for several traditional ones (发 for 發 and 髮); what nobody writes
 * finds nothing. The tables are Unicode's, as ICU has them. Safe for use by several threads.
 */
public final class HanVariants {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    /** So many ways of writing a word are asked for. */
    private static final int MOST = 16;

    /** Made when the first Chinese word is asked for. */
    private static final class Tables {
        /** What a character stands for in simplified and in traditional writing, where that is another. */
        static final Map<Integer, Set<String>> OTHERS = others();
    }

    private HanVariants() {}

    /** A word in all its ways of writing, the one that was typed first; only itself where it is no Chinese. */
    public static Set<String> of(String word) {
        if (word.codePoints().noneMatch(c -> c >= FIRST && c <= LAST)) {
            return Set.of(word);
        }
        List<String> written = new ArrayList<>(List.of(""));
        for (int c : word.codePoints().toArray()) {
            Set<String> ways = new LinkedHashSet<>(List.of(Character.toString(c)));
            ways.addAll(Tables.OTHERS.getOrDefault(c, Set.of()));
            List<String> longer = new ArrayList<>();
            for (String way : ways) {
                written.forEach(before -> longer.add(before + way));
            }
            written = longer.size() > MOST ? longer.subList(0, MOST) : longer;
        }
        return new LinkedHashSet<>(written);
    }

    private static Map<Integer, Set<String>> others() {
        Map<Integer, Set<String>> others = new HashMap<>();
        pairs("Traditional-Simplified", others);
        pairs("Simplified-Traditional", others);
        return others;
    }

    /** Both directions of a table: what is written with one character may be written with the other. */
    private static void pairs(String table, Map<Integer, Set<String>> others) {
        Transliterator to = Transliterator.getInstance(table);
        for (int c = FIRST; c <= LAST; c++) {
            String from = Character.toString(c);
            String other = UScript.getScript(c) == UScript.HAN ? to.transliterate(from) : from;
            if (!other.equals(from) && other.codePointCount(0, other.length()) == 1) {
                others.computeIfAbsent(c, key -> new LinkedHashSet<>()).add(other);
                others.computeIfAbsent(other.codePointAt(0), key -> new LinkedHashSet<>())
                        .add(from);
            }
        }
    }
}
