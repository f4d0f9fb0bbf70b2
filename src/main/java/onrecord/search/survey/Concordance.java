package onrecord.search.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.index.analysis.Analysis;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A concordance: each place that a search matches, in the middle of its line (keyword in context, KWIC).
 *
 * @param lines in the order asked for
 * @param more whether there are further lines
 */
public record Concordance(List<Line> lines, boolean more) {
    /** The most lines that are put in another order than that of the results. */
    public static final int MOST_SORTED = 1_000;

    private static final int PAGE = 200;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The order of lines. */
    public enum Order {
        /** That of the results, and within an article as they stand. */
        RESULTS,
        /** By the words in front, the nearest first. */
        BEFORE,
        /** By what matched, then by the words behind. */
        AFTER
    }

    /**
     * A place.
     *
     * @param article where it stands
     * @param field "title", "deck", "body" or "captions"
     * @param before what stands in front of it, on one line
     * @param match what matched
     * @param after what stands behind it
     * @param offset where the match begins in the field, in Unicode code points
     * @param speaker who says it, where quotes are searched and it is known
     */
    public record Line(
            Hit article,
            String field,
            String before,
            String match,
            String after,
            int offset,
            @Nullable String speaker) {}

    /**
     * What is asked for.
     *
     * @param search the search; its page and size are left out of account
     * @param quoted whether quotes are searched
     * @param width how many characters stand on either side at most
     */
    public record Asked(SearchRequest search, boolean quoted, int width) {}

    /**
     * Gathers lines.
     *
     * @param most how many at most; of the first {@value #MOST_SORTED} where they are put in another order
     * @throws onrecord.search.QueryError if the search cannot be answered as asked
     */
    public static Concordance of(ArchiveSearcher archive, Asked asked, Order order, int most) {
        int gathered = order == Order.RESULTS ? most : MOST_SORTED;
        List<Line> lines = new ArrayList<>();
        forEach(archive, asked, line -> {
            lines.add(line);
            return lines.size() <= gathered;
        });
        boolean more = lines.size() > gathered;
        List<Line> kept = lines.subList(0, Math.min(gathered, lines.size()));
        switch (order) {
            case BEFORE -> kept.sort(Comparator.comparing(line -> key(backwards(line.before()))));
            case AFTER -> kept.sort(Comparator.comparing(line -> key(line.match() + " " + line.after())));
            default -> {}
        }
        return new Concordance(List.copyOf(kept.subList(0, Math.min(most, kept.size()))), more || kept.size() > most);
    }

    /**
     * Hands on each line, in the order of the results, as long as more are wanted.
     *
     * @throws onrecord.search.QueryError if the search cannot be answered as asked
     */
    public static void forEach(ArchiveSearcher archive, Asked asked, Predicate<Line> more) {
        SearchRequest search = asked.search()
                .withSize(PAGE)
                .withPage(1)
                .withCursor(null)
                .withFacets(Set.of())
                .withDateFacet(false);
        if (search.query().isBlank()) {
            return;
        }
        boolean wanted = true;
        while (wanted) {
            Page<?> page = asked.quoted() ? archive.quotes(search) : archive.search(search.withHighlight(false));
            for (Object hit : page.hits()) {
                wanted = wanted && lines(archive, asked, hit).stream().allMatch(more);
            }
            wanted = wanted && page.next() != null;
            search = search.withCursor(page.next());
        }
    }

    private static List<Line> lines(ArchiveSearcher archive, Asked asked, Object hit) {
        List<Line> lines = new ArrayList<>();
        if (hit instanceof QuoteHit quote) {
            String speakers =
                    quote.quote().speakers().stream().map(Speaker::label).collect(Collectors.joining("; "));
            int start = quote.quote().span().start() - quote.contextOffset();
            Place place = new Place(quote.article(), "body", speakers.isEmpty() ? null : speakers);
            for (Span range : quote.snippet().ranges()) {
                Span match = new Span(start + range.start(), start + range.end());
                int offset = quote.contextPoint() + quote.context().codePointCount(0, match.start());
                lines.add(line(place, quote.context(), match, offset, asked.width()));
            }
        } else if (hit instanceof Hit article) {
            for (Snippet part : archive.matches(article.id(), asked.search())) {
                for (Span match : part.ranges()) {
                    int offset = part.offset() + part.text().codePointCount(0, match.start());
                    lines.add(line(new Place(article, part.field(), null), part.text(), match, offset, asked.width()));
                }
            }
        }
        return lines;
    }

    private record Place(
            Hit article, String field, @Nullable String speaker) {}

    private static Line line(Place place, String text, Span match, int offset, int width) {
        return new Line(
                place.article(),
                place.field(),
                front(text, match.start(), width),
                onOneLine(match.in(text)),
                behind(text, match.end(), width),
                offset,
                place.speaker());
    }

    /** The whole words in front of a place. */
    private static String front(String text, int end, int width) {
        int start = Math.max(0, end - width);
        while (start > 0 && start < end && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return whole(start == end ? Math.max(0, end - width) : start, end, text).stripLeading();
    }

    /** The whole words behind a place. */
    private static String behind(String text, int start, int width) {
        int end = Math.min(text.length(), start + width);
        while (end < text.length() && end > start && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return whole(start, end == start ? Math.min(text.length(), start + width) : end, text)
                .stripTrailing();
    }

    /** A stretch on one line; a character of two UTF-16 units at its ends is in it or not. */
    private static String whole(int start, int end, String text) {
        int from =
                start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
        int to = end < text.length() && end > from && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        return onOneLine(text.substring(Math.min(from, to), to));
    }

    private static String onOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    private static String backwards(String text) {
        List<String> words = Arrays.asList(SPACE.split(text.strip(), -1));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static String key(String text) {
        return NO_WORD.matcher(Analysis.folded(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
