package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onrecord.index.codec.Fields;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import onrecord.search.answer.PageRange;
import onrecord.search.answer.Passages;
import onrecord.search.answer.Stories;
import onrecord.search.answer.Strictness;

/** A page of stories: as many of the best matches are looked at as pages go to; behind them the total is a bound. */
final class ClusterStories {
    private final Desk desk;
    private final ClusterSearch search;

    ClusterStories(ClusterSearch search) {
        this.desk = search.desk();
        this.search = search;
    }

    /** A match: its article's id and its score. */
    private record Match(String id, double score) {}

    Page<Hit> page() {
        JsonNode answer = search.findOrRelax(this::body);
        List<Match> best = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            best.add(new Match(hit.path("_id").asText(), hit.path("_score").asDouble()));
            String likeness = hit.path("fields").path(Fields.LIKENESS).path(0).asText("");
            signatures.add(likeness.isEmpty() ? null : Base64.getDecoder().decode(likeness));
        }
        Map<String, List<String>> copies = desk.held().copies();
        List<Stories.Story<Match>> stories = desk.held().areLinksKnown()
                ? Stories.linked(best, Match::id, id -> copies.getOrDefault(id, List.of()))
                : Stories.of(best, signatures.toArray(byte[][]::new));
        List<Hit> hits = hits(PageRange.of(search.request()).in(stories));
        boolean all =
                best.size() < PageRange.DEEPEST && !answer.path("timed_out").asBoolean();
        long behind = (long) best.size() - stories.size();
        return search.page(answer, hits, new Total(stories.size(), all), behind, null);
    }

    private ObjectNode body(ClusterQuery by) {
        ObjectNode body = search.counted(by);
        body.put("size", PageRange.DEEPEST).put("_source", false);
        body.set("docvalue_fields", Dsl.array().add(Fields.LIKENESS));
        body.set("sort", Order.of(Searched.ARTICLES, search.request().sort()));
        return body;
    }

    private List<Hit> hits(List<Stories.Story<Match>> stories) {
        List<String> ids = new ArrayList<>();
        stories.forEach(story -> shown(story).forEach(match -> ids.add(match.id())));
        Map<String, Desk.Kept> kept = new HashMap<>();
        List<Desk.Kept> all = desk.articles(ids);
        for (int i = 0; i < ids.size(); i++) {
            kept.put(ids.get(i), all.get(i));
        }
        List<Hit> best = search.shown(stories.stream()
                .map(story -> found(story.articles().getFirst(), kept))
                .toList());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            List<Match> others = shown(stories.get(i)).stream().skip(1).toList();
            List<Hit> told = desk.passages()
                    .hits(
                            SearchRequest.of("").withHighlight(false),
                            Strictness.EXACT,
                            search.vocabulary(),
                            others.stream().map(match -> found(match, kept)).toList());
            List<Hit> completed = told.stream().map(hit -> completed(hit, kept)).toList();
            hits.add(completed(best.get(i), kept)
                    .withStory(new Story(stories.get(i).articles().size(), completed)));
        }
        return hits;
    }

    private Hit completed(Hit hit, Map<String, Desk.Kept> kept) {
        Desk.Kept known = kept.get(hit.id());
        return desk.completed(hit, known == null ? null : known.added());
    }

    private static List<Match> shown(Stories.Story<Match> story) {
        return story.articles().stream().limit(Story.MOST + 1L).toList();
    }

    private static Passages.Found found(Match match, Map<String, Desk.Kept> kept) {
        return Objects.requireNonNull(kept.get(match.id()), match.id()).found(match.score());
    }
}
