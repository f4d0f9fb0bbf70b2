package onrecord.cli;

import java.util.List;
import java.util.function.Function;
import onrecord.search.FacetName;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which page of an answer is shown, and how. */
final class PageOfHits {
    @Mixin
    private PageOptions pages = new PageOptions();

    @Option(names = "--json", description = "Print the answer as JSON, as the API gives it.")
    private boolean json;

    SearchRequest of(AskedOptions asked) {
        return asked.request(pages.size(), pages.page(), true);
    }

    /** What a hit looks like to a person; its rank is from 1. */
    interface Lines<H> {
        List<String> of(HitLines style, int rank, H hit);
    }

    /** @param what one hit is called */
    <H> void print(
            Console console,
            SearchRequest request,
            Function<SearchRequest, Page<H>> search,
            String what,
            Function<Page<H>, String> asJson,
            Lines<H> asLines) {
        Page<H> page = search.apply(request);
        if (json) {
            console.line(asJson.apply(page));
            return;
        }
        HitLines lines = new HitLines(new Style(console.isColoured()));
        int rank = pages.first();
        for (H hit : page.hits()) {
            asLines.of(lines, rank++, hit).forEach(console::line);
            console.line("");
        }
        lines.summary(page, what).forEach(console::line);
        long left = leftOut(request, search);
        if (left > 0) {
            console.line("%,d more with a name that is only perhaps right; --perhaps shows them".formatted(left));
        }
    }

    /** How many hits a choice of speakers leaves out because their names are only perhaps right. */
    private static <H> long leftOut(SearchRequest request, Function<SearchRequest, Page<H>> search) {
        SearchRequest.Options options = request.options().withExactTotal(true);
        boolean chosen =
                !request.filters().selection(FacetName.SPEAKER).included().isEmpty();
        if (!chosen || !options.certain()) {
            return 0;
        }
        SearchRequest counting = request.withPage(1).counting(false);
        long certain = search.apply(counting.withOptions(options)).total().value();
        long any = search.apply(counting.withOptions(options.withCertain(false)))
                .total()
                .value();
        return Math.max(0, any - certain);
    }
}
