package onrecord.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Makes articles of a few lines for tests. */
final class Piece {
    private static final Provenance WHY = new Provenance("test", null, 1);

    private final Article.Builder article;
    private final StringBuilder body = new StringBuilder();
    private final List<Quote> quotes = new ArrayList<>();

    Piece(int number, String outlet, @Nullable String day) {
        article = Article.builder("%016x".formatted(number), "made/" + number + ".txt")
                .outlet(new Outlet(outlet, null))
                .provenance(Field.OUTLET, WHY);
        if (day != null) {
            article.date(PublicationDate.of(LocalDate.parse(day))).provenance(Field.DATE, WHY);
        }
    }

    Piece title(String title) {
        article.title(title).provenance(Field.TITLE, WHY);
        return this;
    }

    /** A paragraph of prose. */
    Piece text(String paragraph) {
        body.append(body.isEmpty() ? "" : "\n\n").append(paragraph);
        return this;
    }

    /** A paragraph in which somebody says something, in quotation marks. */
    Piece said(@Nullable String speaker, String words) {
        text("\u201c");
        int start = body.length();
        body.append(words).append("\u201d");
        Speaker who = speaker == null ? null : new Speaker(speaker, null, speaker, null, WHY);
        quotes.add(quote(start, words, who));
        body.append(speaker == null ? " it was said." : " said " + speaker + ".");
        return this;
    }

    private static Quote quote(int start, String words, @Nullable Speaker who) {
        return new Quote(new Span(start, start + words.length()), words, Quote.Kind.DIRECT, "said", who, WHY);
    }

    /** These words by themselves, as an article of no name reports them on this day. */
    static Statements.Reported reported(String speaker, String words, @Nullable String day) {
        Quote quote = quote(0, words, new Speaker(speaker, null, speaker, null, WHY));
        return new Statements.Reported(words, quote, day == null ? null : PublicationDate.of(LocalDate.parse(day)));
    }

    Article make() {
        return article.body(body.toString()).quotes(quotes).build();
    }
}
