package onrecord.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.Spacing;
import onrecord.index.analysis.TextPart;
import onrecord.index.analysis.TextParts;
import onrecord.index.analysis.Words;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.text.Hashes;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What an archive knows an article by, whichever engine holds it: the one place where that is told from the article.
 *
 * @param parts its text: headline, deck, body, captions
 * @param words the words of each part
 * @param boilerplate the words of each piece that stood around it
 * @param terms what is counted, asked and named of it, by the facet's name in {@link Fields}; a facet without any is
 *     absent
 * @param quotes its quotes, in order
 */
public record Indexed(
        Article article,
        List<TextPart> parts,
        List<Words> words,
        List<Words> boilerplate,
        Map<String, Terms> terms,
        List<Said> quotes) {
    /** Longer values are no facet: Lucene's own limit is 32,766 bytes, no name comes near it. */
    private static final int LONGEST_KEYWORD = 4_000;

    /**
     * What there is of one facet.
     *
     * @param counted the values that are counted
     * @param asked the values by which it is found
     * @param named the names in whose words it is found
     */
    public record Terms(List<String> counted, List<String> asked, List<String> named) {
        /** Each value once, without those too long to be one. */
        public Terms {
            counted = fitting(counted);
            asked = fitting(asked);
            named = List.copyOf(new LinkedHashSet<>(named));
        }

        Terms(Collection<String> counted, Collection<String> asked, Collection<String> named) {
            this(List.copyOf(counted), List.copyOf(asked), List.copyOf(named));
        }
    }

    /**
     * A quote.
     *
     * @param words the quoted words
     * @param kind in lower case, such as "direct"
     * @param terms who says it, by {@link Fields#SPEAKER}, {@link Fields#ANY_SPEAKER} and {@link Fields#PERHAPS}, and
     *     what it is filed under, by {@link Fields#TAG} and {@link Fields#COLLECTION}
     */
    public record Said(Words words, String kind, Map<String, Terms> terms) {}

    /** Works it out; the table tells what an outlet is called. */
    public static Indexed of(Article a, Analysis analysis, OutletTable outlets) {
        List<TextPart> parts = TextParts.split(a.title(), a.deck(), a.body(), a.captions());
        List<Words> words = parts.stream()
                .map(part -> analysis.read(a.language(), part.text()))
                .toList();
        int body = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).isBody())
                .findFirst()
                .orElseThrow();
        List<Said> quotes = a.quotes().stream()
                .map(quote -> said(a, quote, words.get(body), analysis))
                .toList();
        List<Words> boilerplate = a.boilerplate().stream()
                .map(piece -> analysis.read(a.language(), piece.text()))
                .toList();
        return new Indexed(a, parts, words, boilerplate, terms(a, outlets), quotes);
    }

    /** The words of the body. */
    public Words body() {
        return words.get(IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).isBody())
                .findFirst()
                .orElseThrow());
    }

    /** What there is of a facet, perhaps nothing. */
    public Terms of(String facet) {
        return terms.getOrDefault(facet, new Terms(List.of(), List.of(), List.of()));
    }

    /** The article's id as a number that settles the order of equals. */
    public static long order(String id) {
        return Hashes.ofId(id);
    }

    /**
     * The moment to sort by, seconds since 1970: the time where known, else the first possible day; null without a
     * date.
     */
    public @Nullable Long moment() {
        PublicationDate date = article.date();
        if (date == null) {
            return null;
        }
        return date.time() != null ? date.time().toEpochSecond() : day(date.earliest()) * 86_400L;
    }

    /** A day in days since 1970-01-01. */
    public static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Map<String, Terms> terms(Article a, OutletTable outlets) {
        Map<String, Terms> terms = new HashMap<>();
        if (a.outlet() != null) {
            terms.put(Fields.OUTLET, outlet(a.outlet(), outlets));
        }
        terms.put(Fields.AUTHOR, new Terms(a.authors(), a.authors(), a.authors()));
        terms.put(Fields.AGENCY, new Terms(a.agencies(), a.agencies(), a.agencies()));
        if (a.language() != null) {
            terms.put(Fields.LANGUAGE, new Terms(List.of(a.language()), List.of(a.language()), List.of()));
        }
        if (a.section() != null) {
            List<String> section = List.of(a.section());
            terms.put(Fields.SECTION, new Terms(section, section, section));
        }
        labels(
                terms,
                Stream.concat(Stream.of(FiledUnder.of(a)), a.quotes().stream().map(quote -> FiledUnder.of(a, quote)))
                        .toList());
        List<String> status = a.properties().getOrDefault(Fields.STATUS, List.of());
        if (!status.isEmpty()) {
            terms.put(Fields.STATUS, new Terms(List.of(), status, status));
        }
        List<String> kinds = a.quotes().stream().map(Indexed::kind).toList();
        terms.put(Fields.KIND, new Terms(kinds, kinds, List.of()));
        List<Speaker> speakers = a.quotes().stream()
                .filter(Quote::isSaid)
                .flatMap(quote -> quote.speakers().stream())
                .toList();
        terms.putAll(speakers(speakers));
        return terms;
    }

    /** What people filed something under; an article also under what its quotes are. */
    private static void labels(Map<String, Terms> terms, List<FiledUnder> labels) {
        List<String> tags = new ArrayList<>();
        List<String> collections = new ArrayList<>();
        for (FiledUnder some : labels) {
            tags.addAll(some.tags());
            collections.addAll(some.collections());
        }
        if (!tags.isEmpty()) {
            terms.put(Fields.TAG, new Terms(tags, tags, tags));
        }
        if (!collections.isEmpty()) {
            terms.put(Fields.COLLECTION, new Terms(collections, collections, collections));
        }
    }

    private static Terms outlet(Outlet outlet, OutletTable outlets) {
        String label = outlets.label(outlet);
        Set<String> asked = new LinkedHashSet<>(List.of(outlet.label(), label));
        if (outlet.name() != null && outlet.domain() != null) {
            asked.add(outlet.domain());
        }
        return new Terms(List.of(label), asked, OutletAliases.of(outlet));
    }

    private static Map<String, Terms> speakers(List<Speaker> speakers) {
        Set<String> certain = new LinkedHashSet<>();
        Set<String> any = new LinkedHashSet<>();
        Set<String> mentions = new LinkedHashSet<>();
        for (Speaker speaker : speakers) {
            mentions.add(speaker.mention());
            if (speaker.name() != null) {
                mentions.add(speaker.name());
                any.add(speaker.name());
            }
            if (speaker.name() != null && speaker.isCertain()) {
                certain.add(speaker.name());
            }
        }
        Map<String, Terms> terms = new HashMap<>();
        terms.put(Fields.SPEAKER, new Terms(certain, certain, mentions));
        terms.put(Fields.ANY_SPEAKER, new Terms(any, any, List.of()));
        if (any.size() > certain.size()) {
            terms.put(Fields.PERHAPS, new Terms(List.of(), List.of(Fields.YES), List.of()));
        }
        return terms;
    }

    private static Said said(Article a, Quote quote, Words body, Analysis analysis) {
        Map<String, Terms> terms = speakers(quote.speakers());
        labels(terms, List.of(FiledUnder.of(a, quote)));
        return new Said(words(a, quote, body, analysis), kind(quote), terms);
    }

    /** The words of a quote are the body's, if its ends do not cut any and it is of the same script. */
    private static Words words(Article a, Quote quote, Words body, Analysis analysis) {
        return body.partsAt(quote.span()) && body.spacing() == Spacing.of(quote.text())
                ? body.within(quote.span())
                : analysis.read(a.language(), quote.text());
    }

    private static String kind(Quote quote) {
        return Keyword.of(quote.kind());
    }

    private static List<String> fitting(List<String> values) {
        return values.stream()
                .distinct()
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_KEYWORD)
                .toList();
    }
}
