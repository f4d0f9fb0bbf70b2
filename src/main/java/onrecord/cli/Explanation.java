package onrecord.cli;

import onrecord.extract.Extraction;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.read.Reading;

/** How an article was arrived at, for a person: each value's candidates, the one that won marked. */
final class Explanation {
    private static final int WIDTH = 100;

    private Explanation() {}

    static String of(Reading.Read read, Extraction extraction) {
        StringBuilder out = new StringBuilder();
        out.append(Printable.of(read.source()))
                .append(" (")
                .append(read.format())
                .append(")\n");
        for (Field field : Field.values()) {
            var candidates = extraction.considered().stream()
                    .filter(c -> c.field() == field)
                    .toList();
            out.append("  ").append(field.key()).append(candidates.isEmpty() ? ": nothing speaks for one\n" : "\n");
            for (Extraction.Candidate candidate : candidates) {
                out.append(candidate.chosen() ? "    * " : "      ");
                out.append(shortened(candidate.value())).append('\n');
                out.append("        ").append(why(candidate.provenance())).append('\n');
            }
        }
        return out.toString();
    }

    private static String why(Provenance why) {
        String evidence = why.evidence();
        return "%s, %.2f%s"
                .formatted(why.method(), why.confidence(), evidence == null ? "" : ", from: " + shortened(evidence));
    }

    private static String shortened(String text) {
        String line = Printable.words(text);
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
