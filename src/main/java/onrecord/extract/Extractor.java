package onrecord.extract;

import java.time.Clock;
import java.time.LocalDate;
import onrecord.extract.page.PageReader;
import onrecord.extract.text.TextReader;
import onrecord.extract.value.Findings;
import onrecord.identity.OutletTable;
import onrecord.read.Document;

/**
 * Makes an article of a document: reads its text or its markup, adds what its container claims, and chooses. Safe for
 * use by several threads; one instance serves a whole archive.
 */
public final class Extractor {
    private final OutletTable outlets;
    private final TextReader texts;
    private final PageReader pages;
    private final Clock clock;

    /** An extractor with OnRecord's own table of outlets. */
    public Extractor() {
        this(OutletTable.standard());
    }

    /** An extractor that knows these outlets. */
    public Extractor(OutletTable outlets) {
        this(outlets, Clock.systemUTC());
    }

    /** @param clock dates nothing: a date that lies behind its next day was read wrongly or is not of a publication */
    Extractor(OutletTable outlets, Clock clock) {
        this.clock = clock;
        this.outlets = outlets;
        this.texts = new TextReader(outlets);
        this.pages = new PageReader(outlets);
    }

    /**
     * The article, without quotes, and every candidate that was considered. Never throws for what a document contains;
     * a value that nothing in it speaks for is absent.
     */
    public Extraction extract(Document document) {
        Findings found = switch (document.form()) {
            case TEXT -> texts.read(document);
            case HTML -> pages.read(document);
        };
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        Claims claims = new Claims(document.claims(), outlets, latest);
        return new Decision(document, found.upTo(latest), claims, outlets).extraction();
    }
}
