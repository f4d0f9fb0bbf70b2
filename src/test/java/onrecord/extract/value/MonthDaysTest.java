package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthDaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOSCOW, Sept 19 (Reuters) - | --09-19",
                "BERLIN, 19. September (dpa) - | --09-19",
                "PARIS, 3 mars (AFP) - | --03-03",
                "MADRID, 4 de mayo (EFE) - | --05-04",
                "МОСКВА, 19 сентября. /ТАСС/ | --09-19",
                "【東京9月19日共同】 | --09-19",
                "WASHINGTON, Feb. 29 (AP) -- | --02-29",
            })
    void a_day_and_a_month_without_a_year(String text, MonthDay day) {
        assertEquals(Optional.of(day), MonthDays.find(text, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sept 19, 2023",
                "19 September 2023",
                "4 de mayo de 2023",
                "September",
                "31 February",
                "12:30"
            })
    void no_day_alone(String text) {
        assertEquals(Optional.empty(), MonthDays.find(text, null));
    }
}
