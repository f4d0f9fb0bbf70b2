package onrecord.extract.text;

import java.util.List;
import onrecord.extract.value.Findings;
import onrecord.model.Provenance;
import onrecord.read.Document;

/** Reads one article in plain text. Safe for use by several threads. */
public final class TextReader {
    /** What the text says; never throws, whatever the text. */
    public Findings read(Document document) {
        List<String> paragraphs = document.content()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return Findings.builder()
                .body(paragraphs, new Provenance("text", null, 0.5))
                .build();
    }
}
