package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that are printed apart; a bar in a line stands for the gap between two words, a blank for any other. */
class PdfSpacedTest {
    private static final float SIZE = 10;
    private static final float WIDTH = 6;

    private static List<PdfWord> line(String text, float between, float blank) {
        List<PdfWord> line = new ArrayList<>();
        float at = 50;
        for (String piece : text.split("(?<=[ |])", -1)) {
            String word = piece.replaceAll("[ |]", "");
            float right = at + word.length() * WIDTH;
            line.add(new PdfWord(word, at, right, 100, SIZE, false, 0, right - at, 600));
            at = right + (piece.endsWith("|") ? blank : between);
        }
        return line;
    }

    @ParameterizedTest
    @CsvSource({
        "B A N D|L O S E S, BAND LOSES",
        "B a n d s|l o s e|i t ., Bands lose it.",
        "the|h a r b o u r|of Bern, the harbour of Bern",
        "A B C D E, A B C D E",
        "B A N D L O S E S I T S R O O M A G A I N, B A N D L O S E S I T S R O O M A G A I N",
        "vitamins A B C D E F G, vitamins A B C D E F G",
        "1 2 3 4 5 6 7, 1 2 3 4 5 6 7",
    })
    void letters(String printed, String read) {
        String text = String.join(
                " ",
                PdfSpaced.joined(line(printed, 3, 8)).stream()
                        .map(PdfWord::text)
                        .toList());

        assertEquals(read, text);
    }

    @ParameterizedTest
    @CsvSource("B A N D L O S E S")
    void lettersThatStandCloseAreLeftAsTheyAre(String printed) {
        assertEquals(9, PdfSpaced.joined(line(printed, 0.5f, 0.5f)).size());
    }
}
