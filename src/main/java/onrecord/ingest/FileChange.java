package onrecord.ingest;

/**
 * What a run does, or would do, with a file.
 *
 * @param path the file's absolute path
 */
public record FileChange(Kind kind, String path) {
    /** What kind of change. */
    public enum Kind {
        /** It was not known before. */
        NEW,
        /** It has another content than before. */
        CHANGED,
        /** Its content is known from another path, where nothing is any more. */
        MOVED,
        /** It has not changed, and is read again all the same: the user wants it, or a run was broken off in it. */
        AGAIN,
        /** It is no longer there: what it held is removed. */
        GONE
    }
}
