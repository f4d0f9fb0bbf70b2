package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five records in XML, the third of which is not well formed: the four others are there, and it is if it can be. */
class DamagedXmlTest {
    private static final String RECORD = "<story n='1'><title>%s</title><text>It rained, <b>again</b>.</text></story>";
    private static final List<String> FIVE = List.of("One", "Two", "Three", "Four", "Five");
    private static final List<String> OTHERS = List.of("One", "Two", "Four", "Five");
    private static final List<String> LAYOUTS = List.of(
            "<?xml version='1.0'?>\n<news>%s%s%s%s%s</news>",
            "<?xml version='1.0'?>\r\n<news>\r\n <day>\r\n  %s\r\n  %s\r\n  %s\r\n  %s\r\n  %s\r\n </day>\r\n</news>\r\n");

    @TempDir
    Path folder;

    private List<String> titles = List.of();
    private List<Reading.Failed> failures = List.of();

    private void read(String name, byte[] content) {
        titles = new ArrayList<>();
        failures = new ArrayList<>();
        for (Reading reading : ReadingsOf.file(folder, name, content)) {
            switch (reading) {
                case Reading.Read read ->
                    titles.add(ReadingsOf.claims(read.document()).stream()
                            .filter(claim -> claim.startsWith("title="))
                            .map(claim -> claim.substring(6))
                            .collect(Collectors.joining()));
                case Reading.Failed failed -> failures.add(failed);
            }
        }
    }

    private void read(String content) {
        read("a.xml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String five(String layout, String third) {
        return layout.formatted(
                RECORD.formatted("One"),
                RECORD.formatted("Two"),
                third,
                RECORD.formatted("Four"),
                RECORD.formatted("Five"));
    }

    private static Stream<Arguments> inEveryLayout(String... damaged) {
        return LAYOUTS.stream().flatMap(layout -> Stream.of(damaged).map(record -> Arguments.of(layout, record)));
    }

    static Stream<Arguments> legible() {
        return inEveryLayout(
                "<story><title>Three</title><text>Rain & wind</text></story>",
                "<story><title>Three</title><text><b><i>x</b></i></text></story>",
                "<story><title>Three</title><text lang=en>x</text></story>",
                "<story n=3><title>Three</title><text>x</text></story>",
                "<story n='3' n='3'><title>Three</title><text>x</text></story>",
                "<story><title>Three</title><text>3 < 4</text></story>",
                "<story><title>Three</title><text>x</story>",
                "<story><title>Three</title><text>a\u0001b</text></story>",
                "<story><title>Three</title><text><![CDATA[a <story> b]]> & c</text></story>");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("legible")
    void is_read_as_a_browser_would(String layout, String damaged) {
        read(five(layout, damaged));
        assertEquals(FIVE, titles, failures.toString());
        assertEquals(List.of(), failures);
    }

    static Stream<Arguments> lost() {
        return inEveryLayout(
                "<story><title>Three</title><text><![CDATA[x</text></story>",
                "<story><title>Three</title><!-- <text>x</text></story>",
                "<story n=3></story>");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("lost")
    void costs_itself(String layout, String damaged) {
        read(five(layout, damaged));
        assertEquals(OTHERS, titles, failures.toString());
        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.getFirst().source().endsWith("a.xml#3"), failures.toString());
        assertTrue(failures.getFirst().reason().startsWith("XML that is not well formed"), failures.toString());
    }

    /** Without its end a record holds those that follow. */
    @Test
    void a_record_without_an_end_costs_itself() {
        for (String layout : LAYOUTS) {
            read(five(layout, "<story><title>Three</title><text>x</text>"));
            assertEquals(OTHERS, titles, failures.toString());
            assertEquals(1, failures.size(), failures.toString());
        }
    }

    @Test
    void what_is_wrong_between_records_costs_none() {
        for (String layout : LAYOUTS) {
            read(five(layout, " & " + RECORD.formatted("Three")));
            assertEquals(FIVE, titles, failures.toString());
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void a_record_larger_than_an_article_costs_itself() {
        String large = RECORD.formatted("Three").replace("again", "again ".repeat(3 << 20));
        read(five(LAYOUTS.get(1), large));
        assertEquals(OTHERS, titles, failures.toString());
        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.getFirst().source().endsWith("a.xml#3"), failures.toString());
        assertEquals(Reading.Failed.Kind.LIMIT, failures.getFirst().kind());
    }

    @Test
    void the_first_record_may_be_larger_than_an_article() {
        String large = RECORD.formatted("None").replace("again", "again ".repeat(3 << 20));
        read("<?xml version='1.0'?>\n<news>" + large + RECORD.formatted("One") + RECORD.formatted("Two") + "</news>");
        assertEquals(List.of("One", "Two"), titles, failures.toString());
        assertEquals(Reading.Failed.Kind.LIMIT, failures.getFirst().kind());
        assertEquals(1, failures.size());
    }

    /** What is packed cannot be read twice: the outermost element of which another follows is the record. */
    @Test
    void the_first_record_of_a_packed_file_may_be_damaged() throws IOException {
        StringBuilder xml =
                new StringBuilder("<?xml version='1.0'?>\n<news><day>").append(RECORD.formatted("Rain & wind"));
        for (int i = 0; i < 5000; i++) {
            xml.append(RECORD.formatted(i));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(xml.append("</day></news>").toString().getBytes(StandardCharsets.UTF_8));
        }
        read("a.xml.gz", packed.toByteArray());
        assertEquals(List.of(), failures);
        assertEquals(5001, titles.size());
        assertEquals("Rain & wind", titles.getFirst());
    }

    @Test
    void of_a_file_that_was_cut_the_last_record_is_read_and_said_to_be_cut() {
        read("<?xml version='1.0'?>\n<news>" + RECORD.formatted("One")
                + RECORD.formatted("Two").substring(0, 50));
        assertEquals(List.of("One", "Two"), titles);
        assertEquals(
                "XML that ends within a record: what there is of it is read",
                failures.getFirst().reason());
    }

    @Test
    void what_is_wrong_behind_the_last_record_is_said() {
        read("<?xml version='1.0'?>\n<news>" + RECORD.formatted("One") + RECORD.formatted("Two") + "<end></news>");
        assertEquals(List.of("One", "Two"), titles);
        assertEquals(1, failures.size());
        assertTrue(
                failures.getFirst().reason().contains("nothing is read behind the last record"), failures.toString());
    }

    @Test
    void notes_of_evernote_are_read_on() {
        read(
                "a.enex",
                ("<?xml version='1.0'?><en-export><note><title>One</title><content>x</content></note>"
                                + "<note><title>Two & a half</title><content>x</content></note>"
                                + "<note><title>Three</title><content>x</content></note></en-export>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("One", "Two & a half", "Three"), titles);
        assertEquals(List.of(), failures);
    }
}
