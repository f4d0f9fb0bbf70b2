package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * JSON Lines: an article a line, or a page of posts, each of which counts as one. A line that is damaged is reported,
 * the others are read.
 */
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
            long number = 1;
            while (lines.next()) {
                int count = 1;
                if (lines.tooLong()) {
                    out.failed(number, Reading.Failed.Kind.LIMIT, "a line longer than the limit of one article");
                } else if (!lines.isBlank()) {
                    count = read(blob, lines, number, out);
                }
                number += count;
            }
        }
    }

    /** Returns how many records the line held. */
    private int read(Blob blob, Lines lines, long number, Readings out) throws IOException {
        JsonNode record;
        try {
            record = JSON.readTree(lines.buffer(), lines.start(), lines.length());
        } catch (JsonProcessingException e) {
            out.failed(number, Reading.Failed.Kind.DAMAGED, complaint(e));
            return 1;
        }
        List<JsonNode> within = record.path("data").isContainerNode() ? RecordsWithin.of(record) : List.of();
        List<JsonNode> all = within.isEmpty() ? List.of(record) : within;
        // before an article is handed on, which would be taken for the original otherwise
        watch(blob, lines, number, all.size());
        long its = number;
        for (JsonNode one : all) {
            records.read(one, its++, out);
        }
        return all.size();
    }

    private static void watch(Blob blob, Lines lines, long first, int count) {
        Watch watch = blob.identities().watch();
        if (LongStream.range(first, first + count).anyMatch(number -> watch.isFor(blob.source() + "#" + number))) {
            watch.found(Arrays.copyOfRange(lines.buffer(), lines.start(), lines.start() + lines.length()));
        }
    }

    /** Why a line is no JSON, and in which column. */
    static String complaint(JsonProcessingException e) {
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return "not valid JSON" + place + ": " + JsonRecords.complaint(e);
    }
}
