package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The sheets of an Excel workbook in their order; what its format makes a date is written as one (ISO 8601). */
final class ExcelSheets {
    /** What one workbook may hold in texts that its sheets share, in articles. */
    private static final int SHARED = 8;

    private static final int MOST_COLUMNS = 1024;

    private final Limits limits;
    private final ZipFile zip;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean since1904;

    ExcelSheets(Limits limits, ZipFile zip) {
        this.limits = limits;
        this.zip = zip;
    }

    /** Hands on all lines. */
    void read(SheetRecords records) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        part("xl/_rels/workbook.xml.rels", xml -> {
            String id = XmlStream.attribute(xml, "Id");
            String target = XmlStream.attribute(xml, "Target");
            if (id != null && target != null) {
                targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        List<String> sheets = new ArrayList<>();
        part("xl/workbook.xml", xml -> {
            if (XmlStream.name(xml).equals("sheet")) {
                String id = XmlStream.attribute(xml, "id");
                sheets.add(targets.getOrDefault(id == null ? "" : id, "xl/worksheets/sheet1.xml"));
            } else if (XmlStream.name(xml).equals("workbookPr")) {
                String from = XmlStream.attribute(xml, "date1904");
                since1904 = "1".equals(from) || "true".equals(from);
            }
        });
        styles();
        sharedStrings();
        for (String name : sheets) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry != null) {
                records.nextSheet();
                try (InputStream in = CappedInputStream.of(zip, entry, limits)) {
                    new Rows(XmlStream.reader(in), records).read();
                }
            }
        }
    }

    /** What is done at the start of each element. */
    private interface AtStart {
        void at(XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    private void part(String name, AtStart work) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = CappedInputStream.of(zip, entry, limits)) {
            XMLStreamReader xml = XmlStream.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    work.at(xml);
                }
            }
        }
    }

    /** Which styles of cells show a number as a date. */
    private void styles() throws IOException, XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        boolean[] cells = new boolean[1];
        part("xl/styles.xml", xml -> {
            String name = XmlStream.name(xml);
            if (name.equals("numFmt")) {
                formats.put(
                        number(XmlStream.attribute(xml, "numFmtId")),
                        String.valueOf(XmlStream.attribute(xml, "formatCode")));
            } else if (name.equals("cellXfs") || name.equals("cellStyles") || name.equals("cellStyleXfs")) {
                cells[0] = name.equals("cellXfs");
            } else if (name.equals("xf") && cells[0]) {
                int id = number(XmlStream.attribute(xml, "numFmtId"));
                dates.add(DateUtil.isADateFormat(id, formats.get(id)));
            }
        });
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : 0;
    }

    private void sharedStrings() throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry("xl/sharedStrings.xml");
        if (entry == null) {
            return;
        }
        long length = 0;
        try (InputStream in = CappedInputStream.of(zip, entry, limits)) {
            XMLStreamReader xml = XmlStream.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && XmlStream.name(xml).equals("si")) {
                    String text = text(xml);
                    length += text.length() + 8;
                    if (length > SHARED * limits.articleBytes()) {
                        throw new Unreadable(
                                Reading.Failed.Kind.LIMIT, "a spreadsheet with too much text in its cells");
                    }
                    shared.add(text);
                }
            }
        }
    }

    /** The text within the element that has just begun, without what tells how to pronounce it. */
    private String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int hidden = 0;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    hidden += XmlStream.name(xml).equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    hidden -= XmlStream.name(xml).equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(hidden == 0 ? xml.getText() : "");
                default -> {}
            }
            if (text.length() > limits.articleBytes()) {
                throw new Unreadable(Reading.Failed.Kind.LIMIT, "a cell larger than one article may be");
            }
        }
        return text.toString().replace("_x000D_", "");
    }

    /** The lines of one sheet. */
    private final class Rows {
        private final XMLStreamReader xml;
        private final SheetRecords records;
        private List<String> row = new ArrayList<>();

        Rows(XMLStreamReader xml, SheetRecords records) {
            this.xml = xml;
            this.records = records;
        }

        void read() throws XMLStreamException, IOException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(XmlStream.name(xml));
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && XmlStream.name(xml).equals("row")) {
                    records.row(row);
                }
            }
        }

        private void start(String name) throws XMLStreamException, IOException {
            if (name.equals("row")) {
                row = new ArrayList<>();
            } else if (name.equals("c")) {
                int column = column(XmlStream.attribute(xml, "r"));
                String type = XmlStream.attribute(xml, "t");
                int style = number(XmlStream.attribute(xml, "s"));
                String text = cell(type == null ? "n" : type, style);
                while (row.size() < column) {
                    row.add("");
                }
                row.add(text);
            }
        }

        /** {@code C7} is the third column; what does not say follows the last. */
        private int column(@Nullable String place) {
            int column = 0;
            for (int i = 0; place != null && i < place.length() && place.charAt(i) >= 'A' && i < 3; i++) {
                column = column * 26 + place.charAt(i) - 'A' + 1;
            }
            return column == 0 ? row.size() : Math.min(column - 1, MOST_COLUMNS);
        }

        /** The value of the cell that has just begun: that of a formula is what it came to. */
        private String cell(String type, int style) throws XMLStreamException, IOException {
            StringBuilder value = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && XmlStream.name(xml).equals("c")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String text = text(xml);
                    value.append(XmlStream.name(xml).equals("f") ? "" : text);
                }
            }
            return shown(type, style, value.toString());
        }

        private String shown(String type, int style, String value) {
            return switch (type) {
                case "s" -> {
                    int at = number(value.strip());
                    yield at < shared.size() ? shared.get(at) : "";
                }
                case "e" -> "";
                case "b" -> value.strip().equals("1") ? "true" : "false";
                case "n" -> style < dates.size() && dates.get(style) ? day(value.strip()) : value.strip();
                default -> value;
            };
        }

        private String day(String number) {
            try {
                LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(number), since1904);
                if (time == null) {
                    return number;
                }
                boolean whole = time.toLocalTime().toSecondOfDay() == 0;
                return whole ? time.toLocalDate().toString() : time.toString();
            } catch (NumberFormatException e) {
                return number;
            }
        }
    }
}
