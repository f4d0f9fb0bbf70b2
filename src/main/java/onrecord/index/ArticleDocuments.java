package onrecord.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.MinHash;
import onrecord.index.analysis.Spacing;
import onrecord.index.analysis.TextParts;
import onrecord.index.analysis.Words;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.index.codec.SourceFileCodec;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.SourceFile;
import onrecord.model.Speaker;
import onrecord.text.Hashes;
import onrecord.text.Keyword;
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

/**
 * An article as one block of documents: its quotes in order, then the article itself; and a file. Every document has both
 * fields of text, empty where it has no such text: Lucene looks lengths up by far the fastest where every document has one.
 * Safe for use by several threads.
 */
final class ArticleDocuments {
    /** Longer values are no facet: Lucene's own limit is 32,766 bytes, no name comes near it. */
    private static final int LONGEST_KEYWORD = 4_000;

    private static final Words NO_WORDS = new Words(Spacing.SPACED, 0);

    private final Analysis analysis;
    private final Field noText = AnalyzedField.words(Fields.TEXT, NO_WORDS);
    private final Field nothingSaid = AnalyzedField.words(Fields.SAID, NO_WORDS);

    ArticleDocuments(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The block, made while it is read: one pass alone. */
    Iterable<Document> block(Article article) {
        return () -> blockOf(article);
    }

    private Iterator<Document> blockOf(Article article) {
        List<Field> shared = shared(article);
        Text text = text(article);
        Stream<Document> quotes =
                IntStream.range(0, article.quotes().size()).mapToObj(i -> quote(article, i, text.body(), shared));
        return Stream.concat(quotes, Stream.of(1).map(one -> article(article, text, shared)))
                .iterator();
    }

    /** The text of an article and, part by part, its words. */
    private record Text(List<TextParts.Part> parts, List<Words> words) {
        Words body() {
            return words.get(parts.indexOf(
                    parts.stream().filter(TextParts.Part::isBody).findFirst().orElseThrow()));
        }
    }

    private Text text(Article a) {
        List<TextParts.Part> parts = TextParts.split(a.title(), a.deck(), a.body(), a.captions());
        return new Text(
                parts,
                parts.stream()
                        .map(part -> analysis.read(a.language(), part.text()))
                        .toList());
    }

    /** The document of a file that was taken in. */
    Document file(SourceFile file) {
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.FILE, Field.Store.NO));
        d.add(new StringField(Fields.PATH, file.path(), Field.Store.NO));
        d.add(new BinaryDocValuesField(Fields.ENTRY, SourceFileCodec.bytes(file)));
        d.add(noText);
        d.add(nothingSaid);
        return d;
    }

    /** The document of a link, which is gone with either of its articles. */
    Document link(Link link) {
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.LINK, Field.Store.NO));
        link.articles().forEach(id -> d.add(new StringField(Fields.LINKED, id, Field.Store.NO)));
        d.add(new StringField(Fields.RELATION, LinkCodec.relation(link), Field.Store.NO));
        d.add(new BinaryDocValuesField(Fields.LINK, LinkCodec.bytes(link)));
        d.add(noText);
        d.add(nothingSaid);
        return d;
    }

    private Document article(Article a, Text text, List<Field> shared) {
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.ARTICLE, Field.Store.NO));
        d.add(new StoredField(Fields.REST, ArticleCodec.rest(a, text.parts(), text.words())));
        d.add(new BinaryDocValuesField(Fields.SUMMARY, ArticleCodec.summary(a)));
        BytesRef likeness = MinHash.of(text.body());
        if (likeness != null) {
            d.add(new BinaryDocValuesField(Fields.LIKENESS, likeness));
        }
        for (int i = 0; i < text.parts().size(); i++) {
            part(d, text.parts().get(i), text.words().get(i));
        }
        for (Boilerplate piece : a.boilerplate()) {
            d.add(AnalyzedField.words(Fields.BOILERPLATE, analysis.read(a.language(), piece.text())));
        }
        d.add(nothingSaid);
        shared.forEach(d::add);
        values(d, a);
        keywords(d, a);
        a.quotes().stream().map(ArticleDocuments::kind).distinct().forEach(kind -> {
            keyword(d, Fields.KIND, kind);
            value(d, Fields.KIND, kind);
        });
        speakers(
                d,
                a.quotes().stream()
                        .filter(Quote::isSaid)
                        .flatMap(quote -> quote.speakers().stream())
                        .toList(),
                UnaryOperator.identity());
        return d;
    }

    private static void part(Document d, TextParts.Part part, Words words) {
        d.add(part.isBody() ? AnalyzedField.body(words) : AnalyzedField.words(Fields.TEXT, words));
        if (part.isTitle()) {
            d.add(AnalyzedField.words(Fields.TITLE, words));
        }
    }

    private Document quote(Article a, int number, Words body, List<Field> shared) {
        Quote quote = a.quotes().get(number);
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.QUOTE, Field.Store.NO));
        d.add(new NumericDocValuesField(Fields.NUMBER, number));
        d.add(noText);
        d.add(AnalyzedField.words(Fields.SAID, said(a, quote, body)));
        String kind = kind(quote);
        keyword(d, Fields.ofQuote(Fields.KIND), kind);
        value(d, Fields.KIND, kind);
        shared.forEach(d::add);
        speakers(d, quote.speakers(), Fields::ofQuote);
        return d;
    }

    private static String kind(Quote quote) {
        return Keyword.of(quote.kind());
    }

    /** The words of a quote are the body's, if its ends do not cut any and it is of the same script. */
    private Words said(Article a, Quote quote, Words body) {
        return body.partsAt(quote.span()) && body.spacing() == Spacing.of(quote.text())
                ? body.within(quote.span())
                : analysis.read(a.language(), quote.text());
    }

    /** What an article and each of its quotes have alike, made once: the id, and what is sorted by. */
    private static List<Field> shared(Article a) {
        List<Field> shared = new ArrayList<>();
        shared.add(new StringField(Fields.ID, a.id(), Field.Store.NO));
        shared.add(new NumericDocValuesField(Fields.ORDER, order(a.id())));
        PublicationDate date = a.date();
        if (date != null) {
            shared.add(new NumericDocValuesField(
                    Fields.MOMENT, date.time() != null ? date.time().toEpochSecond() : day(date.earliest()) * 86_400L));
        }
        return shared;
    }

    /** What is counted of an article, for itself and for its quotes. */
    private static void values(Document d, Article a) {
        if (a.outlet() != null) {
            value(d, Fields.OUTLET, OutletTable.standard().label(a.outlet()));
        }
        a.authors().stream().distinct().forEach(author -> value(d, Fields.AUTHOR, author));
        a.agencies().stream().distinct().forEach(name -> value(d, Fields.AGENCY, name));
        value(d, Fields.LANGUAGE, a.language());
        value(d, Fields.SECTION, a.section());
        PublicationDate date = a.date();
        if (date != null) {
            d.add(new NumericDocValuesField(Fields.values(Fields.EARLIEST), day(date.earliest())));
            d.add(new NumericDocValuesField(Fields.values(Fields.LATEST), day(date.latest())));
        }
    }

    /** What is asked of an article, for itself and for its quotes. */
    private void keywords(Document d, Article a) {
        outlet(d, a.outlet());
        a.authors().stream().distinct().forEach(author -> keyword(d, Fields.AUTHOR, author));
        names(d, Fields.AUTHOR, a.authors());
        a.agencies().stream().distinct().forEach(name -> keyword(d, Fields.AGENCY, name));
        names(d, Fields.AGENCY, a.agencies());
        keyword(d, Fields.LANGUAGE, a.language());
        keyword(d, Fields.SECTION, a.section());
        if (a.section() != null) {
            names(d, Fields.SECTION, List.of(a.section()));
        }
        if (a.date() != null) {
            d.add(new IntPoint(Fields.EARLIEST, day(a.date().earliest())));
            d.add(new IntPoint(Fields.LATEST, day(a.date().latest())));
        }
        if (a.updated() != null) {
            d.add(new IntPoint(Fields.UPDATED_EARLIEST, day(a.updated().earliest())));
            d.add(new IntPoint(Fields.UPDATED_LATEST, day(a.updated().latest())));
        }
    }

    private void outlet(Document d, @Nullable Outlet outlet) {
        if (outlet == null) {
            return;
        }
        Set<String> labels = new LinkedHashSet<>();
        labels.add(outlet.label());
        labels.add(OutletTable.standard().label(outlet));
        labels.forEach(label -> keyword(d, Fields.OUTLET, label));
        if (outlet.name() != null) {
            keyword(d, Fields.OUTLET, outlet.domain());
        }
        names(d, Fields.OUTLET, OutletAliases.of(outlet));
    }

    /** @param field the name that a field has on such a document */
    private void speakers(Document d, List<Speaker> speakers, UnaryOperator<String> field) {
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
        countedNames(d, certain, Fields.SPEAKER, field);
        countedNames(d, any, Fields.ANY_SPEAKER, field);
        if (any.size() > certain.size()) {
            keyword(d, field.apply(Fields.PERHAPS), Fields.YES);
        }
        names(d, field.apply(Fields.SPEAKER), mentions);
    }

    private static void countedNames(Document d, Set<String> names, String facet, UnaryOperator<String> field) {
        for (String name : names) {
            keyword(d, field.apply(facet), name);
            value(d, facet, name);
        }
    }

    private void names(Document d, String field, Iterable<String> names) {
        for (String name : names) {
            d.add(AnalyzedField.text(field + Fields.NAME_SUFFIX, name, analysis.names()));
        }
    }

    private static void keyword(Document d, String field, @Nullable String value) {
        if (value != null && fits(value)) {
            d.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void value(Document d, String facet, @Nullable String value) {
        if (value != null && fits(value)) {
            d.add(new SortedSetDocValuesField(Fields.values(facet), new BytesRef(value)));
        }
    }

    private static boolean fits(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_KEYWORD;
    }

    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The id as a number: ids are 16 hexadecimal digits; any other is hashed. */
    static long order(String id) {
        if (id.length() == 16 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Long.parseUnsignedLong(id, 16);
        }
        return Hashes.fnv(id);
    }
}
