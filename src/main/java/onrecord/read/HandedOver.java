package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import onrecord.text.Hashes;

/**
 * Reads articles that are handed over one by one as JSON, and come from no file. A record's id alone decides which
 * article it is; one without an id is known by its content, so that handing the same over twice makes one article. Safe
 * for use by several threads.
 */
public final class HandedOver {
    private final JsonRecords records;
    private final Limits limits;

    /** Made with the first article: a server that is handed none starts without it. */
    private static final class Mapper {
        static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @param options the names under which records carry values, and how long one may be */
    public HandedOver(ReadOptions options) {
        this.records = new JsonRecords(new RecordFields(options.map()));
        this.limits = options.limits();
    }

    /**
     * Reads one article.
     *
     * @param line one JSON object
     * @param place where it came in, as part of the sources' names and ids
     * @param number which line it is, from 1; failures are named by it
     */
    public Reading read(String line, String place, long number) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.articleBytes()) {
            return failed(place, number, "an article has at most " + limits.articleBytes() + " bytes");
        }
        JsonNode record;
        try {
            record = Mapper.JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return failed(place, number, JsonLines.complaint(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (record.isMissingNode()) {
            return failed(place, number, "an empty line");
        }
        Reading reading = read(record, bytes, place, place, number);
        if (reading instanceof Reading.Read read && read.document().sourceId() == null) {
            String content = Hashes.sha256(bytes, 8);
            return named(read(record, bytes, place, place + "!" + content, 1), place);
        }
        return named(reading, place);
    }

    private Reading read(JsonNode record, byte[] bytes, String place, String identity, long number) {
        List<Reading> readings = new ArrayList<>();
        Blob blob = Blob.ofBytes(bytes, place, identity);
        records.read(record, number, new Readings(blob, "JSON Lines", limits, readings::add));
        return readings.getFirst();
    }

    /** The article under a name that stays: its own id, or the one made of its content. */
    private static Reading named(Reading reading, String place) {
        if (!(reading instanceof Reading.Read read)) {
            return reading;
        }
        Document d = read.document();
        String name = place + "#" + (d.sourceId() == null ? d.id() : d.sourceId());
        Document named = new Document(d.id(), name, d.sourceId(), d.form(), d.content(), d.claims(), d.properties());
        return new Reading.Read(named, read.format());
    }

    private static Reading.Failed failed(String place, long number, String reason) {
        return new Reading.Failed(place + "#" + number, Reading.Failed.Kind.DAMAGED, reason);
    }
}
