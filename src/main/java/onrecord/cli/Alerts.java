package onrecord.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.index.ArchiveException;
import onrecord.ingest.Corrector;
import onrecord.keep.Journal;
import onrecord.keep.SavedSearch;
import onrecord.keep.SearchLog;
import onrecord.search.ArchiveSearcher;
import onrecord.search.OwnLabels;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.serve.OwnShelf;
import onrecord.serve.SearchNews;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what an archive takes in that its saved searches find: in a file of JSON lines, which also says what was
 * told, in a mailbox and to a program. A mailbox is told before the file: where a run is killed in between, the next
 * one tells the mailbox twice rather than not at all. For use by one thread.
 */
final class Alerts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final @Nullable Journal file;
    private final @Nullable AlertMailbox mailbox;
    private final @Nullable AlertProgram program;
    private final Console console;
    private final SearchLog searches;
    private final @Nullable String user;
    private final Corrector corrector;
    /** What was told of the newest time that something was told of: a search's key and what it found. */
    private final Set<String> told = new HashSet<>();

    private final Set<String> complaints = new HashSet<>();
    private Instant since;

    /**
     * Begins behind what the archive holds, or where the file ends.
     *
     * @param file the file, or null
     * @param mailbox the mailbox, or null
     * @param program the program, or null
     * @param user whose own searches and labels count too, or null
     */
    Alerts(
            Path folder,
            @Nullable Path file,
            @Nullable AlertMailbox mailbox,
            @Nullable AlertProgram program,
            @Nullable String user,
            Console console) {
        this.folder = folder;
        this.file = file == null ? null : new Journal(file);
        this.mailbox = mailbox;
        this.program = program;
        this.console = console;
        this.searches = new SearchLog(folder, Clock.systemUTC()).of(user);
        this.user = user;
        this.corrector = new Corrector(folder);
        this.since = now();
        if (this.file != null) {
            goOn(this.file);
        }
    }

    /** The first moment that what comes from now on can have. */
    private Instant now() {
        if (tellsNobody()) {
            return Instant.EPOCH;
        }
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            Instant last = archive.arrivals().last();
            return last == null ? Instant.EPOCH : last.plusMillis(1);
        } catch (ArchiveException e) {
            return Instant.EPOCH; // there is none yet, or taking in says what is wrong with it
        }
    }

    /** Where a file has alerts, those go on behind the last of them. */
    private void goOn(Journal alerts) {
        Instant last = null;
        for (Journal.Line line : Journal.lines(alerts.bytes())) {
            try {
                JsonNode alert = JSON.readTree(line.text());
                Instant added = Instant.parse(alert.path("added").asText());
                if (last == null || added.isAfter(last)) {
                    last = added;
                    told.clear();
                }
                if (added.equals(last)) {
                    told.add(Alert.name(
                            alert.path("key").asText(),
                            alert.path("article").asText(),
                            alert.path("quote").asText()));
                }
            } catch (JsonProcessingException | DateTimeException e) {
                complain("%s, line %d is no alert and is passed over".formatted(alerts.file(), line.number()));
            }
        }
        since = last == null ? since : last;
    }

    /** Tells of what was taken in since it was told last. */
    void tell() {
        if (tellsNobody()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        if (mailbox != null) {
            mailbox.clear(); // of a round that failed
        }
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            Instant last = archive.arrivals().last();
            OwnLabels own = user == null ? OwnLabels.NONE : OwnShelf.of(user, corrector.now(), archive);
            for (SavedSearch search : searches.now().all()) {
                tell(search, archive, own, lines);
            }
            if (!lines.isEmpty()) {
                send(lines);
            }
            if (last != null) {
                since = last.plusMillis(1);
                told.clear();
            }
        } catch (UncheckedIOException e) {
            complain("no alerts yet: " + Complaints.reason(e)); // told with the next round
        } catch (ArchiveException e) {
            complain("no alerts yet: " + e.getMessage());
        }
    }

    private boolean tellsNobody() {
        return file == null && mailbox == null && program == null;
    }

    private void send(List<String> lines) {
        if (mailbox != null) {
            mailbox.send();
        }
        if (file != null) {
            file.append(lines);
        }
        if (program != null) {
            program.run(lines);
        }
    }

    private void tell(SavedSearch search, ArchiveSearcher archive, OwnLabels own, List<String> lines) {
        try {
            SearchRequest news = SearchNews.since(search, since).withSize(SearchRequest.MAX_SIZE);
            SearchRequest request =
                    news.withOptions(news.options().withPatience(true).withOwn(own));
            if (search.of() == SavedSearch.Of.QUOTES) {
                each(request, archive::quotes, hit -> tell(new Alert(search, hit.article(), hit), lines));
            } else {
                each(request, archive::search, hit -> tell(new Alert(search, hit, null), lines));
            }
        } catch (QueryError e) {
            complain("no alerts of \"" + Printable.words(search.name()) + "\": " + e.getMessage());
        }
    }

    private void tell(Alert alert, List<String> lines) {
        if (told.contains(alert.name())) {
            return;
        }
        lines.add(alert.line());
        if (mailbox != null) {
            mailbox.add(alert);
        }
    }

    private static <H> void each(SearchRequest request, Function<SearchRequest, Page<H>> search, Consumer<H> told) {
        SearchRequest asked = request.withOptions(request.options().withRelaxes(false));
        Page<H> page = search.apply(asked);
        page.hits().forEach(told);
        while (page.next() != null) {
            page = search.apply(asked.withCursor(page.next()));
            page.hits().forEach(told);
        }
    }

    /** Once each. */
    private void complain(String what) {
        if (complaints.add(what)) {
            console.note("onrecord: " + what);
        }
    }
}
