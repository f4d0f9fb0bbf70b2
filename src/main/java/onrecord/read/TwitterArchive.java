package onrecord.read;

import java.io.IOException;
import java.io.Reader;

/** The posts of an archive of Twitter ({@code tweets.js}): JSON behind the name of a variable. Read one by one. */
final class TwitterArchive implements Format {
    private static final String VARIABLE = "window.YTD.";

    private final JsonDocument json;

    TwitterArchive(JsonDocument json) {
        this.json = json;
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
        try (Reader in = Utf8Stream.reader(blob)) {
            int c = in.read();
            while (c >= 0 && c != '=') {
                c = in.read();
            }
            json.read(in, out);
        }
    }
}
