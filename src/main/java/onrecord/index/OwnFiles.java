package onrecord.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * A folder as a writer may see it: without the files that somebody else put there. A writer of Lucene deletes whatever
 * begins with an underscore and belongs to no commit, and {@code _draft.txt} does. A file is Lucene's own if it begins
 * with Lucene's mark. One whose whole name is a name that Lucene gives is its own too if it is torn: a crash can leave
 * it empty, cut short or zeroed, and the writer must see it to take its name again.
 */
final class OwnFiles extends FilterDirectory {
    private static final Pattern SEGMENT = Pattern.compile("_[a-z0-9]+(?:_.*)?\\..*");

    /** Files of a segment, with a generation where they change later: {@code _1.fdt}, {@code _1_2.liv}. */
    private static final Pattern OF_SEGMENT = Pattern.compile(
            "_[a-z0-9]+(?:_[a-z0-9]+)?\\.(?:cfs|cfe|si|fnm|fdt|fdx|fdm|tvd|tvx|tvm|nvd|nvm|kdd|kdi|kdm|liv)");

    /** Files of a format of fields: {@code _1_Lucene90_0.dvd}, {@code _1_2_Lucene90_0.dvd}. */
    private static final Pattern OF_FIELDS = Pattern.compile("_[a-z0-9]+_(?:[a-z0-9]+_)?[A-Z][A-Za-z0-9]*_[0-9]+"
            + "\\.(?:doc|pos|pay|psm|tim|tip|tmd|dvd|dvm|dvp|dvs|vec|vem|vex|veq|vemf|vemq)");

    OwnFiles(Directory folder) {
        super(folder);
    }

    @Override
    public String[] listAll() throws IOException {
        return Arrays.stream(in.listAll()).filter(this::isOwn).toArray(String[]::new);
    }

    /** Whether a file is one that Lucene made for a segment, and not one of somebody's that has such a name. */
    boolean isOfSegment(String name) {
        return SEGMENT.matcher(name).matches() && isOwn(name);
    }

    private boolean isOwn(String name) {
        return !SEGMENT.matcher(name).matches() || isMarked(name) || (isLuceneName(name) && isTorn(name));
    }

    private static boolean isLuceneName(String name) {
        return OF_SEGMENT.matcher(name).matches() || OF_FIELDS.matcher(name).matches();
    }

    /** Whether a file begins as Lucene's do; one that was cut off while it was begun has nothing in it. */
    private boolean isMarked(String name) {
        try (IndexInput file = in.openInput(name, IOContext.READONCE)) {
            boolean temporary = "tmp".equals(IndexFileNames.getExtension(name));
            return file.length() >= Integer.BYTES
                    ? CodecUtil.readBEInt(file) == CodecUtil.CODEC_MAGIC
                    : temporary && file.length() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether a file looks like one of Lucene's that a crash or a bad disk left: cut off, zeroed, a bit off, or
     * unreadable.
     */
    private boolean isTorn(String name) {
        try (IndexInput file = in.openInput(name, IOContext.READONCE)) {
            if (file.length() < Integer.BYTES) {
                return true;
            }
            int start = CodecUtil.readBEInt(file);
            return start == 0 || Integer.bitCount(start ^ CodecUtil.CODEC_MAGIC) == 1;
        } catch (IOException e) {
            return true;
        }
    }
}
