package onrecord.serve;

import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.ingest.PostedArticles;
import org.jspecify.annotations.Nullable;

/**
 * Adds articles over HTTP: NDJSON in, a status line for each article and a last one for all out. Nothing is answered before
 * what it acknowledges is durable. The body is taken whole, into a file, before the archive is opened for writing, so that a
 * slow client keeps no other from adding.
 */
final class Additions {
    private static final String MEDIA_TYPE = "application/x-ndjson";
    private static final Set<String> TAKEN = Set.of(MEDIA_TYPE, "application/ndjson", "application/jsonl");

    private final @Nullable PostedArticles postings;
    private final @Nullable String token;
    private final long mostBytes;

    /** @param postings where articles go, or null: then none can be added */
    Additions(@Nullable PostedArticles postings, Settings settings) {
        this.postings = postings;
        this.token = settings.token();
        this.mostBytes = settings.limits().bodyBytes();
    }

    void add(Context ctx) throws IOException {
        PostedArticles open = authorised(ctx);
        requireForm(ctx);
        try {
            add(ctx, open);
        } catch (IOException e) {
            ArchiveException plain = ArchiveFolder.plain(Path.of(System.getProperty("java.io.tmpdir")), e);
            if (plain.reason() == ArchiveException.Reason.FULL) {
                throw plain;
            }
            throw e;
        }
    }

    private void add(Context ctx, PostedArticles open) throws IOException {
        Path body = Files.createTempFile("onrecord-posted", ".jsonl");
        try {
            take(ctx, body);
            try (BufferedReader lines = Files.newBufferedReader(body)) {
                answer(ctx, open.add(lines));
            } catch (CharacterCodingException e) {
                throw new Problem(400, "body-not-utf8", null, "the body is not UTF-8; nothing was added");
            }
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private PostedArticles authorised(Context ctx) {
        PostedArticles open = postings;
        if (open == null || token == null) {
            throw new Problem(
                    403,
                    "adding-off",
                    null,
                    "articles cannot be added here: start the server with --token-file to allow it");
        }
        String given = ctx.header("Authorization");
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted)) {
            ctx.header("WWW-Authenticate", "Bearer realm=\"onrecord\"");
            throw new Problem(
                    401,
                    given == null ? "token-missing" : "token-wrong",
                    null,
                    "adding articles needs the server's token: Authorization: Bearer TOKEN");
        }
        return open;
    }

    private static void requireForm(Context ctx) {
        String type = ctx.contentType();
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TAKEN.contains(plain) || ctx.header("Content-Encoding") != null) {
            throw new Problem(
                    415,
                    "body-form-unknown",
                    null,
                    "the body is " + MEDIA_TYPE + ", a JSON object a line, in UTF-8 and not compressed");
        }
    }

    private void take(Context ctx, Path file) throws IOException {
        if (ctx.req().getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
        try (InputStream in = ctx.bodyInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 << 10];
            long total = 0;
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                total += read;
                if (total > mostBytes) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Problem(400, "body-cut-short", null, "the body ended before its end; nothing was added");
        }
    }

    private Problem tooLarge() {
        return new Problem(
                413, "body-too-large", null, "a body has at most " + mostBytes + " bytes: send it in several");
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
