package onrecord.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.read.Reading;

/**
 * Tells what failed while a run goes on: of the records of one file the first thousand, and how many more there were.
 * For use by one thread at a time.
 */
final class FailureNotes implements AutoCloseable {
    /** How many records of one file are told one by one. */
    static final int TOLD = 1000;

    /** So many files are taken in at the same time at most. */
    private static final int FILES = 256;

    private static final Pattern RECORD = Pattern.compile("(.*)#\\d+", Pattern.DOTALL);

    private final Consumer<String> out;
    private final Map<String, Integer> records = new LinkedHashMap<>();

    /** @param out takes the lines */
    FailureNotes(Consumer<String> out) {
        this.out = out;
    }

    void failed(Reading.Failed failed) {
        Matcher record = RECORD.matcher(failed.source());
        if (!record.matches()) {
            out.accept(FailuresCommand.line(failed));
            return;
        }
        int told = records.merge(record.group(1), 1, Integer::sum);
        if (told <= TOLD) {
            out.accept(FailuresCommand.line(failed));
        }
        if (records.size() > FILES) {
            String first = records.keySet().iterator().next();
            more(first, records.getOrDefault(first, 0));
            records.remove(first);
        }
    }

    private void more(String file, int count) {
        if (count > TOLD) {
            out.accept("%s: %,d more records that could not be read".formatted(Printable.of(file), count - TOLD));
        }
    }

    /** The run is at its end. */
    @Override
    public void close() {
        records.forEach(this::more);
    }
}
