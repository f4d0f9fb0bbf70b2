package onrecord.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news read from a source, normalised.
 *
 * @param id stable for the same source: 16 hexadecimal digits
 * @param source where it was read: {@code path!entry#record}
 * @param sourceId the id the source's own record gave it, or null
 * @param title the headline, or null
 * @param deck the lines under the headline that sum the article up, one a line, or null
 * @param body the text: the source's own words, paragraphs apart by one blank line; may be empty
 * @param outlet who published it, or null
 * @param date when it was published, or null
 * @param updated when it was changed last, or null; never stands in for {@code date}
 * @param authors people of the byline as printed, in order
 * @param agencies whose wire copy it carries, in order
 * @param language ISO 639 code in lower case ("en"), or null
 * @param url where it stood on the web: an absolute http or https address, or null
 * @param section the section of the outlet as printed, or null
 * @param captions of its pictures, each once
 * @param boilerplate what stood around the article in the source
 * @param properties further values the source carries ("slug", "subjects", "embargo"), sorted by name
 * @param quotes in order of their start
 * @param provenance why each value above is believed; a value that is present has one
 */
public record Article(
        String id,
        String source,
        @Nullable String sourceId,
        @Nullable String title,
        @Nullable String deck,
        String body,
        @Nullable Outlet outlet,
        @Nullable PublicationDate date,
        @Nullable PublicationDate updated,
        List<String> authors,
        List<String> agencies,
        @Nullable String language,
        @Nullable String url,
        @Nullable String section,
        List<String> captions,
        List<Boilerplate> boilerplate,
        Map<String, List<String>> properties,
        List<Quote> quotes,
        Map<Field, Provenance> provenance) {

    /** @throws IllegalArgumentException if a quote lies outside the body or does not have its words */
    public Article {
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
        captions = List.copyOf(captions);
        boilerplate = List.copyOf(boilerplate);
        quotes = List.copyOf(quotes);
        SequencedMap<String, List<String>> sorted = new TreeMap<>();
        properties.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
        properties = Collections.unmodifiableMap(sorted);
        Map<Field, Provenance> reasons = new EnumMap<>(Field.class);
        reasons.putAll(provenance);
        provenance = Collections.unmodifiableMap(reasons);
        for (Quote quote : quotes) {
            if (!body.startsWith(quote.text(), quote.span().start())) {
                throw new IllegalArgumentException("the body of " + source + " has other words at " + quote.span());
            }
        }
    }

    /** A copy of this article with these quotes in place of its own. */
    public Article withQuotes(List<Quote> quotes) {
        return toBuilder().quotes(quotes).build();
    }

    /** A builder that holds all of this article's values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** A builder of an article of this id and source, everything else unknown. */
    public static Builder builder(String id, String source) {
        return new Builder(id, source);
    }

    /** Gathers an article's values; not for use by several threads. */
    public static final class Builder {
        private String id;
        private String source;
        private @Nullable String sourceId;
        private @Nullable String title;
        private @Nullable String deck;
        private String body = "";
        private @Nullable Outlet outlet;
        private @Nullable PublicationDate date;
        private @Nullable PublicationDate updated;
        private List<String> authors = List.of();
        private List<String> agencies = List.of();
        private @Nullable String language;
        private @Nullable String url;
        private @Nullable String section;
        private List<String> captions = List.of();
        private List<Boilerplate> boilerplate = List.of();
        private Map<String, List<String>> properties = Map.of();
        private List<Quote> quotes = List.of();
        private final Map<Field, Provenance> provenance = new EnumMap<>(Field.class);

        private Builder(String id, String source) {
            this.id = Objects.requireNonNull(id);
            this.source = Objects.requireNonNull(source);
        }

        private Builder(Article a) {
            this(a.id, a.source);
            sourceId = a.sourceId;
            title = a.title;
            deck = a.deck;
            body = a.body;
            outlet = a.outlet;
            date = a.date;
            updated = a.updated;
            authors = a.authors;
            agencies = a.agencies;
            language = a.language;
            url = a.url;
            section = a.section;
            captions = a.captions;
            boilerplate = a.boilerplate;
            properties = a.properties;
            quotes = a.quotes;
            provenance.putAll(a.provenance);
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder source(String source) {
            this.source = source;
            return this;
        }

        public Builder sourceId(@Nullable String sourceId) {
            this.sourceId = sourceId;
            return this;
        }

        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        public Builder deck(@Nullable String deck) {
            this.deck = deck;
            return this;
        }

        public Builder body(String body) {
            this.body = body;
            return this;
        }

        public Builder outlet(@Nullable Outlet outlet) {
            this.outlet = outlet;
            return this;
        }

        public Builder date(@Nullable PublicationDate date) {
            this.date = date;
            return this;
        }

        public Builder updated(@Nullable PublicationDate updated) {
            this.updated = updated;
            return this;
        }

        public Builder authors(List<String> authors) {
            this.authors = authors;
            return this;
        }

        public Builder agencies(List<String> agencies) {
            this.agencies = agencies;
            return this;
        }

        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder section(@Nullable String section) {
            this.section = section;
            return this;
        }

        public Builder captions(List<String> captions) {
            this.captions = captions;
            return this;
        }

        public Builder boilerplate(List<Boilerplate> boilerplate) {
            this.boilerplate = boilerplate;
            return this;
        }

        public Builder properties(Map<String, List<String>> properties) {
            this.properties = properties;
            return this;
        }

        public Builder quotes(List<Quote> quotes) {
            this.quotes = quotes;
            return this;
        }

        /** Says why the value of {@code field} is believed. */
        public Builder provenance(Field field, Provenance why) {
            provenance.put(field, why);
            return this;
        }

        /** @throws IllegalArgumentException if the values do not fit together, see {@link Article} */
        public Article build() {
            return new Article(
                    id,
                    source,
                    sourceId,
                    title,
                    deck,
                    body,
                    outlet,
                    date,
                    updated,
                    authors,
                    agencies,
                    language,
                    url,
                    section,
                    captions,
                    boilerplate,
                    properties,
                    quotes,
                    provenance);
        }
    }
}
