package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The sheets of an OpenDocument spreadsheet: the lines of its {@code content.xml}. */
final class OpenSheets {
    /** What is repeated beyond the last column that anybody fills is padding. */
    private static final int MOST_CELLS = 1024;

    private final Limits limits;
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private @Nullable String value;
    private int repeated;
    private int inCell;
    private int inNote;
    private long length;

    OpenSheets(Limits limits) {
        this.limits = limits;
    }

    /** Hands on all lines. */
    void read(XMLStreamReader xml, SheetRecords records) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, records);
                case XMLStreamConstants.END_ELEMENT -> end(XmlStream.name(xml), records);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inCell > 0 && inNote == 0) {
                        append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void append(String text) throws IOException {
        length += text.length();
        if (length > limits.articleBytes()) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "a line larger than one article may be");
        }
        cell.append(text);
    }

    private void start(XMLStreamReader xml, SheetRecords records) throws IOException {
        switch (XmlStream.name(xml)) {
            case "table" -> records.nextSheet();
            case "table-row" -> {
                row = new ArrayList<>();
                length = 0;
            }
            case "table-cell", "covered-table-cell" -> {
                inCell++;
                cell.setLength(0);
                String date = XmlStream.attribute(xml, "date-value");
                value = date == null ? null : date.replaceFirst("T00:00:00(?:\\.0+)?$", "");
                repeated = repeated(XmlStream.attribute(xml, "number-columns-repeated"));
            }
            case "annotation" -> inNote++;
            case "p" -> {
                if (!cell.isEmpty()) {
                    append("\n\n");
                }
            }
            case "s", "tab" -> append(" ");
            case "line-break" -> append("\n");
            default -> {}
        }
    }

    private static int repeated(@Nullable String times) {
        return times != null && times.matches("\\d{1,6}") ? Integer.parseInt(times) : 1;
    }

    private void end(String name, SheetRecords records) {
        switch (name) {
            case "annotation" -> inNote--;
            case "table-cell", "covered-table-cell" -> {
                inCell--;
                String text = value == null ? cell.toString().strip() : value;
                for (int i = 0; i < repeated && row.size() < MOST_CELLS; i++) {
                    row.add(text);
                }
                cell.setLength(0);
            }
            case "table-row" -> records.row(row);
            default -> {}
        }
    }
}
