package onrecord.link;

import java.util.Arrays;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the linker keeps of an article.
 *
 * @param day the first possible day as days since 1970, or {@link #UNDATED}
 * @param last the last possible day
 * @param terms its distinct words, ascending
 * @param counts how often each stands in it
 * @param title the distinct words of its headline, ascending
 * @param lead the distinct words with which its body begins, ascending
 * @param prose how many words stand outside quotation marks
 * @param runs its sampled runs of words, see {@link Runs}
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
record Member(
        String id,
        @Nullable String outlet,
        int day,
        int last,
        int[] terms,
        int[] counts,
        int[] title,
        int[] lead,
        int prose,
        long[] runs,
        List<Said> quotes) {
    /** How many days two reports of one happening, or two wordings of one statement, are apart at most. */
    static final int DAYS = 7;

    static final int UNDATED = Integer.MAX_VALUE;

    /** In so many words a report has told what happened. */
    private static final int LEAD = 100;

    static Member of(Article article, HashedWords words, SaidBy.Names names) {
        int[] sorted = sorted(words, words.size());
        int[] terms = HashedWords.distinct(sorted);
        int[] counts = new int[terms.length];
        int at = -1;
        for (int i = 0; i < sorted.length; i++) {
            at += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            counts[at]++;
        }
        PublicationDate date = article.date();
        HashedWords title = HashedWords.of(article.title() == null ? "" : article.title(), List.of());
        return new Member(
                article.id(),
                article.outlet() == null ? null : article.outlet().label(),
                date == null ? UNDATED : Math.toIntExact(date.earliest().toEpochDay()),
                date == null ? UNDATED : Math.toIntExact(date.latest().toEpochDay()),
                terms,
                counts,
                HashedWords.distinct(sorted(title, title.size())),
                HashedWords.distinct(sorted(words, Math.min(LEAD, words.size()))),
                words.prose(),
                Runs.of(words),
                Said.all(article, names));
    }

    /** The first so many words, ascending. */
    private static int[] sorted(HashedWords words, int most) {
        int[] sorted = new int[most];
        for (int i = 0; i < most; i++) {
            sorted[i] = words.hash(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The words of an article's body, with those of its direct quotes as within quotation marks. */
    static HashedWords words(Article article) {
        List<Span> spans = article.quotes().stream()
                .filter(quote -> quote.kind() == Quote.Kind.DIRECT)
                .map(Quote::span)
                .toList();
        return HashedWords.of(article.body(), spans);
    }

    boolean dated() {
        return day != UNDATED;
    }

    /** How many days lie between two dated articles at least; 0 where one is undated. */
    int apart(Member other) {
        return dated() && other.dated() ? Math.max(0, Math.max(day - other.last, other.day - last)) : 0;
    }

    /** Whether no more than so many days lie between, as far as is known. */
    boolean within(int days, Member other) {
        return apart(other) <= days;
    }
}
