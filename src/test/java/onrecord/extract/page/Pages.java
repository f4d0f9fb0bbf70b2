package onrecord.extract.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.Vote;
import onrecord.identity.OutletTable;
import onrecord.model.Boilerplate;
import onrecord.read.Document;

/** Pages written for the tests: a head and a body around three paragraphs of news about a harbour. */
final class Pages {
    static final String FIRST =
            "The harbour was closed for a second day on Monday because of the storm, the port authority said.";
    static final String SECOND =
            "Ferries to the islands will not run before Wednesday, and two cargo ships are waiting outside the bay.";
    static final String THIRD =
            "Nobody was hurt, but the lighthouse keeper lost the roof of his shed, a spokeswoman added.";
    static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    private Pages() {}

    static Findings read(String html) {
        return new PageReader(OutletTable.standard())
                .read(new Document(
                        "0000000000000000", "page.html", null, Document.Form.HTML, html, List.of(), Map.of()));
    }

    /** A page of this head, with a headline and this markup below it. */
    static Findings page(String head, String below) {
        return read("<html lang='en'><head>" + head + "</head><body><article><h1>Harbour closed by storm again</h1>"
                + below + "</article></body></html>");
    }

    static Findings page(String below) {
        return page("", below);
    }

    static <T> T best(List<Found<T>> found) {
        return Vote.best(found, value -> value).orElseThrow().value();
    }

    /** What stood around the article, by the rule that took it out. */
    static Map<String, String> around(Findings found) {
        return found.boilerplate().stream()
                .collect(Collectors.toMap(
                        boilerplate -> boilerplate.provenance().method(), Boilerplate::text, (a, b) -> a + "\n" + b));
    }
}
