package onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
import onrecord.extract.Extractor;
import onrecord.identity.OutletTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which outlets are known beside OnRecord's own table of them. */
final class OutletsOption {
    @Option(
            names = "--outlets",
            paramLabel = "FILE",
            description = "A table of outlets that comes before OnRecord's own: one a line, apart by tabs its name, its"
                    + " domains, its country (GB), its language (en) and other names; several domains or names apart"
                    + " by |.")
    private @Nullable Path file;

    /**
     * An extractor that knows these outlets.
     *
     * @throws Complaints.Misuse if the file cannot be read or a line of it does not have the form
     */
    Extractor extractor() {
        if (file == null) {
            return new Extractor();
        }
        try {
            return new Extractor(OutletTable.with(file));
        } catch (IOException e) {
            throw new Complaints.Misuse("--outlets cannot be read: " + Complaints.reason(e));
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse("--outlets: " + e.getMessage());
        }
    }
}
