package onrecord.export;

import java.util.Locale;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** An article as an entry of BibTeX; what LaTeX would read as a command is written so that it prints. */
final class BibtexCitation {
    private BibtexCitation() {}

    static String of(Article a) {
        StringBuilder out = new StringBuilder("@article{onrecord-").append(a.id());
        field(out, "title", a.title() == null ? null : "{" + escaped(a.title()) + "}");
        field(out, "author", a.authors().isEmpty() ? null : authors(a));
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
        field(out, "url", a.url() == null ? null : a.url().replace("{", "%7B").replace("}", "%7D"));
        return out.append("\n}\n").toString();
    }

    private static String authors(Article a) {
        return String.join(
                " and ",
                a.authors().stream().map(name -> "{" + escaped(name) + "}").toList());
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
