package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import onrecord.ingest.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    private static Tally.Figures figures(long files, long done, long bytesDone) {
        return new Tally.Figures(files, 8_000_000, done, bytesDone, 0, files, 0, 0, 0, 899, 84, 0, Map.of(), Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        120 | "[==================      ]  75%  378 of 414 files, 899 articles, 0.3 MB/s, 84 failures, 7 s to go"
        90  | "[========  ]  75%  378 of 414 files, 899 articles, 0.3 MB/s, 84 failures, 7 s to go"
        79  | "[========  ]  75%  378 of 414 files, 899 articles, 84 failures, 7 s to go"
        60  | "[========  ]  75%  378 of 414 files, 84 failures, 7 s to go"
        55  | " 75%  378 of 414 files, 84 failures, 7 s to go"
        40  | " 75%  84 failures, 7 s to go"
        """)
    void what_matters_least_is_left_out_where_there_is_little_room(int width, String line) {
        assertEquals(line, ProgressLine.of(figures(414, 378, 6_000_000), 20, width));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        0   | 0   | 0       | "looking for files ..."
        414 | 0   | 0       | "[                        ]   0%  0 of 414 files, 899 articles, 0.0 MB/s, 84 failures"
        414 | 378 | 80000   | "[                        ]   1%  378 of 414 files, 899 articles, 0.0 MB/s, 84 failures, 34 min to go"
        414 | 378 | 8000    | "[                        ]   0%  378 of 414 files, 899 articles, 0.0 MB/s, 84 failures, 5.6 h to go"
        414 | 378 | 7000    | "[                        ]   0%  378 of 414 files, 899 articles, 0.0 MB/s, 84 failures"
        414 | 414 | 8000000 | "[========================] 100%  414 of 414 files, 899 articles, 0.4 MB/s, 84 failures, finishing"
        """)
    void it_tells_how_long_it_still_takes(long files, long done, long bytesDone, String line) {
        assertEquals(line, ProgressLine.of(figures(files, done, bytesDone), 20, 120));
    }
}
