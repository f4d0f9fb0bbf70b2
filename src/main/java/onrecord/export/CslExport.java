package onrecord.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import onrecord.json.Json;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Articles as one list of CSL-JSON items of type {@code article-newspaper}. */
final class CslExport implements Export {
    private final JsonGenerator json;

    CslExport(OutputStream out) throws IOException {
        json = Json.FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
    }

    @Override
    public void article(Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("type", "article-newspaper");
        text("title", Cited.title(a));
        text("container-title", a.outlet() == null ? null : a.outlet().label());
        authors(Cited.people(a), Cited.bodies(a));
        issued(a.date(), Cited.isDateInferred(a));
        text("language", a.language());
        text("section", a.section());
        text("URL", a.url());
        json.writeEndObject();
    }

    private void authors(List<PersonName> people, List<String> bodies) throws IOException {
        if (people.isEmpty() && bodies.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (PersonName name : people) {
            json.writeStartObject();
            text(name.given() == null ? "literal" : "family", name.family());
            text("given", name.given());
            json.writeEndObject();
        }
        for (String body : bodies) {
            json.writeStartObject();
            text("literal", body);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void issued(@Nullable PublicationDate date, boolean inferred) throws IOException {
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
        if (inferred || date.precision() == PublicationDate.Precision.ABOUT) {
            json.writeBooleanField("circa", true);
        }
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
