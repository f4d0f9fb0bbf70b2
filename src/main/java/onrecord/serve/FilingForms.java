package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
import onrecord.keep.FieldValue;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Filed;
import org.jspecify.annotations.Nullable;

/**
 * Tags, stars, collections and notes from the pages. What is filed is named by an article's id or by that of a quote. A
 * page has one form for all that it shows, so that a list of results stays short: the field {@code tag.ID} has the tags
 * of what has this id, {@code in.ID} its collections, {@code note.ID} a note; the button {@code star} names what gets a
 * star or loses it, and the buttons {@code untag.ID}, {@code uncollect.ID} and {@code unnote.ID} a label that it loses.
 * Where there are users it is their own, unless the field {@code shared.ID} says that everybody may see it.
 */
final class FilingForms {
    private final ArchiveSearcher archive;
    private final Supplier<Corrections> corrections;

    /** @param corrections those there are now */
    FilingForms(ArchiveSearcher archive, Supplier<Corrections> corrections) {
        this.archive = archive;
        this.corrections = corrections;
    }

    /**
     * What a form says.
     *
     * @param shared for everybody
     * @param own for whoever sends it alone
     */
    record Changes(List<Change> shared, List<Change> own) {
        /** Changes that are everybody's. */
        static Changes ofAll(List<Change> changes) {
            return new Changes(changes, List.of());
        }

        private static Changes of(boolean shared, List<Change> changes) {
            return shared ? ofAll(changes) : new Changes(List.of(), changes);
        }

        private static Changes join(List<Changes> several) {
            return new Changes(
                    several.stream().flatMap(one -> one.shared().stream()).toList(),
                    several.stream().flatMap(one -> one.own().stream()).toList());
        }
    }

    /** Something that can be filed. */
    private record Thing(Article article, @Nullable Quote quote) {
        Change.@Nullable Words words() {
            return quote == null ? null : Change.Words.of(article, quote);
        }

        /** How far from where it stands these words stood, in code points. */
        int distance(Change.@Nullable Words those) {
            Change.Words here = words();
            return here == null || those == null ? 0 : Math.abs(here.start() - those.start());
        }

        FiledUnder labels() {
            return labels(article);
        }

        /** What it is filed under in a copy of its article. */
        FiledUnder labels(Article copy) {
            return quote == null ? FiledUnder.of(copy) : FiledUnder.of(copy, quote);
        }
    }

    private FiledUnder own(Thing thing, @Nullable String owner) {
        return owner == null ? FiledUnder.NONE : thing.labels(corrections.get().filedBy(owner, thing.article()));
    }

    private Optional<Thing> find(String id) {
        Optional<Article> article = archive.article(id);
        if (article.isPresent()) {
            return Optional.of(new Thing(article.get(), null));
        }
        return QuoteId.parse(id)
                .flatMap(named -> archive.article(named.article())
                        .flatMap(whole -> named.find(whole).map(quote -> new Thing(whole, quote))));
    }

    private Thing thing(String id) {
        return find(id).orElseThrow(
                        () -> Problem.notFound("there is no article and no quote \"" + id + "\" in this archive"));
    }

    /** What is shown of what something is filed under. */
    Filed of(Context ctx, String id) {
        return find(id).map(thing -> of(ctx, id, thing))
                .orElseGet(() -> filed(id, false, FiledUnder.NONE, FiledUnder.NONE));
    }

    /** What is shown of what a quote is filed under. */
    Filed of(Context ctx, Article article, Quote quote) {
        return of(ctx, QuoteId.of(article, quote).toString(), new Thing(article, quote));
    }

    private Filed of(Context ctx, String id, Thing thing) {
        FiledUnder own = own(thing, Visitor.of(ctx).owner());
        return filed(id, thing.quote() != null, thing.labels(), own);
    }

    private static Filed filed(String id, boolean quoted, FiledUnder labels, FiledUnder own) {
        String path = quoted ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
        return new Filed(
                id,
                labels.isStarred() || own.isStarred(),
                named(labels.tags(), tag -> address(path, FacetName.TAG, tag)),
                named(labels.collections(), name -> address(path, FacetName.COLLECTION, name)),
                labels.notes(),
                named(own.tags(), name -> OwnPages.PATH),
                named(own.collections(), name -> OwnPages.PATH),
                own.notes());
    }

    private static List<Anchor> named(List<String> names, UnaryOperator<String> address) {
        return names.stream()
                .filter(name -> !name.equals(FiledUnder.STAR))
                .map(name -> new Anchor(name, address.apply(name)))
                .toList();
    }

    /** The results of a search for a tag or a collection, from the page of articles or of quotes. */
    static String address(String path, FacetName facet, String value) {
        Map<FacetName, Selection> chosen = new EnumMap<>(FacetName.class);
        chosen.put(facet, new Selection(List.of(value), List.of()));
        return new SearchAddress(
                        path,
                        SearchRequest.of("")
                                .withFilters(Filters.NONE.withFacets(chosen))
                                .withSort(SearchRequest.Sort.NEWEST)
                                .withFacets(Set.of(FacetName.values()))
                                .withDateFacet(true))
                .toString();
    }

