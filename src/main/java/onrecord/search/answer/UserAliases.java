package onrecord.search.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.identity.Aliases;
import onrecord.identity.OutletTable;
import onrecord.keep.Corrections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the user says of names in the files beside an archive: {@code aliases.tsv}, {@code outlets.tsv}, and what was
 * joined and parted since. Stateless.
 */
public record UserAliases(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(UserAliases.class);

    /** A word that changes with the files; empty where there are none. */
    public String state() throws IOException {
        return state(folder.resolve(Aliases.FILE)) + state(folder.resolve(Corrections.FILE));
    }

    private static String state(Path file) throws IOException {
        try {
            return Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "." + Files.size(file) + ".";
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** What is said by now. */
    public Aliases read() throws IOException {
        Aliases own = Aliases.read(folder.resolve(Aliases.FILE));
        own.faults().forEach(LOG::warn);
        return Corrections.read(folder).aliases(own);
    }

    /** The outlets that the archive knows; OnRecord's own where the user's table cannot be read. */
    public OutletTable outlets() {
        try {
            return OutletTable.of(folder);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(fault(e));
            return OutletTable.standard();
        }
    }

    private static String fault(Exception e) {
        return "The table of outlets is left out of account: " + e.getMessage();
    }

    /** What of these files cannot be understood, a sentence each. */
    public List<String> faults() throws IOException {
        List<String> faults =
                new ArrayList<>(Aliases.read(folder.resolve(Aliases.FILE)).faults());
        faults.addAll(Corrections.read(folder).faults());
        try {
            OutletTable.of(folder);
        } catch (IllegalArgumentException e) {
            faults.add(fault(e));
        }
        return faults;
    }
}
