#!/bin/sh
# Apache Lucene 9.12.3 (lucene-analysis-nori; 10.3.0 alike): KoreanAnalyzer drops prefixes and determiners that turn a word into its opposite.
#
# The stop tags that KoreanPartOfSpeechStopFilter has by default hold XPN (prefixes), MM (determiners) and MAG (adverbs). They
# are meant for words without content, and take along what news is about: a closed meeting is an open one, the former and the
# vice-president are the president, and who did not come came. A phrase query does not help: the words are in no posting.
#
# Seen:  closed meeting / open meeting             [공개, 회담] [공개, 회담]
#        former / present / vice- / the president   [대통령] [대통령] [대통령] [대통령]
#        did not meet / met                        [만나] [만나]
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
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Look {
    public static void main(String[] args) throws Exception {
        show("closed meeting / open meeting", "비공개 회담", "공개 회담");
        show("former / present / vice- / the president", "전 대통령", "현 대통령", "부대통령", "대통령");
        show("did not meet / met", "안 만났다", "만났다");
    }

    static void show(String meaning, String... texts) throws Exception {
        StringBuilder line = new StringBuilder(meaning);
        try (Analyzer korean = new KoreanAnalyzer()) {
            for (String text : texts) {
                List<String> words = new ArrayList<>();
                try (TokenStream stream = korean.tokenStream("body", text)) {
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
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-nori</artifactId><version>9.12.3</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(grep '^[a-z].* \[' java.log)
echo "$seen"
[ "$seen" = "closed meeting / open meeting [공개, 회담] [공개, 회담]
former / present / vice- / the president [대통령] [대통령] [대통령] [대통령]
did not meet / met [만나] [만나]" ]
