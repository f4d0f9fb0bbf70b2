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
 * A folder as a writer may see it: without the files that somebody else put there. A writer of Lucene deletes whatever is
 * named as its own files are and belongs to no commit, and {@code _draft.txt} is named so. Its own begin with a mark.
 */
final class OwnFiles extends FilterDirectory {
    private static final Pattern SEGMENT = Pattern.compile("_[a-z0-9]+(?:_.*)?\\..*");

    OwnFiles(Directory folder) {
        super(folder);
    }

    @Override
    public String[] listAll() throws IOException {
        return Arrays.stream(in.listAll()).filter(this::isOwn).toArray(String[]::new);
    }

    private boolean isOwn(String name) {
        return !SEGMENT.matcher(name).matches() || isMarked(name);
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
}
