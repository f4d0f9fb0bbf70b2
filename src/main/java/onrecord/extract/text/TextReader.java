package onrecord.extract.text;

import java.util.List;
import onrecord.extract.value.Findings;
import onrecord.identity.OutletTable;
import onrecord.model.Field;
import onrecord.read.Claim;
import onrecord.read.Document;

/** Reads one article in plain text. Safe for use by several threads. */
public final class TextReader {
    private final OutletTable outlets;

    /** A reader that knows these outlets by their names. */
    public TextReader(OutletTable outlets) {
        this.outlets = outlets;
    }

    /** What the text says; never throws, whatever the text; takes time linear in its length. */
    public Findings read(Document document) {
        String title = document.claims().stream()
                .filter(claim -> claim.field() == Field.TITLE && claim.binding())
                .map(Claim::value)
                .findFirst()
                .orElse(null);
        List<String> struck = document.properties().getOrDefault(Document.STRUCK_OUT, List.of());
        return new TextReading(document.content(), title, struck, outlets).findings();
    }
}
