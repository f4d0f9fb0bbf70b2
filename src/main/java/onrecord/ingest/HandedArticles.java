package onrecord.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/** The articles of one file that was handed over, on their way into the archive. */
final class HandedArticles {
    /** The ids of several articles are apart from those of pages, which are known by less. */
    private static final String RECORD = "record";

    private final String name;
    private final Input input;
    private final Tally tally;
    private final Consumer<Reading.Failed> failures;
    private final List<Article> waiting = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long made;
    private long added;
    private long failed;
    private @Nullable String first;
    private @Nullable String reason;

    /** @param name what the client calls the file */
    HandedArticles(String name, Input input, Tally tally, Consumer<Reading.Failed> failures) {
        this.name = name;
        this.input = input;
        this.tally = tally;
        this.failures = failures;
    }

    void take(ArticleMaker.Made made) {
        switch (made) {
            case ArticleMaker.Made.Failure failure -> failed(failure.failed());
            case ArticleMaker.Made.Success success -> {
                this.made++;
                waiting.add(success.article());
                tally.article(success.format());
                tally.made(input, success.article().body().length());
            }
        }
    }

    private void failed(Reading.Failed failure) {
        failed++;
        reason = reason == null ? failure.reason() : reason;
        tally.failed(failure);
        failures.accept(new Reading.Failed(
                failure.source().replaceFirst("^" + HandedFile.PLACE + "!", ""), failure.kind(), failure.reason()));
    }

    int waiting() {
        return waiting.size();
    }

    /** The articles that wait, which wait no longer, each under the id by which it is known whatever file it is in. */
    List<Article> batch() {
        List<Article> batch = waiting.stream()
                .map(article -> article.toBuilder().id(id(article)).build())
                .toList();
        waiting.clear();
        return batch;
    }

    /** A file of one article is a page. Of many, two may have one text: notices of two days, rows of a table. */
    private String id(Article article) {
        String page = page(null, article);
        return made == 1 ? page : ContentHash.of(RECORD, page, article.sourceId(), day(article.date()));
    }

    /** The id of a page that was read from this address, as whoever saved it says. */
    static String page(@Nullable String address, Article article) {
        return ContentHash.of(HandedFile.PLACE, address, article.url(), article.title(), article.body());
    }

    private static @Nullable String day(@Nullable PublicationDate date) {
        return date == null ? null : date.earliest() + "/" + date.latest();
    }

    /** An article is in the archive. */
    void added(String id) {
        first = first == null ? id : first;
        added += ids.add(id) ? 1 : 0;
    }

    /** The archive does not hold an article. */
    void refused(String why) {
        failed(new Reading.Failed(name, Reading.Failed.Kind.ERROR, why));
    }

    void setAside(int samples) {
        tally.setAside(samples);
    }

    /** What became of the file. */
    HandedFile.Result result() {
        return new HandedFile.Result(name, added, first, added == 0 ? reason : null, failed);
    }
}
