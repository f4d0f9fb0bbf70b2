package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DistinctiveWords;
import onrecord.search.SearchRequest;
import onrecord.serve.page.Messages;
import onrecord.serve.page.WordsView;

/** The words that a search's articles have more often than the rest of the archive, at {@code /words}. */
final class WordsPages {
    private static final int MOST = 100;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final SurveyHead head;
    private final Revalidation revalidation;

    WordsPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.head = new SurveyHead(pages);
        this.revalidation = revalidation;
    }

    void words(Context ctx) {
        SearchRequest search = SearchParameters.ofPage(Parameters.of(ctx));
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Messages messages = Preferences.messages(ctx);
        boolean quoted = Counted.of(Parameters.of(ctx)) == Counted.QUOTES;
        SearchAddress here = new SearchAddress(PageAddresses.WORDS, search);
        DistinctiveWords words = archive.distinctive(search, MOST);
        SearchAddress results = here.elsewhere(PageAddresses.ARTICLES);
        pages.answer(
                ctx,
                "words.jte",
                new WordsView(
                        head.of(ctx, here, here, quoted, List.of(), "/api/words"),
                        words.words().stream()
                                .map(word -> row(word, words, results, messages))
                                .toList(),
                        words.found() == 0
                                ? null
                                : messages.text(
                                        words.read() < words.found() ? "words.some" : "words.counted",
                                        words.found(),
                                        words.read())));
    }

    private static WordsView.Row row(
            DistinctiveWords.Word word, DistinctiveWords words, SearchAddress results, Messages messages) {
        String query = results.request().query();
        String narrower = query.isBlank() ? quoted(word) : "(" + query + ") AND " + quoted(word);
        return new WordsView.Row(
                word.word(),
                results.query(narrower).sort(SearchRequest.Sort.RELEVANCE).toString(),
                messages.decimal(word.score()),
                word.elsewhere() == 0
                        ? messages.text("words.only")
                        : messages.text("words.times", messages.decimal(words.ratio(word))),
                messages.number(word.count()),
                messages.number(word.articles()),
                messages.number(word.elsewhere()));
    }

    private static String quoted(DistinctiveWords.Word word) {
        return "\"" + word.word().replace("\"", "") + "\"";
    }
}
