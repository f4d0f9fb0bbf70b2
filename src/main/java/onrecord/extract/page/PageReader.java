package onrecord.extract.page;

import java.util.List;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.model.Provenance;
import onrecord.read.Document;
import org.jsoup.Jsoup;

/** Reads one saved web page. Safe for use by several threads. */
public final class PageReader {
    /** What the page says and shows; never throws, whatever the markup. */
    public Findings read(Document document) {
        org.jsoup.nodes.Document page = Jsoup.parse(document.content());
        List<String> paragraphs = page.select("p").eachText();
        Findings.Builder found = Findings.builder().body(paragraphs, new Provenance("p-elements", null, 0.5));
        if (!page.title().isBlank()) {
            found.title(Found.of(page.title().strip(), "title-element", page.title(), 0.5));
        }
        return found.build();
    }
}
