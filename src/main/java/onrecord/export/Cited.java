package onrecord.export;

import java.util.List;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.text.Cut;
import org.jspecify.annotations.Nullable;

/** What every citation says of an article alike. */
public final class Cited {
    private static final int MOST_WORDS = 80;

    private Cited() {}

    /** Its headline, or in brackets its first words, or "[Untitled]". */
    static String title(Article a) {
        if (a.title() != null && !a.title().isBlank()) {
            return a.title();
        }
        String words = firstWords(a.body());
        return words == null ? "[Untitled]" : words;
    }

    /** The first words of a text in brackets, or null where it has none. */
    public static @Nullable String firstWords(@Nullable String body) {
        return body == null || body.isBlank()
                ? null
                : "[" + Cut.line(Cut.beginning(body.strip(), 4 * MOST_WORDS), MOST_WORDS) + "]";
    }

    /** The people of its byline. */
    static List<PersonName> people(Article a) {
        return a.authors().stream()
                .filter(name -> !OneLine.of(name).isEmpty())
                .map(name -> PersonName.of(name, a.language()))
                .toList();
    }

    /** The agencies it comes from, as bodies among its authors; one that is in the byline too is told there. */
    static List<String> bodies(Article a) {
        return a.agencies().stream()
                .map(OneLine::of)
                .filter(name -> !name.isEmpty() && !a.authors().contains(name))
                .toList();
    }

    /** Whether its date was worked out from something else than a date the source gives. */
    static boolean isDateInferred(Article a) {
        Provenance why = a.provenance().get(Field.DATE);
        return a.date() != null && why != null && why.isInferred();
    }

    /** What there is to remark of its date, in sentences; empty where there is nothing. */
    static String remarks(Article a) {
        PublicationDate date = a.date();
        Provenance why = a.provenance().get(Field.DATE);
        if (date == null || why == null || !why.isInferred()) {
            return "";
        }
        String evidence = why.evidence() == null ? "" : ": " + why.evidence();
        return "The date is inferred (" + why.method() + evidence + ").";
    }

    /** Its authors and agencies in one list, as printed. */
    static List<String> names(Article a) {
        return Stream.concat(a.authors().stream(), bodies(a).stream()).toList();
    }
}
