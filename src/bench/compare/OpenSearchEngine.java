import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node of OpenSearch with one shard, its caches of answers off. */
final class OpenSearchEngine extends ServedEngine {
    private static final String JSON_TYPE = "application/json";
    private static final int AT_ONCE = 500;

    /** @param folder of the node's data */
    OpenSearchEngine(Path home, Path classPath, Path folder) throws Exception {
        Files.createDirectories(folder);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djna.nosys=true",
                        "-cp",
                        Files.readString(classPath).strip(),
                        "--source",
                        "21",
                        home.resolve("src/test/node/Node.source").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Path written = folder.resolve("address");
        while (!Files.exists(written)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "OpenSearch does not start:\n" + Files.readString(folder.resolve("log")));
            }
        }
        address = Files.readString(written);
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public double takeIn(Path articles) throws Exception {
        double before = worked();
        put("{'settings': {'number_of_shards': 1, 'number_of_replicas': 0, 'requests.cache.enable': false,"
                + " 'analysis': {'analyzer': {'default': {'type': 'standard', 'stopwords': '_none_'}}}},"
                + " 'mappings': {'properties': {'text': {'type': 'text', 'index_options': 'offsets'}, 'title': {'type':"
                + " 'keyword', 'index': false}, 'outlet': {'type': 'keyword'}, 'date': {'type': 'date'}}}}");
        try (BufferedReader lines = Files.newBufferedReader(articles)) {
            StringBuilder bulk = new StringBuilder();
            int held = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                String text = article.path("title").asText() + "\n"
                        + article.path("body").asText();
                bulk.append("{\"index\":{}}\n")
                        .append(JSON.createObjectNode()
                                .put("title", article.path("title").asText())
                                .put("outlet", article.path("outlet").asText())
                                .put("date", article.path("date").asText())
                                .put("text", text))
                        .append('\n');
                held++;
                if (held == AT_ONCE) {
                    send(bulk);
                    held = 0;
                }
            }
            send(bulk);
        }
        answer("/news/_refresh", JSON_TYPE, "");
        answer("/news/_flush", JSON_TYPE, "");
        return worked() - before;
    }

    private void put(String settings) throws IOException {
        var connection = (HttpURLConnection)
                java.net.URI.create(address + "/news").toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", JSON_TYPE);
        try (var out = connection.getOutputStream()) {
            out.write(settings.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        try (var in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }

    private void send(StringBuilder bulk) throws IOException {
        if (!bulk.isEmpty()
                && answer("/news/_bulk", "application/x-ndjson", bulk.toString())
                        .path("errors")
                        .asBoolean()) {
            throw new IllegalStateException("OpenSearch refused articles");
        }
        bulk.setLength(0);
    }

    @Override
    public int ask(Question question) throws IOException {
        String more = switch (question.kind()) {
            case FACETS ->
                ", 'aggs': {'outlet': {'terms': {'field': 'outlet', 'size': 20}}, 'date': {'date_histogram':"
                        + " {'field': 'date', 'calendar_interval': 'month'}}}";
            case HIGHLIGHTS -> ", 'highlight': {'fields': {'text': {'number_of_fragments': 2}}}";
            case BY_DATE -> ", 'sort': [{'date': 'desc'}]";
            default -> "";
        };
        String body = "{'size': 10, 'track_total_hits': true, '_source': ['title', 'outlet', 'date'], 'query': "
                + query(question) + more + "}";
        return answer("/news/_search?request_cache=false", JSON_TYPE, body.replace('\'', '"'))
                .path("hits")
                .path("hits")
                .size();
    }

    private static String query(Question question) {
        List<String> words = question.words();
        return switch (question.kind()) {
            case BOTH -> "{'match': {'text': {'query': '" + String.join(" ", words) + "', 'operator': 'and'}}}";
            case EITHER -> "{'match': {'text': '" + String.join(" ", words) + "'}}";
            case PHRASE -> "{'match_phrase': {'text': '" + String.join(" ", words) + "'}}";
            case PREFIX -> "{'prefix': {'text': '" + question.first() + "'}}";
            case FUZZY -> "{'fuzzy': {'text': {'value': '" + question.first() + "', 'fuzziness': 1}}}";
            default -> "{'match': {'text': '" + question.first() + "'}}";
        };
    }
}
