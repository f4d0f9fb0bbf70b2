package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The file an article was read from, at {@code /articles/{id}/original}: as plain text, which no browser runs or follows,
 * or as a download. Only files that a run of {@code index} has taken in are ever opened, whatever an article's source says.
 */
final class Originals {
    /** The parameter that asks for a download. */
    static final List<String> KNOWN = List.of("as");

    /** More than this is no text to look at in a browser, but a download. */
    private static final long MOST_TEXT = 8L << 20;

    private enum As {
        TEXT,
        DOWNLOAD
    }

    private final ArchiveSearcher archive;

    Originals(ArchiveSearcher archive) {
        this.archive = archive;
    }

    /** What the page of an article says about its file, or null where there is none to be had. */
    Reading.@Nullable Original of(Article article, Messages messages) {
        Optional<SourceFile> taken = archive.file(article.id());
        if (taken.isEmpty()) {
            return null;
        }
        Path file = SourcePath.path(taken.get().path());
        String address = "/articles/" + article.id() + "/original";
        if (!Files.isRegularFile(file)) {
            return new Reading.Original(null, null, messages.text("original.gone"));
        }
        boolean within = !article.source().endsWith(name(file));
        String unchanged = within ? messages.text("original.within", name(file)) : null;
        String note = changed(file, taken.get()) ? messages.text("original.changed") : unchanged;
        return new Reading.Original(isText(file) ? address : null, address + "?as=download", note);
    }

    void original(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        As as = Parameters.of(ctx).choice("as", As.class, As.TEXT);
        Path file = archive.file(id)
                .map(taken -> SourcePath.path(taken.path()))
                .orElseThrow(() -> Problem.notFound("the archive has no file of an article \"" + id + "\""));
        if (!Files.isRegularFile(file)) {
            throw Problem.notFound("the file is no longer where it was taken in: " + file);
        }
        ctx.header("Cache-Control", "no-store");
        if (as == As.TEXT && isText(file)) {
            byte[] bytes = Files.readAllBytes(file);
            ctx.contentType(isUtf8(bytes) ? "text/plain; charset=utf-8" : "text/plain")
                    .result(bytes);
            return;
        }
        String name = URLEncoder.encode(name(file), StandardCharsets.UTF_8).replace("+", "%20");
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        ctx.contentType("application/octet-stream");
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(ctx.outputStream());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean changed(Path file, SourceFile taken) {
        try {
            return taken.size() >= 0
                    && (Files.size(file) != taken.size()
                            || Files.getLastModifiedTime(file).toMillis() != taken.modifiedMillis());
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether a browser can show it: not too long, and without the zero bytes that no text has. */
    private static boolean isText(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_TEXT) {
                return false;
            }
            for (byte b : in.readNBytes(8192)) {
                if (b == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
