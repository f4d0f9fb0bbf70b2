package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.index.analysis.TermMarks;

/**
 * What a leaf of a query asks of a text, as a clause of its own and as places that can be held to a part of the text.
 */
sealed interface WordMatch {
    /** The most words of a shard that a pattern or a word with errors stands for. */
    int MOST_TERMS = 1_000;

    /** What matches in a field. */
    ObjectNode in(String field);

    /** Where it matches. */
    ObjectNode places();

    /** One of these terms. */
    record Terms(Collection<String> terms) implements WordMatch {
        @Override
        public ObjectNode in(String field) {
            return Dsl.terms(field, terms);
        }

        @Override
        public ObjectNode places() {
            return either(terms.stream().map(Terms::place).toList());
        }

        private static ObjectNode place(String term) {
            return Dsl.one("match", Dsl.object().put("query", term).put("analyzer", "keyword"));
        }
    }

    /**
     * Terms in a row.
     *
     * @param row which terms may stand in each place
     * @param distance how many places they may be moved in all
     */
    record Row(List<? extends Collection<String>> row, int distance) implements WordMatch {
        @Override
        public ObjectNode in(String field) {
            return raised(field, 1);
        }

        /** What matches in a field, and how much its score counts. */
        ObjectNode raised(String field, double boost) {
            String lines = row.stream().map(terms -> String.join("|", terms)).collect(Collectors.joining("\n"));
            ObjectNode phrase = Dsl.object().put("query", lines).put("analyzer", "written");
            if (distance > 0) {
                phrase.put("slop", distance);
            }
            if (boost != 1) {
                phrase.put("boost", boost);
            }
            return Dsl.one("match_phrase", Dsl.one(field, phrase));
        }

        @Override
        public ObjectNode places() {
            ArrayNode each = Dsl.array();
            row.forEach(terms -> each.add(new Terms(terms).places()));
            ObjectNode all = Dsl.object();
            all.set("intervals", each);
            all.put("ordered", distance == 0);
            all.put("max_gaps", distance);
            return Dsl.one("all_of", all);
        }
    }

    /** Words that begin so. */
    record Beginning(String letters) implements WordMatch {
        @Override
        public ObjectNode in(String field) {
            return Dsl.one("prefix", Dsl.one(field, Dsl.one("value", letters)));
        }

        @Override
        public ObjectNode places() {
            return new Fitting(RegularExpression.literal(letters) + ".*").places();
        }
    }

    /** Words that a regular expression fits. */
    record Fitting(String expression) implements WordMatch {
        @Override
        public ObjectNode in(String field) {
            return Dsl.one("regexp", Dsl.one(field, Dsl.one("value", expression)));
        }

        @Override
        public ObjectNode places() {
            return Dsl.one("regexp", Dsl.object().put("pattern", expression).put("max_expansions", MOST_TERMS));
        }
    }

    /** Words with some wrong letters. */
    record Near(String word, int edits) implements WordMatch {
        @Override
        public ObjectNode in(String field) {
            ObjectNode fuzzy = Dsl.object();
            fuzzy.put("value", word).put("fuzziness", edits).put("max_expansions", MOST_TERMS);
            return Dsl.one("fuzzy", Dsl.one(field, fuzzy));
        }

        @Override
        public ObjectNode places() {
            return Dsl.one("fuzzy", Dsl.object().put("term", word).put("fuzziness", edits));
        }
    }

    /** Any of these. */
    record Either(List<WordMatch> choices) implements WordMatch {
        @Override
        public ObjectNode in(String field) {
            return Dsl.any(choices.stream().map(choice -> choice.in(field)).toList(), 1);
        }

        @Override
        public ObjectNode places() {
            return either(choices.stream().map(WordMatch::places).toList());
        }
    }

    /** The places that stand between the marks of the body. */
    default ObjectNode inBody() {
        ObjectNode body = new Row(List.of(List.of(TermMarks.BODY_START), List.of(TermMarks.BODY_END)), -1).places();
        ((ObjectNode) body.get("all_of")).put("ordered", true);
        ObjectNode places = places();
        ObjectNode rule = (ObjectNode) places.elements().next();
        rule.set("filter", Dsl.one("contained_by", body));
        return isBare(places)
                ? Dsl.one("intervals", Dsl.one(ClusterFields.TEXT, wrapped(body)))
                : Dsl.one("intervals", Dsl.one(ClusterFields.TEXT, places));
    }

    /** Whether the rule takes no filter of its own: a pattern's or a word's with errors. */
    private static boolean isBare(ObjectNode places) {
        return places.has("regexp") || places.has("fuzzy");
    }

    private ObjectNode wrapped(ObjectNode body) {
        ObjectNode any = Dsl.object();
        any.set("intervals", Dsl.array().add(places()));
        any.set("filter", Dsl.one("contained_by", body));
        return Dsl.one("any_of", any);
    }

    private static ObjectNode either(List<ObjectNode> choices) {
        if (choices.size() == 1) {
            return choices.getFirst();
        }
        ObjectNode any = Dsl.object();
        any.set("intervals", Dsl.array().addAll(choices));
        return Dsl.one("any_of", any);
    }
}
