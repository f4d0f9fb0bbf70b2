package onrecord.index;

/** An archive cannot be opened, read or written. The message is one line for a person that names the folder and what to do. */
public final class ArchiveException extends RuntimeException {
    /** @param message one line for a person */
    public ArchiveException(String message) {
        super(message);
    }

    /** @param message one line for a person; the cause is for the log */
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
