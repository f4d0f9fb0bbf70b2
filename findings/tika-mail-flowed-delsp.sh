#!/bin/sh
# Apache Tika 3.3.1 (tika-parser-mail-module): words of a mail in format=flowed with delsp=yes come apart.
#
# RFC 3676 lets a mail break its lines anywhere: with delsp=yes the blank before a soft line break is taken out again when the
# lines are joined, so that a long word, or a text in Chinese or Japanese, can be broken within. RFC822Parser knows neither
# parameter. The word "international" is two words in its text, and a search for it finds nothing.
#
# Seen:  [The council spoke of an inter ]
#        [national quay.]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.ByteArrayInputStream;
import org.apache.tika.metadata.*;
import org.apache.tika.parser.*;
import org.apache.tika.sax.*;

public class Look {
    public static void main(String[] args) throws Exception {
        String mail = "From: Anna Berg <anna@paper.example>\r\nTo: desk@paper.example\r\nSubject: The quay\r\n"
                + "Date: Tue, 19 Sep 2023 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n"
                + "The council spoke of an inter \r\nnational quay.\r\n";
        BodyContentHandler text = new BodyContentHandler(-1);
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, "quay.eml");
        new AutoDetectParser().parse(new ByteArrayInputStream(mail.getBytes("UTF-8")), text, name, new ParseContext());
        for (String line : text.toString().split("\r?\n")) {
            if (!line.isBlank()) {
                System.out.println("[" + line + "]");
            }
        }
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-mail-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-text-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.3.1</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(grep '^\[' java.log)
echo "$seen"
[ "$seen" = "[The council spoke of an inter ]
[national quay.]" ]
