#!/bin/sh
# Apache Lucene 9.12.3 (analysis-common): IndonesianAnalyzer takes off prefixes that are none, and words of every day's news become
# other words.
#
# Its stemmer undoes the derivation of words (me-, per-, -i and more) without a dictionary. A minister (menteri) is an anchovy
# (teri), "prime" (perdana) a fund (dana), and the name Megawati loses both its ends. IndonesianStemFilter takes a switch
# against it (stemDerivational), the analyzer has none.
#
# Seen:  menteri / teri (anchovy)      [teri] [teri]
#        perdana (prime) / dana (fund) [dana] [dana]
#        Megawati / gawat (critical)   [gawat] [gawat]
#        without derivation            [menteri] [perdana] [megawati]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Look {
    public static void main(String[] args) throws Exception {
        Analyzer indonesian = new IndonesianAnalyzer();
        show("menteri / teri", indonesian, "menteri", "teri");
        show("perdana / dana", indonesian, "perdana", "dana");
        show("Megawati / gawat", indonesian, "Megawati", "gawat");
        Analyzer inflected = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new WhitespaceTokenizer();
                return new TokenStreamComponents(words, new IndonesianStemFilter(new LowerCaseFilter(words), false));
            }
        };
        show("without derivation", inflected, "menteri", "perdana", "Megawati");
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
[ "$seen" = 'menteri / teri [teri] [teri]
perdana / dana [dana] [dana]
Megawati / gawat [gawat] [gawat]
without derivation [menteri] [perdana] [megawati]' ]
