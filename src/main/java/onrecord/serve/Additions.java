package onrecord.serve;

import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.index.ArchiveException;
import onrecord.index.Diagnosis;
import onrecord.ingest.Intake;
import onrecord.ingest.PostedArticles;
import onrecord.json.Json;
import onrecord.text.Utf8File;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.util.IO;
import org.jspecify.annotations.Nullable;

/**
 * Adds articles over HTTP: NDJSON in, a status line for each article and a last one for all out; or one page as a
 * browser extension uploads it. Nothing is answered before what it acknowledges is durable. The body is taken whole,
 * into a file, before the archive is opened for writing, so that a slow client keeps no other from adding.
 */
final class Additions {
    private static final String MEDIA_TYPE = "application/x-ndjson";
    private static final Set<String> TAKEN = Set.of(MEDIA_TYPE, "application/ndjson", "application/jsonl");
    private static final String FORM = "multipart/form-data";

    private final Permit permit;
    private final PostedBody body;
    private final @Nullable PostedArticles postings;
    private final @Nullable Intake intake;
    private final @Nullable Path samples;

    /** @param postings where articles go, or null: then none can be added */
    Additions(@Nullable PostedArticles postings, Settings settings) {
        this(postings, null, settings);
    }

    /** @param intake takes folders in, or null where none may be */
    Additions(@Nullable PostedArticles postings, @Nullable Intake intake, Settings settings) {
        this.postings = postings;
        this.intake = intake;
        this.samples = settings.samples();
        this.permit = new Permit(postings, settings.token());
        this.body = new PostedBody(settings.limits());
    }

    /** Takes the bodies of all requests of the server: what has one shares its places. */
    PostedBody body() {
        return body;
    }

    /** The page on which people take in. */
    IntakePages pages(FormGuard guard, Pages pages) {
        return new IntakePages(intake, postings, body, guard, pages, samples);
    }

    /** Adds the articles of a body of JSON Lines. */
    void add(Context ctx) throws IOException {
        PostedArticles open = permit.authorised(ctx);
        if (!TAKEN.contains(mediaType(ctx)) || isPacked(ctx)) {
            throw new Problem(
                    415,
                    "body-form-unknown",
                    null,
                    "the body is " + MEDIA_TYPE + ", a JSON object a line, in UTF-8 and not compressed");
        }
        take(ctx, file -> {
            try (BufferedReader lines = Utf8File.reader(file)) {
                answer(ctx, open.add(lines));
            } catch (CharacterCodingException e) {
                throw new Problem(400, "body-not-utf8", null, "the body is not UTF-8; nothing was added");
            }
        });
    }

    /** Adds one saved page. */
    void addPage(Context ctx) throws IOException {
        PostedArticles open = permit.authorised(ctx);
        String boundary = MultiPart.extractBoundary(ctx.contentType());
        if (!mediaType(ctx).equals(FORM) || isPacked(ctx) || boundary == null) {
            throw new Problem(
                    415,
                    "body-form-unknown",
                    null,
                    "the body is " + FORM + " with the page as a file and its address as a value, not compressed");
        }
        take(ctx, file -> {
            Path folder = Files.createTempDirectory("onrecord-page");
            try {
                UploadForm form = UploadForm.read(file, boundary, folder);
                answer(ctx, open.addPage(form.page(), form.name(), form.address()));
            } finally {
                IO.delete(folder);
            }
        });
    }

    /** A disk that is full is the temporary files' too. */
    private void take(Context ctx, PostedBody.Work work) throws IOException {
        try {
            body.with(ctx, work);
        } catch (IOException e) {
            ArchiveException plain = Diagnosis.plain(Path.of(System.getProperty("java.io.tmpdir")), e);
            if (plain.reason() == ArchiveException.Reason.FULL) {
                throw plain;
            }
            throw e;
        }
    }

    private static String mediaType(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPacked(Context ctx) {
        return ctx.header("Content-Encoding") != null;
    }

    private static void answer(Context ctx, PostedArticles.Outcome outcome) throws IOException {
        switch (outcome) {
            case PostedArticles.Outcome.Added page -> {
                ctx.status(201)
                        .header("Location", PageAddresses.article(page.id()))
                        .header("Cache-Control", "no-store");
                JsonAnswer.write(ctx, json -> {
                    json.writeStartObject();
                    json.writeStringField("status", "added");
                    json.writeStringField("id", page.id());
                    json.writeEndObject();
                });
            }
            case PostedArticles.Outcome.Refused refused ->
                throw new Problem(422, "page-refused", null, refused.reason());
            case PostedArticles.Outcome.NotWritten failed ->
                throw new Problem(503, "page-not-written", null, failed.reason());
        }
    }

    private static void answer(Context ctx, List<PostedArticles.Outcome> outcomes) throws IOException {
        if (outcomes.isEmpty()) {
            throw new Problem(400, "body-empty", null, "the body has no line: send a JSON object a line");
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int added = 0;
        for (PostedArticles.Outcome outcome : outcomes) {
            added += outcome instanceof PostedArticles.Outcome.Added ? 1 : 0;
            line(outcome, answer);
        }
        int taken = added;
        Json.line(answer, json -> {
            json.writeStringField("status", "done");
            json.writeNumberField("added", taken);
            json.writeNumberField("refused", outcomes.size() - taken);
        });
        ctx.header("Cache-Control", "no-store").contentType(MEDIA_TYPE).result(answer.toByteArray());
    }

    private static void line(PostedArticles.Outcome outcome, OutputStream answer) throws IOException {
        Json.line(answer, json -> {
            json.writeNumberField("line", outcome.line());
            switch (outcome) {
                case PostedArticles.Outcome.Added article -> {
                    json.writeStringField("status", "added");
                    json.writeStringField("id", article.id());
                    Json.text(json, "sourceId", article.sourceId());
                }
                case PostedArticles.Outcome.NotWritten failed -> {
                    json.writeStringField("status", "not-written");
                    json.writeStringField("reason", failed.reason());
                }
                case PostedArticles.Outcome.Refused refused -> {
                    json.writeStringField("status", "refused");
                    json.writeStringField("reason", refused.reason());
                }
            }
        });
    }
}
