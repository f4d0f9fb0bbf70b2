package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import onrecord.model.Span;
import onrecord.search.Snippet;

/**
 * Passages of a text around what matched in it: whole sentences, cut at a word where they are too long. Only the
 * sentences around matches are looked at, so a long text costs no more than a short one. Stateless.
 */
final class Snippets {
    /** The most characters of a passage, a third of them before the match. */
    static final int LONGEST = 320;

    /** Passages with the most different words that matched first, then as they stand in the text. */
    static final Comparator<Snippet> BEST_FIRST =
            Comparator.comparingLong(Snippets::distinct).reversed().thenComparingInt(Snippet::offset);

    private Snippets() {}

    /** The matches without overlaps, in order of their start. */
    static List<Span> apart(List<Span> matches) {
        List<Span> apart = new ArrayList<>();
        matches.forEach(match -> add(apart, match));
        return apart;
    }

    /** The best passages of a text, best first; {@code matches} in order of their start. */
    static List<Snippet> best(Sentences sentences, String field, String text, List<Span> matches, int most) {
        List<Snippet> passages = new ArrayList<>();
        int i = 0;
        while (i < matches.size()) {
            Span first = matches.get(i);
            Passage passage = passage(sentences, text, first);
            Span bounds = passage.span();
            List<Span> ranges = new ArrayList<>();
            for (; i < matches.size() && matches.get(i).start() < bounds.end(); i++) {
                Span match = matches.get(i);
                int start = Math.max(match.start(), bounds.start());
                int end = Math.min(match.end(), bounds.end());
                if (start < end) {
                    add(ranges, new Span(start - bounds.start(), end - bounds.start()));
                }
            }
            passages.add(passage.snippet(field, text, ranges));
        }
        passages.sort(BEST_FIRST);
        return List.copyOf(passages.subList(0, Math.min(most, passages.size())));
    }

    private static void add(List<Span> ranges, Span range) {
        if (!ranges.isEmpty() && range.start() < ranges.getLast().end()) {
            Span last = ranges.removeLast();
            ranges.add(new Span(last.start(), Math.max(last.end(), range.end())));
        } else {
            ranges.add(range);
        }
    }

    /**
     * A stretch of a text.
     *
     * @param cutBefore whether the sentence at its beginning began before it
     * @param cutAfter whether the sentence at its end goes on behind it
     */
    record Passage(Span span, boolean cutBefore, boolean cutAfter) {
        Snippet snippet(String field, String text, List<Span> ranges) {
            return new Snippet(field, span.in(text), ranges, points(text, span.start()), cutBefore, cutAfter);
        }
    }

    /**
     * The sentence a match stands in, at most {@value #LONGEST} characters of it, without white space at its ends. As
     * much of the text is looked at on either side, for a sentence that reaches farther is cut in any case.
     */
    static Passage passage(Sentences sentences, String text, Span match) {
        int from = Math.max(0, match.start() - LONGEST);
        int to = Math.min(text.length(), match.end() + LONGEST);
        sentences.setText(text.substring(from, to));
        int begin = from;
        int after = sentences.next();
        for (; after != Sentences.DONE && from + after <= match.start(); after = sentences.next()) {
            begin = from + after;
        }
        int finish = after == Sentences.DONE ? to : from + after;
        int start = begin;
        int end = finish;
        if (end - start > LONGEST) {
            start = wordAfter(text, Math.max(start, match.start() - LONGEST / 3), match.start());
            end = wordBefore(text, Math.min(end, start + LONGEST), match.end());
        }
        while (start < match.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        end = Math.max(end, Math.min(match.end(), text.length()));
        while (end > match.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Passage(
                new Span(start, end),
                !text.substring(begin, start).isBlank(),
                end < finish && !text.substring(end, finish).isBlank());
    }

    private static int wordAfter(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (i == 0 || Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return limit;
    }

    private static int wordBefore(String text, int from, int limit) {
        for (int i = from; i > limit; i--) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Math.max(limit, from);
    }

    /** An offset in UTF-16 code units as one in code points. */
    static int points(String text, int units) {
        return text.codePointCount(0, units);
    }

    private static long distinct(Snippet snippet) {
        return snippet.ranges().stream()
                .map(range -> range.in(snippet.text()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }
}
