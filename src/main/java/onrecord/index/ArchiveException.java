package onrecord.index;

import org.jspecify.annotations.Nullable;

/**
 * An archive cannot be opened, read or written. The message is one line for a person that names the folder and what to
 * do.
 */
public final class ArchiveException extends RuntimeException {
    private final Reason reason;

    /** What kind of trouble it is, for programs. */
    public enum Reason {
        /** The disk has no room left. */
        FULL,
        /** Another process is writing. */
        LOCKED,
        /** Machines that hold a part of it do not answer; nothing is told of the others alone. */
        UNREACHABLE,
        /** It has more to do just now than it can. */
        BUSY,
        /** There is no permission to write. */
        READ_ONLY,
        /** A file of it is torn, gone or not what was written: {@code check} says which. */
        DAMAGED,
        /** Anything else: missing, of another format. */
        OTHER
    }

    /** @param message one line for a person */
    public ArchiveException(String message) {
        super(message);
        this.reason = Reason.OTHER;
    }

    /** @param message one line for a person; the cause is for the log */
    public ArchiveException(String message, Throwable cause) {
        this(message, Reason.OTHER, cause);
    }

    /** @param message one line for a person */
    public ArchiveException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    /** @param message one line for a person; the cause is for the log */
    public ArchiveException(String message, Reason reason, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What kind of trouble it is. */
    public Reason reason() {
        return reason;
    }
}
