#!/bin/sh
# Apache Lucene 9.12.3 (analysis-common): TurkishAnalyzer loses names that have an apostrophe of their own.
#
# In Turkish a case stands behind the apostrophe of a name ("Ankara'da", in Ankara), and ApostropheFilter cuts there, whatever
# stands in front. Of a name from elsewhere one letter is left: D'Alema is "d", N'Djamena "n"; "o", which O'Neill leaves, is a
# stop word, so that nothing of him is in the index. A search for O'Neill is empty, one for D'Alema finds everybody with a D'.
#
# Seen:  Ankara'da [ankar]   O'Neill (nothing)   D'Alema / D'Estaing [d] [d]   N'Djamena'da [n]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

public class Look {
    public static void main(String[] args) throws Exception {
        Analyzer turkish = new TurkishAnalyzer();
        show("Ankara'da", turkish, "Ankara'da");
        show("O'Neill", turkish, "O'Neill");
        show("D'Alema / D'Estaing", turkish, "D'Alema", "D'Estaing");
        show("N'Djamena'da", turkish, "N'Djamena'da");
    }

    private static void show(String what, Analyzer analyzer, String... words) throws Exception {
        StringBuilder line = new StringBuilder(what);
        for (String word : words) {
            try (TokenStream tokens = analyzer.tokenStream("f", word)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    line.append(" [").append(term).append(']');
                }
                tokens.end();
            }
        }
        System.out.println(line);
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(cat java.log)
echo "$seen"
[ "$seen" = "Ankara'da [ankar]
O'Neill
D'Alema / D'Estaing [d] [d]
N'Djamena'da [n]" ]
