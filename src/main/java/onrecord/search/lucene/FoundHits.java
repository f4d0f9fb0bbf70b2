package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.SearchRequest;
import onrecord.search.answer.PageRange;
import onrecord.search.answer.SearchLimits;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * The best matches of a search, and what is counted beside them. Where few match, one pass finds both. Where many do,
 * the pass for the page goes on with what can still reach it, and another, which needs no scores, counts; it may be
 * under way in another thread until its result is asked for or this is closed.
 */
final class FoundHits implements AutoCloseable {
    /** Where no more match than this, one pass does: to look at each costs more than to skip only where many match. */
    private static final int FEW = 1_000;

    private final List<ScoreDoc> best;
    private final Deferred<PageCounts.Counted> counts;

    private FoundHits(List<ScoreDoc> best, Deferred<PageCounts.Counted> counts) {
        this.best = best;
        this.counts = counts;
    }

    /**
     * Searches.
     *
     * @param query what the page is asked of the index, with the filters
     * @param order how hits are ordered
     * @param after behind which place of the order the page begins, or null
     * @param counts what is counted beside it; not counted yet
     */
    static FoundHits in(
            IndexSearcher searcher,
            SearchRequest request,
            Query query,
            Sort order,
            @Nullable FieldDoc after,
            PageCounts counts)
            throws IOException {
        if (request.size() == 0 && !request.options().byStory()) {
            return new FoundHits(List.of(), Deferred.keep(counts::find));
        }
        boolean skips = request.sort() == SearchRequest.Sort.RELEVANCE && (counts.areOfPage() || canSkip(query));
        int few = skips ? FEW : SearchLimits.EXACT_TOTAL;
        TopFieldCollectorManager manager = manager(request, order, after, few);
        TopFieldCollector page = manager.newCollector();
        FirstMatches first = counts.areOfPage() ? counts.noting(page, few) : null;
        searcher.search(query, new OneCollector<>(first == null ? page : first));
        TopFieldDocs top = manager.reduce(List.of(page));
        long seen = top.totalHits.value();
        if (seen > few || top.totalHits.relation() != TotalHits.Relation.EQUAL_TO) {
            return new FoundHits(
                    List.of(top.scoreDocs),
                    counts.areOfPage() ? Deferred.offer(counts::find) : Deferred.keep(() -> counts.ofMoreThan(few)));
        }
        MatchNumbers all = first == null ? null : first.noted();
        return new FoundHits(
                List.of(top.scoreDocs),
                seen > 0 && counts.haveChoices()
                        ? Deferred.offer(() -> counts.of(seen, all))
                        : Deferred.keep(() -> counts.of(seen, all)));
    }

    /**
     * Whether a match that cannot reach the page can be passed over, for less than it takes to count it: not where
     * several things are required, because finding then takes longer than scoring, nor where all matches score alike.
     */
    private static boolean canSkip(Query query) {
        return switch (query) {
            case BooleanQuery group -> {
                List<Query> required = new ArrayList<>(group.getClauses(Occur.MUST));
                required.addAll(group.getClauses(Occur.FILTER));
                yield required.isEmpty() || (required.size() == 1 && canSkip(required.getFirst()));
            }
            case MultiTermQuery same -> false;
            default -> true;
        };
    }

    /** @param counted how many matches are counted before those that cannot reach the page are skipped */
    private static TopFieldCollectorManager manager(
            SearchRequest request, Sort order, @Nullable FieldDoc after, int counted) {
        int wanted = request.options().byStory()
                ? PageRange.DEEPEST
                : PageRange.of(request).to();
        return new TopFieldCollectorManager(order, wanted, after, counted);
    }

    /** The best matches, as far as the page goes. */
    List<ScoreDoc> best() {
        return best;
    }

    /** What is counted beside them, when that is done. */
    PageCounts.Counted counts() throws IOException {
        return counts.get();
    }

    /** Whether nothing matches. */
    boolean isNothing() throws IOException {
        return best.isEmpty() && counts().total().value() == 0;
    }

    @Override
    public void close() {
        counts.close();
    }
}
