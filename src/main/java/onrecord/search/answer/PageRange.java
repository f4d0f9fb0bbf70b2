package onrecord.search.answer;

import java.util.List;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;

/** Which of the best hits are those of a page: from {@code from} up to but without {@code to}, counted from 0. */
public record PageRange(int from, int to) {
    /** How far pages go; a cursor goes on from there. */
    public static final int DEEPEST = 10_000;

    /** @throws QueryError if the page ends behind hit {@value #DEEPEST} */
    public static PageRange of(SearchRequest request) {
        if (request.cursor() != null) {
            return new PageRange(0, request.size());
        }
        long to = (long) request.page() * request.size();
        if (to > DEEPEST) {
            throw new QueryError(
                    "page-too-deep", "page", "Pages go to hit " + DEEPEST + ": follow the cursor from there.");
        }
        return new PageRange((int) to - request.size(), (int) to);
    }

    /** Those of the page. */
    public <T> List<T> in(List<T> best) {
        return from >= best.size() ? List.of() : best.subList(from, Math.min(to, best.size()));
    }
}
