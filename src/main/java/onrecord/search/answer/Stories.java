package onrecord.search.answer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import onrecord.index.analysis.MinHash;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Puts the matches of a search together that carry the same text. The best one of a story stands for it, and an article
 * belongs to the first story whose best one it is linked with, or where there are no links is like; the latter is found
 * by equal pieces of the two signatures (locality-sensitive hashing: 8 bands of 4 hashes find 9 of 10 texts that have 7
 * of 10 runs in common).
 *
 * @param <A> what stands for an article
 */
public final class Stories<A> {
    /** What two articles of one story have in common at least. */
    private static final double ALIKE = 0.6;

    private static final int BAND_BYTES = 8;

    private final List<Story<A>> stories = new ArrayList<>();
    private final Map<Band, List<Story<A>>> byBand = new HashMap<>();

    /** A piece of a signature. */
    private record Band(int number, long hashes) {}

    /** A story: its articles, the best one first. */
    public static final class Story<A> {
        private final byte @Nullable [] signature;
        private final List<A> articles = new ArrayList<>(1);

        private Story(byte @Nullable [] signature) {
            this.signature = signature;
        }

        /** Its articles, the best one first. */
        public List<A> articles() {
            return articles;
        }
    }

    private Stories() {}

    /** @throws QueryError if a request asks for stories of quotes, or by a cursor */
    public static void requireSense(SearchRequest request, boolean ofQuotes) {
        if (request.options().byStory() && ofQuotes) {
            throw new QueryError("group-invalid", "group", "Quotes have no stories: leave \"group\" out.");
        }
        if (request.options().byStory() && request.cursor() != null) {
            throw new QueryError("cursor-invalid", "cursor", "Stories have pages alone: ask for \"page\".");
        }
    }

    /**
     * The stories of these matches, in the order of their best ones.
     *
     * @param ranked the matches, best first
     * @param signatures the {@link MinHash} of each, null of a short one
     */
    public static <A> List<Story<A>> of(List<A> ranked, byte[][] signatures) {
        Stories<A> stories = new Stories<>();
        for (int i = 0; i < ranked.size(); i++) {
            stories.add(ranked.get(i), signatures[i]);
        }
        return stories.stories;
    }

    /**
     * The stories of these matches where it is known which articles have the same text: an article belongs to the first
     * one whose best one is a copy of it.
     *
     * @param ranked the matches, best first
     * @param key by what copies are known
     * @param copies the keys of an article's copies
     */
    public static <A, K> List<Story<A>> linked(
            List<A> ranked, Function<A, K> key, Function<K, ? extends Collection<K>> copies) {
        Map<K, Story<A>> byBest = new HashMap<>();
        List<Story<A>> stories = new ArrayList<>();
        IdentityHashMap<Story<A>, Integer> places = new IdentityHashMap<>();
        for (A article : ranked) {
            K own = key.apply(article);
            Story<A> known = copies.apply(own).stream()
                    .map(byBest::get)
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(places::get))
                    .orElse(null);
            Story<A> story = known == null ? new Story<>(null) : known;
            story.articles.add(article);
            if (known == null) {
                byBest.put(own, story);
                places.put(story, stories.size());
                stories.add(story);
            }
        }
        return stories;
    }

    private void add(A article, byte @Nullable [] signature) {
        Story<A> known = signature == null ? null : find(signature);
        if (known != null) {
            known.articles.add(article);
            return;
        }
        Story<A> story = new Story<>(signature);
        story.articles.add(article);
        stories.add(story);
        if (signature != null) {
            for (int band = 0; band < MinHash.BYTES / BAND_BYTES; band++) {
                byBand.computeIfAbsent(band(signature, band), b -> new ArrayList<>(1))
                        .add(story);
            }
        }
    }

    private @Nullable Story<A> find(byte[] signature) {
        for (int band = 0; band < MinHash.BYTES / BAND_BYTES; band++) {
            for (Story<A> story : byBand.getOrDefault(band(signature, band), List.of())) {
                if (story.signature != null && MinHash.alike(story.signature, signature) >= ALIKE) {
                    return story;
                }
            }
        }
        return null;
    }

    private static Band band(byte[] signature, int number) {
        return new Band(number, ByteBuffer.wrap(signature).getLong(number * BAND_BYTES));
    }
}
