package onrecord.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Messages;
import onrecord.users.User;

/** Renders pages with the templates, which were compiled with the program. */
final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frame.Assets assets;

    Pages(Assets assets) {
        this.assets = assets.addresses();
    }

    /** The frame of a page on which nothing is being searched. */
    Frame frame(Context ctx, String title, String section) {
        return frame(
                ctx,
                title,
                section,
                "",
                new Searched(PageAddresses.ARTICLES, List.of(), PageAddresses.ARTICLES, PageAddresses.QUOTES));
    }

    /** The frame of a page of a search, whose filters the search box carries along. */
    Frame frame(Context ctx, String title, String section, SearchAddress search) {
        Searched searched = new Searched(
                search.path(),
                search.query("").parameters(),
                search.elsewhere(PageAddresses.ARTICLES).toString(),
                search.elsewhere(PageAddresses.QUOTES).toString());
        return frame(ctx, title, section, search.request().query(), searched);
    }

    /** The frame of a page that a search led to; the search box asks for the words alone. */
    Frame frameBehind(Context ctx, String title, String section, SearchAddress search) {
        Searched searched = new Searched(
                PageAddresses.ARTICLES,
                List.of(),
                search.elsewhere(PageAddresses.ARTICLES).toString(),
                search.elsewhere(PageAddresses.QUOTES).toString());
        return frame(ctx, title, section, search.request().query(), searched);
    }

    /** Where the search box and the navigation lead. */
    private record Searched(String path, List<Map.Entry<String, String>> kept, String articles, String quotes) {}

    private Frame frame(Context ctx, String title, String section, String query, Searched searched) {
        Messages messages = Preferences.messages(ctx);
        String here = ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
        return new Frame(
                title.isEmpty() ? messages.text("site") : title + " · " + messages.text("site"),
                messages,
                Preferences.theme(ctx),
                here,
                section,
                query,
                searched.path(),
                searched.kept(),
                searched.articles(),
                searched.quotes(),
                assets,
                door(ctx));
    }

    private static Frame.Door door(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        User user = visitor.user();
        Session session = visitor.session();
        return new Frame.Door(
                visitor.everybody() || user != null,
                user == null ? null : user.name(),
                session == null ? null : session.secret());
    }

    void answer(Context ctx, String template, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, page, html);
        ctx.contentType("text/html; charset=utf-8").result(html.toByteArray());
    }
}
