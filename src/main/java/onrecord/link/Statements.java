package onrecord.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of a few quotes are surely wordings of one statement, by the rules of {@link Linker}: never two named
 * speakers who differ, never another negation or another number, never more than a week apart. Stateless.
 */
public final class Statements {
    /** How alike their articles are is not known here. */
    private static final double UNKNOWN = 0;

    /** More has to speak for one statement than among the articles of an archive, where that is known. */
    private static final double SURE = 0.51;

    private static final Wordings WORDINGS = new Wordings(new Terms());

    private Statements() {}

    /**
     * A quote as an article reports it.
     *
     * @param article the article's id
     * @param date when it was published, or null
     */
    public record Reported(
            String article, Quote quote, @Nullable PublicationDate date) {}

    /**
     * Puts quotes together that are wordings of one statement. A quote joins the first statement if it is like the
     * first wording, so that a chain of likenesses never joins what is not alike.
     *
     * @param quotes the time taken grows with the square of their number
     * @return the indexes of the quotes of each statement, in the order of their first one
     */
    public static List<List<Integer>> of(List<Reported> quotes) {
        Map<Integer, List<Integer>> statements = new LinkedHashMap<>();
        List<Wordings.Weighed> said = quotes.stream()
                .map(reported -> WORDINGS.weigh(Said.alone(reported.quote())))
                .toList();
        for (int i = 0; i < said.size(); i++) {
            int quote = i;
            int first = statements.keySet().stream()
                    .filter(other -> isOne(quotes, said, other, quote))
                    .findFirst()
                    .orElse(quote);
            statements.computeIfAbsent(first, statement -> new ArrayList<>()).add(quote);
        }
        return List.copyOf(statements.values());
    }

    private static boolean isOne(List<Reported> quotes, List<Wordings.Weighed> said, int a, int b) {
        int apart = apart(quotes.get(a).date(), quotes.get(b).date());
        return apart <= Member.DAYS && StatementLinks.score(WORDINGS, said.get(a), said.get(b), apart, UNKNOWN) >= SURE;
    }

    private static int apart(@Nullable PublicationDate a, @Nullable PublicationDate b) {
        if (a == null || b == null) {
            return 0;
        }
        long days = Math.max(
                a.earliest().toEpochDay() - b.latest().toEpochDay(),
                b.earliest().toEpochDay() - a.latest().toEpochDay());
        return Math.toIntExact(Math.clamp(days, 0, Integer.MAX_VALUE));
    }
}
