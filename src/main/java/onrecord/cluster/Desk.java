package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import onrecord.search.Hit;
import onrecord.search.answer.Passages;
import onrecord.search.answer.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What every question needs: whom to ask, what is held of the generation, and what reads questions and shows passages.
 */
record Desk(Nodes nodes, Held held, Analysis analysis, Questions questions, Passages passages) {
    /** The name of the index of articles. */
    String index() {
        return nodes.settings().name();
    }

    /** An article from what is kept of it. @throws ArchiveException if it is damaged */
    Article article(JsonNode source) {
        return new Stored(index()).article(source);
    }

    /** The article of a hit. @throws ArchiveException if it is damaged */
    Passages.Found found(JsonNode hit) {
        return new FoundArticle(
                new Stored(index()), hit.path("_source"), hit.path("_score").asDouble());
    }

    /** What a list of hits shows of it. @throws ArchiveException if it is damaged */
    Summary summary(JsonNode source) {
        return new Stored(index()).summary(source);
    }

    /** A hit with what else is known of its article: when it was taken in, versions, days that follow from others. */
    Hit completed(Hit plain, @Nullable Instant added) {
        Hit hit = plain.withAdded(added);
        Hit versioned = held.versions()
                .of(hit.id())
                .map(known -> hit.withVersion(known.of(hit.id())))
                .orElse(hit);
        return hit.date() == null ? versioned.withInferred(held.inferred().get(hit.id())) : versioned;
    }

    /** The article of this id, as of the last commit. */
    Optional<Article> article(String id) {
        return kept(id).map(Kept::article);
    }

    /** An article as of the last commit, and when it was taken in. */
    Optional<Kept> kept(String id) {
        NodeAnswer answer =
                nodes.ask("GET", index() + "/_doc/" + Ids.path(id) + "?realtime=false&routing=" + Ids.path(id), null);
        if (answer.status() == 404 && answer.body().has("found")) {
            return Optional.empty();
        }
        JsonNode source = nodes.required(answer).path("_source");
        return source.has(Fields.REST) ? Optional.of(new Kept(index(), source)) : Optional.empty();
    }

    /**
     * What is kept of an article.
     *
     * @param archive its name
     */
    record Kept(String archive, JsonNode source) {
        /** All of it. @throws ArchiveException if it is damaged */
        Article article() {
            return new Stored(archive).article(source);
        }

        /** When it was taken in, or null where no time was kept. */
        @Nullable
        Instant added() {
            return Stored.added(source);
        }

        /** It as what a search found. @throws ArchiveException if it is damaged */
        FoundArticle found(double score) {
            return new FoundArticle(new Stored(archive), source, score);
        }
    }

    /** The articles of these ids, in the same order. @throws ArchiveException if one has just gone */
    List<Kept> articles(List<String> ids) {
        Map<String, Kept> known = new HashMap<>();
        for (JsonNode each : sources(ids, List.of(Fields.SUMMARY, Fields.REST, Fields.ADDED))) {
            if (each.path("found").asBoolean()) {
                known.put(each.path("_id").asText(), new Kept(index(), each.path("_source")));
            }
        }
        List<Kept> articles = new ArrayList<>();
        for (String id : ids) {
            Kept article = known.get(id);
            if (article == null) {
                throw new ArchiveException(
                        "the archive " + index() + " changed while it was asked: ask again", Reason.BUSY);
            }
            articles.add(article);
        }
        return articles;
    }

    private JsonNode sources(List<String> ids, List<String> fields) {
        if (ids.isEmpty()) {
            return Nodes.JSON.createArrayNode();
        }
        ArrayNode docs = Dsl.array();
        for (String id : List.copyOf(new LinkedHashSet<>(ids))) {
            ObjectNode doc = Dsl.object().put("_id", id).put("routing", id);
            doc.set("_source", Dsl.strings(fields));
            docs.add(doc);
        }
        ObjectNode body = Dsl.object();
        body.set("docs", docs);
        return nodes.post(index() + "/_mget?realtime=false", body, Nodes.SEARCH).path("docs");
    }
}
