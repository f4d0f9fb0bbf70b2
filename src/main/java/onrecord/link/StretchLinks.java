package onrecord.link;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.model.Article;
import onrecord.text.Hashes;

/** The links of one stretch: those whose later article is in it, and those from its articles to undated ones. */
public final class StretchLinks {
    private final Stretch stretch;
    private final Set<Stretch> wanted;
    private final LocalDate from;
    private final Crowd crowd;
    private final WordIndex undated;
    private final SaidBy.Names names;

    /**
     * @param wanted which of its links, see {@link Linker#begin(Stretch, Set)}
     * @param from the first day whose articles are to be added
     * @param crowd to be added to, with the undated articles apart
     * @param undated the words of the undated articles
     */
    StretchLinks(
            Stretch stretch, Set<Stretch> wanted, LocalDate from, Crowd crowd, WordIndex undated, SaidBy.Names names) {
        this.stretch = stretch;
        this.wanted = Set.copyOf(wanted);
        this.from = from;
        this.crowd = crowd;
        this.undated = undated;
        this.names = names;
    }

    /** Takes a dated article; one that is of no concern to the stretch is passed over. */
    public void add(Article article) {
        if (article.date() != null && concerns(article.date().earliest())) {
            crowd.add(Member.of(article, Member.words(article), names));
        }
    }

    void add(Member member) {
        crowd.add(member);
    }

    private boolean concerns(LocalDate first) {
        return !stretch.isUndated() && !first.isBefore(from) && !first.isAfter(stretch.to());
    }

    /** The first day whose articles are to be added: it has those of earlier days. */
    public LocalDate from() {
        return from;
    }

    boolean isFollowedBy(Stretch next) {
        return stretch.isTime() && stretch.next().equals(next);
    }

    /** Its articles of the days with which the next stretch is compared. */
    List<Member> tail() {
        long day = stretch.next().from().toEpochDay();
        return crowd.members().stream()
                .filter(member -> member.dated() && member.day() >= day)
                .toList();
    }

    /** How many articles are compared. */
    public int articles() {
        return crowd.members().size() + crowd.apart().size();
    }

    /** Takes a link, with the stretch it belongs to: this one, or what a pile of undated articles is to it. */
    public interface Sink {
        /** @param of the stretch */
        void accept(Stretch of, Link link);
    }

    /**
     * Hands on every link that is wanted once, those of one kind together. Dates are not among them, see
     * {@link DateLinks}.
     *
     * @param texts asked for the articles that may have text in common
     */
    public void run(ArticleTexts texts, Sink sink) {
        Map<String, Stretch> piles = new HashMap<>();
        crowd.apart().forEach(member -> piles.put(member.id(), stretch.with(Stretch.pile(Hashes.ofId(member.id())))));
        new Pass(stretch, wanted.contains(stretch), crowd, undated, texts)
                .run(link -> sink.accept(
                        link.articles().stream()
                                .filter(piles::containsKey)
                                .findFirst()
                                .map(piles::get)
                                .orElse(stretch),
                        link));
    }
}
