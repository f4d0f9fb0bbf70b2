package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TextPart;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.Fields;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.OwnLabels;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.answer.Stories;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;

/** The hits of one page, with what is shown of each. */
final class HitPage {
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final BooleanSupplier late;
    private final Hits hits;
    private final Highlighter highlighter;
    private final @Nullable Highlighter said;

    /** @param late whether there is no time left: then nothing more is marked */
    HitPage(IndexSearcher searcher, Understood understood, SearchRequest request, BooleanSupplier late) {
        this.late = late;
        this.searcher = searcher;
        this.request = request;
        this.hits = new Hits((DirectoryReader) searcher.getIndexReader());
        this.highlighter = new Highlighter(searcher, understood.matching());
        this.said = understood.said() == null ? null : new Highlighter(searcher, understood.said());
    }

    List<Hit> articles(List<ScoreDoc> docs) throws IOException {
        List<Hit> page = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            page.add(hit(doc, null));
        }
        return page;
    }

    /** A page of stories, each told by its best article. */
    List<Hit> stories(List<Stories.Story<ScoreDoc>> stories) throws IOException {
        List<Hit> page = new ArrayList<>();
        for (Stories.Story<ScoreDoc> story : stories) {
            ScoreDoc best = story.articles().getFirst();
            List<Hit> others = new ArrayList<>();
            for (ScoreDoc other :
                    story.articles().stream().skip(1).limit(Story.MOST).toList()) {
                others.add(Hits.hit(hits.summary(other.doc), score(other), List.of(), null, hits.added(other.doc)));
            }
            page.add(hit(best, new Story(story.articles().size(), others)));
        }
        return page;
    }

    private Hit hit(ScoreDoc found, @Nullable Story story) throws IOException {
        Summary summary = hits.summary(found.doc);
        List<Snippet> snippets = List.of();
        if (request.highlight() && !late.getAsBoolean()) {
            TextParts parts = hits.parts(found.doc, summary);
            snippets = highlighter.snippets(matches(found.doc, parts), parts);
        }
        return Hits.hit(summary, score(found), snippets, story, hits.added(found.doc));
    }

    Article article(int doc) throws IOException {
        return hits.article(doc);
    }

    /** Everything that matched in an article, a snippet for each part of it. */
    List<Snippet> whole(int doc) throws IOException {
        TextParts parts = hits.parts(doc, hits.summary(doc));
        return Highlighter.whole(matches(doc, parts), parts);
    }

    /** What matched in the text, and what {@code said:} asks for where it stands in a quote. */
    private List<Span> matches(int doc, TextParts parts) throws IOException {
        List<Span> matches = highlighter.matches(doc, parts.offsets());
        if (said == null) {
            return matches;
        }
        List<Quote> quotes = hits.article(doc).quotes();
        int body = parts.parts().stream()
                .filter(TextPart::isBody)
                .findFirst()
                .orElseThrow()
                .offset();
        List<Span> all = new ArrayList<>(matches);
        for (Span match : said.matches(doc, parts.offsets())) {
            boolean quoted = quotes.stream()
                    .map(Quote::span)
                    .anyMatch(q -> match.start() - body >= q.start() && match.end() - body <= q.end());
            if (quoted) {
                all.add(match);
            }
        }
        all.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return all;
    }

    /**
     * A page of quotes.
     *
     * @param analysis by which their words are told apart
     */
    List<QuoteHit> quotes(List<ScoreDoc> docs, BitSetProducer articles, Analysis analysis) throws IOException {
        List<QuoteHit> page = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            page.add(quote(doc, articles, analysis));
        }
        return page;
    }

    private QuoteHit quote(ScoreDoc found, BitSetProducer articles, Analysis analysis) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        int inLeaf = found.doc - leaf.docBase;
        int doc = leaf.docBase + articles.getBitSet(leaf).nextSetBit(inLeaf);
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
        numbers.advanceExact(inLeaf);
        Article article = hits.article(doc);
        int number = (int) numbers.longValue();
        Quote quote = article.quotes().get(number);
        List<Span> matches = request.highlight() && !late.getAsBoolean()
                ? highlighter.matches(found.doc, analysis.offsets(article.language(), quote.text()))
                : List.of();
        Span context = highlighter.context(article.body(), withSpeaker(quote));
        return new QuoteHit(
                Hits.hit(hits.summary(doc), score(found), List.of(), null, hits.added(doc)),
                quote,
                new Snippet(
                        "body",
                        quote.text(),
                        Snippets.apart(matches),
                        Snippets.points(article.body(), quote.span().start())),
                context.in(article.body()),
                context.start(),
                Snippets.points(article.body(), context.start()),
                FiledUnder.of(article, quote)
                        .and(request.options().own().of(new OwnLabels.Thing(article.id(), number))),
                null);
    }

    /** From the first of the quote and its speaker's mention to the end of the last. */
    static Span withSpeaker(Quote quote) {
        Span span = quote.span();
        Span mention = quote.speaker() == null ? null : quote.speaker().span();
        return mention == null
                ? span
                : new Span(Math.min(span.start(), mention.start()), Math.max(span.end(), mention.end()));
    }

    private static double score(ScoreDoc doc) {
        return doc instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : 0;
    }
}
