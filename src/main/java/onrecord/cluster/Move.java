package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.index.ArchiveException;
import onrecord.index.codec.Fields;

/**
 * Writes every article of an archive anew into another index, which then takes the old one's place. The old one is
 * asked until then, and another writer is kept out. Broken off at any moment, the archive is where it was or where it
 * was to go; begun again, it goes on with what is there, if no article came or went meanwhile.
 */
final class Move {
    private static final String FROM = "from";
    private final Nodes nodes;
    private final String name;
    private final FileIndex files;
    private final Duration patience;

    Move(Nodes nodes, Duration patience) {
        this.nodes = nodes;
        this.name = nodes.settings().name();
        this.files = FileIndex.of(nodes);
        this.patience = patience;
    }

    Copy to(int shards, int replicas) {
        try (Lease lease = Lease.take(nodes, files.index())) {
            String old = nodes.get("_alias/" + name).fieldNames().next();
            // what a writer sent that was killed before its commit is read again by the next: here it is in the way
            nodes.required(nodes.ask("POST", old + "/_refresh", null));
            String next = next(old, shards, replicas);
            String alias = moving(next);
            Copy copy = new Copy(nodes, lease, alias, patience);
            copy.of(old);
            nodes.required(nodes.ask("POST", next + "/_refresh", null));
            requireWhole(old, next);
            lease.require();
            swap(old, next, alias);
            nodes.ask("DELETE", old, null);
            return copy;
        }
    }

    /** The index that a move which was broken off began, if it is still a copy of what is there; else a new one. */
    private String next(String old, int shards, int replicas) {
        String from =
                old + " " + files.generation().number() + " " + files.mark().articles();
        List<String> begun = new ArrayList<>();
        int number = number(old);
        for (Map.Entry<String, JsonNode> index : nodes.get(name + "-*").properties()) {
            JsonNode made = index.getValue().path("mappings").path("_meta").path("onrecord");
            if (made.has("format") && isLeft(index.getKey(), index.getValue().path("aliases"))) {
                begun.add(index.getKey());
                number = Math.max(number, number(index.getKey()));
                JsonNode parts = index.getValue().path("settings").path("index").path("number_of_shards");
                boolean whole = IndexDefinition.ARTICLES
                        .lacking(index.getValue().path("mappings"))
                        .isEmpty();
                if (whole && made.path(FROM).asText().equals(from) && parts.asInt() == shards) {
                    return index.getKey();
                }
            }
        }
        // of what was there before, or moves that are done: nobody asks them
        begun.forEach(index -> nodes.ask("DELETE", index, null));
        String next = name + "-" + (number + 1);
        ObjectNode definition = IndexDefinition.ARTICLES.body(shards, replicas);
        ((ObjectNode) definition.path("mappings").path("_meta").path("onrecord")).put(FROM, from);
        definition.set("aliases", Dsl.one(moving(next), Dsl.object()));
        nodes.required(nodes.ask("PUT", next + "?wait_for_active_shards=1", definition));
        return next;
    }

    /**
     * Whether it is a copy of this archive that nobody asks: one that was begun, or one of before that is done with.
     */
    private boolean isLeft(String index, JsonNode aliases) {
        return index.matches(name + "-\\d{1,6}") && (aliases.isEmpty() || aliases.has(moving(index)));
    }

    private static String moving(String index) {
        return index + "-moving";
    }

    private int number(String index) {
        String number = index.substring(Math.min(index.length(), name.length() + 1));
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
    }

    private void requireWhole(String old, String next) {
        long wanted = count(old, Searched.ARTICLES);
        long there = count(next, Searched.ARTICLES);
        long quotes = count(next, Searched.QUOTES_AND_ACTS);
        ObjectNode body = Dsl.object().put("size", 0);
        body.set("aggs", Dsl.one("told", Dsl.one("sum", Dsl.one("field", ClusterFields.QUOTES))));
        long told = WholeAnswers.whole(nodes, nodes.post(WholeAnswers.path(next), body, Nodes.PATIENT))
                .path("aggregations")
                .path("told")
                .path("value")
                .asLong();
        boolean allFound = found(old) == found(next);
        if (wanted != there || told != quotes || !allFound) {
            throw new ArchiveException("the archive " + name + " is where it was: of its " + wanted
                    + " articles the copy has " + there + ", and " + quotes + " of " + told
                    + " quotes; run \"cluster move\" again");
        }
    }

    /** How many articles are kept as they were found. */
    private long found(String index) {
        return count(index, Dsl.term(Fields.TYPE, Fields.FOUND));
    }

    private long count(String index, Searched what) {
        return count(index, what.all());
    }

    private long count(String index, ObjectNode query) {
        JsonNode answer = nodes.post(index + "/_count", Dsl.one("query", query), Nodes.PATIENT);
        return WholeAnswers.whole(nodes, answer).path("count").asLong();
    }

    private void swap(String old, String next, String alias) {
        ObjectNode body = Dsl.object();
        body.set(
                "actions",
                Dsl.array()
                        .add(Dsl.one("remove", Dsl.object().put("index", old).put("alias", name)))
                        .add(Dsl.one("remove", Dsl.object().put("index", next).put("alias", alias)))
                        .add(Dsl.one("add", Dsl.object().put("index", next).put("alias", name))));
        nodes.post("_aliases", body, Nodes.PATIENT);
    }
}
