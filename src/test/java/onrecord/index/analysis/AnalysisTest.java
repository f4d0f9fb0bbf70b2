package onrecord.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static final Analysis BEFORE = new Analysis();

    private static List<String> terms(Analysis analysis, String language, String text) {
        Words words = analysis.read(language, text);
        return IntStream.range(0, words.size())
                .mapToObj(words::forms)
                .map(of -> Stream.of(of.word(), of.stem(), of.kin(), of.kinTerm())
                                .map(term -> term == null ? "-" : term.utf8ToString())
                                .toList()
                        + " " + of.hash())
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "Talks",
                "talks",
                "TALK",
                "colours",
                "Zelenskyy",
                "wurden",
                "würden",
                "Straßen",
                "dell'acqua",
                "it’s",
                "F16s",
                "\u0640\u0640",
                "Берлина",
                "internationalisation",
                "x".repeat(60));
        Arbitrary<String> few =
                Arbitraries.strings().withChars("aeis9").ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(4);
        return Arbitraries.oneOf(words, words, few, any).list().ofMaxSize(30).map(all -> String.join(" ", all));
    }

    @Property(tries = 300)
    void what_was_read_before_makes_no_difference(@ForAll("texts") String text) {
        for (String language : List.of("en", "de", "it", "xx")) {
            assertEquals(terms(new Analysis(), language, text), terms(BEFORE, language, text));
        }
    }

    @Test
    void threads_that_read_side_by_side_find_the_same() {
        Analysis shared = new Analysis();
        List<String> texts = IntStream.range(0, 2_000)
                .mapToObj(i -> "The " + i + " harbours' labourers realised w" + i % 700 + "x" + i % 300 + "s")
                .toList();

        List<List<String>> together =
                texts.parallelStream().map(text -> terms(shared, "en", text)).toList();

        List<String> shuffled = new ArrayList<>(texts);
        Collections.reverse(shuffled);
        Analysis alone = new Analysis();
        List<List<String>> backwards = new ArrayList<>(
                shuffled.stream().map(text -> terms(alone, "en", text)).toList());
        Collections.reverse(backwards);
        assertEquals(backwards, together);
    }

    @ParameterizedTest
    @CsvSource({
        "F16s, f16",
        "a320s, a320",
        "1990s, 1990s",
        "x2ys, x2ys",
        "f16, f16",
        "us, us",
        "labourers, laborer",
        "polarisation, polarization",
        "promised, promise",
        "analyser, analyzer",
        "Zelenskyy, zelensky",
        "Sergei, sergey",
        "Andrii, andry",
        "sky, sky",
        "countries, country",
        "string, string",
        "planned, plan",
        "quizzes, quiz",
        "panicked, panic",
        "consortia, consortium",
        "species, species",
        "SARS, sars",
    })
    void words_have_their_base(String word, String base) {
        Words words = BEFORE.read("en", word);

        assertEquals(base, words.forms(0).base().utf8ToString());
    }

    @ParameterizedTest
    @CsvSource({
        // Paris is not Bali, nor Gaza an umbrella
        "パリ, パリ",
        "バリ, バリ",
        "ﾊﾞﾘ, バリ",
        "が, が",
        // Delhi keeps its virama, and a nasal in front of its row is a dot
        "दिल्ली, दिल्ली",
        "हिन्दी, हिंदी",
        "हिंदी, हिंदी",
        "पम्प, पंप",
        "अङ्क, अंक",
        "अन्न, अन्न",
        "तुम्हारा, तुम्हारा",
        "हाँ, हां",
        "ज़मीन, जमीन",
        "ที่, ที่",
        "Łódź, lodz",
        "Андрій, андріи",
        "عَمّان, عمان",
    })
    void marks_that_are_letters_stay_and_accents_go(String printed, String folded) {
        assertEquals(folded, Analysis.folded(printed));
        assertEquals(folded, Analysis.folded(folded));
    }

    @ParameterizedTest
    @CsvSource({"da, Aarhus, arhus", "no, Aalesund, alesund"})
    void two_letters_that_stand_for_one_are_it(String language, String written, String stem) {
        BytesRef term =
                Objects.requireNonNull(BEFORE.read(language, written).forms(0).stem());
        assertTrue(term.utf8ToString().endsWith(stem), term::utf8ToString);
    }
}
