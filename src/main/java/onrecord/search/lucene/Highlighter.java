package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Offsets;
import onrecord.index.analysis.TextPart;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.Fields;
import onrecord.model.Span;
import onrecord.search.Snippet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds where a query matched, from the positions in the postings, and makes snippets of it. For one search alone. */
final class Highlighter {
    /** The most passages of an article besides its headline. */
    private static final int MOST = 3;

    /** The most matches of an article that are looked at. */
    static final int MOST_MATCHES = 10_000;

    /** The fields whose words are the text's: the headline's positions are those it has in the whole. */
    private static final Set<String> IN_TEXT = Set.of(Fields.TEXT, Fields.TITLE, Fields.SAID);

    private final IndexSearcher searcher;
    private final Query query;
    private final Sentences sentences = new Sentences();
    private @Nullable Weight weight;

    Highlighter(IndexSearcher searcher, Query query) {
        this.searcher = searcher;
        this.query = query;
    }

    /**
     * What matched in a document, in order of its start.
     *
     * @param offsets where the words of its text stand
     */
    List<Span> matches(int doc, Offsets offsets) throws IOException {
        if (weight == null) {
            weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Matches matches = weight.matches(leaf, doc - leaf.docBase);
        List<Span> spans = new ArrayList<>();
        if (matches == null) {
            return spans;
        }
        for (String field : matches) {
            MatchesIterator match = IN_TEXT.contains(field) ? matches.getMatches(field) : null;
            while (match != null && match.next() && spans.size() < MOST_MATCHES) {
                Span span = span(match, offsets);
                if (span != null) {
                    spans.add(span);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return spans;
    }

    private static @Nullable Span span(MatchesIterator match, Offsets offsets) {
        int first = match.startPosition();
        int last = match.endPosition();
        return first == last && asksForCharacter(match.getQuery())
                ? offsets.character(first)
                : offsets.span(first, last);
    }

    private static boolean asksForCharacter(Query query) {
        return query instanceof TermQuery word
                && word.getTerm().bytes().length <= Character.BYTES * 2
                && word.getTerm().text().codePointCount(0, word.getTerm().text().length()) == 1;
    }

    /**
     * The headline where it matched, then the best passages of the rest; the beginning of the body where nothing did.
     */
    List<Snippet> snippets(List<Span> matches, TextParts parts) {
        return snippets(sentences, matches, parts);
    }

    /** What is shown of a text in which nothing matched. */
    static List<Snippet> beginning(TextParts parts) {
        return snippets(new Sentences(), List.of(), parts);
    }

    private static List<Snippet> snippets(Sentences sentences, List<Span> matches, TextParts parts) {
        List<Snippet> title = new ArrayList<>();
        List<Snippet> rest = new ArrayList<>();
        for (TextPart part : parts.parts()) {
            List<Span> own = within(part, matches);
            if (!own.isEmpty()) {
                List<Snippet> best = Snippets.best(sentences, part.field(), part.text(), own, MOST);
                (part.isTitle() ? title : rest).addAll(best);
            } else if (part.isBody() && matches.isEmpty() && !part.text().isBlank()) {
                rest.add(Snippets.passage(sentences, part.text(), new Span(0, 1))
                        .snippet(part.field(), part.text(), List.of()));
            }
        }
        rest.sort(Snippets.BEST_FIRST);
        title.addAll(rest.subList(0, Math.min(MOST, rest.size())));
        return title;
    }

    /** Each part in which something matched, whole. */
    static List<Snippet> whole(List<Span> matches, TextParts parts) {
        List<Snippet> whole = new ArrayList<>();
        for (TextPart part : parts.parts()) {
            List<Span> own = within(part, matches);
            if (!own.isEmpty()) {
                whole.add(new Snippet(part.field(), part.text(), Snippets.apart(own), 0));
            }
        }
        return whole;
    }

    /** The matches of one part, as offsets into it. */
    private static List<Span> within(TextPart part, List<Span> matches) {
        return matches.stream()
                .filter(m -> m.start() >= part.offset() && m.end() <= part.end())
                .map(m -> new Span(m.start() - part.offset(), m.end() - part.offset()))
                .toList();
    }

    /** The whole sentences that hold a stretch of text; at either end no more than a passage's length of them. */
    Span context(String text, Span of) {
        int start = Snippets.passage(sentences, text, new Span(of.start(), of.start() + 1))
                .span()
                .start();
        int end = Snippets.passage(sentences, text, new Span(of.end() - 1, of.end()))
                .span()
                .end();
        return new Span(Math.min(start, of.start()), Math.max(end, of.end()));
    }
}
