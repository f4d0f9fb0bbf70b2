package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of Word 97 to 2003 with all that a print does not show. LibreOffice 7.4 made {@code printed.doc} from
 * {@code printed.fodt} beside it ({@code soffice --convert-to doc}); what stands behind its table is out of the reach
 * of POI's paragraphs.
 */
@Timeout(300)
class WordBinaryTest {
    @TempDir
    Path folder;

    @Test
    void the_words_of_a_print_are_read_in_its_order() throws IOException {
        Path file = folder.resolve("printed.doc");
        try (InputStream in = getClass().getResourceAsStream("printed.doc")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        Document document = ReadingsOf.only(ReadingsOf.file(file));
        assertEquals(
                List.of(
                        "The river in spring",
                        "The river rose and the people left.",
                        "They will come back.",
                        "It carries 10\u2076 litres in a minute.",
                        "The bridge is closed.",
                        "In a note.",
                        "The road is open.",
                        "No boat goes.",
                        "\u00b7 Take a coat.",
                        "\u00b7 A warm one.",
                        "Monday",
                        "3.2 metres",
                        "The school is shut. So is the library. And the baths.",
                        "In Tokyo (toukyou) it rained, a report says.",
                        "Ask here for a bed.",
                        "The water falls.",
                        "In a box."),
                List.of(document.content().split("\n\n")));
        assertEquals(
                Map.of("struckOut", List.of("not"), "unread", List.of("what is embedded in it")),
                document.properties());
    }
}
