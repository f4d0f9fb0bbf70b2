package onrecord.cli;

import java.util.List;
import java.util.OptionalLong;
import onrecord.ingest.Tally;

/** How far a run is, on one line that fits: where there is little room, what matters least is left out. */
final class ProgressLine {
    private static final int LONG_BAR = 24;
    private static final int SHORT_BAR = 10;

    private ProgressLine() {}

    /**
     * The line for these figures.
     *
     * @param seconds how long the run has taken so far
     * @param width how many columns there are
     */
    static String of(Tally.Figures f, double seconds, int width) {
        if (f.files() == 0) {
            return "looking for files ...";
        }
        double done = f.share();
        String share = "%3.0f%%".formatted(done * 100);
        String files = "%,d of %,d files".formatted(f.filesDone(), f.files());
        String articles = "%,d articles".formatted(f.articles());
        String rate = "%.1f MB/s".formatted(f.bytesDone() / 1e6 / Math.max(seconds, 0.001));
        String failures = "%,d failure%s".formatted(f.failures(), f.failures() == 1 ? "" : "s");
        String left = left(f, seconds);
        String all = share + "  " + join(files, articles, rate, failures, left);
        List<String> lines = List.of(
                bar(done, LONG_BAR) + all,
                bar(done, SHORT_BAR) + all,
                bar(done, SHORT_BAR) + share + "  " + join(files, articles, failures, left),
                bar(done, SHORT_BAR) + share + "  " + join(files, failures, left),
                share + "  " + join(files, failures, left));
        return lines.stream()
                .filter(line -> line.length() <= width)
                .findFirst()
                .orElse(share + "  " + join(failures, left));
    }

    private static String join(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String bar(double done, int size) {
        int filled = (int) Math.round(done * size);
        return "[" + "=".repeat(filled) + " ".repeat(size - filled) + "] ";
    }

    private static String left(Tally.Figures f, double seconds) {
        if (f.filesDone() == f.files()) {
            return "finishing";
        }
        OptionalLong left = f.secondsLeft(seconds);
        return left.isEmpty() ? "" : time(left.getAsLong()) + " to go";
    }

    private static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? (seconds / 60 + 1) + " min" : "%.1f h".formatted(seconds / 3600.0);
    }
}
