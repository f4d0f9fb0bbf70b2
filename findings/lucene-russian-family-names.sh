#!/bin/sh
# Apache Lucene 9.12.3 (analysis-common): RussianAnalyzer and RussianLightStemFilter give a family name in -ов or -ев another stem
# in the nominative than in every other case.
#
# -ов and -ев are also the ending of the genitive plural ("столов", of tables), and it is taken off names too. So a search for
# Лавров finds no article that has only Лаврова or Лавровым, and finds those on laurels; Ростов (a city) is growth. Such names
# are the most frequent ones of Russia; those in -ин and -ский (Путин, Путина) are not concerned.
#
# Seen:  лавр / лавров лавров лавров / лавр        Лавров / Лаврова Лаврову Лавровым / лавры (laurels)
#        рост / ростов ростов / рост               Ростов / Ростова Ростове / рост (growth)
#        медвед / медведев медведев / медвед       Медведев / Медведева Медведевым / медведь (a bear)
#        путин / путин путин путин                 Путин / Путина Путину Путиным
# (the same of both filters)
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.PrintStream;
import java.io.StringReader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Look {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (String words : new String[] {
            "Лавров / Лаврова Лаврову Лавровым / лавры",
            "Ростов / Ростова Ростове / рост",
            "Медведев / Медведева Медведевым / медведь",
            "Путин / Путина Путину Путиным"
        }) {
            String snowball = stems(words, s -> new SnowballFilter(s, "Russian")); // what RussianAnalyzer has
            String light = stems(words, RussianLightStemFilter::new);
            out.println(snowball + (light.equals(snowball) ? "" : " | light: " + light));
        }
    }

    private static String stems(String words, UnaryOperator<TokenStream> filter) throws Exception {
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
        tokenizer.setReader(new StringReader(words));
        StringBuilder all = new StringBuilder();
        try (TokenStream stems = filter.apply(new LowerCaseFilter(tokenizer))) {
            CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            while (stems.incrementToken()) {
                all.append(all.isEmpty() ? "" : " ").append(stem);
            }
            stems.end();
        }
        return all.toString();
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
seen=$(cat java.log)
echo "$seen"
[ "$seen" = 'лавр / лавров лавров лавров / лавр
рост / ростов ростов / рост
медвед / медведев медведев / медвед
путин / путин путин путин' ]
