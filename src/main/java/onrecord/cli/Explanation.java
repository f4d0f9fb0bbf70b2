package onrecord.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.extract.Extraction;
import onrecord.extract.Extraction.Candidate;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.read.Reading;
import onrecord.text.Cut;

/**
 * How an article was arrived at, for a person: each value's candidates, the one that won marked with a star, and under
 * each the methods that found it with their confidence and the words they read.
 */
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
            List<Candidate> candidates = extraction.considered().stream()
                    .filter(c -> c.field() == field)
                    .toList();
            Provenance why = extraction.article().provenance().get(field);
            if (!candidates.isEmpty()) {
                out.append("  ").append(field.key()).append('\n');
                candidates(candidates, out);
            } else if (field == Field.CAPTIONS && why != null) {
                int captions = extraction.article().captions().size();
                out.append("  captions\n    * ").append(captions).append(captions == 1 ? " caption\n" : " captions\n");
                out.append("        ").append(why(why, "")).append('\n');
            } else {
                out.append("  ").append(field.key()).append(": none found\n");
            }
        }
        leftOut(extraction.article().boilerplate(), out);
        return out.toString();
    }

    /** Each value once, in the order in which they rank, with all that speaks for it. */
    private static void candidates(List<Candidate> candidates, StringBuilder out) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            String value = shortened(candidate.value());
            StringBuilder grounds = values.computeIfAbsent(
                    value,
                    v -> new StringBuilder(candidate.chosen() ? "    * " : "      ")
                            .append(v)
                            .append('\n'));
            grounds.append("        ")
                    .append(why(candidate.provenance(), value))
                    .append('\n');
        }
        values.values().forEach(out::append);
    }

    /** The evidence is not repeated where it is the value. */
    private static String why(Provenance why, String value) {
        String evidence = why.evidence() == null ? "" : shortened(why.evidence());
        return "%s, %.2f%s"
                .formatted(
                        why.method(),
                        why.confidence(),
                        evidence.isEmpty() || evidence.equals(value) ? "" : ", from: " + evidence);
    }

    /** What stood around the article, by the reason it was left out for. */
    private static void leftOut(List<Boilerplate> boilerplate, StringBuilder out) {
        if (boilerplate.isEmpty()) {
            return;
        }
        Map<String, StringBuilder> byReason = new LinkedHashMap<>();
        for (Boilerplate part : boilerplate) {
            StringBuilder words = byReason.computeIfAbsent(part.provenance().method(), m -> new StringBuilder());
            if (words.length() <= WIDTH) {
                words.append(words.isEmpty() ? "" : " | ").append(part.text());
            }
        }
        out.append("  left out of the body\n");
        byReason.forEach((reason, words) -> out.append("        ")
                .append(reason)
                .append(": ")
                .append(shortened(words.toString()))
                .append('\n'));
    }

    private static String shortened(String text) {
        return Cut.shown(Printable.words(text), WIDTH);
    }
}
