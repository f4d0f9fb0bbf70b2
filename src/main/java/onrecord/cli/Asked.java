package onrecord.cli;

import onrecord.search.ArchiveSearcher;
import onrecord.search.LuceneSearcher;
import onrecord.search.SearchRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is asked of which archive: the same for articles, quotes and exports. */
final class Asked {
    @Parameters(
            paramLabel = "QUERY",
            arity = "0..1",
            defaultValue = "",
            description = "What to look for, in the query language; nothing for everything.")
    private String query = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private SynonymsOption synonyms = new SynonymsOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    /** The archive, to be closed by who asked for it. */
    ArchiveSearcher open(Home home) {
        return LuceneSearcher.open(index.folder(home), synonyms.read());
    }

    SearchRequest request(int size, int page, boolean highlight) {
        return filters.request(query, size, page, highlight);
    }
}
