package onrecord.ingest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import onrecord.read.Reading;

/**
 * Counts what a run has done so far. Written by the run, read by whoever shows progress: safe for use by several
 * threads, each figure right by itself.
 */
public final class Tally {
    private static final Pattern PACKED =
            Pattern.compile("(?i)\\.(?:gz|tgz|bz2|xz|zst|zip|7z|wacz|epub|docx|xlsx|od[ts])$");
    /** How many times its packed size a text has, mostly. */
    private static final int UNFOLDED = 4;

    private long files;
    private long bytes;
    private long filesDone;
    private long bytesDone;
    private long unchanged;
    private long changed;
    private long moved;
    private long added;
    private long removed;
    private long articles;
    private long failures;
    private long setAside;
    private final Map<Input, Long> begun = new HashMap<>();
    private final Map<String, Long> byFormat = new TreeMap<>();
    private final Map<Reading.Failed.Kind, Long> byKind = new EnumMap<>(Reading.Failed.Kind.class);

    /**
     * The figures at one moment.
     *
     * @param files how many files were found
     * @param bytes their size
     * @param filesDone how many are done, the unchanged among them
     * @param bytesDone their size, and about how much of the others has become articles: what is read waits for its
     *     turn
     * @param unchanged files that were not read again
     * @param added files that were new
     * @param changed files whose content was another than before
     * @param moved files that stood elsewhere before
     * @param removed files that are gone, and their articles with them
     * @param articles how many articles were taken in
     * @param failures how many files, entries or records could not be read
     * @param setAside how many sample articles left the archive
     * @param byFormat how many articles of each kind of source
     * @param byKind how many failures of each kind
     */
    public record Figures(
            long files,
            long bytes,
            long filesDone,
            long bytesDone,
            long unchanged,
            long added,
            long changed,
            long moved,
            long removed,
            long articles,
            long failures,
            long setAside,
            Map<String, Long> byFormat,
            Map<Reading.Failed.Kind, Long> byKind) {
        /** Less of the bytes says nothing about how long the others take. */
        private static final double LEAST_TO_JUDGE_BY = 0.001;

        /** How much is done, from 0 to 1. */
        public double share() {
            if (files == 0) {
                return 0;
            }
            return bytes == 0 ? (double) filesDone / files : (double) bytesDone / bytes;
        }

        /**
         * How long it still takes, if it goes on as it did; empty while too little is done to tell, and at the end.
         *
         * @param seconds how long it has taken so far
         */
        public OptionalLong secondsLeft(double seconds) {
            double done = share();
            return filesDone == files || done < LEAST_TO_JUDGE_BY
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.round(seconds / done - seconds));
        }
    }

    /** The figures now. */
    public synchronized Figures figures() {
        return new Figures(
                files,
                bytes,
                filesDone,
                bytesDone + begun.values().stream().mapToLong(n -> n).sum(),
                unchanged,
                added,
                changed,
                moved,
                removed,
                articles,
                failures,
                setAside,
                new TreeMap<>(byFormat),
                byKind.isEmpty() ? Map.of() : new EnumMap<>(byKind));
    }

    synchronized void found(Input input) {
        files++;
        bytes += input.size();
    }

    /**
     * So many characters of a file have become an article or a failure; taken for bytes until the file is done. Of a
     * packed file a quarter as many are, and never all: how much it unfolds to nobody knows before its end.
     */
    synchronized void made(Input input, int length) {
        boolean packed = PACKED.matcher(input.path().toString()).find();
        long most = packed ? input.size() / 10 * 9 : input.size();
        long made = packed ? length / UNFOLDED : length;
        begun.merge(input, Math.min(made, most), (had, more) -> Math.min(had + more, most));
    }

    synchronized void done(Input input) {
        filesDone++;
        bytesDone += input.size();
        begun.remove(input);
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized void taking(FileChange.Kind why) {
        switch (why) {
            case NEW -> added++;
            case CHANGED, AGAIN -> changed++;
            case MOVED -> moved++;
            case GONE -> removed++;
        }
    }

    synchronized void article(String format) {
        articles++;
        byFormat.merge(format, 1L, Long::sum);
    }

    /** So many sample articles left the archive. */
    public synchronized void setAside(int samples) {
        setAside += samples;
    }

    synchronized void failed(Reading.Failed failed) {
        failures++;
        byKind.merge(failed.kind(), 1L, Long::sum);
    }
}
