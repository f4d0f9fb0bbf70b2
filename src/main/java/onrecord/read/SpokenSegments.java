package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Field;

/**
 * What programs for transcription write (Whisper and its kin): segments with their times and their words. A paragraph
 * until somebody else speaks; who speaks stands in front where the file says so.
 */
final class SpokenSegments implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        JsonNode first = o.path("segments").path(0);
        return first.path("text").isTextual() && first.path("start").isNumber() && first.has("end");
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        List<String> paragraphs = new ArrayList<>();
        String speaker = "";
        for (JsonNode segment : o.path("segments")) {
            String words = segment.path("text").asText().strip();
            String who = segment.path("speaker").asText();
            if (paragraphs.isEmpty() || !who.equals(speaker)) {
                paragraphs.add(who.isEmpty() ? words : who + ": " + words);
            } else {
                paragraphs.set(paragraphs.size() - 1, (paragraphs.getLast() + " " + words).strip());
            }
            speaker = who;
        }
        JsonItem item = new JsonItem("transcript", o);
        item.title("title").claim(Field.LANGUAGE, "language");
        item.item().body(String.join("\n\n", paragraphs));
        item.passOver("segments", "text", "word_segments").whole().handOn(number, out);
    }
}
