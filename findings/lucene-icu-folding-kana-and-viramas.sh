#!/bin/sh
# Lucene 9.12.1 (lucene-analysis-icu): ICUFoldingFilter makes one word of Paris and Bali in Japanese, and takes viramas out of
# Hindi.
#
# Its Javadoc speaks of case, accents and width. The table behind it (Unicode's withdrawn UTR #30) also takes away the voicing
# marks of kana and the viramas of Indian scripts, which are letters there and not accents: パリ (Paris) and バリ (Bali) become
# ハリ, ガザ (Gaza) becomes カサ (umbrella), and दिल्ली (Delhi) becomes दिलली. The two usual spellings of "Hindi", हिन्दी and हिंदी,
# stay apart. An archive of news in these languages finds one place where another was asked for. Lucene 10.6.0 does the same.
#
# Seen:  パリ ハリ
#        バリ ハリ
#        ガザ カサ
#        カサ カサ
#        दिल्ली दिलली
#        हिन्दी हिनदी
#        हिंदी हिंदी
# (a word, and what the filter makes of it)
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Fold.java <<'JAVA'
import java.io.PrintStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Fold {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (String word : "パリ バリ ガザ カサ दिल्ली हिन्दी हिंदी".split(" ")) {
            KeywordTokenizer whole = new KeywordTokenizer();
            whole.setReader(new java.io.StringReader(word));
            try (ICUFoldingFilter folded = new ICUFoldingFilter(whole)) {
                folded.reset();
                folded.incrementToken();
                out.println(word + " " + folded.getAttribute(CharTermAttribute.class));
            }
        }
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-icu</artifactId><version>9.12.1</version></dependency>
<dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -Dfile.encoding=UTF-8 -cp "$(cat cp.txt)" Fold.java > seen.txt 2> java.log || { cat java.log >&2; exit 1; }
cat seen.txt
[ "$(cat seen.txt)" = "パリ ハリ
バリ ハリ
ガザ カサ
カサ カサ
दिल्ली दिलली
हिन्दी हिनदी
हिंदी हिंदी" ]
