package onrecord.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.MinHash;
import onrecord.index.analysis.Spacing;
import onrecord.index.analysis.TextPart;
import onrecord.index.analysis.Words;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.index.codec.SourceFileCodec;
import onrecord.index.codec.VersionMark;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.model.SourceFile;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An article as one block of documents: its quotes in order, then the article itself; and a file. Every document has
 * both fields of text, empty where it has no such text: Lucene looks lengths up by far the fastest where every document
 * has one. Safe for use by several threads.
 */
final class ArticleDocuments {
    private static final Words NO_WORDS = new Words(Spacing.SPACED, 0);

    private final Analysis analysis;
    private final OutletTable outlets;
    private final Field noText = AnalyzedField.words(Fields.TEXT, NO_WORDS);
    private final Field nothingSaid = AnalyzedField.words(Fields.SAID, NO_WORDS);

    ArticleDocuments(Analysis analysis, OutletTable outlets) {
        this.analysis = analysis;
        this.outlets = outlets;
    }

    /**
     * The block, made while it is read: one pass alone.
     *
     * @param added when the article was taken in, in milliseconds since 1970, or null where no time was kept
     */
    Iterable<Document> block(Article article, @Nullable Long added) {
        return () -> blockOf(article, added);
    }

    private Iterator<Document> blockOf(Article article, @Nullable Long added) {
        Indexed indexed = Indexed.of(article, analysis, outlets);
        List<Field> shared = shared(indexed);
        if (added != null) {
            shared.add(time(added));
        }
        Stream<Document> quotes = IntStream.range(0, indexed.quotes().size()).mapToObj(i -> quote(indexed, i, shared));
        return Stream.concat(quotes, Stream.of(1).map(one -> article(indexed, shared, added)))
                .iterator();
    }

