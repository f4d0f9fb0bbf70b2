package onrecord.index.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import onrecord.index.analysis.Offsets;
import onrecord.index.analysis.TextPart;
import onrecord.index.analysis.TextParts;
import onrecord.index.analysis.Words;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.text.Cut;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles to bytes and back, in two pieces that do not repeat each other: the {@link Summary}, and the rest, packed. A
 * quote is kept as its span; its words are the body's. Stateless.
 */
public final class ArticleCodec {
    /** The codes of the kinds, from 0: part of the format, whatever the enum's order is. */
    private static final List<Quote.Kind> KINDS =
            List.of(Quote.Kind.DIRECT, Quote.Kind.INDIRECT, Quote.Kind.MIXED, Quote.Kind.ACT);

    /** How many characters of a date's evidence a list of hits shows. */
    private static final int EVIDENCE = 160;

    private ArticleCodec() {}

    /** Writes to memory. */
    private interface Writing {
        void to(DataOutput out) throws IOException;
    }

    public static BytesRef summary(Article a) {
        return Checksummed.seal(bytes(out -> {
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
        }));
    }

    /** A list of hits shows the words a date rests on, and no more of them than a line holds. */
    private static void dateProvenance(DataOutput out, @Nullable Provenance why) throws IOException {
        out.writeByte((byte) (why == null ? 0 : 1));
        if (why != null) {
            Bytes.provenance(out, new Provenance(why.method(), beginning(why.evidence()), why.confidence()));
        }
    }

    private static @Nullable String beginning(@Nullable String evidence) {
        return evidence == null ? null : Cut.shown(evidence, EVIDENCE);
    }

    /** Reads what {@link Fields#SUMMARY} holds. @throws IOException if the bytes are damaged */
    public static Summary summary(BytesRef sealed) throws IOException {
        BytesRef bytes = Checksummed.open(sealed, "summary");
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

    /** What {@link Fields#REST} holds: the text and where its words stand first, for they are asked for most. */
    public static BytesRef rest(Article a, List<TextPart> parts, List<Words> words) {
        return Checksummed.seal(Packed.pack(bytes(out -> {
            Bytes.text(out, a.deck());
            Bytes.texts(out, a.captions());
            piece(out, a.body().getBytes(StandardCharsets.UTF_8));
            piece(out, bytes(offsets -> Offsets.write(offsets, parts, words)));
            Bytes.date(out, a.updated());
            StringTable repeats = new StringTable();
            out.writeVInt(a.boilerplate().size());
            for (Boilerplate piece : a.boilerplate()) {
                out.writeString(piece.text());
                repeats.write(out, piece.provenance());
            }
            out.writeVInt(a.properties().size());
            for (Map.Entry<String, List<String>> property : a.properties().entrySet()) {
                out.writeString(property.getKey());
                Bytes.texts(out, property.getValue());
            }
            out.writeVInt(a.provenance().size());
            for (Map.Entry<Field, Provenance> why : a.provenance().entrySet()) {
                out.writeString(why.getKey().key());
                repeats.write(out, why.getValue());
            }
            quotes(out, a, repeats);
        })));
    }

    private static void piece(DataOutput out, byte[] bytes) throws IOException {
        out.writeVInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
    }

    private static DataInput rest(@Nullable BytesRef sealed) throws IOException {
        if (sealed == null) {
            throw new CorruptIndexException("an article has no " + Fields.REST, Fields.REST);
        }
        return new ByteArrayDataInput(Packed.unpack(Checksummed.open(sealed, "article"), "article"));
    }

    /** Puts an article together again. @throws IOException if the pieces are damaged or do not fit together */
    public static Article article(BytesRef summary, Document stored) throws IOException {
        return article(summary, stored.getBinaryValue(Fields.REST));
    }

    /** The article from its two pieces alone. @throws IOException if they are damaged or do not fit together */
    public static Article article(BytesRef summary, @Nullable BytesRef rest) throws IOException {
        Summary s = summary(summary);
        DataInput in = rest(rest);
        String deck = Bytes.text(in);
        List<String> captions = Bytes.texts(in);
        String body = in.readString();
        in.skipBytes(in.readVInt());
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
        try {
            article.deck(deck).captions(captions).updated(Bytes.date(in));
            StringTable repeats = new StringTable();
            article.boilerplate(boilerplate(in, repeats)).properties(properties(in));
            int reasons = in.readVInt();
            for (int i = 0; i < reasons; i++) {
                article.provenance(Field.valueOf(in.readString().toUpperCase(Locale.ROOT)), repeats.provenance(in));
            }
            return article.quotes(quotes(in, body, repeats)).build();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CorruptIndexException("the stored article " + s.id() + " is damaged", s.id(), e);
        }
    }

    /** Puts the text of an article together and nothing else. @throws IOException if the pieces are damaged */
    public static TextParts parts(Summary summary, Document stored) throws IOException {
        return parts(summary, stored.getBinaryValue(Fields.REST));
    }

    /** The text from the two pieces alone. @throws IOException if they are damaged */
    public static TextParts parts(Summary summary, @Nullable BytesRef rest) throws IOException {
        DataInput in = rest(rest);
        String deck = Bytes.text(in);
        List<String> captions = Bytes.texts(in);
        List<TextPart> parts = TextParts.split(summary.title(), deck, in.readString(), captions);
        in.readVInt(); // how many bytes the offsets take
        return new TextParts(parts, Offsets.read(in, parts));
    }

    private static List<Boilerplate> boilerplate(DataInput in, StringTable repeats) throws IOException {
        List<Boilerplate> pieces = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            pieces.add(new Boilerplate(in.readString(), repeats.provenance(in)));
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

    private static void quotes(DataOutput out, Article a, StringTable repeats) throws IOException {
        out.writeVInt(a.quotes().size());
        int last = 0;
        for (Quote quote : a.quotes()) {
            span(out, quote.span(), last);
            last = quote.span().start();
            out.writeByte((byte) KINDS.indexOf(quote.kind()));
            repeats.write(out, quote.cue());
            repeats.write(out, quote.provenance());
            out.writeVInt(quote.speakers().size());
            for (Speaker speaker : quote.speakers()) {
                speaker(out, speaker, a.body(), last, repeats);
            }
        }
    }

    private static List<Quote> quotes(DataInput in, String body, StringTable repeats) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        int last = 0;
        for (int i = in.readVInt(); i > 0; i--) {
            Span span = span(in, last);
            last = span.start();
            Quote.Kind kind = KINDS.get(in.readByte());
            String cue = repeats.read(in);
            Provenance why = repeats.provenance(in);
            quotes.add(new Quote(span, span.in(body), kind, cue, speakers(in, body, last, repeats), why));
        }
        return quotes;
    }

    private static List<Speaker> speakers(DataInput in, String body, int quote, StringTable repeats)
            throws IOException {
        List<Speaker> speakers = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            speakers.add(speaker(in, body, quote, repeats));
        }
        return speakers;
    }

