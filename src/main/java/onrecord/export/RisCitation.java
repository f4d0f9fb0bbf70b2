package onrecord.export;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** An article as a record of type NEWS in the RIS format; what readers make of it is in {@code docs/citations.md}. */
final class RisCitation {
    private RisCitation() {}

    static String of(Article a) {
        StringBuilder out = new StringBuilder();
        line(out, "TY", "NEWS");
        line(out, "TI", Cited.title(a));
        Cited.people(a).forEach(name -> line(out, "AU", author(name)));
        Cited.bodies(a).forEach(body -> line(out, "AU", whole(body) + ","));
        line(out, "T2", a.outlet() == null ? null : a.outlet().label());
        PublicationDate date = a.date();
        if (date != null) {
            line(out, "PY", date.earliest().getYear() == date.latest().getYear() ? year(date) : null);
            line(out, "DA", day(date));
        }
        line(out, "LA", a.language());
        line(out, "SE", a.section());
        line(out, "UR", a.url());
        line(out, "N1", Cited.remarks(a));
        line(out, "ID", a.id());
        return out.append("ER  - \n").toString();
    }

    /** A comma parts the family name from the given. */
    private static String author(PersonName name) {
        return name.given() == null ? whole(name.family()) : name.family() + ", " + name.given();
    }

    private static String whole(String name) {
        return name.replaceAll("\\s*,\\s*", " ").strip();
    }

    private static String year(PublicationDate date) {
        return String.format(Locale.ROOT, "%04d", date.earliest().getYear());
    }

    /**
     * {@code YYYY/MM/DD/}, cut where it is no longer known. Of days within a year the two ends are what the format
     * calls other information, in words, since a stroke parts its pieces.
     */
    private static @Nullable String day(PublicationDate date) {
        return switch (date.precision()) {
            case DAY -> date.earliest().format(DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT));
            case MONTH -> date.earliest().format(DateTimeFormatter.ofPattern("uuuu/MM//", Locale.ROOT));
            case YEAR -> date.earliest().format(DateTimeFormatter.ofPattern("uuuu///", Locale.ROOT));
            default -> days(date);
        };
    }

    private static @Nullable String days(PublicationDate date) {
        boolean oneYear = date.precision() == PublicationDate.Precision.RANGE
                && date.earliest().getYear() == date.latest().getYear();
        return oneYear ? year(date) + "///" + Edtf.of(date).replace("/", " to ") : null;
    }

    private static void line(StringBuilder out, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.append(tag).append("  - ").append(OneLine.of(value)).append('\n');
        }
    }
}
