package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.ArchiveException;
import onrecord.index.StoredArticle;
import onrecord.index.codec.Fields;
import onrecord.search.answer.ArticlesWithVersions;
import onrecord.search.answer.VersionGroups;

/** Which articles of an archive are versions of each other, told from those whose address several have had. */
final class ClusterVersions {
    private static final int ADDRESSES_AT_ONCE = 1_000;
    private static final int BATCH = 1_000;

    private final Nodes nodes;
    private final String index;

    ClusterVersions(Nodes nodes, String index) {
        this.nodes = nodes;
        this.index = index;
    }

    ArticlesWithVersions of(Set<Long> addresses) {
        ArticlesWithVersions known = new ArticlesWithVersions();
        List<Long> all = List.copyOf(addresses);
        for (int from = 0; from < all.size(); from += ADDRESSES_AT_ONCE) {
            sharing(all.subList(from, Math.min(all.size(), from + ADDRESSES_AT_ONCE)))
                    .values()
                    .forEach(saved -> VersionGroups.of(saved).forEach(known::add));
        }
        return known;
    }

    /** The articles of each address. */
    private Map<Long, List<VersionGroups.Saved>> sharing(List<Long> addresses) {
        ArrayNode asked = Dsl.array();
        addresses.forEach(asked::add);
        ObjectNode body = Dsl.object().put("size", BATCH).put("_source", false);
        body.set("query", Dsl.one("terms", Dsl.one(Fields.ADDRESS, asked)));
        body.set("docvalue_fields", Dsl.strings(List.of(Fields.ADDRESS, Fields.VERSION, Fields.LIKENESS)));
        body.set("sort", Dsl.array().add("_shard_doc"));
        Map<Long, List<VersionGroups.Saved>> sharing = new HashMap<>();
        try (PointInTime point = PointInTime.of(nodes, index)) {
            point.forEach(
                    body,
                    hit -> sharing.computeIfAbsent(
                                    hit.path("fields")
                                            .path(Fields.ADDRESS)
                                            .path(0)
                                            .asLong(),
                                    address -> new ArrayList<>(2))
                            .add(saved(hit)));
        }
        return sharing;
    }

    private VersionGroups.Saved saved(JsonNode hit) {
        String id = hit.path("_id").asText();
        String version = hit.path("fields").path(Fields.VERSION).path(0).asText();
        String likeness = hit.path("fields").path(Fields.LIKENESS).path(0).asText();
        Base64.Decoder decoder = Base64.getDecoder();
        try {
            return new VersionGroups.Saved(
                    id,
                    StoredArticle.version(decoder.decode(version)),
                    likeness.isEmpty() ? null : decoder.decode(likeness));
        } catch (IOException e) {
            throw new ArchiveException(
                    "the archive " + index + " is damaged: what tells the version of " + id + ": run check", e);
        }
    }
}
