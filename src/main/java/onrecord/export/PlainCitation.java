package onrecord.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.Quote;
import onrecord.model.Speaker;

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

    /**
     * A quote with the citation of its article. Direct speech stands in quotation marks: Ida Brandt: “We will build
     * it.” Of other quotes the words are the reporter's, and have none: Ida Brandt, as reported: the quay will be
     * built.
     */
    public static String of(Article a, Quote quote) {
        String names = quote.speakers().stream().map(PlainCitation::name).collect(Collectors.joining(", "));
        String words = OneLine.of(quote.text());
        String said = quote.kind() == Quote.Kind.DIRECT
                ? (names.isEmpty() ? "" : names + ": ") + "“" + words + "”"
                : (names.isEmpty() ? "As reported: " : names + ", as reported: ") + words;
        return said + " (" + of(a) + ")";
    }

    /** By name, else as the text calls them; with "perhaps" where the name may well be another's. */
    private static String name(Speaker speaker) {
        String name = OneLine.of(speaker.label());
        return speaker.isPerhaps() ? "perhaps " + name : name;
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
