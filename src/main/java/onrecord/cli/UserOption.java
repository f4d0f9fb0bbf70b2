package onrecord.cli;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import onrecord.ingest.Corrector;
import onrecord.keep.Corrections;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.OwnLabels;
import onrecord.serve.OwnShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user for whom an archive is asked. */
final class UserOption {
    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Know what this user of a server with --users keeps for themselves alone, too.")
    private @Nullable String user;

    @Nullable
    String name() {
        return user;
    }

    /** What that user has filed for themselves by now. */
    OwnLabels own(Path folder, ArchiveSearcher archive) {
        return user == null ? OwnLabels.NONE : OwnShelf.of(user, new Corrector(folder).now(), archive);
    }

    /** Articles as that user sees them now, with what they filed them under. */
    UnaryOperator<Article> sight(Path folder) {
        Corrections now = user == null ? Corrections.NONE : new Corrector(folder).now();
        return shown -> now.with(user, shown);
    }
}
