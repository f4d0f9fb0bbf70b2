package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onrecord.serve.page.Frame;

/**
 * The style sheet, the scripts and the icon, all from the program's own files and kept in memory. An address carries the
 * hash of its content, so that a browser keeps it for good and still sees every change.
 */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8",
            "suggest.js", "text/javascript; charset=utf-8",
            "range.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, byte[]> contents;

    Assets() {
        this.contents = TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(name -> name, Assets::load));
    }

    /** The addresses that pages use. */
    Frame.Assets addresses() {
        return new Frame.Assets(
                address("style.css"),
                List.of(address("keys.js"), address("range.js"), address("suggest.js")),
                address("icon.svg"));
    }

    void answer(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] content = contents.get(name);
        if (content == null) {
            throw Problem.notFound("there is nothing at " + ctx.path());
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(Objects.requireNonNull(TYPES.get(name))).result(content);
    }

    private String address(String name) {
        return "/assets/" + name + "?v=" + hash(Objects.requireNonNull(contents.get(name)));
    }

    private static byte[] load(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
