#!/bin/sh
# mdb-export of mdbtools 1.0.0 (Debian 12) writes the dates of an Access database with years of two digits, and day 0 for old ones.
#
# A table of newspaper cuttings has days of 1923 and of 2023: in the CSV they are the same value. The day 0 of Access
# (30 December 1899) is 12/30/99, which reads as 1999, and of an older day nothing is left.
# Columns of date and time need -T '%Y-%m-%d'; -D, which is for columns of dates alone, leaves them as they are. With -T the
# older days still have a day 0. The database is written by Jackcess 4.0.8.
#
# Seen:  1923-09-18 "09/18/23 00:00:00", 2023-09-18 "09/18/23 00:00:00", 1899-12-30 "12/30/99 00:00:00",
#        1889-12-29 "01/00/00 00:00:00"; with -D '%Y-%m-%d' the same; with -T '%Y-%m-%d' 1923-09-18, 2023-09-18,
#        1899-12-30, 1900-01-00
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

command -v mdb-export > /dev/null || {
    apt-get -q update > apt.log 2>&1 && apt-get -q -y install --no-install-recommends mdbtools >> apt.log 2>&1
} || { cat apt.log >&2; exit 1; }

cat > Make.java <<'JAVA'
import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.io.File;
import java.time.LocalDate;

public class Make {
    public static void main(String[] args) throws Exception {
        try (Database database = new DatabaseBuilder(new File("cuttings.mdb"))
                .setFileFormat(Database.FileFormat.V2000)
                .create()) {
            Table table = new TableBuilder("cuttings")
                    .addColumn(new ColumnBuilder("day", DataType.TEXT))
                    .addColumn(new ColumnBuilder("printed", DataType.SHORT_DATE_TIME))
                    .toTable(database);
            for (String day : new String[] {"1923-09-18", "2023-09-18", "1899-12-30", "1889-12-29"}) {
                table.addRow(day, LocalDate.parse(day).atStartOfDay());
            }
        }
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.healthmarketscience.jackcess</groupId><artifactId>jackcess</artifactId><version>4.0.8</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Make.java > java.log 2>&1 || { cat java.log >&2; exit 1; }

export TZ=UTC
seen=$(
    mdb-export -H cuttings.mdb cuttings
    echo "with -D"
    mdb-export -H -D '%Y-%m-%d' cuttings.mdb cuttings
    echo "with -T"
    mdb-export -H -T '%Y-%m-%d' cuttings.mdb cuttings
)
echo "$seen"
[ "$seen" = '"1923-09-18","09/18/23 00:00:00"
"2023-09-18","09/18/23 00:00:00"
"1899-12-30","12/30/99 00:00:00"
"1889-12-29","01/00/00 00:00:00"
with -D
"1923-09-18","09/18/23 00:00:00"
"2023-09-18","09/18/23 00:00:00"
"1899-12-30","12/30/99 00:00:00"
"1889-12-29","01/00/00 00:00:00"
with -T
"1923-09-18","1923-09-18"
"2023-09-18","2023-09-18"
"1899-12-30","1899-12-30"
"1889-12-29","1900-01-00"' ]
