package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several articles that somebody pasted into one text come apart; one article never does. */
class PastedItemsTest {
    private static final String RAIN =
            "Rain in Bern\nTest Courier, 19 September 2023\n\nIt rained in Bern for two days, and the river rose by a metre.\n";
    private static final String SNOW =
            "Snow in Basel\n20 September 2023\n\nIt snowed in Basel all night, and nobody slept, said the guard.\n";

    @TempDir
    Path folder;

    private List<Document> documents(String content) {
        return ReadingsOf.file(folder, "a.txt", content).stream()
                .map(reading -> ((Reading.Read) reading).document())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"==========", "-----", "* * *", "————"})
    void parts_with_a_headline_and_a_day_each_are_articles(String rule) {
        List<Document> found = documents(RAIN + "\n" + rule + "\n\n" + SNOW);

        assertEquals(
                List.of(RAIN.strip(), SNOW.strip()),
                found.stream().map(Document::content).toList());
    }

    @Test
    void parts_under_names_and_values_are_articles_with_these() {
        List<Document> found = documents("""
            Title: Rain in Bern
            Source: Test Courier
            Date: 2023-09-19
            Author: Anna Meier

            It rained in Bern.

            Note: the river rose.

            Title: Snow in Basel
            Date: 2023-09-20

            It snowed.
            """);

        assertEquals(
                "It rained in Bern.\n\nNote: the river rose.", found.getFirst().content());
        assertEquals(
                List.of("title=Rain in Bern", "outlet=Test Courier", "date=2023-09-19", "authors=Anna Meier"),
                ReadingsOf.claims(found.getFirst()));
        assertEquals("It snowed.", found.getLast().content());
        assertEquals(List.of("title=Snow in Basel", "date=2023-09-20"), ReadingsOf.claims(found.getLast()));
    }

    @Test
    void an_article_with_rules_in_it_is_one() {
        String parts =
                RAIN + "\n*****\n\nIt went on raining, and the people of the lower town carried their beds upstairs.\n";
        assertEquals(1, documents(parts).size());
        assertEquals(1, documents(RAIN + "\n-----\n").size());
        assertEquals(1, documents("Title: Rain\nDate: 2023\n\nIt rained.\n").size());
    }
}
