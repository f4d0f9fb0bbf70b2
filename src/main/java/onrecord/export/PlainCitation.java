package onrecord.export;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Edtf;

/** An article as a line for a footnote. */
public final class PlainCitation {
    private PlainCitation() {}

    /**
     * Authors. “Headline.” Outlet, date. Address. What is not known is left out; an article without a headline has its
     * first words in brackets, a date that was inferred stands in brackets, and without a date there is "n.d."
     */
    public static String of(Article a) {
        List<String> parts = new ArrayList<>();
        List<String> names = Cited.names(a);
        if (!names.isEmpty()) {
            parts.add(sentence(String.join(", ", names)));
        }
        String title = sentence(Cited.title(a));
        parts.add(a.title() == null ? title : "“" + title + "”");
        parts.add(sentence(a.outlet() == null ? date(a) : a.outlet().label() + ", " + date(a)));
        if (a.url() != null) {
            parts.add(a.url());
        }
        return String.join(" ", parts);
    }

    private static String date(Article a) {
        if (a.date() == null) {
            return "n.d.";
        }
        String date = Edtf.of(a.date());
        return Cited.isDateInferred(a) ? "[" + date + "]" : date;
    }

    private static String sentence(String text) {
        String line = OneLine.of(text);
        return line.endsWith(".") || line.endsWith("?") || line.endsWith("!") ? line : line + ".";
    }
}
