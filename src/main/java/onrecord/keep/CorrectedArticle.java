package onrecord.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.FiledUnder;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** An article while corrections are applied to it, one after the other. For use by one thread. */
final class CorrectedArticle {
    private static final String OPENING = "\"“„«‘'「『";

    private final Article found;
    private final Article.Builder corrected;
    private final List<Quote> quotes;
    /** What is filed, by the quote's words, or by nothing for the article itself. */
    private final Map<Optional<Change.Words>, Filing> filings = new LinkedHashMap<>();

    CorrectedArticle(Article found) {
        this.found = found;
        this.corrected = found.toBuilder();
        this.quotes = new ArrayList<>(found.quotes());
    }

    Article build() {
        quotes.sort(Comparator.comparingInt((Quote quote) -> quote.span().start()));
        Map<String, List<String>> properties = new TreeMap<>(found.properties());
        FiledUnder.clear(properties);
        filings.forEach((words, filing) -> file(words, filing.labels(), properties));
        return corrected.properties(properties).quotes(quotes).build();
    }

    private void file(Optional<Change.Words> words, FiledUnder labels, Map<String, List<String>> properties) {
        if (words.isEmpty()) {
            labels.putInto(properties);
        } else {
            words.flatMap(this::place)
                    .flatMap(this::quoteAt)
                    .ifPresent(quote -> labels.putInto(properties, found.body(), quote));
        }
    }

    void apply(Change.Filed filed) {
        filing(filed.words()).apply(filed);
    }

    void apply(Change.Noted noted) {
        filing(noted.words()).note(noted.note());
    }

    private Filing filing(Change.@Nullable Words words) {
        return filings.computeIfAbsent(Optional.ofNullable(words), key -> new Filing());
    }

    void apply(Correction correction, Change.Value value) {
        FieldValue.set(corrected, value.field(), value.value());
        corrected.provenance(value.field(), why(correction, FieldValue.written(found, value.field())));
    }

    /** The outlet is called by another of its names, and publishes where it did. */
    void outlet(Correction correction, String name) {
        Outlet named = FieldValue.outlet(name);
        String domain = found.outlet() == null ? null : found.outlet().domain();
        corrected.outlet(domain == null ? named : new Outlet(named.label(), domain));
        corrected.provenance(Field.OUTLET, why(correction, FieldValue.written(found, Field.OUTLET)));
    }

    void apply(Correction correction, Change.Speakers said) {
        place(said.words()).ifPresent(span -> {
            Optional<Quote> before = quoteAt(span);
            Provenance why = why(
                    correction, before.map(Quote::speaker).map(Speaker::name).orElse(null));
            List<Speaker> speakers = said.names().stream()
                    .map(name -> new Speaker(name, null, name, null, why))
                    .toList();
            Quote quote = before.orElseGet(() -> quote(span, kindOf(span), List.of(), why));
            replace(before, quote(quote.span(), quote.kind(), quote.cue(), speakers, quote.provenance()));
        });
    }

    void apply(Correction correction, Change.Quoted quoted) {
        place(quoted.words()).ifPresent(span -> {
            Optional<Quote> before = quoteAt(span);
            Quote.Kind kind = quoted.kind();
            if (kind == null) {
                before.ifPresent(quotes::remove);
                return;
            }
            Provenance why = why(
                    correction,
                    before.isEmpty() ? null : Keyword.of(before.get().kind()));
            replace(
                    before,
                    before.map(quote -> quote(quote.span(), kind, quote.cue(), quote.speakers(), why))
                            .orElseGet(() -> quote(span, kind, List.of(), why)));
        });
    }

    private void replace(Optional<Quote> before, Quote quote) {
        before.ifPresent(quotes::remove);
        quotes.add(quote);
    }

    private Quote quote(Span span, Quote.Kind kind, List<Speaker> speakers, Provenance why) {
        return quote(span, kind, null, speakers, why);
    }

    private Quote quote(Span span, Quote.Kind kind, @Nullable String cue, List<Speaker> speakers, Provenance why) {
        return new Quote(span, span.in(found.body()), kind, cue, speakers, why);
    }

    private Quote.Kind kindOf(Span span) {
        boolean marked = span.start() > 0 && OPENING.indexOf(found.body().charAt(span.start() - 1)) >= 0;
        return marked ? Quote.Kind.DIRECT : Quote.Kind.INDIRECT;
    }

    /** Where the words stand now: the nearest to where they stood. */
    private Optional<Span> place(Change.Words words) {
        String body = found.body();
        int points = Math.min(words.start(), body.codePointCount(0, body.length()));
        int wanted = body.offsetByCodePoints(0, points);
        int before = body.lastIndexOf(words.text(), wanted);
        int behind = body.indexOf(words.text(), wanted);
        if (before < 0 && behind < 0) {
            return Optional.empty();
        }
        boolean takeBefore = behind < 0 || (before >= 0 && wanted - before < behind - wanted);
        int start = takeBefore ? before : behind;
        return Optional.of(new Span(start, start + words.text().length()));
    }

    /**
     * The quote of these words: one of the same span, else the one that has most of them, if that is half of them or
     * more.
     */
    private Optional<Quote> quoteAt(Span span) {
        return quotes.stream()
                .filter(quote -> 2 * shared(quote.span(), span)
                        >= Math.max(span.length(), quote.span().length()))
                .max(Comparator.comparingInt(quote -> shared(quote.span(), span)));
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static Provenance why(Correction correction, @Nullable String before) {
        String by = correction.by();
        String instead = before == null ? "" : "in place of “" + before + "”";
        String evidence = by.isEmpty() || instead.isEmpty() ? by + instead : by + ", " + instead;
        return new Provenance(Correction.METHOD, evidence.isEmpty() ? null : evidence, 1);
    }
}
