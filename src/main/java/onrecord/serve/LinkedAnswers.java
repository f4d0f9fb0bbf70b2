package onrecord.serve;

import onrecord.json.Json;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.linked.Contradiction;
import onrecord.search.linked.Happening;
import onrecord.search.linked.Statement;

/** What is linked, as the API answers it, for other ways of asking than HTTP. Stateless. */
public final class LinkedAnswers {
    private LinkedAnswers() {}

    /**
     * The statement of a quote as one JSON object on one line.
     *
     * @param id an article's id, a point, and the code point at which the quote begins
     * @throws QueryError if there is no such quote
     */
    public static String statement(ArchiveSearcher archive, String id) {
        try {
            Statement statement = LinkedApi.statement(archive, id);
            return Json.text(json -> LinkedJson.statement(statement, Contradiction.of(archive, statement), json));
        } catch (Problem e) {
            throw error(e);
        }
    }

    /**
     * The happening of an article, with what was said there, as one JSON object on one line.
     *
     * @throws QueryError if there is no such article
     */
    public static String event(ArchiveSearcher archive, String id) {
        try {
            Happening happening = LinkedApi.happening(archive, id);
            return Json.text(json -> LinkedJson.happening(happening, json));
        } catch (Problem e) {
            throw error(e);
        }
    }

    private static QueryError error(Problem problem) {
        return new QueryError(problem.code(), "id", problem.detail());
    }
}
