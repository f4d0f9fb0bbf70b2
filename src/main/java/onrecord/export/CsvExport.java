package onrecord.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** One row an article; several values of one column are parted by "; ". The index reads such a table back. */
final class CsvExport implements ExportFormat.Export {
    private final CSVPrinter rows;

    CsvExport(Writer out) {
        try {
            rows = new CSVPrinter(out, CSVFormat.RFC4180);
            rows.printRecord(
                    "id",
                    "source",
                    "title",
                    "deck",
                    "outlet",
                    "domain",
                    "date",
                    "date_latest",
                    "date_precision",
                    "authors",
                    "agencies",
                    "language",
                    "section",
                    "url",
                    "speakers",
                    "quotes",
                    "body");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void article(Article a) throws IOException {
        rows.printRecord(
                a.id(),
                a.source(),
                a.title(),
                a.deck(),
                a.outlet() == null ? null : a.outlet().name(),
                a.outlet() == null ? null : a.outlet().domain(),
                a.date() == null ? null : a.date().earliest(),
                a.date() == null ? null : a.date().latest(),
                a.date() == null ? null : a.date().precision().name().toLowerCase(java.util.Locale.ROOT),
                String.join("; ", a.authors()),
                String.join("; ", a.agencies()),
                a.language(),
                a.section(),
                a.url(),
                String.join("; ", speakers(a)),
                a.quotes().size(),
                a.body());
    }

    private static List<String> speakers(Article a) {
        return a.quotes().stream()
                .map(Quote::speaker)
                .filter(Objects::nonNull)
                .map(CsvExport::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String name(Speaker speaker) {
        return speaker.name();
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }
}
