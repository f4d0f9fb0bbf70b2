package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.codec.Fields;

/**
 * Which addresses several articles have had: these articles may be versions of each other. An address is remembered
 * before the second article of it is sent, and never forgotten, so that a search need look at the articles of these
 * alone. For use by one thread.
 */
final class SeenAddresses {
    private final Nodes nodes;
    private final String index;
    private final Set<Long> shared;
    /** The article of each address that was sent and may not be found yet. */
    private final Map<Long, String> sent = new HashMap<>();

    /** @param shared those that are remembered */
    SeenAddresses(Nodes nodes, String index, Set<Long> shared) {
        this.nodes = nodes;
        this.index = index;
        this.shared = new HashSet<>(shared);
    }

    /**
     * Takes in the addresses of articles that are about to be sent.
     *
     * @param addresses by the articles' ids, 0 for none
     * @return those to be remembered first
     */
    List<Long> add(Map<String, Long> addresses) {
        Set<Long> further = new HashSet<>();
        Map<Long, String> first = new HashMap<>();
        addresses.forEach((id, address) -> {
            if (address != 0 && !shared.contains(address)) {
                String other = sent.putIfAbsent(address, id);
                if (other != null && !other.equals(id)) {
                    further.add(address);
                } else {
                    first.put(address, id);
                }
            }
        });
        first.keySet().removeAll(further);
        if (!first.isEmpty()) {
            addThere(first, further);
        }
        shared.addAll(further);
        return new ArrayList<>(further);
    }

    /** Adds those that another article has which searches find. */
    private void addThere(Map<Long, String> first, Set<Long> further) {
        ArrayNode asked = Dsl.array();
        first.keySet().forEach(asked::add);
        // an address that is not shared has one article at most
        ObjectNode body = Dsl.object().put("size", first.size()).put("_source", false);
        body.set("query", Dsl.one("terms", Dsl.one(Fields.ADDRESS, asked)));
        body.set("docvalue_fields", Dsl.array().add(Fields.ADDRESS));
        JsonNode answer = WholeAnswers.whole(nodes, nodes.post(WholeAnswers.path(index), body, Nodes.PATIENT));
        for (JsonNode hit : answer.path("hits").path("hits")) {
            long address = hit.path("fields").path(Fields.ADDRESS).path(0).asLong();
            if (!hit.path("_id").asText().equals(first.get(address))) {
                further.add(address);
            }
        }
    }

    /** What was sent is found from now on. */
    void refreshed() {
        sent.clear();
    }
}
