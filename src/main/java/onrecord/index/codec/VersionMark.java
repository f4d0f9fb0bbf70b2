package onrecord.index.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import onrecord.identity.WebAddress;
import onrecord.index.analysis.MinHash;
import onrecord.index.analysis.Words;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.text.Hashes;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * By what the versions of one address are told apart and put in order.
 *
 * @param text a hash of headline, deck and body; equal for texts that differ in white space alone
 * @param words how many words the body has, as {@link MinHash} counts them
 * @param updated when the text was changed last, or null
 * @param dated when it was published, or null
 * @param captured when somebody saved it, seconds since 1970, or null
 */
public record VersionMark(
        long text,
        int words,
        @Nullable Days updated,
        @Nullable Days dated,
        @Nullable Long captured) {
    /** The property of an article that has the moment it was saved. */
    public static final String CAPTURED = "captured";

    /**
     * Every day from {@code earliest} to {@code latest} is possible, in days since 1970.
     *
     * @param moment the moment, seconds since 1970, where it is known
     */
    public record Days(long earliest, long latest, @Nullable Long moment) {
        static @Nullable Days of(@Nullable PublicationDate date) {
            if (date == null) {
                return null;
            }
            OffsetDateTime time = date.time();
            return new Days(
                    date.earliest().toEpochDay(),
                    date.latest().toEpochDay(),
                    time == null ? null : time.toEpochSecond());
        }
    }

    /** That of an article with this body. */
    public static VersionMark of(Article a, Words body) {
        return new VersionMark(
                hash(a.title(), a.deck(), a.body()),
                MinHash.words(body),
                Days.of(a.updated()),
                Days.of(a.date()),
                captured(a));
    }

    /** A hash of what the addresses of the article's page have in common; 0 where no page is its own. */
    public static long address(@Nullable String url) {
        return url == null ? 0 : WebAddress.key(url).map(Hashes::fnv).orElse(0L);
    }

    /** A hash of parts of a text, a line each, in which all white space between two words is one blank. */
    private static long hash(@Nullable String... parts) {
        long hash = Hashes.FNV_SEED;
        for (int i = 0; i < parts.length; i++) {
            hash = i == 0 ? hash : Hashes.fnv(hash, '\n');
            String part = parts[i];
            hash = part == null ? hash : blanks(hash, part.strip());
        }
        return hash;
    }

    private static long blanks(long before, String text) {
        long hash = before;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean again = blank;
            blank = c == ' ' || (c >= '\t' && c <= '\r');
            if (!blank || !again) {
                hash = Hashes.fnv(hash, blank ? ' ' : c);
            }
        }
        return hash;
    }

    private static @Nullable Long captured(Article a) {
        List<String> captured = a.properties().getOrDefault(CAPTURED, List.of());
        try {
            return captured.isEmpty()
                    ? null
                    : OffsetDateTime.parse(captured.getFirst()).toEpochSecond();
        } catch (DateTimeException e) {
            return null; // not written as a moment
        }
    }

    /** The bytes, sealed by a checksum. */
    public BytesRef bytes() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeLong(text);
            out.writeVInt(words);
            write(out, updated);
            write(out, dated);
            write(out, captured);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checksummed.seal(out.toArrayCopy());
    }

    private static void write(DataOutput out, @Nullable Days days) throws IOException {
        out.writeByte((byte) (days == null ? 0 : 1));
        if (days != null) {
            out.writeZLong(days.earliest());
            out.writeVLong(days.latest() - days.earliest());
            write(out, days.moment());
        }
    }

    private static void write(DataOutput out, @Nullable Long moment) throws IOException {
        out.writeByte((byte) (moment == null ? 0 : 1));
        if (moment != null) {
            out.writeZLong(moment);
        }
    }

    /** Reads what {@link #bytes} gave. @throws IOException if the bytes are damaged */
    public static VersionMark read(BytesRef sealed) throws IOException {
        BytesRef bytes = Checksummed.open(sealed, Fields.VERSION);
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new VersionMark(in.readLong(), in.readVInt(), days(in), days(in), moment(in));
    }

    private static @Nullable Days days(DataInput in) throws IOException {
        if (in.readByte() == 0) {
            return null;
        }
        long earliest = in.readZLong();
        return new Days(earliest, earliest + in.readVLong(), moment(in));
    }

    private static @Nullable Long moment(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readZLong();
    }
}
