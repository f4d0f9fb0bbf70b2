package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A spreadsheet (XLSX, ODS): of every sheet the first line that is not empty names the columns, each line below is an
 * article. Read line by line, so that their number does not matter.
 */
final class Spreadsheet {
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String WORKBOOK = "xl/workbook.xml";

    private final Limits limits;
    private final RecordFields fields;

    Spreadsheet(Limits limits, RecordFields fields) {
        this.limits = limits;
        this.fields = fields;
    }

    String name() {
        return "spreadsheet";
    }

    /** Whether a ZIP archive is one. */
    static boolean is(ZipFile zip) throws IOException {
        if (zip.getEntry(WORKBOOK) != null) {
            return true;
        }
        ZipArchiveEntry type = zip.getEntry("mimetype");
        if (type == null || zip.getEntry("content.xml") == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(type)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII)
                    .strip()
                    .startsWith(ODS);
        }
    }

    /** Reads all its sheets. */
    void read(ZipFile zip, Readings out) throws IOException {
        SheetRecords records = new SheetRecords(fields, out);
        try {
            if (zip.getEntry(WORKBOOK) != null) {
                new ExcelSheets(limits, zip).read(records);
            } else {
                content(zip, records);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a damaged spreadsheet");
        }
        records.finish();
    }

    private void content(ZipFile zip, SheetRecords records) throws IOException, XMLStreamException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (InputStream in = CappedInputStream.of(zip, manifest, limits)) {
                byte[] head = in.readNBytes(1 << 20);
                if (new String(head, StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new Unreadable(Reading.Failed.Kind.ENCRYPTED, "protected by a password");
                }
            }
        }
        try (InputStream in = CappedInputStream.of(zip, zip.getEntry("content.xml"), limits)) {
            new OpenSheets(limits).read(XmlStream.reader(in), records);
        }
    }
}
