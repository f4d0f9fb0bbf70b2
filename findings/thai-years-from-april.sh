#!/bin/sh
# java.time (JDK 17 to 25) and ICU4J 77.1: the Thai Buddhist calendar begins every year on 1 January. Until 1940 it began on 1 April.
#
# The year 2483 had nine months, from April to December 1940, and 1 January 1941 was the first day of 2484. Of every older year
# the months January to March stand at its end. So a paper of 12 March 2475 came out in 1933, nine months after the revolution
# of June 2475; both libraries say 1932, before it. They take 10 February 2483 for a day, too, which there never was.
#
# Seen:  java.time  24 June 2475 = 1932-06-24, 12 March 2475 = 1932-03-12, 10 February 2483 = 1940-02-10
#        ICU4J      24 June 2475 = 1932-06-24, 12 March 2475 = 1932-03-12, 10 February 2483 = 1940-02-10
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import com.ibm.icu.util.BuddhistCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.ThaiBuddhistDate;

public class Look {
    public static void main(String[] args) {
        System.out.println("java.time  24 June 2475 = " + java(2475, 6, 24) + ", 12 March 2475 = " + java(2475, 3, 12)
                + ", 10 February 2483 = " + java(2483, 2, 10));
        System.out.println("ICU4J      24 June 2475 = " + icu(2475, 6, 24) + ", 12 March 2475 = " + icu(2475, 3, 12)
                + ", 10 February 2483 = " + icu(2483, 2, 10));
    }

    private static LocalDate java(int year, int month, int day) {
        return LocalDate.from(ThaiBuddhistDate.of(year, month, day));
    }

    private static LocalDate icu(int year, int month, int day) {
        BuddhistCalendar calendar = new BuddhistCalendar(TimeZone.GMT_ZONE);
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(year, month - 1, day);
        return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(cat java.log)
echo "$seen"
[ "$seen" = 'java.time  24 June 2475 = 1932-06-24, 12 March 2475 = 1932-03-12, 10 February 2483 = 1940-02-10
ICU4J      24 June 2475 = 1932-06-24, 12 March 2475 = 1932-03-12, 10 February 2483 = 1940-02-10' ]
