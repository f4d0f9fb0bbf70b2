package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.export.Export;
import onrecord.export.ExportFormat;
import onrecord.extract.Extractor;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/** Whatever articles are exported, the index makes of the file the articles it was made from. */
class ExportsReadBackTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @Property(tries = 120)
    void articles_come_back_from_every_format(
            @ForAll("articles") List<Article> articles, @ForAll("read") ExportFormat format) throws IOException {
        List<Article> again = readBack(articles, format);

        assertEquals(articles.size(), again.size());
        for (int i = 0; i < articles.size(); i++) {
            Article before = articles.get(i);
            Article after = again.get(i);
            assertEquals(before.title(), after.title());
            if (before.outlet() != null || before.url() == null) {
                assertEquals(before.outlet(), after.outlet());
            }
            assertEquals(known(before.date(), format), after.date());
            assertEquals(before.authors(), after.authors());
            assertEquals(before.url(), after.url());
            if (format == ExportFormat.JSONL || format == ExportFormat.CSV) {
                assertEquals(before.body(), after.body());
                assertEquals(before.section(), after.section());
                assertEquals(before.agencies(), after.agencies());
            }
        }
    }

    /** A workbook is for people alone. */
    @Provide
    Arbitrary<ExportFormat> read() {
        return Arbitraries.of(ExportFormat.class).filter(ExportFormat::isText);
    }

    /** Days of two years RIS cannot say. */
    private static @Nullable PublicationDate known(@Nullable PublicationDate date, ExportFormat format) {
        boolean lost = date != null
                && format == ExportFormat.RIS
                && date.precision() == PublicationDate.Precision.RANGE
                && date.earliest().getYear() != date.latest().getYear();
        return lost ? null : date;
    }

    private static List<Article> readBack(List<Article> articles, ExportFormat format) throws IOException {
        Path file = Files.createTempFile("export", "." + format.extension());
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                Export export = format.to(out);
                for (Article article : articles) {
                    export.article(article);
                }
                export.end();
            }
            List<Article> again = new ArrayList<>();
            reader.read(
                    file,
                    reading -> again.add(EXTRACTOR
                            .extract(((Reading.Read) reading).document())
                            .article()));
            return again;
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<Article>> articles() {
        Arbitrary<String> titles = Arbitraries.of(
                "Harbour dues rise by 5%",
                "“Rain”, they said & went: {home} #1",
                "Größe, Ærø – 東京 und Москва",
                "TI - is no tag here, \\ neither is @this",
                "Two; three, four");
        Arbitrary<Outlet> outlets = Arbitraries.of(
                        new Outlet("The Harbour Post", null),
                        new Outlet("Le Môle & Cie", null),
                        new Outlet("港の新聞", null))
                .injectNull(0.2);
        Arbitrary<PublicationDate> dates = Arbitraries.of(
                        PublicationDate.of(LocalDate.of(2023, 9, 19)),
                        PublicationDate.of(YearMonth.of(2021, 2)),
                        PublicationDate.ofYear(1868),
                        new PublicationDate(
                                LocalDate.of(2022, 5, 1),
                                LocalDate.of(2022, 5, 7),
                                PublicationDate.Precision.RANGE,
                                null))
                .injectNull(0.2);
        Arbitrary<List<String>> authors = Arbitraries.of("Ann Lee", "Petra van den Berg", "José Núñez", "Олег Иванов")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<String> urls = Arbitraries.of(
                        "https://harbourpost.example/1?a=1&b=2", "https://harbourpost.example/%7Ex/a_b#c")
                .injectNull(0.3);
        Arbitrary<String> bodies = Arbitraries.of(
                "The harbour was closed on Monday.\n\nFerries wait, \"all of them\", said the keeper.",
                "=SUM(A1) is no formula here; a line,\n\nand another.");
        return Combinators.combine(titles, outlets, dates, authors, urls, bodies)
                .as((title, outlet, date, names, url, body) -> Article.builder("", "")
                        .title(title)
                        .outlet(outlet)
                        .date(date)
                        .authors(names)
                        .url(url)
                        .body(body)
                        .language("en")
                        .section("City")
                        .agencies(List.of("Reuters")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(builders -> {
                    List<Article> articles = new ArrayList<>();
                    for (Article.Builder builder : builders) {
                        String id = String.format("%016x", articles.size() + 1);
                        articles.add(builder.id(id).source(id + ".txt").build());
                    }
                    return articles;
                });
    }
}
