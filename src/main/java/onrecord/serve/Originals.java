package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.read.SourcePart;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.page.ArticleView;
import onrecord.serve.page.Messages;
import onrecord.text.PercentEncoded;
import org.jspecify.annotations.Nullable;

/**
 * What an article was read from, at {@code /articles/{id}/original}: the file, or its own part of it alone; as plain
 * text, which no browser runs or follows, as a page in a sandbox in which nothing runs and nothing is fetched, or as a
 * download. Only files that a run of {@code index} has taken in are ever opened, whatever an article's source says, and
 * only what was taken in is ever sent: a file of another content, and what a link out of the folder leads to, are
 * refused.
 */
final class Originals {
    /** The parameters: how it is sent, and how much of it. */
    static final List<String> KNOWN = List.of("as", "part");

    /** More than this is no text to look at in a browser, but a download. */
    private static final long MOST_TEXT = 8L << 20;

    /** Nothing of a page runs, and nothing is asked of anybody. What it brings along itself is shown. */
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "font-src data:; media-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** A browser's own viewer needs leave to draw. */
    private static final String VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "img-src 'self' data: blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private enum As {
        TEXT,
        PAGE,
        DOWNLOAD
    }

    private enum Part {
        FILE,
        RECORD
    }

    private final ArchiveSearcher archive;

    Originals(ArchiveSearcher archive) {
        this.archive = archive;
    }

    /** What the page of an article says about its file, or null where there is none to be had. */
    ArticleView.@Nullable Original of(Article article, Messages messages) {
        SourceFile taken = archive.file(article.id()).orElse(null);
        if (taken == null) {
            return null;
        }
        TakenFile file = new TakenFile(taken);
        TakenFile.State state = file.state();
        if (state != TakenFile.State.SAME) {
            String note = messages.text(state == TakenFile.State.GONE ? "original.gone" : "original.changed");
            return new ArticleView.Original(null, null, null, null, note);
        }
        String address = PageAddresses.article(article.id()) + "/original";
        boolean within = !article.source().endsWith(file.name());
        byte[] head = file.head();
        return new ArticleView.Original(
                OriginalPages.mayBePage(article.source(), head) ? address + "?as=page" : null,
                within ? address + "?part=record" : null,
                isText(file, head) ? address : null,
                address + "?as=download",
                within ? messages.text("original.within", file.name()) : null);
    }

    /** Whether the file is still what was taken in, in words. */
    static String state(SourceFile taken, Messages messages) {
        return messages.text(
                switch (new TakenFile(taken).state()) {
                    case SAME -> "original.same";
                    case GONE -> "original.gone";
                    case CHANGED -> "original.changed";
                });
    }

    void original(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        Parameters given = Parameters.of(ctx);
        As as = given.choice("as", As.class, As.TEXT);
        Part part = given.choice("part", Part.class, Part.FILE);
        SourceFile taken = archive.file(id)
                .orElseThrow(() -> Problem.notFound("the archive has no file of an article \"" + id + "\""));
        Path file = SourcePath.path(taken.path());
        TakenFile compared = new TakenFile(taken);
        ctx.header("Cache-Control", "no-store");
        try (FileChannel open = compared.open()) {
            if (as != As.PAGE && part == Part.FILE) {
                whole(ctx, compared, open, as);
                return;
            }
            String source = archive.article(id).map(Article::source).orElse("");
            if (as == As.PAGE && source.endsWith(compared.name()) && isPdf(compared.head())) {
                headers(ctx, "application/pdf", "inline", compared.name(), VIEWER);
                Channels.newInputStream(open.position(0)).transferTo(ctx.outputStream());
                return;
            }
            SourcePart alone = SourcePart.of(file, source)
                    .orElseThrow(() -> Problem.notFound("the file has nothing that is called \"" + source + "\" now"));
            // the part was read by the file's name, not from the file that was compared
            compared.requireSame();
            alone(ctx, alone, source, as);
        }
    }

    /** What is sent is read from the file that was compared, whatever takes its place meanwhile. */
    private static void whole(Context ctx, TakenFile file, FileChannel open, As as) throws IOException {
        InputStream in = Channels.newInputStream(open.position(0));
        if (as == As.TEXT && isText(file, file.head())) {
            text(ctx, in.readAllBytes());
            return;
        }
        attach(ctx, file.name());
        in.transferTo(ctx.outputStream());
    }

    private static void alone(Context ctx, SourcePart part, String source, As as) {
        String name = source.substring(source.replace('!', '/').lastIndexOf('/') + 1);
        byte[] bytes = part.bytes();
        if (as == As.PAGE) {
            String page = part.page();
            if (part.isPdf()) {
                headers(ctx, "application/pdf", "inline", name, VIEWER);
                ctx.result(bytes);
            } else if (page != null) {
                headers(ctx, "text/html; charset=utf-8", "inline", name, SANDBOX);
                ctx.header("X-DNS-Prefetch-Control", "off").result(page);
            } else {
                throw Problem.notFound("\"" + source + "\" is no page and no PDF: ask for it as text or as a download");
            }
        } else if (as == As.TEXT && isText(bytes, bytes.length)) {
            text(ctx, bytes);
        } else {
            attach(ctx, name);
            ctx.result(bytes);
        }
    }

    private static void headers(Context ctx, String type, String disposition, String name, String policy) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", disposition + "; filename*=UTF-8''" + PercentEncoded.segment(name));
        ctx.header("Content-Security-Policy", policy);
    }

    private static void text(Context ctx, byte[] bytes) {
        ctx.contentType(isUtf8(bytes) ? "text/plain; charset=utf-8" : "text/plain")
                .result(bytes);
    }

    private static void attach(Context ctx, String name) {
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + PercentEncoded.segment(name));
        ctx.contentType("application/octet-stream");
    }

    private static boolean isPdf(byte[] head) {
        return head.length >= PDF.length && Arrays.equals(head, 0, PDF.length, PDF, 0, PDF.length);
    }

    private static boolean isText(TakenFile file, byte[] head) {
        return isText(head, file.size());
    }

    /** Whether a browser can show it: not too long, and without the zero bytes that no text has. */
    private static boolean isText(byte[] head, long size) {
        if (size > MOST_TEXT) {
            return false;
        }
        for (int i = 0; i < Math.min(head.length, TakenFile.HEAD); i++) {
            if (head[i] == 0) {
                return false;
            }
        }
        return true;
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
