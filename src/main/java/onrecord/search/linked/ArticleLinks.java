package onrecord.search.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import org.jspecify.annotations.Nullable;

/**
 * What other articles are to one.
 *
 * @param articles by their ties, within one the surest first
 * @param statements how many other articles surely report what a quote says, by where the quote begins in code points
 * @param date when it must have been written, or null where that does not follow or its source says so
 * @param current whether they are the links of all articles there are
 */
public record ArticleLinks(
        List<LinkedArticle> articles,
        Map<Integer, Integer> statements,
        @Nullable InferredDate date,
        boolean current) {
    private static final Comparator<LinkedArticle> ORDER = Comparator.comparing(LinkedArticle::tie)
            .thenComparing(link -> !link.sure())
            .thenComparing(Comparator.comparingDouble(LinkedArticle::score).reversed())
            .thenComparing(link -> link.article().id());

    public ArticleLinks {
        articles = List.copyOf(articles);
        statements = Map.copyOf(statements);
    }

    /** Those of this article. */
    public static ArticleLinks of(ArchiveSearcher archive, Article article) {
        return new Reading(archive, article).read();
    }

    /** The days of an article that follow from others; empty where none do. */
    public static Optional<Link.Date> dateOf(ArchiveSearcher archive, Article article) {
        return article.date() != null
                ? Optional.empty()
                : archive.links(article.id()).stream()
                        .filter(link ->
                                link instanceof Link.Date date && date.article().equals(article.id()))
                        .map(Link.Date.class::cast)
                        .findFirst();
    }

    /** Puts one article's links together. */
    private static final class Reading {
        private final ArchiveSearcher archive;
        private final Article article;
        private final List<Link> links;
        private final Map<String, Optional<Article>> others = new HashMap<>();

        Reading(ArchiveSearcher archive, Article article) {
            this.archive = archive;
            this.article = article;
            this.links = archive.links(article.id());
        }

        ArticleLinks read() {
            List<LinkedArticle> all = new ArrayList<>();
            for (Link link : links) {
                LinkedArticle linked = switch (link) {
                    case Link.Text text -> text(text);
                    case Link.Event event -> event(event);
                    default -> null;
                };
                if (linked != null) {
                    all.add(linked);
                }
            }
            all.sort(ORDER);
            return new ArticleLinks(all, statements(), date(all), archive.isLinked());
        }

        private Map<Integer, Integer> statements() {
            Map<Integer, Set<String>> others = new HashMap<>();
            for (Link link : links) {
                if (link instanceof Link.Statement statement && statement.sure()) {
                    others.computeIfAbsent(statement.end(article.id()).start(), start -> new HashSet<>())
                            .add(statement.other(article.id()).article());
                }
            }
            Map<Integer, Integer> counts = new HashMap<>();
            others.forEach((start, articles) -> counts.put(start, articles.size()));
            return counts;
        }

        private @Nullable Article other(String id) {
            return others.computeIfAbsent(id, archive::article).orElse(null);
        }

        private @Nullable LinkedArticle text(Link.Text text) {
            Link.End there = text.other(article.id());
            Article other = other(there.article());
            if (other == null) {
                return null;
            }
            LinkedArticle.Tie tie = switch (text.relation()) {
                case SAME -> LinkedArticle.Tie.SAME;
                case CARRIES -> LinkedArticle.Tie.CARRIES;
                case CITES -> LinkedArticle.Tie.CITES;
                case OWN -> LinkedArticle.Tie.OWN;
            };
            return new LinkedArticle(
                    tie,
                    true,
                    text.score(),
                    text.words(),
                    other,
                    Passage.of(article, text.end(article.id())),
                    Passage.of(other, there),
                    article.date() != null && other.date() != null);
        }

        private @Nullable LinkedArticle event(Link.Event event) {
            Article other = other(event.a().equals(article.id()) ? event.b() : event.a());
            if (other == null) {
                return null;
            }
            Passage here = Passage.opening(article);
            Passage there = Passage.opening(other);
            Link.Statement shared = shared(other.id());
            if (shared != null) {
                here = Passage.of(article, shared.end(article.id()));
                there = Passage.of(other, shared.other(article.id()));
            }
            return new LinkedArticle(
                    LinkedArticle.Tie.EVENT,
                    event.sure(),
                    event.score(),
                    0,
                    other,
                    here,
                    there,
                    article.date() != null && other.date() != null);
        }

        /** The statement that both surely report, the most alike one. */
        private Link.@Nullable Statement shared(String other) {
            return links.stream()
                    .filter(link -> link instanceof Link.Statement statement
                            && statement.sure()
                            && statement.articles().contains(other))
                    .map(Link.Statement.class::cast)
                    .max(Comparator.comparingDouble(Link.Statement::score))
                    .orElse(null);
        }

        private @Nullable InferredDate date(List<LinkedArticle> all) {
            for (Link link : links) {
                if (link instanceof Link.Date date && date.article().equals(article.id()) && article.date() == null) {
                    Map<String, LinkedArticle> because = new HashMap<>();
                    all.stream()
                            .filter(linked ->
                                    date.neighbours().contains(linked.article().id()))
                            .forEach(linked ->
                                    because.putIfAbsent(linked.article().id(), linked));
                    return new InferredDate(
                            date.earliest(),
                            date.latest(),
                            because.values().stream().sorted(ORDER).toList());
                }
            }
            return null;
        }
    }
}
