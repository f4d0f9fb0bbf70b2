package onrecord.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with one file.
 *
 * @param why why it is read
 * @param identity the path its articles' ids are made from
 * @param sha256 the hash of its content when the plan was made
 * @param told a hash of what the user says of the file, empty for nothing
 * @param before what the archive has of it, or null
 */
record Plan(
        Input input, FileChange.Kind why, String identity, String sha256, String told, Ledger.@Nullable Entry before) {
    @Override
    public String toString() {
        return Arrays.asList(input.path(), why).toString();
    }
}
