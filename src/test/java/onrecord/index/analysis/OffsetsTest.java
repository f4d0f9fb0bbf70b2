package onrecord.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.model.Span;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetsTest {
    private static final Analysis ANALYSIS = new Analysis();

    private static byte[] written(List<TextPart> parts) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        List<Words> words =
                parts.stream().map(part -> ANALYSIS.read("en", part.text())).toList();
        try {
            Offsets.write(out, parts, words);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toArrayCopy();
    }

    private static Offsets again(List<TextPart> parts) throws IOException {
        return Offsets.read(new ByteArrayDataInput(written(parts)), parts);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "talks", "U.N.", "it’s", "can't", "3,5", "10.30", "a:b", "x_y", "_", "©2023", "👍🏽", "和平", "โลก",
                "e\u0301", "'");
        Arbitrary<String> between = Arbitraries.of(" ", "", ", ", "\n\n", "-", ".", "”");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
        return Arbitraries.oneOf(pieces, pieces, pieces, between, between, any)
                .list()
                .ofMaxSize(40)
                .map(all -> String.join("", all));
    }

    @Property(tries = 2_000)
    void what_is_read_is_what_the_analysis_found(@ForAll("texts") String text) throws IOException {
        TextPart title = new TextPart("title", text, 0);
        Offsets read = again(List.of(title));
        Offsets found = ANALYSIS.offsets("en", text);
        IntStream.range(0, text.length() + 1).forEach(position -> {
            assertEquals(found.span(position, position), read.span(position, position));
            assertEquals(found.character(position), read.character(position));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'Talks at the U.N. went on, he said.'",
        "'“It’s 1,000.5 kg,” Mary O''Neill wrote at 10:30; x_y and a:b © AFP'"
    })
    void plain_texts_take_a_byte(String text) {
        assertEquals(1, written(List.of(new TextPart("title", text, 0))).length);
    }

    @Test
    void parts_lie_apart_and_a_body_between_its_marks() throws IOException {
        List<TextPart> parts = TextParts.split("Peace talks", null, "They talked.", List.of("A hall"));
        Offsets offsets = again(parts);
        assertEquals(new Span(0, 11), offsets.span(0, 1));
        // the mark stands at 102, for 100 positions lie between the second word and the body
        assertNull(offsets.span(102, 102));
        assertEquals(new Span(12, 23), offsets.span(103, 104));
        assertNull(offsets.span(105, 105));
        assertEquals(new Span(25, 31), offsets.span(206, 207));
        assertNull(offsets.span(1, 1_000_000));
    }

    @Test
    void a_character_is_asked_for_behind_a_long_text_in_which_none_begins_a_pair() throws IOException {
        Offsets offsets = again(List.of(new TextPart("title", "和平" + " a".repeat(1_000), 0)));
        assertEquals(new Span(0, 1), offsets.character(0));
        assertEquals(new Span(2_001, 2_002), offsets.character(1_001));
    }

    @Test
    void a_character_is_told_from_the_pair_it_begins() {
        Offsets offsets = ANALYSIS.offsets("zh", "和平");
        assertEquals(new Span(0, 1), offsets.character(0));
        assertEquals(new Span(0, 2), offsets.span(0, 0));
    }
}
