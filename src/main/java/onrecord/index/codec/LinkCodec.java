package onrecord.index.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onrecord.link.Link;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** A link to bytes and back. Stateless. */
public final class LinkCodec {
    private static final byte TEXT = 1;
    private static final byte EVENT = 2;
    private static final byte STATEMENT = 3;
    private static final byte DATE = 4;

    /** The codes of the relations, from 0: part of the format, whatever the enum's order is. */
    private static final List<Link.Relation> RELATIONS =
            List.of(Link.Relation.SAME, Link.Relation.CARRIES, Link.Relation.CITES, Link.Relation.OWN);

    /** The {@link #relation} of two articles with the same text. */
    public static final String SAME = "same";

    /** The {@link #relation} of an article to those that tell its date. */
    public static final String DATED = "date";

    private LinkCodec() {}

    /** What a link says in a word: of texts "same", "carries", "cites" or "own"; "event", "statement", "date". */
    public static String relation(Link link) {
        return switch (link) {
            case Link.Text text -> text.relation().name().toLowerCase(Locale.ROOT);
            case Link.Event event -> "event";
            case Link.Statement statement -> "statement";
            case Link.Date date -> DATED;
        };
    }

    public static BytesRef bytes(Link link) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(link, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checksummed.seal(out.toArrayCopy());
    }

    private static void write(Link link, DataOutput out) throws IOException {
        switch (link) {
            case Link.Text text -> {
                out.writeByte(TEXT);
                out.writeByte((byte) RELATIONS.indexOf(text.relation()));
                Bytes.share(out, text.score());
                out.writeVInt(text.words());
                end(text.a(), out);
                end(text.b(), out);
            }
            case Link.Event event -> {
                out.writeByte(EVENT);
                out.writeString(event.a());
                out.writeString(event.b());
                Bytes.share(out, event.score());
                out.writeByte((byte) (event.sure() ? 1 : 0));
            }
            case Link.Statement statement -> {
                out.writeByte(STATEMENT);
                end(statement.a(), out);
                end(statement.b(), out);
                Bytes.share(out, statement.score());
                out.writeByte((byte) (statement.sure() ? 1 : 0));
            }
            case Link.Date date -> {
                out.writeByte(DATE);
                out.writeString(date.article());
                out.writeZLong(date.earliest().toEpochDay());
                out.writeZLong(date.latest().toEpochDay());
                Bytes.texts(out, date.neighbours());
            }
        }
    }

    private static void end(Link.End end, DataOutput out) throws IOException {
        out.writeString(end.article());
        out.writeVInt(end.start());
        out.writeVInt(end.end());
    }

    /** The link of a document of one segment; each segment's are read in order. @throws IOException if it is damaged */
    public static Link read(BinaryDocValues links, int doc) throws IOException {
        if (!links.advanceExact(doc)) {
            throw new CorruptIndexException("a link has no " + Fields.LINK, Fields.LINK);
        }
        return read(links.binaryValue());
    }

    /** The link that these bytes are. @throws IOException if they are damaged */
    public static Link read(BytesRef sealed) throws IOException {
        BytesRef bytes = Checksummed.open(sealed, Fields.LINK);
        return link(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
    }

    /** @throws IOException if these are not the bytes of a link */
    static Link link(DataInput in) throws IOException {
        try {
            byte kind = in.readByte();
            return switch (kind) {
                case TEXT -> text(in);
                case EVENT -> new Link.Event(in.readString(), in.readString(), Bytes.share(in), in.readByte() != 0);
                case STATEMENT -> new Link.Statement(end(in), end(in), Bytes.share(in), in.readByte() != 0);
                case DATE ->
                    new Link.Date(
                            in.readString(),
                            LocalDate.ofEpochDay(in.readZLong()),
                            LocalDate.ofEpochDay(in.readZLong()),
                            Bytes.texts(in));
                default -> throw new CorruptIndexException("a link of the unknown kind " + kind, Fields.LINK);
            };
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | DateTimeException
                | NegativeArraySizeException e) {
            throw new CorruptIndexException("a link that cannot be read", Fields.LINK, e);
        }
    }

    private static Link.Text text(DataInput in) throws IOException {
        Link.Relation relation = RELATIONS.get(in.readByte());
        double score = Bytes.share(in);
        int words = in.readVInt();
        return new Link.Text(end(in), end(in), relation, score, words);
    }

    private static Link.End end(DataInput in) throws IOException {
        return new Link.End(in.readString(), in.readVInt(), in.readVInt());
    }
}
