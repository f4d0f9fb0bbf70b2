#!/bin/sh
# Apache Tika 3.3.1 (tika-parser-mail-module): a paragraph that begins with "From " ends a mail in a mailbox, and its line is
# in no text.
#
# Mailboxes of the kind mboxcl2 write such a line as it is and say with Content-Length where the mail ends. MboxParser looks
# neither at the length nor at whether a header follows: it gives two mails, the second without sender, subject or date, and
# drops the line itself. A search for its words finds nothing.
#
# Seen:  message/rfc822 [The council met.]
#        message/rfc822 [It meets again in May.]
# (the mails, and the last line of the text of each)
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
        String text = "The council met.\n\nFrom the harbour came no answer.\n\nIt meets again in May.\n";
        String box = "From anna@paper.example Tue Sep 19 10:00:00 2023\n"
                + "From: Anna Berg <anna@paper.example>\nTo: desk@paper.example\nSubject: The quay\n"
                + "Date: Tue, 19 Sep 2023 10:00:00 +0000\nContent-Type: text/plain\nContent-Length: "
                + text.length() + "\n\n" + text + "\n";
        RecursiveParserWrapperHandler found = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.TEXT, -1));
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, "mail.mbox");
        new RecursiveParserWrapper(new AutoDetectParser())
                .parse(new ByteArrayInputStream(box.getBytes("UTF-8")), found, name, new ParseContext());
        for (Metadata part : found.getMetadataList()) {
            String type = part.get(Metadata.CONTENT_TYPE);
            if (type.startsWith("message/")) {
                String[] lines = part.get(TikaCoreProperties.TIKA_CONTENT).strip().split("\n");
                System.out.println(type + " [" + lines[lines.length - 1] + "]");
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
seen=$(grep '^message/' java.log)
echo "$seen"
[ "$seen" = "message/rfc822 [The council met.]
message/rfc822 [It meets again in May.]" ]
