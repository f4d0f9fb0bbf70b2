package onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.OwnLabels;
import onrecord.search.SearchRequest;
import org.jspecify.annotations.Nullable;
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
    private UserOption user = new UserOption();

    private OwnLabels own = OwnLabels.NONE;

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
        Path folder = index.folder(home);
        ArchiveSearcher archive = Archives.searcher(folder, synonyms.read());
        own = user.own(folder, archive);
        return archive;
    }

    /** The user for whom is asked, or null. */
    @Nullable
    String user() {
        return user.name();
    }

    /** What that user filed for themselves, once the archive is open. */
    OwnLabels own() {
        return own;
    }

    /** Articles as that user sees them, with what they filed them under. */
    UnaryOperator<Article> sight(Home home) {
        return user.sight(folder(home));
    }

    /** The archive's folder. */
    Path folder(Home home) {
        return index.folder(home);
    }

    SearchRequest request(int size, int page, boolean highlight) {
        SearchRequest request = filters.request(String.join(" ", words), size, page, highlight);
        return request.withOptions(request.options().withOwn(own));
    }
}
