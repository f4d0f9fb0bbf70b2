package onrecord.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import onrecord.export.ExportTable;
import onrecord.model.Edtf;
import onrecord.search.DateBucket;
import onrecord.search.DistinctiveWords;
import onrecord.search.Hit;
import onrecord.search.survey.Concordance;
import onrecord.search.survey.Sourcing;
import onrecord.search.survey.Timelines;
import org.jspecify.annotations.Nullable;

/** What the matches of a search are as a whole, as tables with a row for each thing counted. */
final class SurveyTables {
    private SurveyTables() {}

    /** A row for each search and interval. */
    static void timelines(Timelines timelines, ExportTable table) throws IOException {
        table.row(List.of("search", "interval", "from", "to", "count", "all", "share"));
        for (Timelines.Line line : timelines.lines()) {
            for (int i = 0; i < line.buckets().size(); i++) {
                DateBucket bucket = line.buckets().get(i);
                table.row(Arrays.asList(
                        line.search().query(),
                        bucket.key(),
                        bucket.from(),
                        bucket.to(),
                        bucket.count(),
                        timelines.all().buckets().get(i).count(),
                        timelines.share(line, i)));
            }
        }
    }

    /** A row for each outlet and speaker, and one each for quotes of nobody by name and of names perhaps right. */
    static void sourcing(Sourcing sourcing, ExportTable table) throws IOException {
        table.row(List.of("outlet", "outlet_quotes", "sort", "speaker", "quotes"));
        for (Sourcing.Outlet outlet : sourcing.outlets()) {
            for (Sourcing.Voice voice : outlet.speakers()) {
                row(table, outlet, SurveyJson.sort(voice), voice.name(), voice.quotes());
            }
            if (outlet.unnamed() > 0) {
                row(table, outlet, "unnamed", null, outlet.unnamed());
            }
            if (outlet.perhaps() > 0) {
                row(table, outlet, "perhaps", null, outlet.perhaps());
            }
        }
    }

    private static void row(
            ExportTable table, Sourcing.Outlet outlet, String sort, @Nullable String speaker, long quotes)
            throws IOException {
        table.row(Arrays.asList(outlet.name(), outlet.quotes(), sort, speaker, quotes));
    }

    static void concordanceHeads(ExportTable table) throws IOException {
        table.row(List.of(
                "before", "match", "after", "speaker", "outlet", "date", "title", "article", "field", "offset", "url"));
    }

    /** A row for a place; true, as the next one is wanted. */
    static boolean line(Concordance.Line line, ExportTable table) {
        Hit article = line.article();
        try {
            table.row(Arrays.asList(
                    line.before(),
                    line.match(),
                    line.after(),
                    line.speaker(),
                    article.outlet() == null ? null : article.outlet().label(),
                    article.date() == null ? null : Edtf.of(article.date()),
                    article.title(),
                    article.id(),
                    line.field(),
                    line.offset(),
                    article.url()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** A row for each word. */
    static void words(DistinctiveWords words, ExportTable table) throws IOException {
        table.row(List.of("word", "score", "ratio", "count", "articles", "elsewhere"));
        for (DistinctiveWords.Word word : words.words()) {
            table.row(Arrays.asList(
                    word.word(),
                    word.score(),
                    word.elsewhere() == 0 ? null : words.ratio(word),
                    word.count(),
                    word.articles(),
                    word.elsewhere()));
        }
    }
}
