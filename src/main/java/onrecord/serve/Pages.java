package onrecord.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Messages;

/** Renders pages with the templates, which were compiled with the program. */
final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frame.Assets assets;

    Pages(Assets assets) {
        this.assets = assets.addresses();
    }

    /** The frame of a page on which nothing is being searched. */
    Frame frame(Context ctx, String title, String section) {
        return frame(ctx, title, section, "", "/", List.of());
    }

    /** The frame of a page with a search in its box. */
    Frame frame(
            Context ctx,
            String title,
            String section,
            String query,
            String searchPath,
            List<Map.Entry<String, String>> kept) {
        Messages messages = Preferences.messages(ctx);
        String here = ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
        return new Frame(
                title.isEmpty() ? messages.text("site") : title + " · " + messages.text("site"),
                messages,
                Preferences.theme(ctx),
                here,
                section,
                query,
                searchPath,
                kept,
                assets);
    }

    void answer(Context ctx, String template, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, page, html);
        ctx.contentType("text/html; charset=utf-8").result(html.toByteArray());
    }
}
