#!/bin/sh
# Apache Tika 3.3.1 (tika-parser-microsoft-module): a date that Excel shows as 03/04/2023 is 4/3/23 in the text of the sheet.
#
# Excel's "Short Date" is number format 14, whose order follows the reader's system: the same cell, the third of April, is
# 03/04/2023 in Britain and 4/3/2023 in the United States. The file names no order. Tika always writes the American one, with
# two digits for the year, and no sign that it did: a table of articles from a British desk reads a month off.
# With a format that the author chose ("d mmmm yyyy") the text is what Excel shows.
#
# Seen:  4/3/23 | 3 April 2023
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tika.metadata.*;
import org.apache.tika.parser.*;
import org.apache.tika.sax.*;

public class Look {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new XSSFWorkbook()) {
            Row row = book.createSheet("articles").createRow(0);
            date(book, row.createCell(0), (short) 14);
            date(book, row.createCell(1), book.createDataFormat().getFormat("d mmmm yyyy"));
            book.write(bytes);
        }
        BodyContentHandler text = new BodyContentHandler(-1);
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, "articles.xlsx");
        new AutoDetectParser().parse(new ByteArrayInputStream(bytes.toByteArray()), text, name, new ParseContext());
        for (String line : text.toString().split("\r?\n")) {
            if (line.contains("23")) {
                System.out.println(line.strip().replace("\t", " | "));
            }
        }
    }

    static void date(Workbook book, Cell cell, short format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(format);
        cell.setCellValue(LocalDate.of(2023, 4, 3));
        cell.setCellStyle(style);
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-microsoft-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.3.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(grep '23' java.log | tail -1)
echo "$seen"
[ "$seen" = "4/3/23 | 3 April 2023" ]
