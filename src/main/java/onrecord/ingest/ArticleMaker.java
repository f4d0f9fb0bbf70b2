package onrecord.ingest;

import java.util.List;
import java.util.function.Function;
import onrecord.extract.Extractor;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.read.Document;
import onrecord.read.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the whole article of a document, its quotes among it. Safe for use by several threads. */
public final class ArticleMaker {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleMaker.class);

    private final Extractor extractor;
    private final Function<Article, List<Quote>> quotes;

    /** @param quotes finds an article's quotes; safe for use by several threads */
    public ArticleMaker(Extractor extractor, Function<Article, List<Quote>> quotes) {
        this.extractor = extractor;
        this.quotes = quotes;
    }

    /** The article of what was read; a document on which OnRecord itself fails becomes a failure and harms no other. */
    public Made make(Reading reading) {
        return switch (reading) {
            case Reading.Failed failed -> new Made.Failure(failed);
            case Reading.Read read -> make(read);
        };
    }

    private Made make(Reading.Read read) {
        Document document = read.document();
        if (Effort.isTooMuch(read)) {
            return tooLarge(document, Effort.of(read));
        }
        try {
            Article article = extractor.extract(document).article();
            if (Effort.isTooMuch(article.body())) {
                return tooLarge(document, Effort.of(article.body()));
            }
            return new Made.Success(article.withQuotes(quotes.apply(article)), read.format());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("no article could be made of {}", document.source(), e);
            String reason =
                    "OnRecord failed on it, please report this: " + e.getClass().getSimpleName();
            return new Made.Failure(new Reading.Failed(document.source(), Reading.Failed.Kind.ERROR, reason));
        } catch (OutOfMemoryError e) {
            LOG.debug("no memory for {}", document.source(), e);
            return new Made.Failure(new Reading.Failed(
                    document.source(),
                    Reading.Failed.Kind.LIMIT,
                    "needs more memory than there is: give more with ONRECORD_HEAP, such as ONRECORD_HEAP=2g"));
        }
    }

    private static Made tooLarge(Document document, long effort) {
        return new Made.Failure(new Reading.Failed(
                document.source(),
                Reading.Failed.Kind.LIMIT,
                "has " + effort + " words and signs, and in the memory there is an article may have " + Effort.most()
                        + ": give more with ONRECORD_HEAP, such as ONRECORD_HEAP=2g"));
    }

    /** What became of a reading. */
    public sealed interface Made {
        /** An article, with the kind of source it came from. */
        record Success(Article article, String format) implements Made {}

        /** No article, and why. */
        record Failure(Reading.Failed failed) implements Made {}
    }
}
