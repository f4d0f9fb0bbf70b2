package onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onrecord.read.Document;
import onrecord.read.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PipelineTest {
    private static Reading reading(String source, int length) {
        Document d = new Document("0", source, null, Document.Form.TEXT, "x".repeat(length), List.of(), Map.of());
        return new Reading.Read(d, "text");
    }

    private static List<String> run(List<Integer> files, int perFile, int length) {
        List<String> taken = new ArrayList<>();
        try (Pipeline<Integer, String> pipeline = new Pipeline<>(
                (file, sink) -> IntStream.range(0, perFile).forEach(i -> sink.accept(reading(file + "#" + i, length))),
                file -> Reading::source,
                3)) {
            pipeline.run(files.iterator(), new Pipeline.Taker<>() {
                @Override
                public void take(Integer file, String result) {
                    taken.add(result);
                }

                @Override
                public void end(Integer file) {
                    taken.add("end of " + file);
                }
            });
        }
        return taken;
    }

    @Test
    void results_come_in_the_order_of_the_input() {
        List<Integer> files = IntStream.range(0, 300).boxed().toList();
        List<String> expected = files.stream()
                .flatMap(f -> List.of(f + "#0", f + "#1", f + "#2", "end of " + f).stream())
                .toList();

        assertEquals(expected, run(files, 3, 10));
    }

    @Test
    void far_more_text_than_may_be_in_flight_passes_through() {
        // 40 documents of 4 million characters in each of 3 files that are read side by side
        assertEquals(3 * 41, run(List.of(1, 2, 3), 40, 4 << 20).size());
    }

    @Test
    void a_failure_of_the_work_ends_the_run_and_is_passed_on() {
        try (Pipeline<Integer, String> pipeline = new Pipeline<>(
                (file, sink) -> sink.accept(reading("s", 1)),
                file -> reading -> {
                    throw new IllegalStateException("disk full");
                },
                2)) {
            IllegalStateException e = assertThrows(
                    IllegalStateException.class,
                    () -> pipeline.run(List.of(1, 2).iterator(), new Pipeline.Taker<>() {
                        @Override
                        public void take(Integer file, String result) {}

                        @Override
                        public void end(Integer file) {}
                    }));
            assertEquals("disk full", e.getMessage());
        }
    }
}
