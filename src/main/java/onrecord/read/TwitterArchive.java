package onrecord.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/** The posts of an archive of Twitter ({@code tweets.js}): JSON behind the name of a variable. Read one by one. */
final class TwitterArchive implements Format {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VARIABLE = "window.YTD.";

    private final JsonRecords records;

    TwitterArchive(JsonRecords records) {
        this.records = records;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String start) {
        return start.startsWith(VARIABLE);
    }

    @Override
    public String name() {
        return "Twitter archive";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (InputStream in = Utf8Stream.of(blob)) {
            int b = in.read();
            while (b >= 0 && b != '=') {
                b = in.read();
            }
            JsonParser json = JSON.createParser(in);
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "a part of a Twitter archive without posts");
            }
            for (long number = 1; json.nextToken() == JsonToken.START_OBJECT; number++) {
                records.read(JSON.readTree(json), number, out);
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, JsonRecords.complaint(e));
        }
    }
}
