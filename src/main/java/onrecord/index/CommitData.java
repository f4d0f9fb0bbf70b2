package onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onrecord.link.Stretch;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What each commit of an archive says about itself: its format, which of its articles are linked, how they are shown.
 */
public final class CommitData {
    /** The format this program writes. */
    static final int FORMAT = 6;

    private static final String FORMAT_KEY = "onrecord.format";

    /** The formats whose list of files can still be read: those before 3 have a file's entry as a stored field. */
    private static final Set<Integer> OLDER = Set.of(1, 2, 3, 4, 5);

    /**
     * In a commit's user data, the articles that its links are made of: stretches with signatures, " 611:a3f 612:9c".
     */
    private static final String LINKED_KEY = "onrecord.linked";

    /** In a commit's user data, which lines of corrections its articles are shown by. */
    private static final String CORRECTED_KEY = "onrecord.corrected";

    /** In a commit's user data, when the newest of its articles were taken in, in milliseconds since 1970. */
    private static final String ADDED_KEY = "onrecord.added";

    private CommitData() {}

    /** The user data of a commit of this format. */
    static Map<String, String> of(Map<Stretch, Long> linked, String corrected, long added) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(linked)
                .forEach((stretch, signature) ->
                        text.append(' ').append(stretch.number()).append(':').append(Long.toHexString(signature)));
        return Map.of(
                FORMAT_KEY,
                Integer.toString(FORMAT),
                LINKED_KEY,
                text.toString(),
                CORRECTED_KEY,
                corrected,
                ADDED_KEY,
                Long.toString(added));
    }

    /** When the newest articles of the commit with this user data were taken in, in milliseconds since 1970; or 0. */
    public static long added(Map<String, String> commitData) {
        String time = commitData.getOrDefault(ADDED_KEY, "");
        return time.matches("\\d{1,18}") ? Long.parseLong(time) : 0;
    }

    /** The mark of the corrections that the commit with this user data shows its articles by; empty for none. */
    static String corrected(Map<String, String> commitData) {
        return commitData.getOrDefault(CORRECTED_KEY, "");
    }

    /** The signatures of the articles that the links of each stretch are of, in the commit with this user data. */
    public static Map<Stretch, Long> linked(Map<String, String> commitData) {
        Map<Stretch, Long> linked = new TreeMap<>();
        for (String entry : commitData.getOrDefault(LINKED_KEY, "").split(" ", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                linked.put(
                        new Stretch(Integer.parseInt(entry.substring(0, colon))),
                        Long.parseUnsignedLong(entry.substring(colon + 1), 16));
            }
        }
        return linked;
    }

    /** Whether an archive of this format can be made again from the list of its files. */
    static boolean isOlder(int format) {
        return OLDER.contains(format);
    }

    /**
     * The format of the last commit.
     *
     * @throws ArchiveException if it is of another program
     */
    static int format(Path folder, Directory directory) throws IOException {
        Map<String, String> user = SegmentInfos.readLatestCommit(directory).getUserData();
        String format = user.get(FORMAT_KEY);
        if (format == null || !format.matches("\\d{1,9}")) {
            throw new ArchiveException(
                    "not an archive: " + folder + " holds a Lucene index that OnRecord did not write");
        }
        return Integer.parseInt(format);
    }
}
