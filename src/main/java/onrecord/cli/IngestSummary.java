package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.ingest.Tally;
import onrecord.text.Keyword;

/** What a run has done, for a person. */
final class IngestSummary {
    private IngestSummary() {}

    /** @param failures the command that lists what failed */
    static List<String> of(Tally.Figures f, boolean dryRun, Path folder, String failures) {
        List<String> lines = new ArrayList<>();
        String found = "%s: %d new, %d changed, %d moved, %d unchanged"
                .formatted(count(f.files(), "file"), f.added(), f.changed(), f.moved(), f.unchanged());
        if (dryRun) {
            lines.add("Would take in " + found + (f.removed() == 0 ? "" : "; would remove " + f.removed() + " gone"));
            return lines;
        }
        lines.add("Took in " + count(f.articles(), "article") + " into " + folder);
        lines.add(found + (f.removed() == 0 ? "" : ", " + f.removed() + " gone and removed"));
        f.byFormat().forEach((format, n) -> lines.add("  %-24s %,10d".formatted(format, n)));
        if (f.failures() > 0) {
            lines.add(count(f.failures(), "failure") + "; '" + failures + "' lists them all:");
            f.byKind()
                    .forEach((kind, n) ->
                            lines.add("  %-24s %,10d".formatted(Keyword.of(kind).replace('-', ' '), n)));
        }
        return lines;
    }

    private static String count(long n, String what) {
        return "%,d %s%s".formatted(n, what, n == 1 ? "" : "s");
    }
}
