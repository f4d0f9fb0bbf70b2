package onrecord.serve;

import onrecord.search.Page;
import onrecord.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer and its neighbours are found.
 *
 * @param self the search itself, in its one address
 * @param next the following page, by cursor, or null on the last
 * @param prev the page before, where pages were asked for by number, or null
 */
record AnswerLinks(
        String self, @Nullable String next, @Nullable String prev) {
    /** The links of {@code page}, the answer to the search at {@code address}. */
    static AnswerLinks of(SearchAddress address, Page<?> page) {
        SearchRequest request = address.request();
        return new AnswerLinks(
                address.toString(),
                next(address, page),
                request.cursor() == null && request.page() > 1
                        ? address.page(request.page() - 1).toString()
                        : null);
    }

    private static @Nullable String next(SearchAddress address, Page<?> page) {
        SearchRequest request = address.request();
        String cursor = page.next();
        if (cursor != null) {
            return address.cursor(cursor).toString();
        }
        boolean more = (long) request.page() * request.size() < page.total().value();
        return request.options().byStory() && more && request.size() > 0
                ? address.page(request.page() + 1).toString()
                : null;
    }
}
