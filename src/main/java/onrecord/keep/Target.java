package onrecord.keep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import onrecord.model.Article;
import onrecord.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Which article is meant. Its id decides; an article of another id is meant too if it is the same text from a record of
 * the same name, as when an archive was made anew from files that have moved. Who writes a line by hand may name the
 * source alone.
 *
 * @param id the article's id, or null
 * @param source the end of where it was read from, as in {@code news.jsonl#238} or {@code k.zip!in/n1.txt}, or null
 * @param text a hash of its body, or null
 */
public record Target(
        @Nullable String id,
        @Nullable String source,
        @Nullable String text) {
    private static final int HASH_BYTES = 8;

    /** @throws IllegalArgumentException if neither id nor source says which article is meant */
    public Target {
        if (id == null && source == null) {
            throw new IllegalArgumentException("names no article: give its id as \"article\", or a \"source\"");
        }
    }

    /** An article by all that tells it. */
    public static Target of(Article article) {
        return new Target(article.id(), article.source(), hash(article.body()));
    }

    /** Whether this article is meant. */
    public boolean means(Article article) {
        if (id != null && id.equals(article.id())) {
            return true;
        }
        if (source == null || (id != null && text == null)) {
            return false;
        }
        return id == null
                ? sources(article).stream().anyMatch(whole -> endsWith(whole, source))
                : name(article.source()).equals(name(source))
                        && hash(article.body()).equals(text);
    }

    /** Where an article was read from: the record by its number and, where it has one, by its own id. */
    static List<String> sources(Article article) {
        int mark = article.source().lastIndexOf('#');
        return article.sourceId() == null || mark < 0
                ? List.of(article.source())
                : List.of(article.source(), article.source().substring(0, mark + 1) + article.sourceId());
    }

    /** The end of a source by which articles are looked up: what stands behind its last slash. */
    static String name(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static boolean endsWith(String whole, String end) {
        return whole.equals(end) || whole.endsWith("/" + end) || whole.endsWith("!" + end);
    }

    private static String hash(String body) {
        return Hashes.sha256(body.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    }
}
