package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'Brien, Pat; Smith, Jane       | Pat O'Brien/Jane Smith",
                "Jane Smith; Pat O'Brien         | Jane Smith/Pat O'Brien",
                "Smith, Jane;                    | Jane Smith",
                "von der Leyen, Ursula           | Ursula von der Leyen",
                "De Niro, Robert M.              | Robert M. De Niro",
                "King, Martin L., Jr.; Doe, Jane | Martin L. King, Jr./Jane Doe",
                "Roe, J.K.; Doe, Mary Jane       | J.K. Roe/Mary Jane Doe",
                "García Márquez, Gabriel; Doe, J | Gabriel García Márquez/J Doe",
                // a given name that an agency has too
                "Doe, Petra                      | Petra Doe",
                "Doe, Petra; Roe, Pat            | Petra Doe/Pat Roe",
            })
    void a_surname_in_front_is_turned(String list, String people) {
        assertEquals(List.of(people.split("/")), people(list));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'Brien, Mary Jane                 | O'Brien, Mary Jane",
                "van der Berg, Mary Jane            | van der Berg, Mary Jane",
                "García Márquez, Gabriel; Jane Doe  | García Márquez, Gabriel/Jane Doe",
                "Jane Doe, Springfield; John Roe    | Jane Doe, Springfield/John Roe",
            })
    void what_may_be_one_person_stays_one_as_printed(String list, String people) {
        assertEquals(List.of(people.split("/")), people(list));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe and John Roe          | Jane Doe/John Roe",
                "Jane Doe, John Roe                | Jane Doe/John Roe",
                "Jane Doe, Reuters; John Roe, AFP  | Jane Doe/John Roe",
                "Jane Doe, Staff Writer            | Jane Doe",
                "John Roe, Jr.; Jane Doe           | John Roe, Jr./Jane Doe",
                "Doe, Roe and Smith                | Doe/Roe/Smith",
            })
    void what_is_a_byline_is_read_as_one(String list, String people) {
        assertEquals(List.of(people.split("/")), people(list));
    }

    @Test
    void a_list_of_any_length_names_all_its_people() {
        String list = "Somebody Longname; ".repeat(30) + "Doe, Jane";
        assertEquals(List.of("Somebody Longname", "Jane Doe"), people(list));
    }

    @Test
    void nobody_is_named_by_separators() {
        assertEquals(List.of(), people(" ; ;; "));
    }

    private static List<String> people(String list) {
        return NameList.people(NameList.split(list));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe; Reuters | Reuters",
                "Jane Doe, AFP     | AFP",
                "Doe, Jane; dpa    | dpa",
                "PETRA             | Petra",
                "Petra             | ''",
                "Petra, Ana        | ''",
                "Staff; Jane Doe   | ''",
            })
    void agencies_that_stand_among_people(String list, String agencies) {
        assertEquals(agencies, String.join("/", NameList.agencies(NameList.split(list))));
    }
}
