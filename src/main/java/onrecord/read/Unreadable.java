package onrecord.read;

import java.io.IOException;

/** Thrown inside this room when a blob cannot be read; becomes a {@link Reading.Failed}. */
final class Unreadable extends IOException {
    private final Reading.Failed.Kind kind;

    /** @param reason one line for a person */
    Unreadable(Reading.Failed.Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    Reading.Failed.Kind kind() {
        return kind;
    }
}
