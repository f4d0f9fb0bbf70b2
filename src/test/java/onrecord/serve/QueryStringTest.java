package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {
    @ParameterizedTest
    @CsvSource({
        "100%, 100%",
        "%ZZ, %ZZ",
        "%, %",
        "%4, %4",
        "%4g, %4g",
        "%%41, %A",
        "%41%, A%",
        "a+b%2Bc, a b+c",
        "Größe, Größe"
    })
    void a_percent_sign_that_begins_no_code_stands_for_itself(String typed, String meant) {
        assertEquals(Map.of("q", List.of(meant)), QueryString.read("q=" + typed));
    }

    @Test
    void names_come_several_times_with_values_or_without() {
        assertEquals(Map.of("a", List.of("1", "", "2=3"), "b", List.of("")), QueryString.read("&a=1&a&b=&&a=2=3"));
        assertEquals(Map.of(), QueryString.read(""));
    }

    @Property(tries = 300)
    void whatever_a_browser_encodes_is_read_back(@ForAll @Size(max = 4) @UniqueElements List<String> values) {
        List<String> sent = values.stream()
                .map(value -> new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
        String query = String.join(
                "&",
                sent.stream()
                        .map(value -> "n=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .toList());
        assertEquals(sent.isEmpty() ? Map.of() : Map.of("n", sent), QueryString.read(query));
    }
}
