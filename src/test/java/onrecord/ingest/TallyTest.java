package onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @ParameterizedTest
    @CsvSource({"a.jsonl, 400, 400", "a.jsonl, 5000, 1000", "a.jsonl.gz, 400, 100", "a.jsonl.GZ, 9000, 900"})
    void a_packed_file_is_not_done_before_its_end(String name, int made, long done) {
        Tally tally = new Tally();
        Input input = new Input(Path.of(name), "", 1000, 0);
        tally.found(input);
        tally.made(input, made);
        assertEquals(done, tally.figures().bytesDone());

        tally.done(input);
        assertEquals(1000, tally.figures().bytesDone());
    }
}
