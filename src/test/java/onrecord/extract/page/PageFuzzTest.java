package onrecord.extract.page;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Feeds the reader of web pages what a fuzzer thinks up; with JAZZER_FUZZ=1 it goes on looking. */
class PageFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void any_bytes_are_a_page(FuzzedDataProvider data) {
        assertNotNull(Pages.read(data.consumeRemainingAsString()).body());
    }
}
