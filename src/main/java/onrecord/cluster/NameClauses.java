package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import onrecord.identity.Identities;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.answer.AskedNames;
import onrecord.search.answer.NamedValues;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** What is asked of a name, forgiving in case, accents and the way it is romanised. */
final class NameClauses {
    private final Analysis analysis;
    private final Held held;
    private final SearchRequest.Options options;

    NameClauses(Analysis analysis, Held held, SearchRequest.Options options) {
        this.analysis = analysis;
        this.held = held;
        this.options = options;
    }

    /**
     * The clause for a leaf of the tree, or null where it has no word in it.
     *
     * @param path where the field of a facet is, given its name
     */
    @Nullable
    ObjectNode leaf(UnaryOperator<String> path, FieldName of, Node leaf) {
        if (of == FieldName.LANGUAGE) {
            return leaf instanceof Node.Everything
                    ? Dsl.exists(path.apply(Fields.LANGUAGE))
                    : Dsl.term(path.apply(Fields.LANGUAGE), AskedNames.language(leaf));
        }
        String field = path.apply(of.key() + ClusterFields.NAME);
        return switch (leaf) {
            case Node.Word word -> inAnySpelling(path, of, word.text());
            case Node.Phrase phrase -> inAnySpelling(path, of, phrase.text());
            case Node.Pattern pattern -> beginning(field, pattern.text());
            case Node.Fuzzy fuzzy -> near(field, fuzzy.text(), fuzzy.edits());
            case Node.Everything everything ->
                Dsl.exists(of == FieldName.SPEAKER ? path.apply(ClusterFields.speakers(options.certain())) : field);
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    private @Nullable ObjectNode inAnySpelling(UnaryOperator<String> path, FieldName of, String text) {
        ObjectNode written = name(path.apply(of.key() + ClusterFields.NAME), of, text);
        List<String> others = switch (of) {
            case SPEAKER -> speakers(text);
            case OUTLET -> AskedNames.domains(held.outletTable(), text);
            default -> List.of();
        };
        if (written == null || others.isEmpty()) {
            return written;
        }
        String asked =
                of == FieldName.SPEAKER ? ClusterFields.speakers(options.certain()) : of.key() + ClusterFields.ASKED;
        return Dsl.any(List.of(written, Dsl.terms(path.apply(asked), others)), 1);
    }

    private List<String> speakers(String text) {
        Identities identities = held.identities(options.aliases(), options.certain());
        return identities.meant(text);
    }

    private @Nullable ObjectNode name(String field, FieldName of, String text) {
        String name = of == FieldName.OUTLET ? AskedNames.withoutScheme(text) : text;
        List<String> words = analysis.names(name);
        if (words.isEmpty()) {
            return null;
        }
        return words.size() == 1
                ? Dsl.term(field, words.getFirst())
                : new WordMatch.Row(words.stream().map(List::of).toList(), NamedValues.BETWEEN).in(field);
    }

    private @Nullable ObjectNode beginning(String field, String pattern) {
        List<String> words = analysis.names(pattern.replaceAll("[*?].*", ""));
        return words.size() == 1 ? new WordMatch.Beginning(words.getFirst()).in(field) : null;
    }

    private @Nullable ObjectNode near(String field, String text, int edits) {
        List<String> words = analysis.names(text);
        return words.size() == 1 ? new WordMatch.Near(words.getFirst(), edits).in(field) : null;
    }
}
