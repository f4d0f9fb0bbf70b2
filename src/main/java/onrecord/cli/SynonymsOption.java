package onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
import onrecord.search.query.Synonyms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which words mean the same. */
final class SynonymsOption {
    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            description = "A file of words that mean the same, looked up when a search is made: a line is \"UN, United"
                    + " Nations\", or \"Peking => Beijing\" for one direction; # begins a comment.")
    private @Nullable Path file;

    /** The synonyms of the file, or none. */
    Synonyms read() {
        if (file == null) {
            return Synonyms.NONE;
        }
        try {
            return Synonyms.read(file);
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse("--synonyms: " + e.getMessage());
        } catch (IOException e) {
            throw new Complaints.Misuse("--synonyms cannot be read: " + Complaints.reason(e));
        }
    }
}
