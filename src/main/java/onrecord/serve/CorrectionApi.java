package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.ingest.Corrector;
import onrecord.json.Json;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.CorrectionLine;
import onrecord.keep.Corrections;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;

/** Corrections for programs: which there are, and one more; in the form of the lines of {@code corrections.jsonl}. */
final class CorrectionApi {
    /** The article whose corrections are asked for. */
    static final List<String> KNOWN = List.of("article");

    private final ArchiveSearcher archive;
    private final Corrector corrector;
    private final Settings settings;
    private final PostedBody body;

    CorrectionApi(ArchiveSearcher archive, Corrector corrector, Settings settings, PostedBody body) {
        this.archive = archive;
        this.corrector = corrector;
        this.settings = settings;
        this.body = body;
    }

    void list(Context ctx) throws IOException {
        String id = Parameters.of(ctx).one("article");
        Corrections now = corrector.now();
        List<Correction> asked =
                id == null ? now.inForce() : archive.article(id).map(now::of).orElseGet(() -> removed(now, id));
        ctx.header("Cache-Control", "no-store");
        JsonAnswer.write(ctx, json -> {
            json.writeStartObject();
            lines(asked, json);
            Json.texts(json, "faults", now.faults());
            json.writeEndObject();
        });
    }

    private static List<Correction> removed(Corrections now, String id) {
        return now.inForce().stream()
                .filter(one -> one.change() instanceof Change.About about
                        && id.equals(about.article().id()))
                .toList();
    }

    /** Keeps the corrections of a body, one a line, as one act. */
    void keep(Context ctx) throws IOException {
        Permit.require(ctx, settings.token(), "correcting-off", "correcting");
        String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith(JsonAnswer.MEDIA_TYPE) && !type.startsWith("application/x-ndjson")) {
            throw new Problem(
                    415,
                    "body-form-unknown",
                    null,
                    "the body is application/json, or application/x-ndjson with a correction a line");
        }
        body.with(ctx, file -> keep(ctx, changes(Files.readString(file, StandardCharsets.UTF_8), type)));
    }

    private void keep(Context ctx, List<Change> changes) {
        Corrector.Kept kept = corrector.keep(who(), changes);
        archive.lookAgain();
        ctx.header("Cache-Control", "no-store");
        try {
            JsonAnswer.write(ctx, json -> {
                json.writeStartObject();
                lines(kept.corrections(), json);
                json.writeBooleanField("live", kept.live());
                json.writeEndObject();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Change> changes(String text, String type) {
        List<String> lines = type.startsWith(JsonAnswer.MEDIA_TYPE)
                ? List.of(text)
                : text.lines().filter(line -> !line.isBlank()).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                changes.add(known(CorrectionLine.parse(lines.get(i), "").change()));
            } catch (IllegalArgumentException e) {
                throw new Problem(
                        400,
                        "correction-invalid",
                        null,
                        "line " + (i + 1) + ": " + e.getMessage() + "; nothing was kept");
            }
        }
        if (changes.isEmpty()) {
            throw new Problem(400, "body-empty", null, "the body has no correction");
        }
        return changes;
    }

    /** An article is named by its id here, and then by all that tells it. */
    private Change known(Change change) {
        return switch (change) {
            case Change.Value value -> new Change.Value(target(value), value.field(), value.value());
            case Change.Speakers said -> new Change.Speakers(target(said), said.words(), said.names());
            case Change.Quoted quoted -> new Change.Quoted(target(quoted), quoted.words(), quoted.kind());
            case Change.Filed filed ->
                new Change.Filed(target(filed), filed.words(), filed.shelf(), filed.name(), filed.on());
            case Change.Noted noted -> new Change.Noted(target(noted), noted.words(), noted.note());
            case Change.Removed removed -> new Change.Removed(target(removed));
            case Change.Undone undone -> requireKnown(undone);
            default -> change;
        };
    }

    private Change requireKnown(Change.Undone undone) {
        if (corrector.now().of(undone.key()).isEmpty()) {
            throw new IllegalArgumentException("no correction has the key \"" + undone.key() + "\"");
        }
        return undone;
    }

    private Target target(Change.About about) {
        String id = about.article().id();
        if (id == null) {
            return about.article();
        }
        Article article = archive.article(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no article \"" + id + "\" in this archive"));
        return Target.of(article);
    }

    static String who() {
        return System.getProperty("user.name", "");
    }

    private static void lines(List<Correction> corrections, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("corrections");
        for (Correction one : corrections) {
            json.writeRawValue(CorrectionLine.of(one));
        }
        json.writeEndArray();
    }
}
