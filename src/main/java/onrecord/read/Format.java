package onrecord.read;

import java.io.IOException;

/** One way in which news is kept, and how it is read. Implementations are safe for use by several threads. */
interface Format {
    /** What a person calls it, for the summary: "web page", "JSON Lines". */
    String name();

    /**
     * Reads the blob and hands on what it holds.
     *
     * @throws Unreadable if it cannot be read, with the reason; what was handed on before stays
     * @throws IOException if it is damaged or not accessible
     */
    void read(Blob blob, Readings out) throws IOException;
}
