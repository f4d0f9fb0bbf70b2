package onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is told from a person by its name. */
class SpeakerSortTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida Brandt",
                "Brandt",
                "Mary Post",
                "John Church",
                "Ola Nordmann Jr.",
                "de Vries",
                "AMY LUND",
                "Люся Краснова",
                "Wang Yi",
                "李明",
                "Courtney Walsh"
            })
    void a_person(String name) {
        assertEquals(SpeakerSort.PERSON, SpeakerSort.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Ministry",
                "Norrvik City Council",
                "Mary Lund Foundation",
                "NATO",
                "U.N.",
                "China",
                "Beijing (China)",
                "Kremlin",
                "Reuters",
                "The Moscow Times",
                "Verkehrsministerium",
                "ministère de la Mer",
                "Министерство культуры",
                "外交部",
                "Lund & Sons",
                "Radio 4",
                "وزارة الخارجية"
            })
    void a_body(String name) {
        assertEquals(SpeakerSort.BODY, SpeakerSort.of(name));
    }
}
