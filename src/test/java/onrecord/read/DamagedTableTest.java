package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quotation mark without its counterpart costs its row, and no article is made of a part of a text. */
class DamagedTableTest {
    private static final String NAMES = "title,date,section,body\n";

    @TempDir
    Path folder;

    private List<String> titles = List.of();
    private List<Reading.Failed> failures = List.of();

    private void read(String table) {
        titles = new ArrayList<>();
        failures = new ArrayList<>();
        for (Reading reading : ReadingsOf.file(folder, "a.csv", table)) {
            switch (reading) {
                case Reading.Read read ->
                    titles.add(ReadingsOf.claims(read.document()).stream()
                            .filter(claim -> claim.startsWith("title="))
                            .collect(Collectors.joining()));
                case Reading.Failed failed -> failures.add(failed);
            }
        }
    }

    private static String row(String title) {
        return title + ",2023-09-19,Roads,\"It rained, again.\"\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Three,2023-09-19,Roads,x\n",
                "Three,2023-09-19,Roads,\"It rained, again.\n",
                "Three,\"2023-09-19,\"Roads\",x\n",
                "Three,2023-09-19,Roads,\"It rained.\nShe said \"no\", he said, \"yes\" to it.\nThe end.\n",
                "\"Three\"\",2023-09-19,Roads,x\n"
            })
    void costs_its_row(String damaged) {
        read(NAMES + row("One") + row("Two") + damaged + row("Four") + row("Five"));
        assertEquals(List.of("title=One", "title=Two", "title=Four", "title=Five"), titles);
        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.getFirst().source().endsWith("a.csv#3"), failures.toString());
        assertTrue(
                failures.getFirst().reason().startsWith("a quotation mark without its counterpart in line 4"),
                failures.toString());
        assertTrue(failures.getFirst().reason().endsWith(" not read"), failures.toString());
    }

    /** Within a line the cells are plain, wherever the marks stand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Road \"A4\" closed\",2023-09-19,Roads,x|Road \"A4\" closed",
                "\"Road\"s closed\",2023-09-19,Roads,x|Road\"s closed",
                "\"Road\" closed\",2023-09-19,\"Roads\",\"x\"|Road\" closed"
            })
    void marks_within_a_cell_of_one_line_are_part_of_it(String row, String title) {
        read(NAMES + row("One") + row + "\n" + row("Three"));
        assertEquals(List.of("title=One", "title=" + title, "title=Three"), titles);
        assertEquals(List.of(), failures);
    }

    @Test
    void a_line_of_a_text_is_no_row() {
        read("""
                title,body
                "One","It
                rained."
                "Two","He came, he "saw", and left.
                She came, she left.
                ""Rain"", they said."
                "Three","x"
                """);
        assertEquals(List.of("title=One", "title=Three"), titles);
        assertTrue(failures.getFirst().reason().endsWith("lines 4 to 6 are not read"), failures.toString());
    }

    @Test
    void a_table_that_was_cut_says_how_much_of_it_is_not_read() {
        read(NAMES + row("One") + "Two,2023-09-19,Roads,\"It rai");
        assertEquals(List.of("title=One"), titles);
        assertTrue(
                failures.getFirst().reason().endsWith("nothing from there on is read, 28 characters"),
                failures.toString());
    }

    @Test
    void a_row_without_an_end_says_how_much_is_not_read() {
        read(NAMES + row("One") + "Two,2023-09-19,Roads,\"" + "rain\n".repeat(4 << 20) + "\"\n" + row("Three"));
        assertEquals(List.of("title=One"), titles);
        assertEquals(Reading.Failed.Kind.LIMIT, failures.getFirst().kind());
        assertTrue(failures.getFirst().reason().contains("nothing from there on is read"), failures.toString());
    }

    @Test
    void lines_end_as_windows_has_it() {
        read((NAMES + row("One") + "\"Two,2023-09-19,Roads,x\n" + row("Three")).replace("\n", "\r\n"));
        assertEquals(List.of("title=One", "title=Three"), titles);
        assertEquals(1, failures.size());
    }
}
