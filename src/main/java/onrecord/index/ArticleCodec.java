package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles to bytes and back, in three pieces, none of which repeats another: the {@link Summary}, the body as it is, and
 * the rest. A quote is kept as its span; its words are the body's. Stateless.
 */
public final class ArticleCodec {
    /** The codes of the kinds, from 0: part of the format, whatever the enum's order is. */
    private static final List<Quote.Kind> KINDS = List.of(Quote.Kind.DIRECT, Quote.Kind.INDIRECT, Quote.Kind.MIXED);

    /** How many characters of a date's evidence a list of hits shows. */
    private static final int EVIDENCE = 160;

    private ArticleCodec() {}

    /** Writes to memory. */
    private interface Writing {
        void to(DataOutput out) throws IOException;
    }

    static BytesRef body(Article a) {
        return Sealed.seal(a.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link Fields#BODY} holds. @throws IOException if the bytes are damaged */
    public static String body(Document stored) throws IOException {
        return Sealed.open(piece(stored, Fields.BODY), "body").utf8ToString();
    }

    private static BytesRef piece(Document stored, String field) throws IOException {
        BytesRef bytes = stored.getBinaryValue(field);
        if (bytes == null) {
            throw new CorruptIndexException("an article has no " + field, field);
        }
        return bytes;
    }

    static BytesRef summary(Article a) {
        return bytes(out -> {
            out.writeString(a.id());
            out.writeString(a.source());
            Bytes.text(out, a.sourceId());
            Bytes.text(out, a.title());
            Bytes.outlet(out, a.outlet());
            Bytes.date(out, a.date());
            dateProvenance(out, a.date() == null ? null : a.provenance().get(Field.DATE));
            Bytes.texts(out, a.authors());
            Bytes.texts(out, a.agencies());
            Bytes.texts(out, speakers(a));
            Bytes.text(out, a.language());
            Bytes.text(out, a.url());
            Bytes.text(out, a.section());
        });
    }

    /** A list of hits shows the words a date rests on, and no more of them than a line holds. */
    private static void dateProvenance(DataOutput out, @Nullable Provenance why) throws IOException {
        out.writeByte((byte) (why == null ? 0 : 1));
        if (why != null) {
            Bytes.provenance(out, new Provenance(why.method(), beginning(why.evidence()), why.confidence()));
        }
    }

    private static @Nullable String beginning(@Nullable String evidence) {
        if (evidence == null || evidence.length() <= EVIDENCE) {
            return evidence;
        }
        int end = Character.isHighSurrogate(evidence.charAt(EVIDENCE - 1)) ? EVIDENCE - 1 : EVIDENCE;
        return evidence.substring(0, end) + "…";
    }

    /** Reads what {@link Fields#SUMMARY} holds. @throws IOException if the bytes are damaged */
    public static Summary summary(BytesRef sealed) throws IOException {
        BytesRef bytes = Sealed.open(sealed, "summary");
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new Summary(
                in.readString(),
                in.readString(),
                Bytes.text(in),
                Bytes.text(in),
                Bytes.outlet(in),
                Bytes.date(in),
                in.readByte() == 0 ? null : Bytes.provenance(in),
                Bytes.texts(in),
                Bytes.texts(in),
                Bytes.texts(in),
                Bytes.text(in),
                Bytes.text(in),
                Bytes.text(in));
    }

    static BytesRef rest(Article a) {
        return bytes(out -> {
            Bytes.text(out, a.deck());
            Bytes.texts(out, a.captions());
            out.writeVInt(a.boilerplate().size());
            for (Boilerplate piece : a.boilerplate()) {
                out.writeString(piece.text());
                Bytes.provenance(out, piece.provenance());
            }
            out.writeVInt(a.properties().size());
            for (Map.Entry<String, List<String>> property : a.properties().entrySet()) {
                out.writeString(property.getKey());
                Bytes.texts(out, property.getValue());
            }
            out.writeVInt(a.provenance().size());
            for (Map.Entry<Field, Provenance> why : a.provenance().entrySet()) {
                out.writeString(why.getKey().key());
                Bytes.provenance(out, why.getValue());
            }
            out.writeVInt(a.quotes().size());
            for (Quote quote : a.quotes()) {
                quote(out, quote);
            }
        });
    }

    /** Puts an article together again. @throws IOException if the pieces are damaged or do not fit together */
    public static Article article(BytesRef summary, Document stored) throws IOException {
        Summary s = summary(summary);
        String body = body(stored);
        BytesRef rest = Sealed.open(piece(stored, Fields.REST), "article");
        DataInput in = new ByteArrayDataInput(rest.bytes, rest.offset, rest.length);
        Article.Builder article = Article.builder(s.id(), s.source())
                .sourceId(s.sourceId())
                .title(s.title())
                .body(body)
                .outlet(s.outlet())
                .date(s.date())
                .authors(s.authors())
                .agencies(s.agencies())
                .language(s.language())
                .url(s.url())
                .section(s.section());
        article.deck(Bytes.text(in)).captions(Bytes.texts(in));
        try {
            article.boilerplate(boilerplate(in)).properties(properties(in));
            int reasons = in.readVInt();
            for (int i = 0; i < reasons; i++) {
                article.provenance(
                        Field.valueOf(in.readString().toUpperCase(java.util.Locale.ROOT)), Bytes.provenance(in));
            }
            return article.quotes(quotes(in, body)).build();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CorruptIndexException("the stored article " + s.id() + " is damaged", s.id(), e);
        }
    }

    /** Puts the text of an article together and nothing else. @throws IOException if the pieces are damaged */
    public static TextParts parts(Summary summary, Document stored) throws IOException {
        BytesRef rest = Sealed.open(piece(stored, Fields.REST), "article");
        DataInput in = new ByteArrayDataInput(rest.bytes, rest.offset, rest.length);
        return TextParts.locate(summary.title(), Bytes.text(in), body(stored), Bytes.texts(in));
    }

    private static List<Boilerplate> boilerplate(DataInput in) throws IOException {
        List<Boilerplate> pieces = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            pieces.add(new Boilerplate(in.readString(), Bytes.provenance(in)));
        }
        return pieces;
    }

    private static Map<String, List<String>> properties(DataInput in) throws IOException {
        Map<String, List<String>> properties = new TreeMap<>();
        for (int i = in.readVInt(); i > 0; i--) {
            properties.put(in.readString(), Bytes.texts(in));
        }
        return properties;
    }

    private static void quote(DataOutput out, Quote quote) throws IOException {
        span(out, quote.span());
        out.writeByte((byte) KINDS.indexOf(quote.kind()));
        Bytes.text(out, quote.cue());
        Speaker speaker = quote.speaker();
        out.writeByte((byte) (speaker == null ? 0 : speaker.span() == null ? 1 : 2));
        if (speaker == null) {
            return;
        }
        out.writeString(speaker.mention());
        if (speaker.span() != null) {
            span(out, speaker.span());
        }
        Bytes.text(out, speaker.name());
        Bytes.text(out, speaker.via());
        Bytes.provenance(out, speaker.provenance());
    }

    private static List<Quote> quotes(DataInput in, String body) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            Span span = span(in);
            Quote.Kind kind = KINDS.get(in.readByte());
            quotes.add(new Quote(span, span.in(body), kind, Bytes.text(in), speaker(in)));
        }
        return quotes;
    }

    private static @Nullable Speaker speaker(DataInput in) throws IOException {
        int present = in.readByte();
        if (present == 0) {
            return null;
        }
        String mention = in.readString();
        Span span = present == 2 ? span(in) : null;
        return new Speaker(mention, span, Bytes.text(in), Bytes.text(in), Bytes.provenance(in));
    }

    private static void span(DataOutput out, Span span) throws IOException {
        out.writeVInt(span.start());
        out.writeVInt(span.length());
    }

    private static Span span(DataInput in) throws IOException {
        int start = in.readVInt();
        return new Span(start, start + in.readVInt());
    }

    /** The names of those quoted, most quotes first, equals in order of appearance. */
    static List<String> speakers(Article a) {
        Map<String, Integer> quotes = new LinkedHashMap<>();
        for (Quote quote : a.quotes()) {
            if (quote.speaker() != null && quote.speaker().name() != null) {
                quotes.merge(quote.speaker().name(), 1, Integer::sum);
            }
        }
        return quotes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BytesRef bytes(Writing writing) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sealed.seal(out.toArrayCopy());
    }
}
