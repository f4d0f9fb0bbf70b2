package onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;

/** Joins names that a fuzzer thinks up; with JAZZER_FUZZ=1 it goes on looking. */
class IdentitiesFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void every_name_is_a_spelling_of_one_speaker(FuzzedDataProvider data) {
        List<String> names =
                data.consumeRemainingAsString().lines().distinct().limit(20).toList();
        Identities identities = IdentitiesTest.identities(names.toArray(String[]::new));
        for (String name : names) {
            List<String> spellings = identities.spellings(name);
            assertEquals(1, spellings.stream().filter(name::equals).count());
            for (String other : spellings) {
                assertEquals(new HashSet<>(spellings), new HashSet<>(identities.spellings(other)));
            }
        }
    }
}
