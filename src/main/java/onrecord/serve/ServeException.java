package onrecord.serve;

/** The server cannot start, or stop. The message is one line for a person that names the address and what to do. */
public final class ServeException extends RuntimeException {
    /** @param message one line for a person; the cause is for the log */
    public ServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
