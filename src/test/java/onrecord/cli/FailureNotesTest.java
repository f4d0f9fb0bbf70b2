package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import onrecord.read.Reading;
import org.junit.jupiter.api.Test;

class FailureNotesTest {
    private static Reading.Failed failed(String source) {
        return new Reading.Failed(source, Reading.Failed.Kind.DAMAGED, "not valid JSON");
    }

    @Test
    void of_the_records_of_one_file_the_first_thousand_are_told() {
        List<String> lines = new ArrayList<>();
        try (FailureNotes notes = new FailureNotes(lines::add)) {
            for (int i = 1; i <= 250_000; i++) {
                notes.failed(failed("a.jsonl#" + i));
            }
            notes.failed(failed("b.html"));
            notes.failed(failed("c.csv#7"));
        }

        assertEquals(FailureNotes.TOLD + 3, lines.size());
        assertEquals("a.jsonl#1000: not valid JSON (damaged)", lines.get(999));
        assertEquals("b.html: not valid JSON (damaged)", lines.get(1000));
        assertEquals("a.jsonl: 249,000 more records that could not be read", lines.getLast());
    }

    @Test
    void a_million_files_with_a_bad_record_each_are_told_each() {
        List<String> lines = new ArrayList<>();
        try (FailureNotes notes = new FailureNotes(lines::add)) {
            for (int i = 0; i < 2000; i++) {
                notes.failed(failed("f" + i + ".jsonl#1"));
            }
        }

        assertEquals(2000, lines.size());
    }
}
