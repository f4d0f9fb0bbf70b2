package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.identity.Identities;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.search.answer.NamedValues;
import onrecord.search.answer.NamesInScripts;
import onrecord.search.answer.Spelling;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** What an archive knows of the values of its facets: speakers by its quotes, the rest by its articles. */
final class ClusterNames implements NamedValues.Source {
    private final Desk desk;
    private final SearchRequest.Options options;

    /** @param options which names of speakers count, and whether the user's aliases do */
    ClusterNames(Desk desk, SearchRequest.Options options) {
        this.desk = desk;
        this.options = options;
    }

    private static Searched searched(FacetName facet) {
        return facet == FacetName.SPEAKER ? Searched.QUOTES_AND_ACTS : Searched.ARTICLES;
    }

    private String field(FacetName facet) {
        return FilterClauses.counted(searched(facet), facet, options.certain());
    }

    private static String named(FacetName facet) {
        return searched(facet).field(facet.key()) + ClusterFields.NAME;
    }

    @Override
    public boolean has(FacetName facet, String value) {
        return desk.held().has(field(facet), value) || desk.held().has(ofArticle(facet), value);
    }

    private String ofArticle(FacetName facet) {
        return FilterClauses.counted(Searched.ARTICLES, facet, options.certain());
    }

    @Override
    public List<String> meant(String speaker) {
        Identities known = desk.held().identities(options.aliases(), options.certain());
        Set<String> shown = new LinkedHashSet<>();
        known.meant(speaker)
                .forEach(spelling -> shown.add(known.spellings(spelling).getFirst()));
        return List.copyOf(shown);
    }

    @Override
    public List<String> found(FacetName facet, Node.Phrase name) {
        @Nullable
        ObjectNode clause = new NameClauses(desk.analysis(), desk.held(), options)
                .leaf(searched(facet)::field, FieldName.valueOf(facet.name()), name);
        return clause == null ? List.of() : values(facet, clause);
    }

    @Override
    public List<String> found(FacetName facet, List<String> words) {
        return values(
                facet,
                words.size() == 1
                        ? Dsl.term(named(facet), words.getFirst())
                        : new WordMatch.Row(words.stream().map(List::of).toList(), NamedValues.BETWEEN)
                                .in(named(facet)));
    }

    private List<String> values(FacetName facet, ObjectNode clause) {
        ObjectNode matching = searched(facet).only(clause, desk.held().superseded());
        return List.copyOf(desk.held().all(field(facet), matching).keySet());
    }

    @Override
    public List<String> speakersOf(List<String> words, Character.UnicodeScript script, int most) {
        NamesInScripts names = desk.held().names(desk.analysis(), options.certain());
        return script == names.common() ? names.having(words) : found(FacetName.SPEAKER, words);
    }

    @Override
    public Spelling.Known words(FacetName facet) {
        return new ClusterWords(desk, named(facet));
    }
}
