package onrecord.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import onrecord.text.Cut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why something could not be read, for a person.
 *
 * @param reason one line
 */
record Failure(Reading.Failed.Kind kind, String reason) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int LONGEST = 300;

    /** What an exception means. */
    static Failure of(Throwable e) {
        LOG.debug("could not be read", e);
        return switch (e) {
            case Unreadable unreadable -> new Failure(unreadable.kind(), String.valueOf(e.getMessage()));
            case NoSuchFileException gone -> new Failure(Reading.Failed.Kind.INACCESSIBLE, "no such file");
            case AccessDeniedException closed ->
                new Failure(Reading.Failed.Kind.INACCESSIBLE, "no permission to read it");
            case UncheckedIOException unchecked when unchecked.getCause() != null -> of(unchecked.getCause());
            case EOFException cut -> damaged("it ends in the middle");
            case IOException damaged -> new Failure(Reading.Failed.Kind.DAMAGED, "cannot be read: " + oneLine(e));
            case StackOverflowError deep -> damaged("nested too deep");
            case OutOfMemoryError large ->
                new Failure(Reading.Failed.Kind.LIMIT, "needs more memory than there is to read it");
            default -> damaged(e.getClass().getSimpleName());
        };
    }

    private static Failure damaged(String how) {
        return new Failure(Reading.Failed.Kind.DAMAGED, "damaged in a way that its parser does not expect: " + how);
    }

    private static String oneLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Cut.line(message, LONGEST);
    }
}
