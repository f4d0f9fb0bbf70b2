package onrecord.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Works out the links of an archive, {@link Stretch stretch} by stretch of time: the undated articles first, which are
 * compared with those of every stretch, then one stretch after the other. What a stretch's links are depends on its own
 * articles, on those of the {@value Stretch#TAIL} days before it and on the undated ones, and on nothing else: not on
 * the order in which they came, and not on what else the archive holds. What an undated article is to dated ones
 * depends on no other undated one. Not for use by several threads. It keeps some ten kilobytes an undated article, and
 * as much for each of the stretch at work.
 */
public final class Linker {
    private final List<Member> undated = new ArrayList<>();
    private final SaidBy.Names names = new SaidBy.Names();
    private @Nullable WordIndex words;
    private @Nullable StretchLinks last;

    /** Takes an undated article. @throws IllegalArgumentException if it has a date */
    public void add(Article article) {
        if (article.date() != null) {
            throw new IllegalArgumentException("it has a date: " + article.id());
        }
        undated.add(Member.of(article, Member.words(article), names));
        words = null;
    }

    /**
     * Begins with a stretch, to which its articles are to be added, from {@link StretchLinks#from} on. One right behind
     * the last one takes over what it needs of that one's articles; all of them have been added.
     */
    public StretchLinks begin(Stretch stretch) {
        StretchLinks before = last != null && last.isFollowedBy(stretch) ? last : null;
        LocalDate from = before == null ? stretch.from() : stretch.first();
        WordIndex index = words();
        Crowd crowd = new Crowd(stretch.isUndated() ? List.of() : undated);
        StretchLinks links = new StretchLinks(stretch, from, crowd, index, names);
        if (stretch.isUndated()) {
            undated.forEach(links::add);
        }
        if (before != null) {
            before.tail().forEach(links::add);
        }
        last = links;
        return links;
    }

    private WordIndex words() {
        WordIndex known = words;
        if (known == null) {
            undated.sort(Comparator.comparing(Member::id));
            known = new WordIndex(undated);
            words = known;
        }
        return known;
    }
}
