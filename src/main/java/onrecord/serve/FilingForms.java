package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.FieldValue;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.QuoteId;
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
 */
final class FilingForms {
    private final ArchiveSearcher archive;
    private final Corrector corrector;

    FilingForms(ArchiveSearcher archive, Corrector corrector) {
        this.archive = archive;
        this.corrector = corrector;
    }

    /** Something that can be filed. */
    private record Thing(Article article, @Nullable Quote quote) {
        Change.@Nullable Words words() {
            return quote == null
                    ? null
                    : new Change.Words(
                            quote.text(),
                            article.body().codePointCount(0, quote.span().start()));
        }

        /** How far from where it stands these words stood, in code points. */
        int distance(Change.@Nullable Words those) {
            Change.Words here = words();
            return here == null || those == null ? 0 : Math.abs(here.start() - those.start());
        }

        FiledUnder labels() {
            return quote == null ? FiledUnder.of(article) : FiledUnder.of(article, quote);
        }
    }

    private Optional<Thing> find(String id) {
        Optional<Article> article = archive.article(id);
        if (article.isPresent()) {
            return Optional.of(new Thing(article.get(), null));
        }
        Optional<QuoteId> named = QuoteId.parse(id);
        return named.flatMap(quote -> archive.article(quote.article())
                .flatMap(whole -> whole.quotes().stream()
                        .filter(one -> whole.body().codePointCount(0, one.span().start()) == quote.start())
                        .findFirst()
                        .map(one -> new Thing(whole, one))));
    }

    private Thing thing(String id) {
        return find(id).orElseThrow(
                        () -> Problem.notFound("there is no article and no quote \"" + id + "\" in this archive"));
    }

    /** What is shown of what something is filed under. */
    Filed of(String id) {
        return find(id).map(thing -> filed(id, thing.labels(), thing.quote() != null))
                .orElseGet(() -> filed(id, FiledUnder.NONE, false));
    }

    /** What is shown of what a quote is filed under. */
    static Filed of(Article article, Quote quote) {
        int start = article.body().codePointCount(0, quote.span().start());
        return filed(new QuoteId(article.id(), start).toString(), FiledUnder.of(article, quote), true);
    }

    private static Filed filed(String id, FiledUnder labels, boolean quoted) {
        String path = quoted ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
        return new Filed(
                id,
                labels.isStarred(),
                labels.tags().stream()
                        .filter(tag -> !tag.equals(FiledUnder.STAR))
                        .map(tag -> new Anchor(tag, address(path, FacetName.TAG, tag)))
                        .toList(),
                labels.collections().stream()
                        .map(name -> new Anchor(name, address(path, FacetName.COLLECTION, name)))
                        .toList(),
                labels.notes());
    }

    private static String address(String path, FacetName facet, String value) {
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
    List<Change> change(String id, String act, String value) {
        Thing thing = thing(id);
        Target target = Target.of(thing.article());
        if (act.equals("note")) {
            return List.of(new Change.Noted(target, thing.words(), value.strip()));
        }
        if (act.equals("unnote")) {
            return List.of(new Change.Undone(note(thing, value)));
        }
        boolean on = !act.startsWith("un");
        Change.Shelf shelf = act.endsWith("tag") ? Change.Shelf.TAG : Change.Shelf.COLLECTION;
        List<String> names = on ? FieldValue.parts(value) : List.of(value);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("name a tag or a collection");
        }
        List<Change> changes = new ArrayList<>();
        names.forEach(name -> changes.add(new Change.Filed(target, thing.words(), shelf, name, on)));
        return changes;
    }

    /** The key of what put this note on something. */
    private String note(Thing thing, String text) {
        return corrector.now().of(thing.article()).stream()
                .filter(one -> one.change() instanceof Change.Noted noted
                        && oneLineEnds(noted.note()).equals(oneLineEnds(text))
                        && isOf(noted.words(), thing.quote()))
                .min(Comparator.comparingInt(one -> thing.distance(((Change.Noted) one.change()).words())))
                .map(Correction::key)
                .orElseThrow(() -> new IllegalArgumentException("there is no such note any more"));
    }

    /** A form has CR LF at the ends of lines, whatever it was given. */
    private static String oneLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    private static boolean isOf(Change.@Nullable Words words, @Nullable Quote quote) {
        return quote == null ? words == null : words != null && words.text().equals(quote.text());
    }

    /**
     * All that a page's form says.
     *
     * @throws IllegalArgumentException if that is nothing
     */
    List<Change> changes(Context ctx) {
        List<Change> changes = new ArrayList<>();
        String star = ctx.formParam("star");
        if (star != null) {
            Thing thing = thing(star);
            boolean on = !thing.labels().isStarred();
            changes.add(
                    new Change.Filed(Target.of(thing.article()), thing.words(), Change.Shelf.TAG, FiledUnder.STAR, on));
        }
        ctx.formParamMap().forEach((name, values) -> {
            int dot = name.indexOf('.');
            String act = act(dot < 0 ? "" : name.substring(0, dot));
            String value = values.getFirst();
            if (!act.isEmpty() && !value.isBlank()) {
                changes.addAll(change(name.substring(dot + 1), act, value));
            }
        });
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing was typed in the form");
        }
        return changes;
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
