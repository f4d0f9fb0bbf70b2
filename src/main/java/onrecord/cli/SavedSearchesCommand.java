package onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import onrecord.json.Json;
import onrecord.keep.SavedSearch;
import onrecord.keep.SearchLog;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import onrecord.serve.AnswerJson;
import onrecord.serve.SearchNews;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The searches that are kept, and what is new in them. */
@Command(
        name = "searches",
        description = {
            "List the saved searches with what is new in each; save one, show what is new in one, or forget one.",
            "They are kept in searches.jsonl in the archive's folder; the pages have the same. With --user also those"
                    + " that this user keeps for themselves; what is saved then is theirs alone."
        },
        mixinStandardHelpOptions = true)
final class SavedSearchesCommand implements Callable<Integer> {
    @Option(
            names = "--save",
            paramLabel = "NAME",
            description = "Save the search of the QUERY and the filters given under this name, in place of one that has"
                    + " it.")
    private @Nullable String save;

    @Option(names = "--of", paramLabel = "WHAT", description = "What to save a search for: articles or quotes.")
    private SavedSearch.Of of = SavedSearch.Of.ARTICLES;

    @Option(
            names = "--new",
            paramLabel = "NAME",
            description = "Print what was taken in since this search was last looked at, and take it for seen.")
    private @Nullable String fresh;

    @Option(names = "--unseen", description = "With --new: do not take it for seen.")
    private boolean unseen;

    @Option(names = "--forget", paramLabel = "NAME", description = "Keep this search no longer.")
    private @Nullable String forget;

    @Option(names = "--json", description = "Print JSON, as the API gives it.")
    private boolean json;

    @Mixin
    private AskedOptions asked = new AskedOptions();

    private final Console console;
    private final Home home;

    SavedSearchesCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        long acts = Stream.of(save, fresh, forget).filter(Objects::nonNull).count();
        if (acts > 1 || (unseen && fresh == null)) {
            throw new Complaints.Misuse("--save, --new and --forget are asked for one at a time, --unseen with --new");
        }
        Path folder = asked.folder(home);
        try (ArchiveSearcher archive = asked.open(home)) {
            act(archive, new SearchLog(folder, Clock.systemUTC()).of(asked.user()));
        }
        return Exit.DONE;
    }

    private void act(ArchiveSearcher archive, SearchLog searches) {
        String who = System.getProperty("user.name", "");
        if (save != null) {
            SearchRequest request = asked.request(0, 1, false);
            SavedSearch saved = sensible(searches, who, save, request, archive);
            console.line("Saved \"" + Printable.words(saved.name()) + "\".");
        } else if (forget != null) {
            searches.forget(who, known(searches, forget));
        } else if (fresh != null) {
            showNew(archive, searches, who, known(searches, fresh));
        } else {
            list(archive, searches);
        }
    }

    private void showNew(ArchiveSearcher archive, SearchLog searches, String who, SavedSearch search) {
        // asked before the search, so that nothing is taken for seen that comes in meanwhile
        Instant last = archive.arrivals().last();
        Total total = SearchNews.of(search, archive, asked.own()).fresh();
        boolean whole = true;
        if (!json && total != null && total.value() == 0) {
            console.line("Nothing is new in \"" + Printable.words(search.name()) + "\".");
        } else {
            Page<?> page = print(archive, search);
            whole = page.total().exact() && page.hits().size() == page.total().value();
        }
        if (!whole) {
            console.note("onrecord: more is new than is printed here, so nothing is taken for seen;"
                    + " the page of saved searches shows all of it");
        } else if (!unseen) {
            searches.seen(who, search, last);
        }
    }

    private SavedSearch sensible(
            SearchLog searches, String who, String name, SearchRequest request, ArchiveSearcher archive) {
        try {
            Instant last = archive.arrivals().last();
            return searches.save(who, new SavedSearch("", name, of, SearchNews.written(request), last, asked.user()));
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static SavedSearch known(SearchLog searches, String name) {
        return searches.now()
                .find(name)
                .orElseThrow(() -> new QueryError(
                        "search-unknown",
                        "name",
                        "no search is saved as \"" + name + "\": onrecord searches lists them"));
    }

    /** Prints what is new, as much as a page may hold. */
    private Page<?> print(ArchiveSearcher archive, SavedSearch search) {
        SearchRequest news = SearchNews.fresh(search).withSize(SearchRequest.MAX_SIZE);
        SearchRequest request =
                news.withOptions(news.options().withPatience(true).withOwn(asked.own()));
        HitLines lines = new HitLines(new Style(console.isColoured()));
        if (search.of() == SavedSearch.Of.QUOTES) {
            return print(archive.quotes(request), "quote", AnswerJson::ofQuotes, lines::quote, lines);
        }
        return print(archive.search(request), "article", AnswerJson::ofArticles, lines::article, lines);
    }

    private <H> Page<H> print(
            Page<H> page,
            String what,
            Function<Page<H>, String> asJson,
            BiFunction<Integer, H, List<String>> asLines,
            HitLines lines) {
        if (json) {
            console.line(asJson.apply(page));
            return page;
        }
        int rank = 1;
        for (H hit : page.hits()) {
            asLines.apply(rank++, hit).forEach(console::line);
            console.line("");
        }
        lines.summary(page, what).forEach(console::line);
        return page;
    }

    private void list(ArchiveSearcher archive, SearchLog searches) {
        List<SearchNews> news = searches.now().all().stream()
                .map(search -> SearchNews.of(search, archive, asked.own()))
                .toList();
        searches.now().faults().forEach(fault -> console.note("onrecord: " + fault));
        if (json) {
            console.line(Json.text(out -> {
                out.writeStartArray();
                for (SearchNews one : news) {
                    one.write(out);
                }
                out.writeEndArray();
            }));
            return;
        }
        if (news.isEmpty()) {
            console.note("onrecord: no search is saved; searches --save NAME QUERY saves one");
        }
        news.forEach(one -> console.line(line(one)));
    }

    private static String line(SearchNews news) {
        SavedSearch search = news.search();
        String name = Printable.words(search.name());
        if (news.fault() != null) {
            return name + "  (cannot be searched: " + Printable.words(news.fault()) + ")";
        }
        Total fresh = news.fresh();
        return "%s  %s%s  %s"
                .formatted(
                        name,
                        count(news.total()) + " " + Keyword.of(search.of()),
                        fresh == null ? "" : ", " + count(fresh) + " new",
                        Printable.words(search.search()));
    }

    private static String count(Total total) {
        return (total.exact() ? "" : "at least ") + "%,d".formatted(total.value());
    }
}