    /** A mention that stands in the body is kept as its span alone. */
    private static void speaker(DataOutput out, Speaker speaker, String body, int quote, StringTable repeats)
            throws IOException {
        Span span = speaker.span();
        boolean printed =
                span != null && span.end() <= body.length() && span.in(body).equals(speaker.mention());
        int withSpan = printed ? 2 : 3;
        out.writeByte((byte) (span == null ? 1 : withSpan));
        if (span != null) {
            span(out, span, quote);
        }
        if (!printed) {
            repeats.write(out, speaker.mention());
        }
        repeats.write(out, speaker.name());
        repeats.write(out, speaker.via());
        repeats.write(out, speaker.provenance());
    }

    private static Speaker speaker(DataInput in, String body, int quote, StringTable repeats) throws IOException {
        int form = in.readByte();
        Span span = form == 1 ? null : span(in, quote);
        String mention = form == 2 && span != null ? span.in(body) : repeats.some(in);
        return new Speaker(mention, span, repeats.read(in), repeats.read(in), repeats.provenance(in));
    }

    /** A span by how far behind another place it begins. */
    private static void span(DataOutput out, Span span, int from) throws IOException {
        out.writeZInt(span.start() - from);
        out.writeVInt(span.length());
    }

    private static Span span(DataInput in, int from) throws IOException {
        int start = from + in.readZInt();
        return new Span(start, start + in.readVInt());
    }

    /** The names of those quoted, most quotes first, equals in order of appearance. */
    static List<String> speakers(Article a) {
        Map<String, Integer> quotes = new LinkedHashMap<>();
        for (Quote quote : a.quotes()) {
            for (Speaker speaker : quote.isSaid() ? quote.speakers() : List.<Speaker>of()) {
                if (speaker.name() != null && speaker.isCertain()) {
                    quotes.merge(speaker.name(), 1, Integer::sum);
                }
            }
        }
        return quotes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static byte[] bytes(Writing writing) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toArrayCopy();
    }
}
