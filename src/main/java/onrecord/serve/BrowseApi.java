package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateCounts;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.OwnLabels;
import onrecord.search.SearchRequest;
import onrecord.search.SpeakerFacts;
import onrecord.search.Suggestion;
import onrecord.search.query.FieldName;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** What there is to choose from: values of facets, counts over time, completion, neighbours of an article. */
final class BrowseApi {
    /** The search within which values are counted, and which of them. */
    static final List<String> FACET = with("prefix", "size", Counted.OF);

    /** The search whose matches are counted over time. */
    static final List<String> TIMELINE = with();

    static final List<String> SUGGEST = List.of("q", "size", SearchParameters.ALIASES);
    static final List<String> SIMILAR = List.of("size");

    /** A field whose value is being typed, at the end. */
    private static final Pattern LAST_FIELD = Pattern.compile("(?:^|[\\s(+-])(\\w+:(?:\"[^\"]+|[^\\s\"]+))$");

    private static final int MOST_VALUES = 1000;
    private static final int MOST_SUGGESTIONS = 20;
    private static final int MOST_SIMILAR = 50;

    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    BrowseApi(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    void facet(Context ctx) throws IOException {
        facet(ctx, SearchParameters.facet(ctx.pathParam("name"), "name"));
    }

    /** The speakers as values of their facet, each with what the matches have of them. */
    void speakers(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        SearchRequest request = SearchParameters.counting(given);
        String prefix = given.one("prefix");
        int size = given.number("size", 100, 1, MOST_VALUES);
        Counted of = Counted.of(given);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        FacetCounts counts = counts(request, FacetName.SPEAKER, prefix, size, of);
        List<SpeakerFacts> facts = archive.speakers(
                request,
                counts.buckets().stream().map(FacetCounts.Bucket::value).toList());
        JsonAnswer.write(ctx, json -> AnswerJson.speakers(counts, facts, json));
    }

    void outlets(Context ctx) throws IOException {
        facet(ctx, FacetName.OUTLET);
    }

    private void facet(Context ctx, FacetName facet) throws IOException {
        Parameters given = Parameters.of(ctx);
        SearchRequest request = SearchParameters.counting(given);
        String prefix = given.one("prefix");
        int size = given.number("size", 100, 1, MOST_VALUES);
        Counted of = Counted.of(given);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        FacetCounts counts = counts(request, facet, prefix, size, of);
        JsonAnswer.write(ctx, json -> AnswerJson.facet(counts, json));
    }

    private FacetCounts counts(SearchRequest request, FacetName facet, @Nullable String prefix, int size, Counted of) {
        String beginning = prefix == null ? "" : prefix;
        return of == Counted.QUOTES
                ? archive.quoteFacet(request, facet, beginning, size)
                : archive.facet(request, facet, beginning, size);
    }

    void timeline(Context ctx) throws IOException {
        SearchRequest request = SearchParameters.counting(Parameters.of(ctx));
        if (revalidation.unchanged(ctx)) {
            return;
        }
        DateCounts counts = archive.search(request).dates();
        JsonAnswer.write(ctx, json -> {
            if (counts != null) {
                AnswerJson.dates(counts, json);
            }
        });
    }

    void suggest(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        String typed = given.one("q");
        int size = given.number("size", 5, 1, MOST_SUGGESTIONS);
        boolean aliases = given.flag(SearchParameters.ALIASES, true);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        List<Suggestion> suggestions =
                typed == null ? List.of() : suggestions(typed.strip(), size, aliases, OwnFilings.of(ctx));
        JsonAnswer.write(ctx, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("suggestions");
            for (Suggestion suggestion : suggestions) {
                json.writeStartObject();
                json.writeStringField("kind", Keyword.of(suggestion.kind()));
                json.writeStringField("text", suggestion.text());
                json.writeNumberField("count", suggestion.count());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** For all that is typed, or else for its last word: before that may stand what is searched for beside it. */
    private List<Suggestion> suggestions(String typed, int size, boolean aliases, OwnLabels own) {
        Matcher field = LAST_FIELD.matcher(typed);
        if (field.find()) {
            FacetName shelf = shelf(field.group(1));
            if (shelf != null && !own.labels(shelf).isEmpty()) {
                return labels(shelf, field.group(1), size, own);
            }
            return archive.suggest(field.group(1), size, aliases);
        }
        List<Suggestion> whole = archive.suggest(typed, size, aliases);
        int blank = typed.lastIndexOf(' ');
        return whole.isEmpty() && blank > 0 ? archive.suggest(typed.substring(blank + 1), size, aliases) : whole;
    }

    /** What a field that is being typed asks of, if it is tags or collections. */
    private static @Nullable FacetName shelf(String field) {
        FieldName name = FieldName.of(field.substring(0, field.indexOf(':'))).orElse(null);
        return switch (name) {
            case TAG -> FacetName.TAG;
            case COLLECTION -> FacetName.COLLECTION;
            case null, default -> null;
        };
    }

    /** Tags or collections, those of whoever asks among them. */
    private List<Suggestion> labels(FacetName shelf, String field, int size, OwnLabels own) {
        String prefix =
                field.substring(field.indexOf(':') + 1).replace("\"", "").strip();
        SearchRequest all = SearchRequest.of("");
        return archive.facet(all.withOptions(all.options().withOwn(own)), shelf, prefix, size).buckets().stream()
                .map(label -> new Suggestion(Suggestion.Kind.valueOf(shelf.name()), label.value(), label.count()))
                .toList();
    }

    void similar(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        int size = Parameters.of(ctx).number("size", 10, 1, MOST_SIMILAR);
        if (archive.article(id).isEmpty()) {
            throw Problem.noArticle(id);
        }
        if (revalidation.unchanged(ctx)) {
            return;
        }
        List<Hit> hits = archive.similar(id, size);
        JsonAnswer.write(ctx, json -> similar(hits, json));
    }

    private static void similar(List<Hit> hits, JsonGenerator json) throws IOException {
        json.writeStartObject();
        AnswerJson.hits(hits, json);
        json.writeEndObject();
    }

    private static List<String> with(String... further) {
        List<String> names = new ArrayList<>(List.of("q", "match"));
        names.addAll(SearchParameters.FILTERS);
        names.addAll(SearchParameters.KNOWLEDGE);
        names.addAll(List.of(further));
        return List.copyOf(names);
    }
}
