#!/bin/sh
# Apache Lucene 9.12.3 (lucene-analysis-common; 10.3.0 alike): ArabicAnalyzer takes the first letters of foreign names for an
# article or a conjunction, so that a search for one place finds another.
#
# ArabicStemmer strips "و", "ال", "وال", "بال", "كال", "فال" and "لل" from any word that is long enough, without a list of
# words that begin so. Names in the news do: Baltimore (بالتيمور) becomes Timor (تيمور), Kaliningrad and California lose
# their first three letters, and "minister" (وزير), the commonest word of political news, becomes زير.
#
# Seen:  Baltimore / Timor            [تيمور] [تيمور]
#        Kaliningrad / California     [ينينغراد] [يفورنيا]
#        minister / jar               [زير] [زير]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Look {
    public static void main(String[] args) throws Exception {
        show("Baltimore / Timor", "بالتيمور", "تيمور");
        show("Kaliningrad / California", "كالينينغراد", "كاليفورنيا");
        show("minister / jar", "وزير", "زير");
    }

    static void show(String meaning, String... texts) throws Exception {
        StringBuilder line = new StringBuilder(meaning);
        try (Analyzer arabic = new ArabicAnalyzer()) {
            for (String text : texts) {
                List<String> words = new ArrayList<>();
                try (TokenStream stream = arabic.tokenStream("body", text)) {
                    stream.reset();
                    while (stream.incrementToken()) {
                        words.add(stream.getAttribute(CharTermAttribute.class).toString());
                    }
                }
                line.append(' ').append(words);
            }
        }
        new PrintStream(System.out, true, "UTF-8").println(line);
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -Dfile.encoding=UTF-8 -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(grep '\[' java.log)
echo "$seen"
[ "$seen" = "Baltimore / Timor [تيمور] [تيمور]
Kaliningrad / California [ينينغراد] [يفورنيا]
minister / jar [زير] [زير]" ]
