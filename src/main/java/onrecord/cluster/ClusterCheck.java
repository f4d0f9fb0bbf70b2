package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.index.ArchiveException;
import onrecord.index.Soundness;
import onrecord.index.StoredArticle;
import onrecord.index.codec.Fields;
import onrecord.model.Article;

/** Reads all that an archive keeps, and counts it. */
final class ClusterCheck {
    private static final int BATCH = 500;

    private final Nodes nodes;
    private final String name;
    private final List<Soundness.Problem> problems = new ArrayList<>();

    ClusterCheck(Nodes nodes) {
        this.nodes = nodes;
        this.name = nodes.settings().name();
    }

    /** @param older what the archive is said to lack */
    Soundness run(List<String> older) {
        older.forEach(lack -> problems.add(new Soundness.Problem(name, lack)));
        AtomicLong articles = new AtomicLong();
        AtomicLong quotes = new AtomicLong();
        try (PointInTime point = PointInTime.of(nodes, name)) {
            ObjectNode body = Dsl.object().put("size", BATCH);
            body.set("query", Searched.ARTICLES.all());
            body.set("sort", Dsl.array().add("_shard_doc"));
            point.forEach(body, hit -> {
                articles.incrementAndGet();
                quotes.addAndGet(read(hit));
            });
        }
        long kept = count(Dsl.term(Fields.TYPE, Fields.QUOTE));
        if (kept != quotes.get()) {
            problems.add(new Soundness.Problem(
                    name,
                    "its articles have " + quotes.get() + " quotes, and " + kept
                            + " are kept for search: \"cluster move\" makes them anew"));
        }
        AtomicLong files = new AtomicLong();
        try {
            FileIndex.of(nodes).forEach(file -> files.incrementAndGet());
        } catch (ArchiveException e) {
            problems.add(new Soundness.Problem(name, String.valueOf(e.getMessage())));
        }
        return new Soundness(articles.get(), quotes.get(), files.get(), problems);
    }

    private int read(JsonNode hit) {
        String id = hit.path("_id").asText();
        JsonNode source = hit.path("_source");
        try {
            Article article = StoredArticle.article(
                    source.path(Fields.SUMMARY).binaryValue(),
                    source.path(Fields.REST).binaryValue());
            int told = source.path(ClusterFields.QUOTES).asInt();
            if (told != article.quotes().size() || !article.id().equals(id)) {
                problems.add(new Soundness.Problem(name, "the article " + id + " is not the one that was written"));
            }
            return article.quotes().size();
        } catch (IOException | RuntimeException e) {
            problems.add(new Soundness.Problem(name, "the article " + id + " is damaged: " + e.getMessage()));
            return 0;
        }
    }

    private long count(ObjectNode query) {
        return WholeAnswers.whole(nodes, nodes.post(name + "/_count", Dsl.one("query", query), Nodes.PATIENT))
                .path("count")
                .asLong();
    }
}
