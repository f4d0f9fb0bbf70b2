package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** The entry of a file to bytes and back. Stateless. */
public final class SourceFileCodec {
    private SourceFileCodec() {}

    static BytesRef bytes(SourceFile file) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(file.path());
            out.writeString(file.root());
            out.writeString(file.identity());
            out.writeZLong(file.size());
            out.writeZLong(file.modifiedMillis());
            out.writeString(file.sha256());
            Bytes.texts(out, file.articles());
            Bytes.texts(out, file.failures());
            out.writeString(file.told());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** Reads what {@link Fields#ENTRY} holds. @throws IOException if the bytes are damaged */
    public static SourceFile read(Document stored) throws IOException {
        BytesRef bytes = stored.getBinaryValue(Fields.ENTRY);
        if (bytes == null) {
            throw new CorruptIndexException("a file has no " + Fields.ENTRY, Fields.ENTRY);
        }
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new SourceFile(
                in.readString(),
                in.readString(),
                in.readString(),
                in.readZLong(),
                in.readZLong(),
                in.readString(),
                Bytes.texts(in),
                Bytes.texts(in),
                in.eof() ? "" : in.readString());
    }
}
