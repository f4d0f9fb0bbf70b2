package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onrecord.serve.page.Frame;
import onrecord.text.Hashes;
import onrecord.text.Resources;

/**
 * The style sheet, the scripts and the icon, all from the program's own files and kept in memory. An address carries
 * the hash of its content, so that a browser keeps it for good and still sees every change.
 */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8",
            "suggest.js", "text/javascript; charset=utf-8",
            "take.js", "text/javascript; charset=utf-8",
            "range.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, byte[]> contents;

    Assets() {
        this.contents = TYPES.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, name -> Resources.bytes(Assets.class, "assets/" + name)));
    }

    /** The addresses that pages use. */
    Frame.Assets addresses() {
        return new Frame.Assets(
                address("style.css"),
                List.of(address("keys.js"), address("range.js"), address("suggest.js"), address("take.js")),
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
        return "/assets/" + name + "?v=" + Hashes.sha256(Objects.requireNonNull(contents.get(name)), 6);
    }
}
