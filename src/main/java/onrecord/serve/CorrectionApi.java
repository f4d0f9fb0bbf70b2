package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jspecify.annotations.Nullable;

/** Corrections for programs: which there are, and one more; in the form of the lines of {@code corrections.jsonl}. */
final class CorrectionApi {
    /** The article whose corrections are asked for. */
    static final List<String> KNOWN = List.of("article");

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** Those in force for everybody, and those that whoever asks keeps for themselves. */
    void list(Context ctx) throws IOException {
        String id = Parameters.of(ctx).one("article");
        Corrections now = corrector.now();
        String owner = Visitor.of(ctx).owner();
        List<Correction> asked = new ArrayList<>(id == null ? now.inForce() : of(now, id));
        asked.addAll(id == null ? now.inForce(owner) : ownOf(now, id, owner));
        ctx.header("Cache-Control", "no-store");
        JsonAnswer.write(ctx, json -> {
            json.writeStartObject();
            lines(asked, json);
            Json.texts(json, "faults", now.faults());
            json.writeEndObject();
        });
    }

    private List<Correction> of(Corrections now, String id) {
        return archive.article(id).map(now::of).orElseGet(() -> removed(now, id));
    }

    private List<Correction> ownOf(Corrections now, String id, @Nullable String owner) {
        return archive.article(id).map(article -> now.of(article, owner)).orElse(List.of());
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
        body.with(ctx, file -> keep(ctx, changes(ctx, Files.readString(file, StandardCharsets.UTF_8), type)));
    }

    private void keep(Context ctx, FilingForms.Changes changes) {
        Visitor visitor = Visitor.of(ctx);
        changes.shared().forEach(change -> visitor.require(Rights.needed(change, corrector.now())));
        List<Correction> kept = new ArrayList<>();
        boolean live = true;
        if (visitor.owner() != null && !changes.own().isEmpty()) {
            kept.addAll(corrector.keepOwn(visitor.owner(), changes.own()));
        }
        if (!changes.shared().isEmpty()) {
            Corrector.Kept shared = corrector.keep(visitor.who(), changes.shared());
            archive.lookAgain();
            kept.addAll(shared.corrections());
            live = shared.live();
        }
        ctx.header("Cache-Control", "no-store");
        answer(ctx, kept, live);
    }

    private static void answer(Context ctx, List<Correction> kept, boolean live) {
        try {
            JsonAnswer.write(ctx, json -> {
                json.writeStartObject();
                lines(kept, json);
                json.writeBooleanField("live", live);
                json.writeEndObject();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FilingForms.Changes changes(Context ctx, String text, String type) {
        List<String> lines = type.startsWith(JsonAnswer.MEDIA_TYPE)
                ? List.of(text)
                : text.lines().filter(line -> !line.isBlank()).toList();
        List<Change> shared = new ArrayList<>();
        List<Change> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                Asked asked = asked(lines.get(i));
                boolean isOwn = isOwn(asked, Visitor.of(ctx));
                (isOwn ? own : shared).add(known(asked.change()));
            } catch (IllegalArgumentException e) {
                throw new Problem(
                        400,
                        "correction-invalid",
                        null,
                        "line " + (i + 1) + ": " + e.getMessage() + "; nothing was kept");
            }
        }
        if (shared.isEmpty() && own.isEmpty()) {
            throw new Problem(400, "body-empty", null, "the body has no correction");
        }
        return new FilingForms.Changes(shared, own);
    }

    /** What a line asks for, and whether it says that everybody may see it. */
    private record Asked(Change change, boolean shared) {}

    private static Asked asked(String text) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no valid JSON", e);
        }
        if (!(line instanceof ObjectNode members)) {
            return new Asked(CorrectionLine.parse(text, "").change(), true);
        }
        if (members.has("owner")) {
            throw new IllegalArgumentException("whose it is follows from who sends it: no \"owner\"");
        }
        JsonNode shared = members.remove(SavedSearchPages.SHARED);
        return new Asked(CorrectionLine.parse(members.toString(), "").change(), shared != null && shared.asBoolean());
    }

    /** What a user files and notes is their own, unless they share it; so is the undo of it. */
    private boolean isOwn(Asked asked, Visitor visitor) {
        return switch (asked.change()) {
            case Change.Undone undone -> Rights.isOwn(undone.key(), corrector.now(), visitor);
            case Change.Filed filed -> visitor.owner() != null && !asked.shared();
            case Change.Noted noted -> visitor.owner() != null && !asked.shared();
            default -> false;
        };
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
            default -> change;
        };
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

    private static void lines(List<Correction> corrections, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("corrections");
        for (Correction one : corrections) {
            json.writeRawValue(CorrectionLine.of(one));
        }
        json.writeEndArray();
    }
}
