package onrecord.index.codec;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** The pieces of stored articles. Each is written and read in one place, with a byte in front of what may be null. */
final class Bytes {
    /** Confidences are given in hundredths; a byte holds one. */
    private static final int WHOLE = 100;

    /** The codes of the precisions, from 1: part of the format, whatever the enum's order is. */
    private static final List<Precision> PRECISIONS = List.of(
            Precision.DAY,
            Precision.MONTH,
            Precision.YEAR,
            Precision.RANGE,
            Precision.DECADE,
            Precision.CENTURY,
            Precision.ABOUT);

    private Bytes() {}

    static void text(DataOutput out, @Nullable String value) throws IOException {
        out.writeByte((byte) (value == null ? 0 : 1));
        if (value != null) {
            out.writeString(value);
        }
    }

    static @Nullable String text(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    static void texts(DataOutput out, List<String> values) throws IOException {
        out.writeVInt(values.size());
        for (String value : values) {
            out.writeString(value);
        }
    }

    static List<String> texts(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(in.readString());
        }
        return values;
    }

    static void outlet(DataOutput out, @Nullable Outlet outlet) throws IOException {
        text(out, outlet == null ? null : outlet.name());
        text(out, outlet == null ? null : outlet.domain());
    }

    static @Nullable Outlet outlet(DataInput in) throws IOException {
        String name = text(in);
        String domain = text(in);
        return name == null && domain == null ? null : new Outlet(name, domain);
    }

    static void date(DataOutput out, @Nullable PublicationDate date) throws IOException {
        out.writeByte((byte) (date == null ? 0 : 1 + PRECISIONS.indexOf(date.precision())));
        if (date == null) {
            return;
        }
        out.writeZInt(Math.toIntExact(date.earliest().toEpochDay()));
        out.writeVInt(
                Math.toIntExact(date.latest().toEpochDay() - date.earliest().toEpochDay()));
        OffsetDateTime time = date.time();
        out.writeByte((byte) (time == null ? 0 : 1));
        if (time != null) {
            out.writeZLong(time.toEpochSecond());
            out.writeVInt(time.getNano());
            out.writeZInt(time.getOffset().getTotalSeconds());
        }
    }

    static @Nullable PublicationDate date(DataInput in) throws IOException {
        int precision = in.readByte();
        if (precision == 0) {
            return null;
        }
        LocalDate earliest = LocalDate.ofEpochDay(in.readZInt());
        LocalDate latest = earliest.plusDays(in.readVInt());
        OffsetDateTime time = null;
        if (in.readByte() != 0) {
            Instant instant = Instant.ofEpochSecond(in.readZLong(), in.readVInt());
            time = instant.atOffset(ZoneOffset.ofTotalSeconds(in.readZInt()));
        }
        return new PublicationDate(earliest, latest, PRECISIONS.get(precision - 1), time);
    }

    static void provenance(DataOutput out, Provenance why) throws IOException {
        out.writeString(why.method());
        text(out, why.evidence());
        share(out, why.confidence());
    }

    static Provenance provenance(DataInput in) throws IOException {
        return new Provenance(in.readString(), text(in), share(in));
    }

    /** A number from 0 to 1: one byte for whole hundredths. */
    static void share(DataOutput out, double value) throws IOException {
        int hundredths = (int) Math.round(value * WHOLE);
        if (hundredths / (double) WHOLE == value) {
            out.writeByte((byte) hundredths);
        } else {
            out.writeByte((byte) (WHOLE + 1));
            out.writeLong(Double.doubleToLongBits(value));
        }
    }

    static double share(DataInput in) throws IOException {
        int hundredths = in.readByte();
        return hundredths <= WHOLE ? hundredths / (double) WHOLE : Double.longBitsToDouble(in.readLong());
    }
}
