package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import onrecord.index.StoredArticle;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.Fields;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is kept of articles.
 *
 * @param archive its name
 */
record Stored(String archive) {
    /** An article from what is kept of it. @throws ArchiveException if it is damaged */
    Article article(JsonNode source) {
        try {
            return StoredArticle.article(
                    source.path(Fields.SUMMARY).binaryValue(),
                    source.path(Fields.REST).binaryValue());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** The text of an article whose summary is known. @throws ArchiveException if it is damaged */
    TextParts parts(Summary summary, JsonNode source) {
        try {
            return StoredArticle.parts(summary, source.path(Fields.REST).binaryValue());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** When an article was taken in, or null where no time was kept. */
    static @Nullable Instant added(JsonNode source) {
        JsonNode added = source.path(Fields.ADDED);
        return added.isNumber() ? Instant.ofEpochMilli(added.asLong()) : null;
    }

    /** What a list of hits shows of it. @throws ArchiveException if it is damaged */
    Summary summary(JsonNode source) {
        try {
            return StoredArticle.summary(source.path(Fields.SUMMARY).binaryValue());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private ArchiveException damaged(IOException e) {
        return new ArchiveException(
                "the archive " + archive + " is damaged: " + e.getMessage()
                        + ": run check, or index its sources again elsewhere",
                Reason.DAMAGED,
                e);
    }
}
