package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** JSON Lines: an article a line. A line that is damaged is reported, the others are read. */
final class JsonLines implements Format {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Limits limits;
    private final JsonRecords records;

    JsonLines(Limits limits, JsonRecords records) {
        this.limits = limits;
        this.records = records;
    }

    @Override
    public String name() {
        return "JSON Lines";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (InputStream in = Utf8Stream.of(blob)) {
            Lines lines = new Lines(in, limits.articleBytes());
            for (long number = 1; lines.next(); number++) {
                if (lines.tooLong()) {
                    out.failed(number, Reading.Failed.Kind.LIMIT, "a line longer than the limit of one article");
                } else if (!lines.isBlank()) {
                    watch(blob, lines, number);
                    read(lines, number, out);
                }
            }
        }
    }

    private static void watch(Blob blob, Lines lines, long number) {
        Watch watch = blob.identities().watch();
        if (watch.isFor(blob.source() + "#" + number)) {
            watch.found(Arrays.copyOfRange(lines.buffer(), lines.start(), lines.start() + lines.length()));
        }
    }

    private void read(Lines lines, long number, Readings out) throws IOException {
        JsonNode record;
        try {
            record = JSON.readTree(lines.buffer(), lines.start(), lines.length());
        } catch (JsonProcessingException e) {
            out.failed(number, Reading.Failed.Kind.DAMAGED, complaint(e));
            return;
        }
        records.read(record, number, out);
    }

    /** Why a line is no JSON, and in which column. */
    static String complaint(JsonProcessingException e) {
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return "not valid JSON" + place + ": " + JsonRecords.complaint(e);
    }
}
