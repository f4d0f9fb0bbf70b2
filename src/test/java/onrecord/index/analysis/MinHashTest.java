package onrecord.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinHashTest {
    private static final Analysis ANALYSIS = new Analysis();

    private static @Nullable BytesRef of(String text) {
        return MinHash.of(ANALYSIS.read(null, text));
    }

    private static byte[] of(List<String> words) {
        BytesRef bytes = of(String.join(" ", words));
        assertNotNull(bytes);
        return bytes.bytes;
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            runs.add(words.subList(i, i + 4));
        }
        return runs;
    }

    @Property(tries = 200)
    void the_estimate_is_near_the_share_of_common_runs(@ForAll Random random, @ForAll @IntRange(max = 300) int kept) {
        List<String> one =
                IntStream.range(0, 300).mapToObj(i -> "a" + random.nextInt()).toList();
        List<String> other = IntStream.range(0, 300)
                .mapToObj(i -> i < kept ? one.get(i) : "b" + random.nextInt())
                .toList();
        Set<List<String>> all = new HashSet<>(runs(one));
        all.addAll(runs(other));
        double common = (runs(one).size() + runs(other).size() - all.size()) / (double) all.size();
        assertEquals(common, MinHash.alike(of(one), of(other)), 5 * 0.09);
    }

    @Test
    void case_and_punctuation_make_no_difference() {
        List<String> words = IntStream.range(0, 40).mapToObj(i -> "word" + i).toList();
        List<String> shouted = words.stream()
                .map(word -> "“" + word.toUpperCase(Locale.ROOT) + ",”")
                .toList();
        assertEquals(1, MinHash.alike(of(words), of(shouted)));
    }

    @Test
    void short_texts_have_no_signature_and_characters_are_words_where_there_are_no_spaces() {
        assertNull(of("Too short to tell."));
        assertNull(of(""));
        assertNotNull(of("外交部发言人表示双方将继续保持沟通并推动局势降温"));
    }

    @Test
    void texts_of_other_words_are_not_alike() {
        List<String> one = IntStream.range(0, 200).mapToObj(i -> "a" + i).toList();
        List<String> other = IntStream.range(0, 200).mapToObj(i -> "b" + i).toList();
        assertTrue(MinHash.alike(of(one), of(other)) < 0.1);
    }
}
