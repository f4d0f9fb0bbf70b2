package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.OwnList;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What a user filed and noted for themselves alone, at {@code /mine}, and the form that shares a tag or a collection.
 */
final class OwnPages {
    static final String PATH = "/mine";

    private final ArchiveSearcher archive;
    private final Corrector corrector;
    private final FormGuard guard;
    private final Pages pages;

    OwnPages(ArchiveSearcher archive, Corrector corrector, FormGuard guard, Pages pages) {
        this.archive = archive;
        this.corrector = corrector;
        this.guard = guard;
        this.pages = pages;
    }

    /** A tag or a collection. */
    private record Label(Change.Shelf shelf, String name) {
        String key() {
            return Keyword.of(shelf) + ":" + name;
        }
    }

    /** An article or a quote of one. */
    private record Thing(Target article, Change.@Nullable Words words) {}

    private static String owner(Context ctx) {
        String owner = Visitor.of(ctx).owner();
        if (owner == null) {
            throw Problem.notFound("everything is everybody's here: this server has no users");
        }
        return owner;
    }

    private Map<Label, Set<Thing>> filed(String owner) {
        Map<Label, Set<Thing>> filed = new LinkedHashMap<>();
        for (Correction one : corrector.now().inForce(owner)) {
            if (one.change() instanceof Change.Filed change) {
                Set<Thing> things =
                        filed.computeIfAbsent(new Label(change.shelf(), change.name()), label -> new LinkedHashSet<>());
                Thing thing = new Thing(change.article(), change.words());
                things.remove(thing);
                if (change.on()) {
                    things.add(thing);
                }
            }
        }
        filed.values().removeIf(Set::isEmpty);
        return filed;
    }

    void list(Context ctx) {
        String owner = owner(ctx);
        Messages messages = Preferences.messages(ctx);
        FormGuard.welcome(ctx);
        ctx.header("Cache-Control", "no-store");
        List<OwnList.Shelf> shelves = new ArrayList<>();
        filed(owner)
                .forEach((label, things) -> shelves.add(new OwnList.Shelf(
                        label.key(),
                        label.name(),
                        messages.text("facet." + Keyword.of(label.shelf())),
                        messages.count("own.things", things.size()),
                        FilingForms.address(found(things), facet(label), label.name()),
                        things.stream().map(thing -> shown(thing, messages)).toList())));
        List<OwnList.Note> notes = new ArrayList<>();
        for (Correction one : corrector.now().inForce(owner)) {
            if (one.change() instanceof Change.Noted noted) {
                notes.add(new OwnList.Note(noted.note(), shown(new Thing(noted.article(), noted.words()), messages)));
            }
        }
        pages.answer(
                ctx,
                "own.jte",
                new OwnList(
                        pages.frame(ctx, messages.text("own"), "searches"),
                        guard.mending(ctx, PATH, PATH, ""),
                        shelves,
                        notes));
    }

    private static FacetName facet(Label label) {
        return label.shelf() == Change.Shelf.TAG ? FacetName.TAG : FacetName.COLLECTION;
    }

    /** Where a search finds them: articles, or quotes where it is quotes alone that are filed so. */
    private static String found(Set<Thing> things) {
        return things.stream().allMatch(thing -> thing.words() != null) ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
    }

    /** An article that is gone leads to where it would be. */
    private OwnList.Thing shown(Thing thing, Messages messages) {
        String id = Objects.requireNonNullElse(thing.article().id(), "");
        Optional<Article> article = archive.article(id);
        Change.Words words = thing.words();
        String place = article.isEmpty() || words == null ? "" : place(article.get(), words);
        String name = article.map(known -> ArticleName.of(known, messages))
                .orElseGet(() -> Objects.requireNonNullElse(thing.article().source(), id));
        return new OwnList.Thing(
                new Anchor(name, PageAddresses.article(id) + place), words == null ? "" : words.text());
    }

    private static String place(Article article, Change.Words words) {
        return article.quotes().stream()
                .filter(quote -> quote.text().equals(words.text()))
                .findFirst()
                .map(quote -> "#" + PageAddresses.anchor(quote))
                .orElse("");
    }

    /** Has everybody see what a tag or a collection holds. */
    void share(Context ctx) {
        String owner = owner(ctx);
        guard.require(ctx);
        String key = Objects.requireNonNullElse(ctx.formParam("value"), "");
        Map.Entry<Label, Set<Thing>> shelf = filed(owner).entrySet().stream()
                .filter(one -> one.getKey().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("you keep nothing under \"" + key + "\""));
        corrector.keep(owner, changes(shelf, true));
        corrector.keepOwn(owner, changes(shelf, false));
        archive.lookAgain();
        ctx.header("Cache-Control", "no-store");
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private static List<Change> changes(Map.Entry<Label, Set<Thing>> shelf, boolean on) {
        Label label = shelf.getKey();
        return shelf.getValue().stream()
                .map(thing ->
                        (Change) new Change.Filed(thing.article(), thing.words(), label.shelf(), label.name(), on))
                .toList();
    }
}
