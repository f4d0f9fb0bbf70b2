package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By which routing each shard of an archive is asked for itself. Safe for use by several threads. */
final class ShardRoutes {
    /** So many shards are found by chance within this many tries, but for one archive of billions. */
    private static final int TRIES_A_SHARD = 50;

    private final Nodes nodes;
    private List<String> known = List.of();
    private String index = "";

    ShardRoutes(Nodes nodes) {
        this.nodes = nodes;
    }

    /** A routing for each shard. */
    synchronized List<String> all() {
        if (known.isEmpty()) {
            find();
        }
        return known;
    }

    /** Whether they are those of this index; a move puts another one in its place. */
    synchronized boolean areOf(String concrete) {
        if (concrete.equals(index)) {
            return true;
        }
        known = List.of();
        return false;
    }

    private void find() {
        JsonNode shards = shards("");
        index = shards.path(0).path(0).path("index").asText();
        Map<Integer, String> routes = new TreeMap<>();
        for (int i = 0; routes.size() < shards.size() && i < TRIES_A_SHARD * shards.size(); i++) {
            String route = Integer.toString(i);
            routes.putIfAbsent(
                    shards("?routing=" + route).path(0).path(0).path("shard").asInt(), route);
        }
        known = List.copyOf(routes.values());
    }

    private JsonNode shards(String query) {
        return nodes.get(nodes.settings().name() + "/_search_shards" + query).path("shards");
    }
}
