package onrecord.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import onrecord.json.Json;
import onrecord.keep.SavedSearch;
import onrecord.keep.SavedSearches;
import onrecord.keep.SearchLog;
import onrecord.search.ArchiveSearcher;

/** Saved searches for programs: which there are with what is new in each, and how one is saved, seen and forgotten. */
final class SavedSearchApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArchiveSearcher archive;
    private final SearchLog searches;
    private final SavedSearchPages saving;
    private final Settings settings;
    private final PostedBody body;

    SavedSearchApi(
            ArchiveSearcher archive, SearchLog searches, SavedSearchPages saving, Settings settings, PostedBody body) {
        this.archive = archive;
        this.searches = searches;
        this.saving = saving;
        this.settings = settings;
        this.body = body;
    }

    void list(Context ctx) {
        answer(ctx, saving.of(ctx).now().all());
    }

    /** Does what the body says: save, "seen" or "forget". */
    void keep(Context ctx) throws IOException {
        Permit.require(ctx, settings.token(), "saving-off", "saving searches");
        String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith(JsonAnswer.MEDIA_TYPE)) {
            throw new Problem(415, "body-form-unknown", null, "the body is application/json");
        }
        body.with(ctx, file -> answer(ctx, kept(ctx, Files.readString(file, StandardCharsets.UTF_8))));
    }

    private List<SavedSearch> kept(Context ctx, String text) {
        String who = Visitor.of(ctx).who();
        JsonNode asked;
        try {
            asked = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Problem(400, "search-invalid", null, "no valid JSON; nothing was kept");
        }
        if (asked.path("forget").isTextual()) {
            searches.forget(who, saving.known(ctx, asked.path("forget").textValue()));
            return List.of();
        }
        if (asked.path("seen").isTextual()) {
            SavedSearch search = saving.known(ctx, asked.path("seen").textValue());
            searches.seen(who, search, archive.arrivals().last());
            return List.of(saving.known(ctx, search.key()));
        }
        if (!asked.path("name").isTextual() || !asked.path("search").isTextual()) {
            throw new Problem(
                    400,
                    "search-invalid",
                    null,
                    "give a \"name\" and a \"search\" to save, or the \"key\" of one as \"seen\" or \"forget\"");
        }
        return List.of(saving.save(
                ctx,
                asked.path("name").textValue(),
                asked.path("of").asText("articles"),
                asked.path("search").textValue(),
                asked.path(SavedSearchPages.SHARED).asBoolean()));
    }

    private void answer(Context ctx, List<SavedSearch> asked) {
        SavedSearches now = saving.of(ctx).now();
        ctx.header("Cache-Control", "no-store");
        try {
            JsonAnswer.write(ctx, json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("searches");
                for (SavedSearch search : asked) {
                    SearchNews.of(search, archive, OwnFilings.of(ctx)).write(json);
                }
                json.writeEndArray();
                Json.texts(json, "faults", now.faults());
                json.writeEndObject();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
