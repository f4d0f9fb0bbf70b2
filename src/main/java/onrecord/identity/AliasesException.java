package onrecord.identity;

/** A file of aliases that cannot be understood; the message names the file and line and what to do. */
public final class AliasesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line for the user */
    public AliasesException(String message) {
        super(message);
    }
}
