package onrecord.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the articles of an archive were taken in.
 *
 * @param last when the newest ones were, or null where that is known of none. What is taken in later has a later time
 * @param unknown of how many articles it is not known, for an earlier OnRecord kept no time
 */
public record Arrivals(@Nullable Instant last, long unknown) {}
