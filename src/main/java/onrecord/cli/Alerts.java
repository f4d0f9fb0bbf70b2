package onrecord.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import onrecord.index.ArchiveException;
import onrecord.json.Json;
import onrecord.keep.Journal;
import onrecord.keep.SavedSearch;
import onrecord.keep.SearchLog;
import onrecord.model.Edtf;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.serve.SearchNews;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what an archive takes in that its saved searches find: in a file of JSON lines, which also says what was
 * told, and to a program. For use by one thread.
 */
final class Alerts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final @Nullable Journal file;
    private final @Nullable String program;
    private final Console console;
    private final SearchLog searches;
    /** What was told of the newest time that something was told of: a search's key and what it found. */
    private final Set<String> told = new HashSet<>();

    private final Set<String> complaints = new HashSet<>();
    private Instant since;

    /**
     * Begins behind what the archive holds, or where the file ends.
     *
     * @param file the file, or null
     * @param program the program, or null
     */
    Alerts(Path folder, @Nullable Path file, @Nullable String program, Console console) {
        this.folder = folder;
        this.file = file == null ? null : new Journal(file);
        this.program = program;
        this.console = console;
        this.searches = new SearchLog(folder, Clock.systemUTC());
        this.since = now();
        if (this.file != null) {
            goOn(this.file);
        }
    }

    /** The first moment that what comes from now on can have. */
    private Instant now() {
        if (file == null && program == null) {
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
                    told.add(name(
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

    private static String name(String key, String article, String quote) {
        return key + " " + article + " " + quote;
    }

    /** Tells of what was taken in since it was told last. */
    void tell() {
        if (file == null && program == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            Instant last = archive.arrivals().last();
            for (SavedSearch search : searches.now().all()) {
                tell(search, archive, lines);
            }
            if (!lines.isEmpty()) {
                if (file != null) {
                    file.append(lines);
                }
                run(lines);
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

    private void tell(SavedSearch search, ArchiveSearcher archive, List<String> lines) {
        try {
            SearchRequest request = SearchNews.since(search, since).withSize(SearchRequest.MAX_SIZE);
            if (search.of() == SavedSearch.Of.QUOTES) {
                each(request, archive::quotes, (QuoteHit hit) -> line(search, hit.article(), hit), lines);
            } else {
                each(request, archive::search, (Hit hit) -> line(search, hit, null), lines);
            }
        } catch (QueryError e) {
            complain("no alerts of \"" + Printable.words(search.name()) + "\": " + e.getMessage());
        }
    }

    private <H> void each(
            SearchRequest request,
            Function<SearchRequest, Page<H>> search,
            Function<H, @Nullable String> line,
            List<String> lines) {
        Page<H> page = search.apply(request);
        while (!page.interpretation().relaxed()) {
            for (H hit : page.hits()) {
                String told = line.apply(hit);
                if (told != null) {
                    lines.add(told);
                }
            }
            if (page.next() == null) {
                return;
            }
            page = search.apply(request.withCursor(page.next()));
        }
    }

    private @Nullable String line(SavedSearch search, Hit hit, @Nullable QuoteHit quote) {
        String words = quote == null ? "" : quote.quote().text();
        if (told.contains(name(search.key(), hit.id(), words))) {
            return null;
        }
        return Json.text(json -> write(search, hit, quote, json));
    }

    private static void write(SavedSearch search, Hit hit, @Nullable QuoteHit quote, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("key", search.key());
        json.writeStringField("name", search.name());
        Json.text(json, "added", hit.added() == null ? null : hit.added().toString());
        json.writeStringField("article", hit.id());
        Json.text(json, "title", hit.title());
        Json.text(json, "outlet", hit.outlet() == null ? null : hit.outlet().label());
        Json.text(json, "date", hit.date() == null ? null : Edtf.of(hit.date()));
        Json.text(json, "url", hit.url());
        if (quote != null) {
            json.writeStringField("quote", quote.quote().text());
            Json.texts(
                    json,
                    "speakers",
                    quote.quote().speakers().stream()
                            .map(speaker -> speaker.name() == null ? speaker.mention() : speaker.name())
                            .toList());
        }
        json.writeEndObject();
    }

    private void run(List<String> lines) {
        if (program == null) {
            return;
        }
        try {
            Process process = new ProcessBuilder(program)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (OutputStream out = process.getOutputStream()) {
                out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            int exit = process.waitFor();
            if (exit != 0) {
                console.note("onrecord: --alert-command " + program + " ended with " + exit);
            }
        } catch (IOException e) {
            console.note("onrecord: --alert-command " + program + ": " + Complaints.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once each. */
    private void complain(String what) {
        if (complaints.add(what)) {
            console.note("onrecord: " + what);
        }
    }
}
