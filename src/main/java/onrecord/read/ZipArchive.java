package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive: what is inside, entry by entry, by its directory. Office documents, EPUB and the like are ZIP archives
 * too and are told apart by what they hold; of a web archive in a package (WACZ) the archives themselves are read.
 */
final class ZipArchive implements Format {
    /** An entry that only a document has: of Office, of OpenDocument, an EPUB, and newer and older ones of iWork. */
    private static final List<String> DOCUMENT_ENTRIES = List.of(
            "[Content_Types].xml",
            "mimetype",
            "META-INF/container.xml",
            "Index/Document.iwa",
            "Index.zip",
            "index.apxl");

    /** The folder of a WACZ package in which its WARC files are; what stands beside it describes them. */
    private static final String ARCHIVES = "archive/";

    /** The page in a page that unpacks itself, and what says so. */
    private static final String PAGE = "index.html";

    private static final String PAGE_MANIFEST = "manifest.json";

    /** The methods by which iWork '09 packs the entries of documents behind a password. */
    private static final Set<Integer> IWORK_PROTECTED = Set.of(25451, 25452);

    private final Limits limits;
    private final Format document;
    private final Spreadsheet spreadsheet;
    private final Epub epub;
    private final ArchiveEntries entries;

    /**
     * @param document reads it when it is a document
     * @param spreadsheet reads it when it is one of those
     * @param epub reads it when it is a book
     */
    ZipArchive(Limits limits, Format document, Spreadsheet spreadsheet, Epub epub, ArchiveEntries entries) {
        this.limits = limits;
        this.document = document;
        this.spreadsheet = spreadsheet;
        this.epub = epub;
        this.entries = entries;
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
            if (isProtected(zip)) {
                throw new Unreadable(Reading.Failed.Kind.ENCRYPTED, "protected by a password");
            }
            if (Spreadsheet.is(zip)) {
                spreadsheet.read(zip, out.as(spreadsheet.name()));
            } else if (Epub.is(zip) && epub.read(zip, out.as(epub.name()))) {
                return;
            } else if (isDocument(zip)) {
                document.read(blob.at(file), out.as(document.name()));
            } else {
                entries.read(new Walk(zip), blob, out);
            }
        } catch (ZipException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a damaged ZIP archive");
        }
    }

    private final class Walk implements ArchiveEntries.Walk<ZipArchiveEntry> {
        private final ZipFile zip;
        private final Enumeration<ZipArchiveEntry> entries;
        private final boolean webArchive;
        private final boolean page;
        private final Set<String> passedOver;

        Walk(ZipFile zip) throws IOException {
            this.zip = zip;
            this.entries = zip.getEntriesInPhysicalOrder();
            this.webArchive = isWebArchive(zip);
            this.page = isPage(zip);
            this.passedOver = passedOver(zip);
        }

        @Override
        public @Nullable ZipArchiveEntry next() {
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName();
                boolean other = (webArchive && !name.startsWith(ARCHIVES)) || (page && !name.equals(PAGE));
                if (!other && !Companions.isBelow(name, passedOver)) {
                    return entry;
                }
            }
            return null;
        }

        @Override
        public Blob.Neighbours beside(ZipArchiveEntry entry) {
            String name = entry.getName();
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            return path -> {
                ZipArchiveEntry other = zip.getEntry(folder + path);
                return other == null || other.isDirectory() ? null : open(other);
            };
        }

        @Override
        public Stream<String> names() {
            return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName);
        }

        @Override
        public InputStream open(ZipArchiveEntry entry) throws IOException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unreadable(Reading.Failed.Kind.ENCRYPTED, "protected by a password");
            }
            if (!zip.canReadEntryData(entry)) {
                throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "packed by a method that is not known");
            }
            return new CappedInputStream(zip.getInputStream(entry), entry::getCompressedSize, limits);
        }
    }

    /**
     * Whether it is an iWork document behind a password: packed by a method of Apple's own, or with what checks the
     * password.
     */
    private static boolean isProtected(ZipFile zip) {
        ZipArchiveEntry index =
                zip.getEntry("index.xml") != null ? zip.getEntry("index.xml") : zip.getEntry("index.apxl");
        return zip.getEntry(".iwpv2") != null || (index != null && IWORK_PROTECTED.contains(index.getMethod()));
    }

    /** Whether it is one page with what belongs to it, as SingleFile packs it. */
    private static boolean isPage(ZipFile zip) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry(PAGE_MANIFEST);
        if (zip.getEntry(PAGE) == null || manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8).contains("\"originalUrl\"");
        }
    }

    /** The entries that belong to others, and folders of such. */
    private static Set<String> passedOver(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Set<String> over = Companions.passedOverIn(
                entries.stream().map(ZipArchiveEntry::getName).toList(), path -> size(zip.getEntry(path)));
        for (ZipArchiveEntry entry : entries) {
            String path = entry.getName();
            int name = path.lastIndexOf('/') + 1;
            if (Companions.mayList(path.substring(name)) && zip.canReadEntryData(entry)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Companions.listedBy(in).forEach(listed -> over.add(path.substring(0, name) + listed));
                }
            }
        }
        return over;
    }

    private static long size(@Nullable ZipArchiveEntry entry) {
        return entry == null ? 0 : entry.getSize();
    }

    private static boolean isWebArchive(ZipFile zip) {
        return zip.getEntry("datapackage.json") != null
                && Collections.list(zip.getEntries()).stream()
                        .anyMatch(entry -> entry.getName().matches("(?i)" + ARCHIVES + ".*\\.w?arc(?:\\.gz|\\.zst)?"));
    }

    private static boolean isDocument(ZipFile zip) {
        boolean pages = zip.getEntry("index.xml") != null && zip.getEntry("buildVersionHistory.plist") != null;
        return pages || DOCUMENT_ENTRIES.stream().anyMatch(name -> zip.getEntry(name) != null);
    }
}
