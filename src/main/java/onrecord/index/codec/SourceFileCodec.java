package onrecord.index.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import onrecord.model.SourceFile;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** The entry of a file to bytes and back. Stateless. */
public final class SourceFileCodec {
    private SourceFileCodec() {}

    public static BytesRef bytes(SourceFile file) {
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
        return Checksummed.seal(out.toArrayCopy());
    }

    /** The entry of the file of a document. @throws IOException if there is none, or its bytes are damaged */
    public static SourceFile read(IndexReader reader, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        return read(DocValues.getBinary(leaf.reader(), Fields.ENTRY), doc - leaf.docBase);
    }

    /** The entry of the file of a document of one segment; each segment's are read in order. */
    public static SourceFile read(BinaryDocValues entries, int doc) throws IOException {
        if (!entries.advanceExact(doc)) {
            throw new CorruptIndexException("a file has no " + Fields.ENTRY, Fields.ENTRY);
        }
        return read(entries.binaryValue());
    }

    /** The entry that these bytes are. @throws IOException if they are damaged */
    public static SourceFile read(BytesRef sealed) throws IOException {
        return entry(Checksummed.open(sealed, Fields.ENTRY));
    }

    /** The entry that these bytes without a checksum are: so formats 1 and 2 kept them too. */
    public static SourceFile entry(BytesRef bytes) throws IOException {
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
