package onrecord.export;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as an entry of BibTeX; what LaTeX would read as a command is written so that it prints. What readers make
 * of it is in {@code docs/citations.md}.
 */
final class BibtexCitation {
    private BibtexCitation() {}

    static String of(Article a) {
        StringBuilder out = new StringBuilder("@article{onrecord-").append(a.id());
        field(out, "title", "{" + escaped(Cited.title(a)) + "}");
        String authors = authors(a);
        field(out, "author", authors.isEmpty() ? null : authors);
        field(out, "journal", a.outlet() == null ? null : escaped(a.outlet().label()));
        PublicationDate date = a.date();
        if (date != null && date.earliest().getYear() == date.latest().getYear()) {
            field(
                    out,
                    "year",
                    String.format(Locale.ROOT, "%04d", date.earliest().getYear()));
        }
        field(out, "date", date == null ? null : Edtf.of(date));
        field(out, "language", a.language());
        String remarks = Cited.remarks(a);
        field(out, "note", remarks.isEmpty() ? null : escaped(remarks));
        field(out, "url", a.url() == null ? null : a.url().replace("{", "%7B").replace("}", "%7D"));
        return out.append("\n}\n").toString();
    }

    /** A comma parts the family name from the given; what braces hold together is one name. */
    private static String authors(Article a) {
        Stream<String> people = Cited.people(a).stream()
                .map(name -> name.given() == null
                        ? "{" + escaped(name.family()) + "}"
                        : escaped(name.family()) + ", " + escaped(name.given()));
        Stream<String> bodies = Cited.bodies(a).stream().map(body -> "{" + escaped(body) + "}");
        return Stream.concat(people, bodies).collect(Collectors.joining(" and "));
    }

    private static void field(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : OneLine.of(text).toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{', '}', '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
