package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import onrecord.json.Json;
import onrecord.keep.SavedSearch;
import onrecord.keep.VisitLog;
import onrecord.keep.Visits;
import onrecord.search.QueryError;
import onrecord.search.Total;
import onrecord.serve.page.Mending;
import onrecord.serve.page.Messages;
import onrecord.serve.page.SavedList;
import onrecord.text.Keyword;
import onrecord.users.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader searched for and read, and the forms that forget it. It is kept of each user for themselves, and
 * without users on a server that only its own machine reaches: on any other it would tell one reader of another. Only
 * what a person opens in a browser counts, from a page of this server or by its address: no page of another site can
 * write into it.
 */
final class VisitForms {
    static final String PATH = "/visits";

    private static final Logger LOG = LoggerFactory.getLogger(VisitForms.class);
    private static final Set<String> OWN = Set.of("none", "same-origin");
    private static final int SHOWN = 50;

    private final VisitLog visits;
    private final FormGuard guard;

    VisitForms(VisitLog visits, FormGuard guard) {
        this.visits = visits;
        this.guard = guard;
    }

    /** Keeps that a search was looked at, from its first page on. */
    void searched(Context ctx, SearchAddress search, boolean quoted, Total found) {
        if (isOfPerson(ctx, search)) {
            String written = SearchNews.written(search.request());
            keep(() -> of(ctx).searched(Visitor.of(ctx).who(), of(quoted), written, found.value()));
        }
    }

    /** Keeps that a search was looked at once more, whose results the browser has. */
    void searchedAgain(Context ctx, SearchAddress search, boolean quoted, LongSupplier found) {
        if (isOfPerson(ctx, search)) {
            String written = SearchNews.written(search.request());
            keep(() -> of(ctx).searchedAgain(Visitor.of(ctx).who(), of(quoted), written, found));
        }
    }

    /** What is kept of whoever asks. */
    private VisitLog of(Context ctx) {
        return visits.of(Visitor.of(ctx).owner());
    }

    private static SavedSearch.Of of(boolean quoted) {
        return quoted ? SavedSearch.Of.QUOTES : SavedSearch.Of.ARTICLES;
    }

    private boolean isOfPerson(Context ctx, SearchAddress search) {
        boolean first = search.request().page() == 1 && search.request().cursor() == null;
        boolean asks = !search.request().query().isBlank() || search.filtered();
        return first && asks && isPerson(ctx);
    }

    /** Keeps that an article was opened. */
    void read(Context ctx, String article) {
        if (isPerson(ctx)) {
            keep(() -> of(ctx).read(Visitor.of(ctx).who(), article));
        }
    }

    /** Reading goes on where nothing can be written. */
    private static void keep(Runnable keeping) {
        try {
            keeping.run();
        } catch (UncheckedIOException e) {
            LOG.debug("what was searched for or read is not kept: {}", e.getMessage());
        }
    }

    private boolean isPerson(Context ctx) {
        return guard.keepsVisits(ctx)
                && "document".equals(ctx.header("Sec-Fetch-Dest"))
                && OWN.contains(Objects.requireNonNullElse(ctx.header("Sec-Fetch-Site"), ""))
                && ctx.header("Sec-Purpose") == null;
    }

    /** The ids of the articles that were read. */
    Set<String> read(Context ctx) {
        return guard.keepsVisits(ctx) ? of(ctx).now().read() : Set.of();
    }

    /** What the form of an article needs by which it counts as unread; null where nothing is kept. */
    @Nullable
    Mending unread(Context ctx, String article, SearchAddress results) {
        boolean kept = guard.keepsVisits(ctx) && of(ctx).now().areKept();
        return kept ? mending(ctx, article, results.toString()) : null;
    }

    private Mending mending(Context ctx, String subject, String back) {
        return guard.mending(ctx, Role.READ, PATH, back, subject, List.of());
    }

    /** What was searched for, for its page; null where it is not kept. */
    SavedList.@Nullable History history(Context ctx, Messages messages) {
        if (!guard.keepsVisits(ctx)) {
            return null;
        }
        Visits now = of(ctx).now();
        return new SavedList.History(
                mending(ctx, "", PageAddresses.SEARCHES),
                now.areKept(),
                now.searches().stream()
                        .limit(SHOWN)
                        .map(searched -> row(searched, messages))
                        .toList(),
                now.read().isEmpty()
                        ? null
                        : messages.count("history.read", now.read().size()));
    }

    private static SavedList.Past row(Visits.Searched searched, Messages messages) {
        boolean quoted = searched.of() == SavedSearch.Of.QUOTES;
        String path = quoted ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
        List<String> words = QueryString.read(searched.search()).getOrDefault("q", List.of());
        String filters = filters(searched.search(), messages);
        String wordless = filters.isEmpty() ? searched.search() : filters;
        return new SavedList.Past(
                words.isEmpty() ? wordless : words.getFirst(),
                words.isEmpty() ? "" : filters,
                searched.search().isEmpty() ? path : path + "?" + searched.search(),
                messages.count(quoted ? "results.quotes" : "results.articles", searched.found()),
                messages.moment(searched.when()));
    }

    /** What tells one search for the same words from the other: The Harbour Post · since March 1, 2019. */
    private static String filters(String search, Messages messages) {
        try {
            SearchAddress address = new SearchAddress("", SearchParameters.of(QueryString.read(search)));
            return Chips.of(address, messages).stream()
                    .map(chip -> chip.excluded() ? messages.text("filters.not") + " " + chip.value() : chip.value())
                    .collect(Collectors.joining(" · "));
        } catch (QueryError e) {
            return ""; // as where somebody wrote the line by hand
        }
    }

    /** Does what a form says, and leads back. */
    void act(Context ctx) {
        guard.require(ctx);
        ctx.header("Cache-Control", "no-store");
        String who = Visitor.of(ctx).who();
        VisitLog own = of(ctx);
        switch (given(ctx, "act")) {
            case "forget-searches" -> own.forgetSearches();
            case "forget-read" -> own.forgetRead();
            case "off" -> own.keep(who, false);
            case "on" -> own.keep(who, true);
            case "unread" -> own.unread(who, given(ctx, "subject"));
            default -> throw Problem.parameter("act", "a form of no known kind");
        }
        String back = given(ctx, "back");
        ctx.redirect(Preferences.isLocal(back) ? back : PageAddresses.SEARCHES, HttpStatus.SEE_OTHER);
    }

    /** As JSON; nothing where nothing is kept. */
    void list(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store");
        Visits now = of(ctx).now();
        boolean told = guard.keepsVisits(ctx);
        boolean kept = told && now.areKept();
        JsonAnswer.write(ctx, json -> {
            json.writeStartObject();
            json.writeBooleanField("kept", kept);
            json.writeArrayFieldStart("searches");
            for (Visits.Searched searched : told ? now.searches() : List.<Visits.Searched>of()) {
                json.writeStartObject();
                json.writeStringField("when", searched.when().toString());
                json.writeStringField("of", Keyword.of(searched.of()));
                json.writeStringField("search", searched.search());
                json.writeNumberField("found", searched.found());
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.texts(json, "read", read(ctx));
            json.writeEndObject();
        });
    }

    private static String given(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