    /**
     * What one field of a form says of what has this id.
     *
     * @param act "tag", "collect" or "note", or the same with "un" in front
     */
    private static List<Change> change(Thing thing, String act, String value) {
        Target target = Target.of(thing.article());
        if (act.equals("note")) {
            return List.of(new Change.Noted(target, thing.words(), value.strip()));
        }
        boolean on = !act.startsWith("un");
        List<String> names = on ? FieldValue.parts(value) : List.of(value);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("name a tag or a collection");
        }
        List<Change> changes = new ArrayList<>();
        names.forEach(name -> changes.add(new Change.Filed(target, thing.words(), shelf(act), name, on)));
        return changes;
    }

    /** What one field of a form says, for everybody or for whoever sends it. */
    Changes changes(Context ctx, String id, String act, String value) {
        Thing thing = thing(id);
        String owner = Visitor.of(ctx).owner();
        if (act.equals("unnote")) {
            return unnoted(thing, value, owner);
        }
        boolean taken = act.startsWith("un");
        boolean shared = taken ? !names(own(thing, owner), act).contains(value) : isShared(ctx, id);
        return Changes.of(shared, change(thing, act, value));
    }

    private static List<String> names(FiledUnder labels, String act) {
        return shelf(act) == Change.Shelf.TAG ? labels.tags() : labels.collections();
    }

    private static Change.Shelf shelf(String act) {
        return act.endsWith("tag") ? Change.Shelf.TAG : Change.Shelf.COLLECTION;
    }

    /** A note goes from where it is, their own before one of everybody. */
    private Changes unnoted(Thing thing, String text, @Nullable String owner) {
        Optional<Change> own = note(corrections.get().of(thing.article(), owner), thing, text);
        if (own.isPresent()) {
            return Changes.of(false, List.of(own.get()));
        }
        return Changes.ofAll(List.of(note(corrections.get().of(thing.article()), thing, text)
                .orElseThrow(() -> new IllegalArgumentException("there is no such note any more"))));
    }

    /** The undo of what put this note on something, where one of these did. */
    private static Optional<Change> note(List<Correction> candidates, Thing thing, String text) {
        return candidates.stream()
                .filter(one -> one.change() instanceof Change.Noted noted
                        && oneLineEnds(noted.note()).equals(oneLineEnds(text))
                        && isOf(noted.words(), thing.quote()))
                .min(Comparator.comparingInt(one -> thing.distance(((Change.Noted) one.change()).words())))
                .map(one -> new Change.Undone(one.key()));
    }

    /** A form has CR LF at the ends of lines, whatever it was given. */
    private static String oneLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    private static boolean isOf(Change.@Nullable Words words, @Nullable Quote quote) {
        return quote == null ? words == null : words != null && words.text().equals(quote.text());
    }

    private static boolean isShared(Context ctx, String id) {
        return Visitor.of(ctx).owner() == null || ctx.formParam(SavedSearchPages.SHARED + "." + id) != null;
    }

    /** A star that is there goes, whosever it is; one that is not comes. */
    private Changes star(Context ctx, String id) {
        Thing thing = thing(id);
        boolean shared = thing.labels().isStarred();
        boolean own = own(thing, Visitor.of(ctx).owner()).isStarred();
        if (!shared && !own) {
            return Changes.of(isShared(ctx, id), List.of(star(thing, true)));
        }
        return new Changes(
                shared ? List.of(star(thing, false)) : List.of(), own ? List.of(star(thing, false)) : List.of());
    }

    private static Change star(Thing thing, boolean on) {
        return new Change.Filed(Target.of(thing.article()), thing.words(), Change.Shelf.TAG, FiledUnder.STAR, on);
    }

    /**
     * All that a page's form says.
     *
     * @throws IllegalArgumentException if that is nothing
     */
    Changes changes(Context ctx) {
        List<Changes> changes = new ArrayList<>();
        String star = ctx.formParam("star");
        if (star != null) {
            changes.add(star(ctx, star));
        }
        ctx.formParamMap().forEach((name, values) -> {
            int dot = name.indexOf('.');
            String act = act(dot < 0 ? "" : name.substring(0, dot));
            String value = values.getFirst();
            if (!act.isEmpty() && !value.isBlank()) {
                changes.add(changes(ctx, name.substring(dot + 1), act, value));
            }
        });
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing was typed in the form");
        }
        return Changes.join(changes);
    }

    private static String act(String field) {
        return switch (field) {
            case "tag", "note" -> field;
            case "in" -> "collect";
            case "untag", "uncollect", "unnote" -> field;
            default -> "";
        };
    }
}
