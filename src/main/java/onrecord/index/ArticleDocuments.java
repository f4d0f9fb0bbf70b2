package onrecord.index;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An article as one block of documents: its quotes in order, then the article itself. Safe for use by several threads. */
final class ArticleDocuments {
    /** Longer values are no facet: Lucene's own limit is 32,766 bytes, no name comes near it. */
    private static final int LONGEST_KEYWORD = 4_000;

    private final Analysis analysis;

    ArticleDocuments(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The block, made while it is read: one pass alone. */
    Iterable<Document> block(Article article) {
        return () -> blockOf(article);
    }

    private Iterator<Document> blockOf(Article article) {
        Stream<Document> quotes = IntStream.range(0, article.quotes().size()).mapToObj(i -> quote(article, i));
        return Stream.concat(quotes, Stream.of(1).map(one -> article(article))).iterator();
    }

    private Document article(Article a) {
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.ARTICLE, Field.Store.NO));
        d.add(new StringField(Fields.ID, a.id(), Field.Store.NO));
        d.add(new StoredField(Fields.BODY, ArticleCodec.body(a)));
        d.add(new StoredField(Fields.REST, ArticleCodec.rest(a)));
        d.add(new BinaryDocValuesField(Fields.SUMMARY, ArticleCodec.summary(a)));
        BytesRef likeness = Likeness.of(a.body());
        if (likeness != null) {
            d.add(new BinaryDocValuesField(Fields.LIKENESS, likeness));
        }
        text(d, a);
        List<Speaker> speakers =
                a.quotes().stream().map(Quote::speaker).filter(Objects::nonNull).toList();
        common(d, a, speakers, name -> name);
        return d;
    }

    private void text(Document d, Article a) {
        for (TextParts.Part part :
                TextParts.locate(a.title(), a.deck(), a.body(), a.captions()).parts()) {
            Analyzer analyzer = analysis.of(a.language(), part.text());
            d.add(
                    part.field().equals("body")
                            ? AnalyzedField.body(part.text(), analyzer)
                            : new AnalyzedField(Fields.TEXT, part.text(), AnalyzedField.OFFSETS, analyzer));
        }
        if (a.title() != null) {
            Analyzer analyzer = analysis.of(a.language(), a.title());
            d.add(new AnalyzedField(Fields.TITLE, a.title(), AnalyzedField.OFFSETS, analyzer));
        }
    }

    private Document quote(Article a, int number) {
        Quote quote = a.quotes().get(number);
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.QUOTE, Field.Store.NO));
        d.add(new StringField(Fields.ID, a.id(), Field.Store.NO));
        d.add(new NumericDocValuesField(Fields.NUMBER, number));
        d.add(new AnalyzedField(
                Fields.SAID, quote.text(), AnalyzedField.OFFSETS, analysis.of(a.language(), quote.text())));
        keyword(d, Fields.KIND, Fields.ofQuote(Fields.KIND), quote.kind().name().toLowerCase(java.util.Locale.ROOT));
        common(d, a, quote.speaker() == null ? List.of() : List.of(quote.speaker()), Fields::ofQuote);
        return d;
    }

    /** Where a field of an article stands. */
    private interface Naming {
        String of(String field);
    }

    private void common(Document d, Article a, List<Speaker> speakers, Naming naming) {
        d.add(new NumericDocValuesField(Fields.ORDER, order(a.id())));
        outlet(d, a.outlet(), naming);
        Set<String> names = new LinkedHashSet<>();
        Set<String> mentions = new LinkedHashSet<>();
        for (Speaker speaker : speakers) {
            mentions.add(speaker.mention());
            if (speaker.name() != null) {
                names.add(speaker.name());
                mentions.add(speaker.name());
            }
        }
        names.forEach(name -> keyword(d, Fields.SPEAKER, naming.of(Fields.SPEAKER), name));
        names(d, naming.of(Fields.SPEAKER), mentions);
        a.authors().stream().distinct().forEach(author -> keyword(d, Fields.AUTHOR, naming.of(Fields.AUTHOR), author));
        names(d, naming.of(Fields.AUTHOR), a.authors());
        a.agencies().stream().distinct().forEach(name -> keyword(d, Fields.AGENCY, naming.of(Fields.AGENCY), name));
        names(d, naming.of(Fields.AGENCY), a.agencies());
        keyword(d, Fields.LANGUAGE, naming.of(Fields.LANGUAGE), a.language());
        keyword(d, Fields.SECTION, naming.of(Fields.SECTION), a.section());
        date(d, a.date(), naming);
    }

    private void outlet(Document d, @Nullable Outlet outlet, Naming naming) {
        if (outlet == null) {
            return;
        }
        String field = naming.of(Fields.OUTLET);
        keyword(d, Fields.OUTLET, field, outlet.label());
        if (outlet.name() != null && outlet.domain() != null && fits(outlet.domain())) {
            d.add(new StringField(field, outlet.domain(), Field.Store.NO));
        }
        names(d, field, OutletAliases.of(outlet));
    }

    private static void date(Document d, @Nullable PublicationDate date, Naming naming) {
        if (date == null) {
            return;
        }
        int earliest = Math.clamp(date.earliest().toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        int latest = Math.clamp(date.latest().toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        d.add(new IntPoint(naming.of(Fields.EARLIEST), earliest));
        d.add(new IntPoint(naming.of(Fields.LATEST), latest));
        d.add(new NumericDocValuesField(Fields.values(Fields.EARLIEST), earliest));
        d.add(new NumericDocValuesField(Fields.values(Fields.LATEST), latest));
        d.add(new NumericDocValuesField(
                Fields.MOMENT, date.time() != null ? date.time().toEpochSecond() : earliest * 86_400L));
    }

    private void names(Document d, String field, Iterable<String> names) {
        for (String name : names) {
            d.add(new AnalyzedField(field + Fields.NAME_SUFFIX, name, AnalyzedField.POSITIONS, analysis.names()));
        }
    }

    private static void keyword(Document d, String facet, String field, @Nullable String value) {
        if (value != null && fits(value)) {
            d.add(new StringField(field, value, Field.Store.NO));
            d.add(new SortedSetDocValuesField(Fields.values(facet), new BytesRef(value)));
        }
    }

    private static boolean fits(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_KEYWORD;
    }

    /** The id as a number: ids are 16 hexadecimal digits; any other is hashed. */
    static long order(String id) {
        if (id.length() == 16 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Long.parseUnsignedLong(id, 16);
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
