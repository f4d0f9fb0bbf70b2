package onrecord.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Works out every link of an archive in one pass: {@link #add} takes its articles in any order, {@link #links} tells what
 * they are to each other. The same articles give the same links, in whatever order they came. Not for use by several
 * threads; for one pass alone. It keeps some ten kilobytes an article.
 */
public final class Linker {
    /** How many days two reports of one happening, or two wordings of one statement, are apart at most. */
    static final int DAYS = 7;

    private final List<Member> added = new ArrayList<>();
    private final Runs runs = new Runs();

    /** The articles that were added, once more. */
    @FunctionalInterface
    public interface Texts {
        /** The article of this id, or null where it is gone. */
        @Nullable
        Article of(String id);
    }

    /** Takes an article. */
    public void add(Article article) {
        Words words = Member.words(article);
        runs.add(words, added.size());
        added.add(Member.of(article, words));
    }

    /** How many articles were added. */
    public int articles() {
        return added.size();
    }

    /**
     * Hands on every link once, those of one kind together.
     *
     * @param texts asked for the articles that may have text in common
     */
    public void links(Texts texts, Consumer<Link> sink) {
        new Pass(sorted(), runs, texts).run(sink);
    }

    private List<Member> sorted() {
        List<Integer> order = IntStream.range(0, added.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> added.get(i).day())
                        .thenComparing(i -> added.get(i).id()))
                .toList();
        int[] numbers = new int[order.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[order.get(i)] = i;
        }
        runs.sort(numbers);
        return order.stream().map(added::get).toList();
    }
}
