#!/bin/sh
# MongoDB's BSON library 5.5.1 (org.mongodb:bson): one field of dates comes out in two forms, by the year of each date.
#
# Relaxed Extended JSON (version 2), the default of Document.toJson and of mongoexport, writes a date of 1970 to 9999 as a text
# in ISO 8601, and every other date as an object with a text that counts milliseconds. A program that reads an export of recent
# news and is then given an archive of before 1970 meets another type under the same name.
#
# Seen:  {"$date": "2023-09-18T01:20:00Z"}
#        {"$date": {"$numberLong": "-86400000"}}
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.util.Date;
import org.bson.Document;

public class Look {
    public static void main(String[] args) {
        for (long day : new long[] {1_695_000_000_000L, -86_400_000L}) {
            String json = new Document("published", new Date(day)).toJson();
            System.out.println(json.substring(json.indexOf(":") + 2, json.length() - 1));
        }
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.mongodb</groupId><artifactId>bson</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(grep date java.log)
echo "$seen"
[ "$seen" = '{"$date": "2023-09-18T01:20:00Z"}
{"$date": {"$numberLong": "-86400000"}}' ]
