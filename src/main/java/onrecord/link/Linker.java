package onrecord.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.text.Hashes;
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
    private List<Member> indexed = List.of();
    private @Nullable StretchLinks last;

    /** Takes an undated article. @throws IllegalArgumentException if it has a date */
    public void add(Article article) {
        if (article.date() != null) {
            throw new IllegalArgumentException("it has a date: " + article.id());
        }
        undated.add(Member.of(article, Member.words(article), names));
    }

    /** Begins with all links of a stretch, see {@link #begin(Stretch, Set)}. */
    public StretchLinks begin(Stretch stretch) {
        Set<Stretch> all = new TreeSet<>(Set.of(stretch));
        if (stretch.isTime()) {
            all.addAll(stretch.withUndated());
        }
        return begin(stretch, all);
    }

    /**
     * Begins with a stretch, to which its articles are to be added, from {@link StretchLinks#from} on. One right behind
     * the last one takes over what it needs of that one's articles; all of them have been added.
     *
     * @param wanted which of its links: those between its own articles, which are the stretch itself, those of piles of
     *     undated ones, or both
     */
    public StretchLinks begin(Stretch stretch, Set<Stretch> wanted) {
        StretchLinks before = last != null && last.isFollowedBy(stretch) ? last : null;
        LocalDate from = before == null ? stretch.from() : stretch.first();
        List<Member> apart = stretch.isUndated() ? List.of() : apart(stretch, wanted);
        StretchLinks links = new StretchLinks(stretch, wanted, from, new Crowd(apart), words(apart), names);
        if (stretch.isUndated()) {
            undated.forEach(links::add);
        }
        if (before != null) {
            before.tail().forEach(links::add);
        }
        last = links;
        return links;
    }

    /** The undated articles of the piles that are wanted. */
    private List<Member> apart(Stretch stretch, Set<Stretch> wanted) {
        List<Stretch> piles = stretch.withUndated();
        boolean[] wantedPiles = new boolean[piles.size()];
        for (int pile = 0; pile < wantedPiles.length; pile++) {
            wantedPiles[pile] = wanted.contains(piles.get(pile));
        }
        undated.sort(Comparator.comparing(Member::id));
        return undated.stream()
                .filter(member -> wantedPiles[Stretch.pile(Hashes.ofId(member.id()))])
                .toList();
    }

    /** Those of the last stretch where they are of the same articles. */
    private WordIndex words(List<Member> apart) {
        WordIndex known = words;
        if (known == null || !isSame(apart, indexed)) {
            known = new WordIndex(apart);
            words = known;
            indexed = apart;
        }
        return known;
    }

    private static boolean isSame(List<Member> one, List<Member> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> one.get(i).id().equals(other.get(i).id()));
    }
}
