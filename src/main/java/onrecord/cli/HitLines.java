package onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.model.Edtf;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.Arrivals;
import onrecord.search.Hit;
import onrecord.search.Interpretation;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.Snippet;
import onrecord.search.Taken;
import onrecord.search.Total;
import org.jspecify.annotations.Nullable;

/** Answers as lines for a person. */
final class HitLines {
    /** Said where nothing matches all that was asked for, and less was asked for instead. */
    static final String RELAXED = "Nothing has all the words; these have some of them.";

    private static final int SPEAKERS = 5;
    private static final int MOST_TAKEN = 8;

    private final Style style;

    HitLines(Style style) {
        this.style = style;
    }

    /** An article found; {@code rank} is from 1. */
    List<String> article(int rank, Hit hit) {
        List<String> lines = new ArrayList<>();
        lines.add("%3d. %s".formatted(rank, title(hit)));
        lines.add("     " + style.faint(about(hit)));
        if (!hit.speakers().isEmpty()) {
            String more =
                    hit.speakers().size() > SPEAKERS ? " and " + (hit.speakers().size() - SPEAKERS) + " more" : "";
            lines.add("     quoted: "
                    + hit.speakers().stream()
                            .limit(SPEAKERS)
                            .map(Printable::words)
                            .collect(Collectors.joining(", "))
                    + more);
        }
        for (Snippet snippet : hit.snippets()) {
            if (!snippet.field().equals("title")) {
                lines.add("     "
                        + (snippet.cutBefore() ? "… " : "")
                        + style.marked(snippet.text(), snippet.ranges())
                        + (snippet.cutAfter() ? " …" : ""));
            }
        }
        lines.add("     " + style.faint(hit.id() + "  " + Printable.of(hit.source())));
        return lines;
    }

    /** A quote found; {@code rank} is from 1. */
    List<String> quote(int rank, QuoteHit hit) {
        Snippet words = hit.snippet();
        List<String> lines = new ArrayList<>();
        String marked = style.marked(words.text(), words.ranges());
        lines.add(
                hit.quote().kind() == Quote.Kind.DIRECT
                        ? "%3d. “%s”".formatted(rank, marked)
                        : "%3d. %s (%s)".formatted(rank, marked, kind(hit.quote())));
        lines.add("     " + speaker(hit.quote()));
        if (hit.bearer() != null) {
            lines.add("     perhaps " + Printable.words(hit.bearer().name())
                    + style.faint("  " + Printable.words(hit.bearer().reason())));
        }
        lines.addAll(where(hit.article()));
        return lines;
    }

    /** Who said a quote, and how that is known. */
    String speaker(Quote quote) {
        return style.bold(quote.speaker() == null ? "speaker unknown" : speakers(quote)) + why(quote);
    }

    /** Which article something stands in. */
    List<String> where(Hit article) {
        return List.of(
                "     in: " + title(article),
                "     " + style.faint(about(article)),
                "     " + style.faint(article.id() + "  " + Printable.of(article.source())));
    }

    private static String kind(Quote quote) {
        return switch (quote.kind()) {
            case DIRECT -> "direct";
            case INDIRECT -> "reported";
            case MIXED -> "partly quoted";
            case ACT -> "act";
        };
    }

    /** All who speak, each with "perhaps" where that is not certain. */
    private static String speakers(Quote quote) {
        return quote.speakers().stream()
                .map(speaker -> (speaker.isPerhaps() ? "perhaps " : "") + name(speaker))
                .collect(Collectors.joining(", "));
    }

    /** The cue, the rule and how sure it is: " said · cue-subject · 97 %". */
    private String why(Quote quote) {
        Speaker speaker = quote.speaker();
        Provenance why = speaker == null ? quote.provenance() : speaker.provenance();
        String cue = quote.cue() == null ? "" : Printable.words(quote.cue()) + " · ";
        return style.faint("  " + cue + why.method() + " · " + Math.round(why.confidence() * 100) + " %");
    }

