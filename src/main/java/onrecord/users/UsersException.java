package onrecord.users;

/** The file of users cannot be read or written. The message is one line for a person that names the file. */
public final class UsersException extends RuntimeException {
    /** @param message one line that names the file and, where one is wrong, its line */
    public UsersException(String message) {
        super(message);
    }
}
