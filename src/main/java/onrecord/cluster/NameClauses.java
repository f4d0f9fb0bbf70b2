package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import onrecord.search.SearchRequest;
import onrecord.search.answer.NamedValues;
import onrecord.search.answer.SoughtLabels;
import onrecord.search.answer.SoughtName;
import onrecord.search.answer.TypedNames;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** What is asked of a name, as clauses. */
final class NameClauses {
    private final TypedNames typed;
    private final boolean certain;
    private final OwnLabels own;
    private final SoughtLabels labels;

    NameClauses(Analysis analysis, Held held, SearchRequest.Options options) {
        this.certain = options.certain();
        this.own = options.own();
        this.labels = new SoughtLabels(own, analysis);
        this.typed = new TypedNames(
                analysis,
                held::outletTable,
                name -> held.identities(options.aliases(), certain).meant(name));
    }

    /**
     * The clause for a leaf of the tree, or null where it has no word in it.
     *
     * @param path where the field of a facet is, given its name
     */
    @Nullable
    ObjectNode leaf(UnaryOperator<String> path, FieldName of, Node leaf) {
        String field = path.apply(of.key() + ClusterFields.NAME);
        return switch (typed.leaf(of, leaf)) {
            case null -> null;
            case SoughtName.Any any -> Dsl.exists(path.apply(having(of)));
            case SoughtName.Language language -> Dsl.term(path.apply(Fields.LANGUAGE), language.code());
            case SoughtName.Named named -> named(path, of, named);
            case SoughtName.Beginning beginning -> new WordMatch.Beginning(beginning.letters()).in(field);
            case SoughtName.Near near -> new WordMatch.Near(near.word(), near.edits()).in(field);
        };
    }

    /** The clause for a leaf that asks for a tag or a collection, or null where it has no word in it. */
    @Nullable
    ObjectNode filed(Searched searched, FieldName of, Node leaf) {
        ObjectNode shared = leaf(searched::field, of, leaf);
        FacetName facet = FacetName.valueOf(of.name());
        OwnClauses alone = new OwnClauses(searched, own);
        return shared == null || !alone.areFor(facet)
                ? shared
                : Dsl.any(List.of(shared, alone.having(facet, labels.of(facet, typed.leaf(of, leaf)))), 1);
    }

    /** The field that whatever has a value has. */
    private String having(FieldName of) {
        return switch (of) {
            case SPEAKER -> ClusterFields.speakers(certain);
            case LANGUAGE -> Fields.LANGUAGE;
            default -> of.key() + ClusterFields.NAME;
        };
    }

    private ObjectNode named(UnaryOperator<String> path, FieldName of, SoughtName.Named named) {
        String field = path.apply(of.key() + ClusterFields.NAME);
        List<String> words = named.words();
        ObjectNode written = words.size() == 1
                ? Dsl.term(field, words.getFirst())
                : new WordMatch.Row(words.stream().map(List::of).toList(), NamedValues.BETWEEN).in(field);
        if (named.others().isEmpty()) {
            return written;
        }
        String asked = of == FieldName.SPEAKER ? ClusterFields.speakers(certain) : of.key() + ClusterFields.ASKED;
        return Dsl.any(List.of(written, Dsl.terms(path.apply(asked), named.others())), 1);
    }
}
