package onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.index.codec.Fields;
import onrecord.index.codec.SourceFileCodec;
import onrecord.model.SourceFile;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * An archive of a format before this one: what of it must be known to make it again from its sources.
 *
 * @param folder where it is
 * @param format its format
 * @param files the files it had taken in
 * @param others how many of its articles are from none of the files, and so cannot be made again
 */
public record OlderArchive(Path folder, int format, List<SourceFile> files, long others) {
    /** Copies the list. */
    public OlderArchive {
        files = List.copyOf(files);
    }

    /** @throws ArchiveException if the list of files cannot be read */
    static Optional<OlderArchive> at(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = ArchiveFolder.directory(folder)) {
            if (!ArchiveFolder.isWritten(directory)) {
                return Optional.empty();
            }
            int format = CommitData.format(folder, directory);
            return CommitData.isOlder(format) ? Optional.of(read(folder, format, directory)) : Optional.empty();
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }

    private static OlderArchive read(Path folder, int format, Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            List<SourceFile> files = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                files(format, leaf.reader(), files);
            }
            return new OlderArchive(folder, format, files, others(reader, files));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new ArchiveException(
                    "the archive " + folder + " has format " + format
                            + ", and its list of files cannot be read: remove the folder and index its sources again",
                    e);
        }
    }

    private static void files(int format, LeafReader reader, List<SourceFile> files) throws IOException {
        DocIdSetIterator docs = LiveDocs.of(reader, new Term(Fields.TYPE, Fields.FILE));
        StoredFields stored = reader.storedFields();
        BinaryDocValues entries = format < 3 ? DocValues.emptyBinary() : DocValues.getBinary(reader, Fields.ENTRY);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            files.add(format < 3 ? stored(stored, doc) : SourceFileCodec.read(entries, doc));
        }
    }

    private static SourceFile stored(StoredFields stored, int doc) throws IOException {
        BytesRef entry = stored.document(doc, Set.of(Fields.ENTRY)).getBinaryValue(Fields.ENTRY);
        if (entry == null) {
            throw new IllegalArgumentException("a file has no " + Fields.ENTRY);
        }
        return SourceFileCodec.entry(entry);
    }

    private static long others(DirectoryReader reader, List<SourceFile> files) throws IOException {
        Set<String> known = new HashSet<>();
        files.forEach(file -> known.addAll(file.articles()));
        Terms ids = MultiTerms.getTerms(reader, Fields.ID);
        long others = 0;
        if (ids != null) {
            TermsEnum each = ids.iterator();
            for (BytesRef id = each.next(); id != null; id = each.next()) {
                if (!known.contains(id.utf8ToString()) && isLive(reader, id)) {
                    others++;
                }
            }
        }
        return others;
    }

    /** Whether some document of this id has not been replaced or removed. */
    private static boolean isLive(DirectoryReader reader, BytesRef id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (LiveDocs.of(leaf.reader(), new Term(Fields.ID, id)).nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                return true;
            }
        }
        return false;
    }

    /**
     * A writer of an empty archive in the place of this one, which stays as it is until the first commit: readers go on
     * with it, and it is there again when the writer is closed or killed before that.
     *
     * @throws ArchiveException if another writer has it open, or it cannot be written to
     */
    public ArchiveWriter replacement() {
        return LuceneArchiveWriter.replacing(folder);
    }
}
