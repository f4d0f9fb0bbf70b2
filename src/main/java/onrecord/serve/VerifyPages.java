package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import onrecord.link.Likeness;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Verification;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Check;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Piece;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells whether a quote is real, {@code /verify}; {@code q} are the words, {@code speaker} who said them.
 */
final class VerifyPages {
    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    VerifyPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void check(Context ctx) {
        Parameters given = Parameters.of(ctx);
        String words = Objects.requireNonNullElse(given.one("q"), "").strip();
        String speaker = Objects.requireNonNullElse(given.one("speaker"), "").strip();
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "check.jte", check(ctx, words, speaker));
        }
    }

    private Check check(Context ctx, String words, String speaker) {
        Messages messages = Preferences.messages(ctx);
        Verification verification = words.isEmpty() ? null : archive.verify(words, speaker.isEmpty() ? null : speaker);
        return new Check(
                pages.frame(ctx, messages.text("check"), "check"),
                words,
                speaker,
                verification == null ? null : messages.text("check." + Keyword.of(verification.verdict())),
                verification == null ? "" : Keyword.of(verification.verdict()),
                verification == null || verification.complete() ? null : messages.text("check.incomplete"),
                verification == null
                        ? List.of()
                        : verification.passages().stream()
                                .map(passage -> passage(passage, messages))
                                .toList());
    }

    private Check.Passage passage(Verification.Passage passage, Messages messages) {
        Hit article = passage.article();
        Likeness likeness = passage.likeness();
        Quote quote = passage.quote();
        String place = PageAddresses.article(article.id()) + (quote == null ? "" : "#" + PageAddresses.anchor(quote));
        return new Check.Passage(
                pieces(likeness, Likeness.Part::asked),
                pieces(likeness, Likeness.Part::found),
                likeness.isExact(),
                likeness.isExact()
                        ? messages.text("check.exact")
                        : messages.text("check.differs", likeness.changed(), likeness.words()),
                speaker(passage, quote, messages),
                new Anchor(ArticleName.of(article, archive, messages), place),
                Cards.outlet(article, archive),
                Cards.when(article, messages),
                article.language());
    }

    private static String speaker(Verification.Passage passage, @Nullable Quote quote, Messages messages) {
        Speaker speaker = quote == null ? null : quote.speaker();
        if (speaker != null) {
            return QuoteCards.called(speaker, messages);
        }
        return messages.text(passage.quoted() ? "article.unknown.speaker" : "check.nobody");
    }

    private static List<Piece> pieces(Likeness likeness, Function<Likeness.Part, String> side) {
        return likeness.parts().stream()
                .filter(part -> !side.apply(part).isEmpty())
                .map(part -> new Piece(side.apply(part), part.kind() == Likeness.Kind.CHANGED))
                .toList();
    }
}
