package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.search.answer.CountedForms;

/**
 * In how many documents of one generation terms stand, and how often, on all shards together: each shard tells its own
 * of a text that has them. What was told once is remembered. Safe for use by several threads.
 */
final class TermStatistics {
    /** How many terms are remembered. */
    private static final int MOST_TERMS = 100_000;

    /** Longer lines are cut, and so are no terms. */
    private static final int LONGEST = 4_000;

    private static final String NO_TERM = "\u0001";

    private final Nodes nodes;
    private final ShardRoutes routes;
    private final String index;
    private final Map<String, Long> documents = new ConcurrentHashMap<>();
    private final Map<Term, Counted> known = new ConcurrentHashMap<>();

    TermStatistics(Nodes nodes, ShardRoutes routes) {
        this.nodes = nodes;
        this.routes = routes;
        this.index = nodes.settings().name();
    }

    private record Term(String field, String text) {}

    /** In how many documents a term stands, and how often in all of them together. */
    private record Counted(long documents, long occurrences) {
        static final Counted NONE = new Counted(0, 0);

        Counted and(Counted other) {
            return new Counted(documents + other.documents, occurrences + other.occurrences);
        }
    }

    /** The statistics of a field; those of many terms are better asked for at once before. */
    CountedForms.Known of(String field) {
        return new CountedForms.Known() {
            @Override
            public long all() {
                if (!documents.containsKey(field)) {
                    ask(List.of(field), List.of());
                }
                return documents.getOrDefault(field, 0L);
            }

            @Override
            public long documents(String term) {
                return counted(field, term).documents();
            }

            @Override
            public long occurrences(String term) {
                return counted(field, term).occurrences();
            }
        };
    }

    private Counted counted(String field, String term) {
        Counted counted = known.get(new Term(field, term));
        if (counted == null) {
            ask(List.of(field), List.of(term));
            counted = known.getOrDefault(new Term(field, term), Counted.NONE);
        }
        return counted;
    }

    /** Those of some terms that any document has in a field. */
    Set<String> present(String field, Collection<String> some) {
        ask(List.of(field), some);
        Set<String> present = new LinkedHashSet<>(some);
        present.removeIf(term -> counted(field, term).documents() == 0);
        return present;
    }

    /** Asks for all that is not known of these terms in these fields, in one question. */
    void ask(Collection<String> fields, Collection<String> terms) {
        Map<String, Collection<String>> each = new LinkedHashMap<>();
        fields.forEach(field -> each.put(field, terms));
        ask(each);
    }

    /**
     * Asks for all that is not known of some terms, in one question.
     *
     * @param each the terms of each field
     */
    void ask(Map<String, Collection<String>> each) {
        if (known.size() > MOST_TERMS) {
            known.clear();
        }
        Set<Term> wanted = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        ObjectNode text = Dsl.object();
        each.forEach((field, terms) -> {
            List<Term> some = terms.stream()
                    .map(term -> new Term(field, term))
                    .filter(term -> !known.containsKey(term))
                    .toList();
            if (!some.isEmpty() || !documents.containsKey(field)) {
                fields.add(field);
                wanted.addAll(some);
                put(text, field, some.stream().map(Term::text).toList());
            }
        });
        if (!fields.isEmpty()) {
            Map<Term, Counted> told = new HashMap<>();
            Map<String, Long> all = new HashMap<>();
            for (JsonNode shard : shards(fields, text)) {
                shard.path("term_vectors")
                        .properties()
                        .forEach(field -> read(field.getKey(), field.getValue(), told, all));
            }
            wanted.forEach(term -> known.put(term, told.getOrDefault(term, Counted.NONE)));
            fields.forEach(field -> documents.putIfAbsent(field, all.getOrDefault(field, 0L)));
        }
    }

    /** Puts a text with these terms, and one that no text has, so that the field is told of in any case. */
    private static void put(ObjectNode text, String field, List<String> terms) {
        StringBuilder lines = new StringBuilder(NO_TERM);
        for (String term : terms) {
            if (!term.isEmpty() && term.length() <= LONGEST) {
                lines.append('\n').append(term);
            }
        }
        int dot = field.indexOf('.');
        if (dot < 0) {
            text.put(field, lines.toString());
        } else {
            text.putObject(field.substring(0, dot)).put(field.substring(dot + 1), lines.toString());
        }
    }

    private List<JsonNode> shards(Collection<String> fields, ObjectNode text) {
        List<JsonNode> shards = answers(fields, text);
        return routes.areOf(shards.getFirst().path("_index").asText()) ? shards : answers(fields, text);
    }

    private List<JsonNode> answers(Collection<String> fields, ObjectNode text) {
        ArrayNode docs = Dsl.array();
        for (String route : routes.all()) {
            ObjectNode doc = Dsl.object().put("_index", index).put("routing", route);
            doc.set("doc", text);
            doc.set("fields", Dsl.strings(fields));
            doc.put("term_statistics", true).put("positions", false).put("offsets", false);
            docs.add(doc);
        }
        List<JsonNode> shards = new ArrayList<>();
        for (JsonNode shard :
                nodes.post("_mtermvectors", Dsl.one("docs", docs), Nodes.SEARCH).path("docs")) {
            if (shard.has("error")) {
                throw Refusals.partLost(nodes.settings());
            }
            shards.add(shard);
        }
        return shards;
    }

    private static void read(String field, JsonNode vector, Map<Term, Counted> told, Map<String, Long> all) {
        all.merge(field, vector.path("field_statistics").path("doc_count").asLong(), Long::sum);
        vector.path("terms").properties().forEach(term -> {
            JsonNode counted = term.getValue();
            Counted one = new Counted(
                    counted.path("doc_freq").asLong(), counted.path("ttf").asLong());
            told.merge(new Term(field, term.getKey()), one, Counted::and);
        });
    }
}
