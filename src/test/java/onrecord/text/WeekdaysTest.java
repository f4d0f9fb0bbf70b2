package onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday, 03/04/2023 | MONDAY",
                "Published Mon 3/4/2023 | MONDAY",
                "Dienstag, 4.3. | TUESDAY",
                "mercredi 3 mai | WEDNESDAY",
                "четверг, 03/04/2023 | THURSDAY",
                "2023/04/03 金曜日 | FRIDAY",
                "03/04/2023 السبت | SATURDAY",
            })
    void the_day_that_a_line_names(String line, DayOfWeek day) {
        assertEquals(Optional.of(day), Weekdays.in(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03/04/2023", "Monday or Tuesday", "so do wir", "Monthly"})
    void a_line_that_names_none_or_several_names_none(String line) {
        assertEquals(Optional.empty(), Weekdays.in(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They sat in the sun on Monday; Tuesday's talks began late. | MONDAY",
                "Sat, Sun: Tuesday's talks, as on all Fridays, began late. | TUESDAY",
                "Le ministre a parlé jeudi, pas vendredi. | THURSDAY",
            })
    void the_first_day_that_a_text_names_in_full(String text, DayOfWeek day) {
        assertEquals(Optional.of(day), Weekdays.firstIn(text));
    }

    @Test
    void a_text_that_tells_of_habits_alone_names_no_day() {
        assertEquals(Optional.empty(), Weekdays.firstIn("On Fridays the shop opens late. We sat in the sun."));
    }
}
