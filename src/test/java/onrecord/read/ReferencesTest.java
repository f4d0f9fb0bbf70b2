package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References: an article each, with what they say of it. */
class ReferencesTest {
    @TempDir
    Path folder;

    private List<Document> documents(String name, String content) {
        return ReadingsOf.file(folder, name, content).stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).document())
                .toList();
    }

    @Test
    void ris() {
        List<Document> found = documents("a.ris", """
                Provider: Test Library
                Content: text/plain; charset="UTF-8"

                TY  - NEWS
                TI  - Rain in Bern
                AU  - Meier, Petra
                AU  - King, Martin, Jr.
                AU  - Test Agency
                T2  - Test Courier
                DA  - 2023/09/19/evening
                LA  - English
                UR  - https://courier.example/1
                UR  - https://proxy.example/1
                KW  - weather
                KW  - floods
                AB  - It rained
                 in Bern.
                ID  - r1
                ER  -\s

                TY  - NEWS
                TI  - Snow
                PY  - 2023
                ER  -\s
                """);

        assertEquals(
                List.of(
                        "title=Rain in Bern",
                        "outlet=Test Courier",
                        "authors=Petra Meier",
                        "authors=Martin King Jr.",
                        "authors=Test Agency",
                        "date=2023-09-19",
                        "url=https://courier.example/1",
                        "language=en"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("It rained\nin Bern.", found.getFirst().content());
        assertEquals("r1", found.getFirst().sourceId());
        assertEquals(
                List.of("https://proxy.example/1"),
                found.getFirst().properties().get("UR"));
        assertEquals(List.of("weather", "floods"), found.getFirst().properties().get("KW"));
        assertEquals(List.of("title=Snow", "date=2023"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void bibtex() {
        List<Document> found = documents("a.bib", """
                % a list of mine
                @string{courier = "Test Courier"}
                @comment{nothing}
                @article{meier23,
                  author = {Meier, Anna and M{\\"u}ller, Jr., Jan and {Ministry of Roads and Bridges}},
                  title = "Rain {in} Bern -- {\\'E}t\\'e \\& more",
                  journal = courier,
                  year = 2023, month = sep, day = 19,
                  url = {https://courier.example/a_b%20c},
                  keywords = {rain}
                }
                @online{second,
                  title = {Snow},
                  date = {2023-09},
                  abstract = {It snowed.}
                }
                @article{broken
                """);

        assertEquals(2, found.size());
        assertEquals(
                List.of(
                        "authors=Anna Meier",
                        "authors=Jan Müller Jr.",
                        "authors=Ministry of Roads and Bridges",
                        "date=2023-09-19",
                        "title=Rain in Bern – Été & more",
                        "outlet=Test Courier",
                        "url=https://courier.example/a_b%20c"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("meier23", found.getFirst().sourceId());
        assertEquals(List.of("rain"), found.getFirst().properties().get("keywords"));
        assertEquals(List.of("date=2023-09", "title=Snow"), ReadingsOf.claims(found.get(1)));
        assertEquals("It snowed.", found.get(1).content());
    }

    @Test
    void csl_json() {
        List<Document> found = documents("a.json", """
                [{"id":"c1","type":"article-newspaper","title":"Rain","container-title":"Test Courier","page":"3",
                  "author":[{"family":"Berg","given":"Jan","non-dropping-particle":"van den"},{"literal":"Test Agency"}],
                  "issued":{"date-parts":[["2023","9","19"]]},"URL":"https://courier.example/1","abstract":"It rained."},
                 {"id":"c2","type":"article-newspaper","title":"Snow","issued":{"date-parts":[[2023,9]]}}]
                """);

        assertEquals(
                List.of(
                        "title=Rain",
                        "outlet=Test Courier",
                        "authors=Jan van den Berg",
                        "authors=Test Agency",
                        "date=2023-09-19",
                        "url=https://courier.example/1"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("It rained.", found.getFirst().content());
        assertEquals(List.of("3"), found.getFirst().properties().get("page"));
        assertEquals(List.of("title=Snow", "date=2023-09"), ReadingsOf.claims(found.getLast()));
    }
}
