package onrecord.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.FiledUnder;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * One row an article; several values of one column are parted by "; ", captions and notes by line ends. The date is
 * written as exactly as it is known. The index reads such a table back from CSV: where an article was read from is not
 * under a name that an outlet may have.
 */
final class ArticleTable implements Export {
    private static final List<String> COLUMNS = List.of(
            "id",
            "read_from",
            "title",
            "deck",
            "outlet",
            "domain",
            "date",
            "date_earliest",
            "date_latest",
            "date_precision",
            "authors",
            "agencies",
            "language",
            "section",
            "url",
            "speakers",
            "quotes",
            "captions",
            "tags",
            "collections",
            "notes",
            "body");

    private final ExportTable rows;

    ArticleTable(ExportTable rows) throws IOException {
        this.rows = rows;
        rows.row(COLUMNS);
    }

    @Override
    public void article(Article a) throws IOException {
        PublicationDate date = a.date();
        row(
                a.id(),
                a.source(),
                a.title(),
                a.deck(),
                a.outlet() == null ? null : a.outlet().label(),
                a.outlet() == null ? null : a.outlet().domain(),
                day(date),
                date == null ? null : date.earliest(),
                date == null ? null : date.latest(),
                date == null ? null : Keyword.of(date.precision()),
                String.join("; ", a.authors()),
                String.join("; ", a.agencies()),
                a.language(),
                a.section(),
                a.url(),
                String.join("; ", speakers(a)),
                a.quotes().size(),
                String.join("\n", a.captions()),
                String.join("; ", FiledUnder.of(a).tags()),
                String.join("; ", FiledUnder.of(a).collections()),
                String.join("\n", FiledUnder.of(a).notes()),
                a.body());
    }

    private void row(@Nullable Object... cells) throws IOException {
        rows.row(Arrays.asList(cells));
    }

    /** A day where it is known to the day, else what EDTF makes of it. */
    static @Nullable Object day(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        LocalDate day = date.earliest();
        return date.precision() == PublicationDate.Precision.DAY ? day : Edtf.of(date);
    }

    private static List<String> speakers(Article a) {
        return a.quotes().stream()
                .map(Quote::speaker)
                .filter(Objects::nonNull)
                .map(ArticleTable::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String name(Speaker speaker) {
        return speaker.name();
    }

    @Override
    public void end() throws IOException {
        rows.end();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
