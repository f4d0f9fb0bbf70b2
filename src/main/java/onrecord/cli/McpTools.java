package onrecord.cli;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onrecord.index.ArchiveException;
import onrecord.json.ArticleJson;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.serve.AnswerJson;
import onrecord.serve.LinkedAnswers;
import onrecord.serve.SearchForm;
import onrecord.serve.SearchParameters;
import onrecord.serve.VerificationJson;

/**
 * What an assistant can ask: the searches of the API with the same parameters and answers, one article whole, and what
 * is linked with it.
 */
final class McpTools {
    private static final String ONE_ARTICLE = """
        {"type": "object", "required": ["id"], "additionalProperties": false,
         "properties": {"id": {"type": "string", "description": "The id that a search gave."}}}\
        """;

    private static final String A_QUOTE = """
        {"type": "object", "required": ["q"], "additionalProperties": false,
         "properties": {"q": {"type": "string", "description": "The words, without quotation marks."},
                        "speaker": {"type": "string", "description": "Who is said to have said them."}}}\
        """;

    private static final String A_STATEMENT = """
        {"type": "object", "required": ["id"], "additionalProperties": false,
         "properties": {"id": {"type": "string", "description": "The quote: the id of its article, a point, and the\
         start of the quote, as in c0ffee.120."}}}\
        """;

    private final ArchiveSearcher archive;
    private final UserOption user;
    private final Path folder;
    private final McpJsonMapper json;

    /**
     * @param user for whom the assistant asks
     * @param folder the archive's
     */
    McpTools(ArchiveSearcher archive, UserOption user, Path folder, McpJsonMapper json) {
        this.archive = archive;
        this.user = user;
        this.folder = folder;
        this.json = json;
    }

    List<SyncToolSpecification> all() {
        String search = SearchForm.schema();
        return List.of(
                tool(
                        "search",
                        "Search the articles of a news archive. Answers with the best hits, the passages that matched"
                                + " and their provenance.",
                        search,
                        values -> AnswerJson.ofArticles(archive.search(request(values)))),
                tool(
                        "quotes",
                        "Search what people are quoted as saying. Answers with each quote, its speaker, how the"
                                + " speaker was found, and the article that reports it.",
                        search,
                        values -> AnswerJson.ofQuotes(archive.quotes(request(values)))),
                tool(
                        "article",
                        "One article, whole, with its quotes and the provenance of every value.",
                        ONE_ARTICLE,
                        this::article),
                tool(
                        "verify",
                        "Is this quote real? Compares words with everything that the archive has and answers with a"
                                + " verdict (verbatim, altered, said-by-another, stitched, unquoted, absent) and the"
                                + " nearest passages with their differences. Absent means that this archive does not"
                                + " have the words, not that nobody said them.",
                        A_QUOTE,
                        this::verify),
                tool(
                        "statement",
                        "Who else reports what a quote says: the same act of speech in other articles, word for word,"
                                + " shortened, reworded or translated, with the words that differ; surely the same or"
                                + " perhaps, and articles that give the words to somebody else.",
                        A_STATEMENT,
                        values -> LinkedAnswers.statement(archive, id(values, "Which quote?"))),
                tool(
                        "event",
                        "The articles that report the same happening as one article, surely or perhaps, in the order"
                                + " of their days, and which of them quotes or reports each statement. \"not-found\""
                                + " means that it was not found in that article, not that it was left out.",
                        ONE_ARTICLE,
                        values -> LinkedAnswers.event(archive, id(values, "Which article?"))));
    }

    private SyncToolSpecification tool(
            String name, String description, String schema, Function<Map<String, Object>, String> answer) {
        Tool tool = Tool.builder(name, json, schema).description(description).build();
        return SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, call) -> result(call, answer))
                .build();
    }

    private static CallToolResult result(CallToolRequest call, Function<Map<String, Object>, String> answer) {
        Map<String, Object> values = call.arguments() == null ? Map.of() : call.arguments();
        try {
            return CallToolResult.builder().addTextContent(answer.apply(values)).build();
        } catch (QueryError | ArchiveException e) {
            return CallToolResult.builder()
                    .addTextContent(String.valueOf(e.getMessage()))
                    .isError(true)
                    .build();
        }
    }

    private SearchRequest request(Map<String, Object> values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(SearchForm.parameters(values));
        parameters.putIfAbsent("facets", List.of("none"));
        SearchRequest request = SearchParameters.of(parameters);
        return request.withOptions(request.options().withOwn(user.own(folder, archive)));
    }

    private String article(Map<String, Object> values) {
        String id = id(values, "Which article?");
        return archive.article(id)
                .map(user.sight(folder))
                .map(ArticleJson::toJson)
                .orElseThrow(() -> new QueryError("not-found", "id", "There is no article \"" + id + "\"."));
    }

    private static String id(Map<String, Object> values, String which) {
        Object given = values.get("id");
        if (given == null) {
            throw new QueryError("parameter-missing", "id", which + " Give the \"id\" that a search gave.");
        }
        return given.toString();
    }

    private String verify(Map<String, Object> values) {
        Object words = values.get("q");
        Object speaker = values.get("speaker");
        return VerificationJson.of(
                archive.verify(words == null ? "" : words.toString(), speaker == null ? null : speaker.toString()));
    }
}
