package onrecord.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/** Finds which articles have text in common: by rare runs who may, by their words how much. */
final class TextLinks {
    private static final int TEXTS_KEPT = 512;

    /** So many runs of the sample in common are worth aligning the texts. */
    private static final int LEAST_RUNS = 3;

    /** So many of them, within quotation marks or not, are worth comparing the quotes. */
    private static final int LEAST_RUNS_OF_QUOTES = 1;

    /** A passage of fewer words may be a phrase of the day. */
    private static final int LEAST_WORDS = 40;

    /** A lesser share of the shorter article is a remark in common. */
    private static final double LEAST_SHARE = 0.08;

    /** From this share on the texts are the same. */
    private static final double HALF = 0.5;

    /** Two articles of one outlet whose words are less alike are about two happenings. */
    private static final double ALIKE = 0.6;

    private final List<Member> members;
    private final Runs runs;
    private final Reuse reuse;
    private final Neighbours neighbours;
    private final ArticleTexts texts;
    private final Map<Long, Integer> fresh = new HashMap<>();
    private final Map<Integer, Text> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Text> eldest) {
            return size() > TEXTS_KEPT;
        }
    };

    private record Text(String body, HashedWords words) {}

    TextLinks(List<Member> members, Runs runs, Reuse reuse, Neighbours neighbours, ArticleTexts texts) {
        this.members = members;
        this.runs = runs;
        this.reuse = reuse;
        this.neighbours = neighbours;
        this.texts = texts;
    }

    /** @param concerns whether the links of two are asked for */
    void run(Neighbours.Which concerns, Consumer<Link> sink) {
        Pairs all = new Pairs();
        runs.shared(Reuse.MANY, group -> {
            if (!reuse.manyWeeks(group.articles())) {
                pairs(group, all);
            }
        });
        all.forEach((a, b, times) -> {
            fresh.put(((long) a << 32) | b, times);
            if (times >= LEAST_RUNS && concerns.are(a, b)) {
                Link.Text link = link(a, b);
                if (link != null) {
                    sink.accept(link);
                }
            }
        });
    }

    /** Adds the pairs whose quotes may have words in common, however unlike the articles are; after {@link #run}. */
    void add(Neighbours.Which concerns, Pairs pairs) {
        fresh.forEach((pair, times) -> {
            int a = (int) (pair >>> 32);
            int b = pair.intValue();
            if (times >= LEAST_RUNS_OF_QUOTES && concerns.are(a, b)) {
                pairs.add(a, b);
            }
        });
    }

    /** Those of an article that stands apart and the others, where one does: theirs come without it. */
    private void pairs(Runs.Group group, Pairs pairs) {
        int[] articles = group.articles();
        for (int i = 0; i < articles.length; i++) {
            for (int j = group.lastApart() ? articles.length - 1 : i + 1; j < articles.length; j++) {
                if (members.get(articles[i]).within(Member.DAYS, members.get(articles[j]))) {
                    pairs.add(articles[i], articles[j]);
                }
            }
        }
    }

    /**
     * How many runs of the sample two have in common that few articles of few weeks have; a lesser number comes first.
     */
    int fresh(int a, int b) {
        return fresh.getOrDefault(((long) a << 32) | b, 0);
    }

    private Link.@Nullable Text link(int a, int b) {
        Text x = text(a);
        Text y = text(b);
        if (x == null || y == null) {
            return null;
        }
        Reuse.Common common = reuse.of(a, x.words(), b, y.words());
        Member one = members.get(a);
        Member other = members.get(b);
        double share = Math.min(1, common.prose() / (double) Math.max(1, Math.min(one.prose(), other.prose())));
        Link.Relation relation = relation(a, b, common, share);
        if (relation == null) {
            return null;
        }
        Reuse.Passage passage = common.longest();
        Link.End first = end(one, x, passage.a(), passage.length());
        Link.End second = end(other, y, passage.b(), passage.length());
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return new Link.Text(
                inOrder ? first : second, inOrder ? second : first, relation, share, words(common, relation));
    }

    private Link.@Nullable Relation relation(int a, int b, Reuse.Common common, double share) {
        boolean oneOutlet = members.get(a).outlet() != null
                && Objects.equals(members.get(a).outlet(), members.get(b).outlet());
        if (oneOutlet && common.prose() + common.recurring() >= LEAST_WORDS && isOwn(a, b, common)) {
            return Link.Relation.OWN;
        }
        if (common.prose() >= LEAST_WORDS && share >= LEAST_SHARE && common.prose() > common.quoted()) {
            return share >= HALF ? Link.Relation.SAME : Link.Relation.CARRIES;
        }
        return common.quoted() >= LEAST_WORDS ? Link.Relation.CITES : null;
    }

    /** What one outlet prints again in an article about something else. */
    private boolean isOwn(int a, int b, Reuse.Common common) {
        return common.recurring() > common.prose() || neighbours.text(a, b) < ALIKE;
    }

    private static int words(Reuse.Common common, Link.Relation relation) {
        return switch (relation) {
            case SAME, CARRIES -> common.prose();
            case CITES -> common.quoted();
            case OWN -> common.prose() + common.recurring();
        };
    }

    private static Link.End end(Member member, Text text, int word, int length) {
        int start = text.words().start(word);
        int end = text.words().end(word + length - 1);
        int point = text.body().codePointCount(0, start);
        return new Link.End(member.id(), point, point + text.body().codePointCount(start, end));
    }

    private @Nullable Text text(int number) {
        Text known = kept.get(number);
        if (known == null) {
            Article article = texts.of(members.get(number).id());
            if (article == null) {
                return null;
            }
            known = new Text(article.body(), Member.words(article));
            kept.put(number, known);
        }
        return known;
    }
}
