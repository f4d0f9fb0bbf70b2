package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** How one kind of program writes an article as a JSON object whose names do not say enough by themselves. */
interface JsonDialect {
    /** The dialects that are known; the first that takes an object for one of its own reads it. */
    List<JsonDialect> ALL = List.of(
            new Ninjs(),
            new AssociatedPress(),
            new ActivityPost(),
            new TelegramMessage(),
            new Tweet(),
            new TroveArticle(),
            new ReaderItem(),
            new SavedItem(),
            new ScrapedItem(),
            new CslReference());

    /** Whether an object is of this kind. */
    boolean is(JsonNode record);

    /** Reads it, and hands on the article or why there is none; what is no text of its own is passed over. */
    void read(JsonNode record, long number, Readings out);

    /** The dialect of an object. */
    static Optional<JsonDialect> of(JsonNode record) {
        return ALL.stream().filter(dialect -> dialect.is(record)).findFirst();
    }
}
