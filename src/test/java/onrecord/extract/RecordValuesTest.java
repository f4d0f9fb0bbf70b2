package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of records that say two things at once. */
class RecordValuesTest {
    @TempDir
    Path folder;

    private Article article(String values) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"), "{\"title\":\"Rain\",\"body\":\"It rained in Bern.\"," + values + "}\n");
        List<Article> articles = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(
                    file,
                    reading -> articles.add(new Extractor()
                            .extract(((Reading.Read) reading).document())
                            .article()));
        }
        return articles.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Updated 21 September 2023 | Published 20 September 2023",
                "Published: 20 Sep 2023, 8:15 | Updated: 21 Sep 2023, 9:00",
                "Last modified: September 21, 2023 \u00b7 First published: September 20, 2023",
                "Ver\u00f6ffentlicht am 20.09.2023 | Aktualisiert am 21.09.2023",
                "Published September 20, 2023; updated September 21, 2023",
            })
    void aDateAndAChangeInOneValue(String date) throws IOException {
        Article article = article("\"date\":\"" + date + "\"");

        assertEquals("2023-09-20", day(article.date()));
        assertEquals("2023-09-21", day(article.updated()));
    }

    @Test
    void aChangeThatHasAValueOfItsOwnIsThatOne() throws IOException {
        Article article = article(
                "\"date\":\"Published 20 September 2023, updated 21 September 2023\"," + "\"updated\":\"2023-09-22\"");

        assertEquals("2023-09-22", day(article.updated()));
    }

    @Test
    void aMomentIsNoChange() throws IOException {
        assertNull(article("\"date\":\"2023-09-20T08:15:00.000000000+02:00\"").updated());
    }

    private static String day(@Nullable PublicationDate date) {
        return Objects.requireNonNull(date).earliest().toString();
    }

    @Test
    void anAgencyAmongTheAuthorsIsTheAgency() throws IOException {
        Article article = article("\"authors\":[\"Jane Doe\",\"Reuters\"]");

        assertEquals(List.of("Jane Doe"), article.authors());
        assertEquals(List.of("Reuters"), article.agencies());
        assertEquals(List.of(), article.properties().getOrDefault("unreadAuthors", List.of()));
    }

    @Test
    void whoBearsTheNameOfAnAgencyIsNone() throws IOException {
        assertEquals(
                List.of(), article("\"authors\":[\"Petra\",\"Ana Reuter\"]").agencies());
    }

    @Test
    void theRecordsOwnAgencyComesFirst() throws IOException {
        assertEquals(
                List.of("AFP"),
                article("\"authors\":[\"Jane Doe\",\"Reuters\"],\"agencies\":[\"AFP\"]")
                        .agencies());
    }
}
