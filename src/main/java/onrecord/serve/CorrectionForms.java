package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.CorrectionLine;
import onrecord.keep.FieldValue;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.query.DayRange;
import onrecord.serve.page.Card;
import onrecord.serve.page.Filed;
import onrecord.serve.page.Mending;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Results;
import onrecord.text.Keyword;
import onrecord.users.Role;
import org.jspecify.annotations.Nullable;

/** Corrections from the pages: the forms they have, and what they send. Without a script. */
final class CorrectionForms {
    /** Where all of them are sent. */
    static final String PATH = "/corrections";

    private final ArchiveSearcher archive;
    private final Corrector corrector;
    private final FormGuard guard;
    private final FilingForms filing;

    CorrectionForms(ArchiveSearcher archive, Corrector corrector, FormGuard guard) {
        this.archive = archive;
        this.corrector = corrector;
        this.guard = guard;
        this.filing = new FilingForms(archive, corrector::now);
    }

    /** What a page of results needs for the form that files its hits. */
    Mending filing(Context ctx) {
        return guard.mending(ctx, PATH, "", "");
    }

    /** What an article is filed under. */
    Filed filed(Context ctx, Article article) {
        return filing.of(ctx, article.id());
    }

    /** What a quote of an article is filed under. */
    Filed filed(Context ctx, Article article, Quote quote) {
        return filing.of(ctx, article, quote);
    }

    /** Whether something may be filed, or is. */
    private boolean showsFiling(Context ctx) {
        return guard.isOpen(ctx, Role.ANNOTATE) || !corrector.now().isEmpty();
    }

    /** The cards of these hits with what those are filed under. */
    List<Card> filed(Context ctx, List<Card> cards, List<Hit> hits) {
        return showsFiling(ctx)
                ? IntStream.range(0, cards.size())
                        .mapToObj(i -> cards.get(i)
                                .withFiled(filing.of(ctx, hits.get(i).id())))
                        .toList()
                : cards;
    }

    /** The groups of quotes with what those are filed under. */
    List<Results.Group> filed(Context ctx, List<Results.Group> groups) {
        return showsFiling(ctx)
                ? groups.stream()
                        .map(group -> new Results.Group(
                                group.heading(),
                                group.quotes().stream()
                                        .map(card -> card.withFiled(filing.of(
                                                ctx, card.quotes().getFirst().id())))
                                        .toList()))
                        .toList()
                : groups;
    }

    /** What the page of an article needs for its forms. */
    Mending of(Context ctx, Article article, Messages messages) {
        return guard.mending(
                ctx,
                Role.ANNOTATE,
                PATH,
                PageAddresses.article(article.id()),
                article.id(),
                Stream.concat(
                                corrector.now().of(article).stream(),
                                corrector.now().of(article, Visitor.of(ctx).owner()).stream())
                        .map(one -> kept(ctx, one, messages))
                        .toList());
    }

    private Mending.Kept kept(Context ctx, Correction one, Messages messages) {
        Role needed = Rights.needed(one.change(), corrector.now());
        return new Mending.Kept(
                one.key(),
                said(one.change(), messages),
                one.owner() == null ? one.by() : one.by() + ", " + messages.text("share.own"),
                Visitor.of(ctx).may(needed));
    }

    /** What the page of a speaker or an outlet needs: the corrections that name it. */
    Mending of(Context ctx, String name, String page, Messages messages) {
        List<Mending.Kept> kept = corrector.now().inForce().stream()
                .filter(one -> names(one.change()).contains(name))
                .map(one -> kept(ctx, one, messages))
                .toList();
        return guard.mending(ctx, Role.ADMIN, PATH, page, name, kept);
    }

    private static List<String> names(Change change) {
        return switch (change) {
            case Change.Joined joined -> joined.names();
            case Change.Parted parted -> parted.names();
            case Change.Merged merged -> merged.outlets();
            default -> List.of();
        };
    }

    private static String said(Change change, Messages messages) {
        String unknown = messages.text("fact.unknown");
        return switch (change) {
            case Change.Value value ->
                messages.text("fact." + value.field().key()) + ": "
                        + (value.value().isEmpty() ? unknown : String.join("; ", value.value()));
            case Change.Speakers said ->
                messages.text("facet.speaker") + " (“" + said.words().text() + "”): "
                        + (said.names().isEmpty() ? unknown : String.join("; ", said.names()));
            case Change.Quoted quoted ->
                messages.text("facet.kind") + " (“" + quoted.words().text() + "”): " + kind(quoted, messages);
            case Change.Filed filed -> messages.text(filedAs(filed), filed.name()) + of(filed.words());
            case Change.Noted noted -> messages.text("mend.note") + of(noted.words()) + ": " + noted.note();
            case Change.Removed removed -> messages.text("mend.removed");
            case Change.Joined joined -> messages.text("mend.joined", String.join(" · ", joined.names()));
            case Change.Parted parted -> messages.text("mend.parted", String.join(" · ", parted.names()));
            case Change.Merged merged -> messages.text("mend.joined", String.join(" · ", merged.outlets()));
            case Change.Undone undone -> "";
        };
    }

