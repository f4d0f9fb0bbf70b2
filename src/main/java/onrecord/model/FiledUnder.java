package onrecord.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people filed an article or one of its quotes under, and what they noted of it: properties of the article, under
 * names that no source's own have. Those of a quote name it by where it begins in the body, in code points.
 *
 * @param tags in the order in which they were given
 * @param collections in the order in which it was put into them
 * @param notes in the order in which they were made
 */
public record FiledUnder(List<String> tags, List<String> collections, List<String> notes) {
    /** The tag of what has a star. */
    public static final String STAR = "★";

    /** Of what nobody filed. */
    public static final FiledUnder NONE = new FiledUnder(List.of(), List.of(), List.of());

    private static final String OWN = "onrecord.";
    private static final String OF_QUOTE = OWN + "quote.";
    private static final List<String> NAMES = List.of("tags", "collections", "notes");

    /** Copies the lists. */
    public FiledUnder {
        tags = List.copyOf(tags);
        collections = List.copyOf(collections);
        notes = List.copyOf(notes);
    }

    /** Those of an article itself. */
    public static FiledUnder of(Article article) {
        return in(article.properties(), OWN);
    }

    /** Those of a quote of an article. */
    public static FiledUnder of(Article article, Quote quote) {
        for (String name : article.properties().keySet()) {
            if (name.startsWith(OF_QUOTE)) {
                return in(article.properties(), prefix(article.body(), quote));
            }
        }
        return NONE;
    }

    private static String prefix(String body, Quote quote) {
        return OF_QUOTE + QuoteId.start(body, quote) + ".";
    }

    private static FiledUnder in(Map<String, List<String>> properties, String prefix) {
        List<List<String>> values = NAMES.stream()
                .map(name -> properties.getOrDefault(prefix + name, List.of()))
                .toList();
        return new FiledUnder(values.get(0), values.get(1), values.get(2));
    }

    /** Takes all labels out of an article's properties. */
    public static void clear(Map<String, List<String>> properties) {
        List<String> own = new ArrayList<>(NAMES.stream().map(OWN::concat).toList());
        properties.keySet().removeIf(name -> own.contains(name) || name.startsWith(OF_QUOTE));
    }

    /** Puts these into the properties of the article that has them. */
    public void putInto(Map<String, List<String>> properties) {
        put(properties, OWN);
    }

    /** Puts these into the properties of an article, as those of its quote. */
    public void putInto(Map<String, List<String>> properties, String body, Quote quote) {
        put(properties, prefix(body, quote));
    }

    private void put(Map<String, List<String>> properties, String prefix) {
        List<List<String>> values = List.of(tags, collections, notes);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                properties.put(prefix + NAMES.get(i), values.get(i));
            }
        }
    }

    /** These with those of another, each tag and collection once. */
    public FiledUnder and(FiledUnder other) {
        return other.isEmpty()
                ? this
                : new FiledUnder(
                        Stream.concat(tags.stream(), other.tags.stream())
                                .distinct()
                                .toList(),
                        Stream.concat(collections.stream(), other.collections.stream())
                                .distinct()
                                .toList(),
                        Stream.concat(notes.stream(), other.notes.stream()).toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether there is a star. */
    public boolean isStarred() {
        return tags.contains(STAR);
    }
}
