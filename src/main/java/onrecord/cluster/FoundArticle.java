package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import onrecord.search.answer.Passages;

/** An article that the cluster found, as it is kept: no more of it is unpacked than is asked for. */
final class FoundArticle implements Passages.Found {
    private final Stored stored;
    private final JsonNode source;
    private final double score;
    private final Summary summary;

    FoundArticle(Stored stored, JsonNode source, double score) {
        this.stored = stored;
        this.source = source;
        this.score = score;
        this.summary = stored.summary(source);
    }

    @Override
    public double score() {
        return score;
    }

    @Override
    public Summary summary() {
        return summary;
    }

    @Override
    public TextParts parts() {
        return stored.parts(summary, source);
    }

    @Override
    public Article article() {
        return stored.article(source);
    }
}
