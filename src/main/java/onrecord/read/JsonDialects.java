package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** All dialects of JSON that are known: a new one is added to the list. */
final class JsonDialects {
    /** The dialects that are known; the first that takes an object for one of its own reads it. */
    private static final List<JsonDialect> ALL = List.of(
            new Ninjs(),
            new AssociatedPress(),
            new ActivityPost(),
            new MastodonStatus(),
            new TelegramMessage(),
            new Tweet(),
            new BlueskyPost(),
            new RedditPost(),
            new SlackMessage(),
            new DiscordMessage(),
            new MetaPost(),
            new ArcStory(),
            new SpokenSegments(),
            new TroveArticle(),
            new ReaderItem(),
            new SavedItem(),
            new ScrapedItem(),
            new CslReference());

    private JsonDialects() {}

    /** The dialect of an object, or nothing where its names must speak for themselves. */
    static Optional<JsonDialect> of(JsonNode record) {
        return ALL.stream().filter(dialect -> dialect.is(record)).findFirst();
    }
}
