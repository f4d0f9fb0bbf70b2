package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive: what is inside, entry by entry, by its directory. Office documents, EPUB and the like are ZIP archives
 * too and are told apart by what they hold.
 */
final class ZipArchive implements Format {
    private final Limits limits;
    private final Format document;
    private final BiConsumer<Blob, Readings> inner;

    /** @param document reads it when it is a document */
    ZipArchive(Limits limits, Format document, BiConsumer<Blob, Readings> inner) {
        this.limits = limits;
        this.document = document;
        this.inner = inner;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Nesting.check(blob, limits);
        Spool.withFile(blob, limits, file -> read(file, blob, out));
    }

    private void read(Path file, Blob blob, Readings out) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (isDocument(zip)) {
                document.read(blob.at(file), out.as(document.name()));
                return;
            }
            int entries = 0;
            for (Enumeration<ZipArchiveEntry> e = zip.getEntriesInPhysicalOrder(); e.hasMoreElements(); ) {
                ZipArchiveEntry entry = e.nextElement();
                if (++entries > limits.entries()) {
                    throw new Unreadable(Reading.Failed.Kind.LIMIT, "more than " + limits.entries() + " entries");
                }
                if (!entry.isDirectory() && entry.getSize() != 0 && !EntryNames.isLitter(entry.getName())) {
                    read(zip, entry, blob, out);
                }
            }
        } catch (ZipException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a damaged ZIP archive");
        }
    }

    private void read(ZipFile zip, ZipArchiveEntry entry, Blob blob, Readings out) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            out.failedWithin(entry.getName(), Reading.Failed.Kind.ENCRYPTED, "protected by a password");
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            out.failedWithin(entry.getName(), Reading.Failed.Kind.UNSUPPORTED, "packed by a method that is not known");
            return;
        }
        try (InputStream in = new CappedInputStream(zip.getInputStream(entry), entry::getCompressedSize, limits)) {
            inner.accept(blob.entry(entry.getName(), in, List.of()), out);
        } catch (Unreadable e) {
            out.failedWithin(entry.getName(), e.kind(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            out.failedWithin(entry.getName(), Reading.Failed.Kind.DAMAGED, "damaged: it cannot be unpacked");
        }
    }

    private static boolean isDocument(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null
                || zip.getEntry("mimetype") != null
                || zip.getEntry("META-INF/container.xml") != null
                || zip.getEntry("Index/Document.iwa") != null
                || zip.getEntry("Index.zip") != null
                || zip.getEntry("index.apxl") != null
                || (zip.getEntry("index.xml") != null && zip.getEntry("buildVersionHistory.plist") != null);
    }
}
