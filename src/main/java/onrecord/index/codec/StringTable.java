package onrecord.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Provenance;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/**
 * Words that come again and again in one article, such as the names of its speakers: written when they first come, a
 * number from then on. Zero stands for none, one for words that follow. For one article, either to write or to read.
 */
final class StringTable {
    private static final int NONE = 0;
    private static final int NEW = 1;
    private static final int KNOWN = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    void write(DataOutput out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeVInt(NONE);
            return;
        }
        Integer number = numbers.putIfAbsent(text, numbers.size());
        if (number == null) {
            out.writeVInt(NEW);
            out.writeString(text);
        } else {
            out.writeVInt(KNOWN + number);
        }
    }

    @Nullable
    String read(DataInput in) throws IOException {
        int code = in.readVInt();
        if (code == NEW) {
            words.add(in.readString());
            return words.getLast();
        }
        return code == NONE ? null : words.get(code - KNOWN);
    }

    void write(DataOutput out, Provenance why) throws IOException {
        write(out, why.method());
        write(out, why.evidence());
        Bytes.share(out, why.confidence());
    }

    Provenance provenance(DataInput in) throws IOException {
        return new Provenance(some(in), read(in), Bytes.share(in));
    }

    /** Words that are always there. */
    String some(DataInput in) throws IOException {
        String text = read(in);
        if (text == null) {
            throw new IndexOutOfBoundsException("words are missing");
        }
        return text;
    }
}