    private static String filedAs(Change.Filed filed) {
        String shelf = Keyword.of(filed.shelf());
        return "mend." + (filed.on() ? "filed." : "unfiled.") + shelf;
    }

    private static String of(Change.@Nullable Words words) {
        return words == null ? "" : " (“" + words.text() + "”)";
    }

    private static String kind(Change.Quoted quoted, Messages messages) {
        Quote.Kind kind = quoted.kind();
        return kind == null ? messages.text("mend.noquote") : messages.text("kind." + Keyword.of(kind));
    }

    /** Keeps what a form says, and leads back to its page. */
    void keep(Context ctx) {
        guard.require(ctx);
        FilingForms.Changes changes;
        try {
            changes = changes(ctx);
        } catch (IllegalArgumentException e) {
            throw Problem.parameter("value", String.valueOf(e.getMessage()));
        }
        Visitor visitor = Visitor.of(ctx);
        changes.shared().forEach(change -> visitor.require(Rights.needed(change, corrector.now())));
        if (visitor.owner() != null && !changes.own().isEmpty()) {
            corrector.keepOwn(visitor.owner(), changes.own());
        }
        if (!changes.shared().isEmpty()) {
            corrector.keep(visitor.who(), changes.shared());
            archive.lookAgain();
        }
        ctx.header("Cache-Control", "no-store");
        boolean removed = changes.shared().stream().anyMatch(change -> change instanceof Change.Removed);
        String back = given(ctx, "back");
        ctx.redirect(!removed && Preferences.isLocal(back) ? back + place(ctx) : "/", HttpStatus.SEE_OTHER);
    }

    /** Where on its page the form was, so that whoever sent it goes on there. */
    private static String place(Context ctx) {
        String at = Objects.requireNonNullElse(ctx.queryParam("at"), "");
        return at.matches("[\\w.-]{1,80}") ? "#" + at : "";
    }

    private FilingForms.Changes changes(Context ctx) {
        String act = given(ctx, "act");
        return switch (act) {
            case "undo" -> undone(ctx, given(ctx, "value"));
            case "tag", "collect", "note" -> filing.changes(ctx, given(ctx, "subject"), act, given(ctx, "value"));
            case "file" -> filing.changes(ctx);
            default -> FilingForms.Changes.ofAll(corrections(ctx));
        };
    }

    private List<Change> corrections(Context ctx) {
        String value = given(ctx, "value");
        String subject = given(ctx, "subject");
        List<String> names = Stream.concat(Stream.of(subject), FieldValue.parts(value).stream())
                .toList();
        return switch (given(ctx, "act")) {
            case "join" -> List.of(new Change.Joined(names));
            case "part" -> List.of(new Change.Parted(names));
            case "outlets" -> List.of(new Change.Merged(names));
            case "remove" -> List.of(new Change.Removed(Target.of(article(subject))));
            case "quote" -> ofQuote(ctx, article(subject));
            case "value" -> {
                Field field = FieldValue.field(given(ctx, "field"))
                        .orElseThrow(() -> new IllegalArgumentException("an unknown field"));
                String plain = field == Field.DATE ? DayRange.plain(value, Clock.systemUTC()) : value;
                yield List.of(new Change.Value(Target.of(article(subject)), field, FieldValue.parse(field, plain)));
            }
            default -> throw new IllegalArgumentException("a form of no known kind");
        };
    }

    private FilingForms.Changes undone(Context ctx, String key) {
        List<Change> undo = List.of(new Change.Undone(key));
        return Rights.isOwn(key, corrector.now(), Visitor.of(ctx))
                ? new FilingForms.Changes(List.of(), undo)
                : FilingForms.Changes.ofAll(undo);
    }

    /** The speaker and the kind of a quote as the form has them, where they are others than before. */
    private static List<Change> ofQuote(Context ctx, Article article) {
        String text = given(ctx, "words").replace("\r\n", "\n").strip();
        int start = place(ctx, article, text);
        Change.Words words = new Change.Words(text, article.body().codePointCount(0, start));
        List<Change> changes = new ArrayList<>();
        String kind = given(ctx, "kind");
        if (!kind.equals(given(ctx, "kind-before"))) {
            changes.add(new Change.Quoted(
                    Target.of(article), words, kind.equals("none") ? null : CorrectionLine.kind(kind)));
        }
        String speaker = given(ctx, "value").strip();
        if (!kind.equals("none") && !speaker.equals(given(ctx, "value-before"))) {
            boolean unknown = speaker.equalsIgnoreCase(FieldValue.UNKNOWN);
            changes.add(
                    new Change.Speakers(Target.of(article), words, unknown ? List.of() : FieldValue.parts(speaker)));
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing was changed in the form");
        }
        return changes;
    }

    private static int place(Context ctx, Article article, String text) {
        String given = given(ctx, "start");
        int near = given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
        int start = article.body().indexOf(text, Math.min(near, article.body().length()));
        int anywhere = start < 0 ? article.body().indexOf(text) : start;
        if (text.isEmpty() || anywhere < 0) {
            throw new IllegalArgumentException("the article has no such words: copy them from its text");
        }
        return anywhere;
    }

    private Article article(String id) {
        return archive.article(id).orElseThrow(() -> Problem.noArticle(id));
    }

    private static String given(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
