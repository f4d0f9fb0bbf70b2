package onrecord.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import onrecord.link.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * How far the links of an archive are those of its articles. A stretch's links are up to date where both signatures are
 * the same.
 *
 * @param articles a signature of all articles on which the links of a stretch depend; of each stretch that has some
 * @param linked the same as it was when the links were worked out
 */
public record LinkState(SortedMap<Stretch, Long> articles, SortedMap<Stretch, Long> linked) {
    /** The signature of a stretch without articles. */
    public static final long NOTHING = 0;

    public LinkState(Map<Stretch, Long> articles, Map<Stretch, Long> linked) {
        this(new TreeMap<>(articles), new TreeMap<>(linked));
    }

    /** The stretches whose links are not up to date, undated articles first, what follows from links last. */
    public List<Stretch> stale() {
        TreeSet<Stretch> all = new TreeSet<>(articles.keySet());
        all.addAll(linked.keySet());
        all.removeIf(stretch -> Objects.equals(articles.get(stretch), linked.get(stretch)));
        return List.copyOf(all);
    }

    /** The signature of the articles of a stretch as they are. */
    public long signature(Stretch stretch) {
        @Nullable Long signature = articles.get(stretch);
        return signature == null ? NOTHING : signature;
    }

    /** Whether all links are those of all articles there are. */
    public boolean isLinked() {
        return stale().isEmpty();
    }
}
