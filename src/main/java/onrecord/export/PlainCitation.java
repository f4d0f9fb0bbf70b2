package onrecord.export;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Edtf;

/** An article as a line for a footnote. */
public final class PlainCitation {
    private PlainCitation() {}

    /**
     * Authors. “Headline.” Outlet, date. Address. What is not known is left out; an article without a date has "n.d."
     */
    public static String of(Article a) {
        List<String> parts = new ArrayList<>();
        if (!a.authors().isEmpty()) {
            parts.add(sentence(String.join(", ", a.authors())));
        }
        if (a.title() != null) {
            parts.add("“" + sentence(a.title()) + "”");
        }
        String date = a.date() == null ? "n.d." : Edtf.of(a.date());
        parts.add(sentence(a.outlet() == null ? date : a.outlet().label() + ", " + date));
        if (a.url() != null) {
            parts.add(a.url());
        }
        return String.join(" ", parts);
    }

    private static String sentence(String text) {
        String line = OneLine.of(text);
        return line.endsWith(".") || line.endsWith("?") || line.endsWith("!") ? line : line + ".";
    }
}
