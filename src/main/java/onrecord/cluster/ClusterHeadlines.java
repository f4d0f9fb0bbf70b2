package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.codec.Fields;
import onrecord.search.answer.HeadlinePhrases;

/** The headlines of an archive, for completion. */
record ClusterHeadlines(Desk desk) implements HeadlinePhrases.Headlines {
    @Override
    public Map<String, Integer> completing(List<String> words) {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(
                    i < words.size() - 1
                            ? Dsl.term(ClusterFields.TITLE, words.get(i))
                            : new WordMatch.Beginning(words.get(i)).in(ClusterFields.TITLE));
        }
        ObjectNode body = Dsl.object().put("size", HeadlinePhrases.LOOKED_AT);
        body.set("_source", Dsl.array().add(Fields.SUMMARY));
        body.set(
                "query",
                Searched.ARTICLES.only(Dsl.all(all, List.of()), desk.held().superseded()));
        Map<String, Integer> headlines = new LinkedHashMap<>();
        JsonNode answer = WholeAnswers.whole(
                desk.nodes(), desk.nodes().post(WholeAnswers.path(desk.index()), body, Nodes.SEARCH));
        for (JsonNode hit : answer.path("hits").path("hits")) {
            String title = desk.summary(hit.path("_source")).title();
            if (title != null) {
                headlines.merge(title, 1, Integer::sum);
            }
        }
        return headlines;
    }

    @Override
    public long count() {
        return count(Dsl.exists(ClusterFields.TITLE));
    }

    @Override
    public long having(String word) {
        return count(Dsl.term(ClusterFields.TITLE, word));
    }

    private long count(ObjectNode query) {
        return desk.nodes()
                .post(desk.index() + "/_count", Dsl.one("query", query), Nodes.SEARCH)
                .path("count")
                .asLong();
    }
}
