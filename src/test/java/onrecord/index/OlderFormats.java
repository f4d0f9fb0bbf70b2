package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.index.codec.Fields;
import onrecord.index.codec.SourceFileCodec;
import onrecord.model.SourceFile;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes what older formats had in common with one another: articles under their ids, and the entries of files, stored
 * before format 3, from then on as doc values with a checksum.
 */
public final class OlderFormats {
    private OlderFormats() {}

    /** Commits an archive with an article for each id. */
    public static void write(Path folder, String format, List<SourceFile> files, List<String> articles) {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String id : articles) {
                Document d = typed(Fields.ARTICLE);
                d.add(new StringField(Fields.ID, id, Field.Store.YES));
                writer.addDocument(d);
            }
            for (SourceFile file : files) {
                Document d = typed(Fields.FILE);
                d.add(new StringField(Fields.PATH, file.path(), Field.Store.NO));
                d.add(
                        Integer.parseInt(format) >= 3
                                ? new BinaryDocValuesField(Fields.ENTRY, SourceFileCodec.bytes(file))
                                : new StoredField(Fields.ENTRY, plain(file)));
                writer.addDocument(d);
            }
            writer.setLiveCommitData(Map.of("onrecord.format", format).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document typed(String type) {
        Document d = new Document();
        d.add(new StringField(Fields.TYPE, type, Field.Store.NO));
        return d;
    }

    /** The entry as it was before it had a checksum. */
    private static BytesRef plain(SourceFile file) throws IOException {
        BytesRef sealed = SourceFileCodec.bytes(file);
        byte[] plain = new byte[sealed.length - Integer.BYTES];
        new ByteArrayDataInput(sealed.bytes, sealed.offset, plain.length).readBytes(plain, 0, plain.length);
        return new BytesRef(plain);
    }
}
