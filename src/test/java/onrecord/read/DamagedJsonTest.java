package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five records in JSON, the third of which cannot be parsed: the four others are there, whatever its fault is. */
class DamagedJsonTest {
    private static final String RECORD =
            "{\"title\":\"%s\",\"body\":\"It rained, again.\",\"tags\":[{\"title\":\"weather\"},{\"title\":\"roads\"}],\"n\":1}";
    private static final List<String> OTHERS = List.of("One", "Two", "Four", "Five");

    /** Around five records, how they lie in a file: {@code %s} in the place of each. */
    private static final List<String> LAYOUTS = List.of(
            "[%s,%s,%s,%s,%s]",
            "[\n  %s,\n  %s,\n  %s,\n  %s,\n  %s\n]\n",
            "{\"status\":\"ok\",\"articles\":[%s, %s, %s, %s, %s],\"total\":5}",
            "{\"response\":{\"start\":0,\"docs\":[%s,%s,%s,%s,%s]},\"took\":3}",
            "{\"messages\":[%s\n,%s\n,%s\n,%s\n,%s]}",
            "%s\n\n%s\n\n%s\n\n%s\n\n%s\n");

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        List<String> damaged = List.of(
                "{\"title\":\"Three\" \"body\":\"x\"}",
                "{\"title\":Three,\"body\":\"x\"}",
                "{\"title\":\"Three\",\"body\":\"x\",\"n\":NaN}",
                "{\"title\":\"Three\",\"body\":\"She said \"no\" to it.\"}",
                "{\"title\":\"Three\",\"body\":\"She said \"no\", and left.\"}",
                "{\"title\":\"Three\",\"body\":\"a \\q b\"}",
                "{\"title\":\"Three\",\"body\":\"a\nb\"}",
                "{\"title\":\"Three\",\"body\":\"x\",}",
                "{\"title\" \"Three\",\"body\":\"x\"}",
                "{\"title\":\"Three,\"body\":\"x\"}",
                "{\"title\":\"Three\",\"body\":\"x}",
                "{\"title\":\"Three\",\"body\":\"x\"",
                "{\"title\":\"Three\",\"tags\":[{\"title\":\"a\"},{\"title\":\"b\"}],\"body\":}",
                "{\"title\":\"Three\",\"body\":,\"tags\":[{\"title\":\"a\"},{\"title\":\"b\"}]}",
                "{\"title\":\"Three\",\"body\":\"x\",\"tags\":[1,2}",
                "{'title':'Three','body':'x'}",
                "{title:\"Three\"}",
                "{\"title\":\"Three\",\"body\":\"x\",\"n\":{\"a\":1}",
                "{\"title\":\"Three\",]\"body\":\"x\"}",
                "<html>Three</html>");
        return LAYOUTS.stream().flatMap(layout -> damaged.stream().map(record -> Arguments.of(layout, record)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("faults")
    void costs_the_record_that_has_it(String layout, String damaged) {
        List<Reading> readings = ReadingsOf.file(folder, "a.json", five(layout, damaged));
        assertEquals(OTHERS, titles(readings), readings.toString());
        List<Reading.Failed> failures = failures(readings);
        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.getFirst().source().endsWith("a.json#3"), failures.toString());
        assertTrue(failures.getFirst().reason().startsWith("not valid JSON in line "), failures.toString());
    }

    /** A comma or a bracket more or less between the records costs nothing. */
    @ParameterizedTest
    @MethodSource("separators")
    void what_parts_the_records_costs_none(String json) {
        List<Reading> readings = ReadingsOf.file(folder, "a.json", json);
        assertEquals(List.of("One", "Two"), titles(readings), readings.toString());
        assertEquals(List.of(), failures(readings));
    }

    static Stream<String> separators() {
        return Stream.of(
                        "[%s %s]",
                        "[%s,,%s]",
                        "[%s,%s,]",
                        "[%s},%s]",
                        "[%s]\n[%s]",
                        "[%s,%s];",
                        "[%s,%s])\n",
                        "%1$s,\n %2$s,\n",
                        "{\"articles\":[%s,%s,],\"n\":2}")
                .map(layout ->
                        layout.formatted(RECORD.formatted("One").replaceFirst(",", ",\n  "), RECORD.formatted("Two")));
    }

    @Test
    void a_file_that_was_cut_says_how_much_of_it_is_not_read() {
        List<Reading> readings = ReadingsOf.file(
                folder,
                "a.json",
                "[" + RECORD.formatted("One") + ",\n" + RECORD.formatted("Two").substring(0, 40));
        assertEquals(List.of("One"), titles(readings));
        Reading.Failed failed = failures(readings).getFirst();
        assertTrue(failed.source().endsWith("a.json#2"), failed.source());
        assertTrue(failed.reason().contains("in line 2"), failed.reason());
        assertTrue(failed.reason().endsWith("nothing from there on is read, 40 characters"), failed.reason());
    }

    @Test
    void a_list_that_was_cut_behind_a_record_is_a_failure() {
        List<Reading> readings = ReadingsOf.file(folder, "a.json", "[" + RECORD.formatted("One") + ",\n");
        assertEquals(List.of("One"), titles(readings));
        assertEquals(1, failures(readings).size());
    }

    @Test
    void what_is_wrong_beside_the_list_costs_no_record() {
        List<Reading> readings = ReadingsOf.file(
                folder,
                "a.json",
                "{\"articles\":[" + RECORD.formatted("One") + "," + RECORD.formatted("Two") + "],\"next\":oops}");
        assertEquals(List.of("One", "Two"), titles(readings));
        Reading.Failed failed = failures(readings).getFirst();
        assertTrue(failed.source().endsWith("a.json"), failed.source());
        assertTrue(failed.reason().endsWith(" characters"), failed.reason());
    }

    /** Behind a bracket that ends the list too early a record is still one. */
    @Test
    void a_list_that_ends_too_early_goes_on() {
        List<Reading> readings =
                ReadingsOf.file(folder, "a.json", five(LAYOUTS.get(2), RECORD.formatted("Three") + "]"));
        assertEquals(List.of("One", "Two", "Three", "Four", "Five"), titles(readings));
    }

    @Test
    void a_record_larger_than_an_article_costs_itself() {
        String large = RECORD.formatted("x".repeat(17 << 20));
        List<Reading> readings = ReadingsOf.file(folder, "a.json", five(LAYOUTS.get(2), large));
        assertEquals(OTHERS, titles(readings));
        Reading.Failed failed = failures(readings).getFirst();
        assertTrue(failed.source().endsWith("a.json#3"), failed.source());
        assertEquals(Reading.Failed.Kind.LIMIT, failed.kind());
    }

    @Property(tries = 300)
    void no_single_sign_costs_another_record(
            @ForAll @IntRange(min = 0, max = 5) int layout,
            @ForAll @IntRange(min = 1, max = 95) int place,
            @ForAll("signs") String sign,
            @ForAll boolean instead)
            throws IOException {
        String third = RECORD.formatted("Three");
        String damaged =
                third.substring(0, place) + sign + third.substring(Math.min(place + (instead ? 1 : 0), third.length()));
        Path file = Files.createTempFile("damaged", ".json");
        try {
            Files.writeString(file, five(LAYOUTS.get(layout), damaged));
            List<Reading> readings = ReadingsOf.file(file);
            List<String> titles = titles(readings);
            assertTrue(titles.containsAll(OTHERS), damaged + " in " + LAYOUTS.get(layout) + ": " + readings);
            assertTrue(Collections.disjoint(titles, List.of("weather", "roads")), damaged + ": " + titles);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("", "\"", "{", "}", "[", ",", ":", "\\", "x", "\n");
    }

    private static String five(String layout, String third) {
        // objects of one line each that follow each other are JSON Lines
        String record = layout.startsWith("%s") ? RECORD.replaceFirst(",", ",\n  ") : RECORD;
        return layout.formatted(
                record.formatted("One"),
                record.formatted("Two"),
                third,
                record.formatted("Four"),
                record.formatted("Five"));
    }

    private static List<String> titles(List<Reading> readings) {
        List<String> titles = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Read read) {
                ReadingsOf.claims(read.document()).stream()
                        .filter(claim -> claim.startsWith("title="))
                        .forEach(claim -> titles.add(claim.substring(6)));
            }
        }
        return titles;
    }

    private static List<Reading.Failed> failures(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Failed.class::isInstance)
                .map(Reading.Failed.class::cast)
                .toList();
    }
}
