package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;

/** How one kind of program writes an article as a JSON object whose names do not say enough by themselves. */
interface JsonDialect {
    /** Whether an object is of this kind. */
    boolean is(JsonNode record);

    /** Reads it, and hands on the article or why there is none; what is no text of its own is passed over. */
    void read(JsonNode record, long number, Readings out);
}
