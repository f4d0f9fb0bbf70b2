package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.page.ArticleView;
import onrecord.serve.page.Messages;
import onrecord.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * The file an article was read from, at {@code /articles/{id}/original}: as plain text, which no browser runs or
 * follows, or as a download. Only files that a run of {@code index} has taken in are ever opened, whatever an article's
 * source says, and only what was taken in is ever sent: a file of another content, and what a link out of the folder
 * leads to, are refused.
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
    ArticleView.@Nullable Original of(Article article, Messages messages) {
        Optional<SourceFile> taken = archive.file(article.id());
        if (taken.isEmpty()) {
            return null;
        }
        Path file = SourcePath.path(taken.get().path());
        String address = PageAddresses.article(article.id()) + "/original";
        if (!Files.isRegularFile(file)) {
            return new ArticleView.Original(null, null, messages.text("original.gone"));
        }
        if (changed(file, taken.get())
                || !isWithin(file, SourcePath.path(taken.get().root()))) {
            return new ArticleView.Original(null, null, messages.text("original.changed"));
        }
        boolean within = !article.source().endsWith(name(file));
        String note = within ? messages.text("original.within", name(file)) : null;
        return new ArticleView.Original(isText(file) ? address : null, address + "?as=download", note);
    }

    void original(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        As as = Parameters.of(ctx).choice("as", As.class, As.TEXT);
        SourceFile taken = archive.file(id)
                .orElseThrow(() -> Problem.notFound("the archive has no file of an article \"" + id + "\""));
        Path file = SourcePath.path(taken.path());
        if (!Files.isRegularFile(file)) {
            throw Problem.notFound("the file is no longer where it was taken in: " + file);
        }
        if (!isWithin(file, SourcePath.path(taken.root()))) {
            throw new Problem(
                    403, "original-elsewhere", null, "a link leads out of the folder that was taken in: " + file);
        }
        ctx.header("Cache-Control", "no-store");
        try (FileChannel open = FileChannel.open(file)) {
            answer(ctx, file, open, taken, as);
        }
    }

    /** What is sent is read from the file that was compared, whatever takes its place meanwhile. */
    private static void answer(Context ctx, Path file, FileChannel open, SourceFile taken, As as) throws IOException {
        if (!hash(open).equals(taken.sha256())) {
            throw new Problem(409, "original-changed", null, "the file is not the one that was taken in: " + file);
        }
        InputStream in = Channels.newInputStream(open.position(0));
        if (as == As.TEXT && isText(file)) {
            byte[] bytes = in.readAllBytes();
            ctx.contentType(isUtf8(bytes) ? "text/plain; charset=utf-8" : "text/plain")
                    .result(bytes);
            return;
        }
        String name = URLEncoder.encode(name(file), StandardCharsets.UTF_8).replace("+", "%20");
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        ctx.contentType("application/octet-stream");
        in.transferTo(ctx.outputStream());
    }

    private static String hash(FileChannel open) throws IOException {
        MessageDigest digest = Hashes.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(256 << 10);
        while (open.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a file lies where the user named it or below, all links followed. */
    private static boolean isWithin(Path file, Path root) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Whether it is another file than was taken in; one of another time is looked into. */
    private static boolean changed(Path file, SourceFile taken) {
        try (FileChannel open = FileChannel.open(file)) {
            if (open.size() != taken.size()) {
                return true;
            }
            return Files.getLastModifiedTime(file).toMillis() != taken.modifiedMillis()
                    && !hash(open).equals(taken.sha256());
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
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
