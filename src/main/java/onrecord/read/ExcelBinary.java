package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * An Excel workbook of the older, binary kind as tables, a cell a value: what is a date is written as one (ISO 8601).
 */
final class ExcelBinary implements Parser {
    /** Its media type. */
    static final String TYPE = "application/vnd.ms-excel";

    private static final long serialVersionUID = 1L;
    private static final int MOST_COLUMNS = 256;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.parse(TYPE));
    }

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, EncryptedDocumentException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        try (POIFSFileSystem file = new POIFSFileSystem(in);
                HSSFWorkbook book = new HSSFWorkbook(file)) {
            xhtml.startDocument();
            for (Sheet sheet : book) {
                sheet(sheet, xhtml);
            }
            xhtml.endDocument();
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new EncryptedDocumentException(e);
        }
    }

    private static void sheet(Sheet sheet, XHTMLContentHandler xhtml) throws SAXException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        xhtml.startElement("table");
        for (Row row : sheet) {
            xhtml.startElement("tr");
            for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
                Cell cell = row.getCell(i);
                xhtml.startElement("td");
                xhtml.characters(cell == null ? "" : value(cell, formatter));
                xhtml.endElement("td");
            }
            xhtml.endElement("tr");
        }
        xhtml.endElement("table");
    }

    /** A formula's value is the one that was worked out when the workbook was saved. */
    private static String value(Cell cell, DataFormatter formatter) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            String moment = cell.getLocalDateTimeCellValue().toString();
            return moment.endsWith("T00:00") ? moment.substring(0, moment.length() - 6) : moment;
        }
        if (type == CellType.STRING) {
            return cell.getStringCellValue();
        }
        return type == CellType.ERROR || type == CellType.BLANK ? "" : formatter.formatCellValue(cell);
    }
}
