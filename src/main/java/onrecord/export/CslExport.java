package onrecord.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import onrecord.json.Json;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Articles as one list of CSL-JSON items of type {@code article-newspaper}. */
final class CslExport implements Export {
    private final JsonGenerator json;

    CslExport(Writer out) {
        try {
            json = Json.FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void article(Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("type", "article-newspaper");
        text("title", a.title());
        text("container-title", a.outlet() == null ? null : a.outlet().label());
        if (!a.authors().isEmpty()) {
            json.writeArrayFieldStart("author");
            for (String author : a.authors()) {
                json.writeStartObject();
                json.writeStringField("literal", author);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        issued(a.date());
        text("language", a.language());
        text("section", a.section());
        text("URL", a.url());
        json.writeEndObject();
    }

    private void issued(@Nullable PublicationDate date) throws IOException {
        if (date == null) {
            return;
        }
        json.writeObjectFieldStart("issued");
        json.writeArrayFieldStart("date-parts");
        switch (date.precision()) {
            case YEAR -> parts(date.earliest(), 1);
            case MONTH -> parts(date.earliest(), 2);
            case DAY -> parts(date.earliest(), 3);
            default -> {
                parts(date.earliest(), 3);
                parts(date.latest(), 3);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void parts(LocalDate day, int count) throws IOException {
        int[] parts = {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
        json.writeStartArray();
        for (int i = 0; i < count; i++) {
            json.writeNumber(parts[i]);
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }
}
