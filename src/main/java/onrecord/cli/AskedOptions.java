package onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is asked of an archive, alike for articles, quotes and exports. */
final class AskedOptions {
    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "What to look for, in the query language; nothing for everything.")
    private List<String> words = List.of();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private SynonymsOption synonyms = new SynonymsOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    /** A query whose matches are changed: nothing that has some of its words alone is among them. */
    static SearchRequest toTheLetter(String query) {
        return SearchRequest.of(query).withOptions(SearchRequest.Options.USUAL.withRelaxes(false));
    }

    /** What {@link #toTheLetter} asks for, in older versions of articles too. */
    static SearchRequest ofAllVersions(String query) {
        SearchRequest asked = toTheLetter(query);
        return asked.withOptions(asked.options().withAllVersions(true));
    }

    /** The archive, to be closed by who asked for it. */
    ArchiveSearcher open(Home home) {
        return Archives.searcher(index.folder(home), synonyms.read());
    }

    /** The archive's folder. */
    Path folder(Home home) {
        return index.folder(home);
    }

    SearchRequest request(int size, int page, boolean highlight) {
        return filters.request(String.join(" ", words), size, page, highlight);
    }
}