    private static Field time(long added) {
        return new NumericDocValuesField(Fields.values(Fields.ADDED), added);
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

    /** The document of a link of a stretch, which is gone with either of its articles. */
    Document link(Stretch stretch, Link link) {
        Document d = new Document();
        d.add(new StringField(Fields.STRETCH, Integer.toString(stretch.number()), Field.Store.NO));
        d.add(new StringField(Fields.TYPE, Fields.LINK, Field.Store.NO));
        link.articles().forEach(id -> d.add(new StringField(Fields.LINKED, id, Field.Store.NO)));
        d.add(new StringField(Fields.RELATION, LinkCodec.relation(link), Field.Store.NO));
        d.add(new BinaryDocValuesField(Fields.LINK, LinkCodec.bytes(link)));
        d.add(noText);
        d.add(nothingSaid);
        return d;
    }

    /** The document of an article as it was found: kept, and never found by a search. */
    Document found(Article a, @Nullable Long added) {
        Document d = new Document();
        if (added != null) {
            d.add(time(added));
        }
        d.add(new StringField(Fields.TYPE, Fields.FOUND, Field.Store.NO));
        d.add(new StringField(Fields.FOUND_ID, a.id(), Field.Store.NO));
        Indexed indexed = Indexed.of(a, analysis, outlets);
        d.add(new StoredField(Fields.REST, ArticleCodec.rest(a, indexed.parts(), indexed.words())));
        d.add(new BinaryDocValuesField(Fields.SUMMARY, ArticleCodec.summary(a)));
        d.add(noText);
        d.add(nothingSaid);
        return d;
    }

    /** The document of an article for readers that ask for its text alone. */
    static Document text(@Nullable String language, List<TextPart> parts, Analysis analysis) {
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.ARTICLE, Field.Store.NO));
        if (language != null) {
            d.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO));
        }
        for (TextPart part : parts) {
            part(d, part, analysis.read(language, part.text()));
        }
        return d;
    }

    private Document article(Indexed indexed, List<Field> shared, @Nullable Long added) {
        Article a = indexed.article();
        Document d = new Document();
        if (added != null) {
            d.add(new LongPoint(Fields.ADDED, added));
        }
        d.add(new StringField(Fields.TYPE, Fields.ARTICLE, Field.Store.NO));
        d.add(new StoredField(Fields.REST, ArticleCodec.rest(a, indexed.parts(), indexed.words())));
        d.add(new BinaryDocValuesField(Fields.SUMMARY, ArticleCodec.summary(a)));
        d.add(new NumericDocValuesField(Fields.STAMP, LinkGround.stamp(a)));
        long address = VersionMark.address(a.url());
        d.add(new NumericDocValuesField(Fields.ADDRESS, address));
        if (address != 0) {
            d.add(new BinaryDocValuesField(
                    Fields.VERSION, VersionMark.of(a, indexed.body()).bytes()));
        }
        BytesRef likeness = MinHash.of(indexed.body());
        if (likeness != null) {
            d.add(new BinaryDocValuesField(Fields.LIKENESS, likeness));
        }
        for (int i = 0; i < indexed.parts().size(); i++) {
            part(d, indexed.parts().get(i), indexed.words().get(i));
        }
        indexed.boilerplate().forEach(piece -> d.add(AnalyzedField.words(Fields.BOILERPLATE, piece)));
        d.add(nothingSaid);
        shared.forEach(d::add);
        indexed.terms().forEach((facet, terms) -> terms(d, facet, facet, terms));
        days(d, a.date());
        if (a.updated() != null) {
            d.add(new IntPoint(Fields.UPDATED_EARLIEST, Indexed.day(a.updated().earliest())));
            d.add(new IntPoint(Fields.UPDATED_LATEST, Indexed.day(a.updated().latest())));
        }
        return d;
    }

    private void terms(Document d, String facet, String field, Indexed.Terms terms) {
        terms.counted().forEach(value -> d.add(new SortedSetDocValuesField(Fields.values(facet), new BytesRef(value))));
        terms.asked().forEach(value -> d.add(new StringField(field, value, Field.Store.NO)));
        terms.named().forEach(name -> d.add(AnalyzedField.text(field + Fields.NAME_SUFFIX, name, analysis.names())));
    }

    private static void days(Document d, @Nullable PublicationDate date) {
        if (date != null) {
            int earliest = Indexed.day(date.earliest());
            int latest = Indexed.day(date.latest());
            d.add(new IntPoint(Fields.EARLIEST, earliest));
            d.add(new IntPoint(Fields.LATEST, latest));
            d.add(new NumericDocValuesField(Fields.values(Fields.EARLIEST), earliest));
            d.add(new NumericDocValuesField(Fields.values(Fields.LATEST), latest));
        }
    }

    private static void part(Document d, TextPart part, Words words) {
        d.add(part.isBody() ? AnalyzedField.body(words) : AnalyzedField.words(Fields.TEXT, words));
        if (part.isTitle()) {
            d.add(AnalyzedField.words(Fields.TITLE, words));
        }
    }

    private Document quote(Indexed indexed, int number, List<Field> shared) {
        Indexed.Said said = indexed.quotes().get(number);
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, Fields.QUOTE, Field.Store.NO));
        d.add(new NumericDocValuesField(Fields.NUMBER, number));
        d.add(noText);
        d.add(AnalyzedField.words(Fields.SAID, said.words()));
        List<String> kind = List.of(said.kind());
        terms(d, Fields.KIND, Fields.ofQuote(Fields.KIND), new Indexed.Terms(kind, kind, List.of()));
        shared.forEach(d::add);
        said.terms().forEach((facet, terms) -> terms(d, facet, Fields.ofQuote(facet), terms));
        return d;
    }

    /** What an article and each of its quotes have alike, made once: the id, and what is sorted by. */
    private static List<Field> shared(Indexed indexed) {
        String id = indexed.article().id();
        List<Field> shared = new ArrayList<>();
        shared.add(new StringField(Fields.ID, id, Field.Store.NO));
        shared.add(new NumericDocValuesField(Fields.ORDER, Indexed.order(id)));
        Long moment = indexed.moment();
        if (moment != null) {
            shared.add(new NumericDocValuesField(Fields.MOMENT, moment));
        }
        return shared;
    }
}
