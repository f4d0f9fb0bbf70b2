package onrecord.search.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A happening, seen from one article that reports it.
 *
 * @param article the article asked for
 * @param reports all that report it, that article among them, in the order of their days; undated ones last
 * @param statements what was said there, those that most articles report first
 */
public record Happening(Article article, List<Report> reports, List<Row> statements) {
    public Happening {
        reports = List.copyOf(reports);
        statements = List.copyOf(statements);
    }

    /**
     * An article on the happening.
     *
     * @param sure false where it is only perhaps about it
     * @param score 0 to 1, greater is surer; 1 of the article asked for
     * @param date the days that follow from other articles where its source gives none, or null
     */
    public record Report(Article article, boolean sure, double score, Link.@Nullable Date date) {
        private LocalDate day() {
            if (article.date() != null) {
                return article.date().earliest();
            }
            return date == null ? LocalDate.MAX : date.earliest();
        }

        /** The last possible day: of those that begin alike, the one that is known better comes first. */
        private LocalDate last() {
            if (article.date() != null) {
                return article.date().latest();
            }
            return date == null ? LocalDate.MAX : date.latest();
        }
    }

    /**
     * A statement, and how each article has it.
     *
     * @param first the report that stands for it
     * @param cells by the ids of the articles that have it; it was not found in the others
     */
    public record Row(Cell first, Map<String, Cell> cells) {}

    /**
     * A statement in one article.
     *
     * @param sure false where it is only perhaps the same as the first
     */
    public record Cell(Article article, Quote quote, QuoteId id, boolean sure) {
        /** Whether its words stand in quotation marks, some of them at least. */
        public boolean quoted() {
            return quote.kind() == Quote.Kind.DIRECT || quote.kind() == Quote.Kind.MIXED;
        }
    }

    /** The happening of an article; empty where there is no such article. */
    public static Optional<Happening> of(ArchiveSearcher archive, String id) {
        return archive.article(id).map(article -> new Gathering(archive, article).gather());
    }

    /** Puts one happening together. */
    private static final class Gathering {
        private final ArchiveSearcher archive;
        private final Article article;
        private final List<Report> reports = new ArrayList<>();
        private final Map<QuoteId, List<Link.Statement>> links = new HashMap<>();
        private final Map<QuoteId, Cell> quotes = new LinkedHashMap<>();

        Gathering(ArchiveSearcher archive, Article article) {
            this.archive = archive;
            this.article = article;
        }

        Happening gather() {
            reports.add(report(article, true, 1));
            for (Link link : archive.links(article.id())) {
                if (link instanceof Link.Event event) {
                    String other = event.a().equals(article.id()) ? event.b() : event.a();
                    archive.article(other).ifPresent(a -> reports.add(report(a, event.sure(), event.score())));
                }
            }
            reports.sort(Comparator.comparing(Report::day)
                    .thenComparing(Report::last)
                    .thenComparing(report -> report.article().id()));
            reports.forEach(report -> statements(report.article()));
            return new Happening(article, reports, rows());
        }

        private Report report(Article of, boolean sure, double score) {
            return new Report(of, sure, score, ArticleLinks.dateOf(archive, of).orElse(null));
        }

        private void statements(Article of) {
            for (Quote quote : of.quotes()) {
                if (quote.isSaid()) {
                    QuoteId id = QuoteId.of(of, quote);
                    quotes.put(id, new Cell(of, quote, id, true));
                }
            }
            for (Link link : archive.links(of.id())) {
                if (link instanceof Link.Statement statement) {
                    links.computeIfAbsent(statement.end(of.id()).quote(), quote -> new ArrayList<>())
                            .add(statement);
                }
            }
        }

        /** A row around each quote that none before it took, those with the most links first. */
        private List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            Set<QuoteId> taken = new HashSet<>();
            quotes.keySet().stream()
                    .sorted(Comparator.comparingLong((QuoteId id) -> -links(id).size()))
                    .forEach(id -> row(id, taken).ifPresent(rows::add));
            rows.sort(Comparator.comparingInt((Row row) -> -row.cells().size()));
            return rows;
        }

        private List<Link.Statement> links(QuoteId id) {
            return links.getOrDefault(id, List.of()).stream()
                    .filter(link -> quotes.containsKey(there(link, id)))
                    .sorted(Comparator.comparingDouble(Link.Statement::score).reversed())
                    .toList();
        }

        private static QuoteId there(Link.Statement link, QuoteId id) {
            Link.End end = link.other(id.article());
            return end.quote();
        }

        private Optional<Row> row(QuoteId id, Set<QuoteId> taken) {
            Cell first = quotes.get(id);
            if (first == null || !taken.add(id)) {
                return Optional.empty();
            }
            Map<String, Cell> cells = new LinkedHashMap<>();
            cells.put(id.article(), first);
            for (Link.Statement link : links(id)) {
                QuoteId other = there(link, id);
                Cell cell = quotes.get(other);
                if (cell != null && !cells.containsKey(other.article()) && taken.add(other)) {
                    cells.put(other.article(), new Cell(cell.article(), cell.quote(), other, link.sure()));
                }
            }
            return Optional.of(new Row(first, cells));
        }
    }
}
