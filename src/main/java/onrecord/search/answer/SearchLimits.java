package onrecord.search.answer;

import java.time.Duration;

/** How far a search goes in every engine. */
public final class SearchLimits {
    /** How long a search looks, unless it is patient; it then answers with what it has found. */
    public static final Duration TIME = Duration.ofSeconds(2);

    /** Up to here totals are exact, unless a request asks for more. */
    public static final int EXACT_TOTAL = 10_000;

    private SearchLimits() {}
}