    /** How the query was understood, where that is not plain, and how many there are. */
    List<String> summary(Page<?> page, String what) {
        List<String> lines = new ArrayList<>();
        Interpretation how = page.interpretation();
        if (how.escaped()) {
            lines.add("Searched as plain words: " + Printable.words(how.interpreted()));
        }
        if (how.relaxed()) {
            lines.add(RELAXED);
        }
        for (Taken taken : how.taken()) {
            lines.add(taken(taken));
        }
        if (how.alsoWritten() != null) {
            lines.add("Also written otherwise; for all of it search: "
                    + Printable.words(how.alsoWritten().query()));
        }
        if (how.didYouMean() != null) {
            lines.add("Did you mean: " + Printable.words(how.didYouMean()));
        }
        if (page.arrivals() != null) {
            lines.addAll(added(page.arrivals()));
        }
        if (page.timedOut()) {
            lines.add("The time limit cut this search short.");
        }
        Total total = page.total();
        lines.add("%s%,d %s%s in %d ms"
                .formatted(
                        total.exact() ? "" : "at least ",
                        total.value(),
                        what,
                        total.value() == 1 ? "" : "s",
                        page.took().toMillis()));
        return lines;
    }

    private static List<String> added(Arrivals arrivals) {
        if (arrivals.last() == null) {
            return List.of("This archive does not keep when its articles were taken in.");
        }
        return arrivals.unknown() == 0
                ? List.of()
                : List.of("Of %,d article%s it is not known when the archive took them in."
                        .formatted(arrivals.unknown(), arrivals.unknown() == 1 ? "" : "s"));
    }

    private static String taken(Taken taken) {
        String asked = taken.facet().key() + " \"" + Printable.words(taken.asked()) + "\"";
        if (taken.values().isEmpty()) {
            return "Nothing has the " + asked
                    + (taken.nearest().isEmpty() ? "." : "; nearest: " + some(taken.nearest()));
        }
        return "Taken for the " + asked + ": " + some(taken.values());
    }

    private static String some(List<String> values) {
        String first = values.stream().limit(MOST_TAKEN).map(Printable::words).collect(Collectors.joining(", "));
        return values.size() <= MOST_TAKEN ? first : first + " and " + (values.size() - MOST_TAKEN) + " more";
    }

    private String title(Hit hit) {
        return style.bold(headline(hit));
    }

    /** The headline on one line. */
    static String headline(Hit hit) {
        return hit.title() == null ? "(no headline)" : Printable.words(hit.title());
    }

    private static String name(Speaker speaker) {
        String mention = Printable.words(speaker.mention());
        String name = Printable.words(speaker.label());
        String via = speaker.via() == null ? "" : ", via " + Printable.words(speaker.via());
        return name + (name.equals(mention) ? "" : " (“" + mention + "”)") + via;
    }

    private static String about(Hit hit) {
        return Stream.of(
                        hit.outlet() == null ? "outlet unknown" : hit.outlet().label(),
                        when(hit),
                        names("by", hit.authors()),
                        names("from", hit.agencies()))
                .filter(Objects::nonNull)
                .map(Printable::words)
                .collect(Collectors.joining(" · "));
    }

    private static String when(Hit hit) {
        if (hit.date() != null) {
            return date(hit.date());
        }
        return hit.inferred() == null
                ? "undated"
                : "between " + hit.inferred().earliest() + " and "
                        + hit.inferred().latest() + ", inferred";
    }

    private static @Nullable String names(String word, List<String> names) {
        return names.isEmpty() ? null : word + " " + String.join(", ", names);
    }

    /** As exactly as it is known: 2023, 2023-09, 2023-09-19, 186X, or a range of days. */
    static String date(PublicationDate date) {
        return date.precision() == PublicationDate.Precision.RANGE
                ? date.earliest() + " to " + date.latest()
                : Edtf.of(date);
    }
}
