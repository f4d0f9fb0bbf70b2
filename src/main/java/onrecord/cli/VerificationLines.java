package onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import onrecord.link.Likeness;
import onrecord.link.QuoteCheck;
import onrecord.search.Verification;

/** What was found out about somebody's words, as lines for a person. */
final class VerificationLines {
    private final Style style;
    private final HitLines hits;

    VerificationLines(Style style) {
        this.style = style;
        this.hits = new HitLines(style);
    }

    List<String> of(Verification verification) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(verdict(verification)));
        if (!verification.complete()) {
            lines.add("Time was too short to look at every article that may have it.");
        }
        for (Verification.Passage passage : verification.passages()) {
            lines.add("");
            lines.add("  " + marked(passage.likeness()));
            lines.add("     " + whose(passage));
            lines.addAll(hits.where(passage.article()));
        }
        return lines;
    }

    private static String verdict(Verification verification) {
        return switch (verification.verdict()) {
            case VERBATIM -> "Verbatim: the archive has these words as a quote.";
            case ALTERED -> "Altered: a quote has other words, marked below as [asked -> found].";
            case SAID_BY_ANOTHER ->
                "Said by another: the archive has these words, or nearly, as those of someone other than "
                        + Printable.words(String.valueOf(verification.speaker())) + ".";
            case STITCHED -> "Stitched together: the pieces are quotes, in several places.";
            case UNQUOTED -> "Not a quote: an article has these words in its own text, and nobody says them.";
            case ABSENT ->
                "Not in this archive"
                        + (verification.passages().isEmpty() ? ". Nothing comes near." : "; these come nearest.");
        };
    }

    private static String marked(Likeness likeness) {
        StringBuilder line = new StringBuilder();
        for (Likeness.Part part : likeness.parts()) {
            line.append(
                    switch (part.kind()) {
                        case SAME -> part.found();
                        case CHANGED ->
                            "[" + part.asked().strip() + " -> " + part.found().strip() + "] ";
                        case BETWEEN -> part.found();
                    });
        }
        return Printable.words(line.toString().strip());
    }

    private String whose(Verification.Passage passage) {
        if (passage.quote() == null) {
            return passage.quoted() ? "in quotation marks; whose words is not known" : "in the article's own text";
        }
        String note = passage.voice() == QuoteCheck.Voice.ANOTHER ? "  (not the speaker asked for)" : "";
        return hits.speaker(passage.quote()) + note;
    }
}
