package onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
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

    /** The file, or null where none is named. */
    @Nullable
    Path file() {
        return file;
    }

    /**
     * The outlets of the file where it is named.
     *
     * @throws Complaints.Misuse if it cannot be read or a line of it does not have the form
     */
    OutletTable table() {
        Path named = file;
        return named == null ? OutletTable.standard() : read("--outlets", () -> OutletTable.with(named));
    }

    /**
     * The outlets that an archive knows.
     *
     * @throws Complaints.Misuse if its table cannot be read or a line of it does not have the form
     */
    static OutletTable of(Path archive) {
        return read("the outlets of the archive", () -> OutletTable.of(archive));
    }

    private interface Source {
        OutletTable read() throws IOException;
    }

    private static OutletTable read(String what, Source source) {
        try {
            return source.read();
        } catch (IOException e) {
            throw new Complaints.Misuse(what + " cannot be read: " + Complaints.reason(e));
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(what + ": " + e.getMessage());
        }
    }
}
