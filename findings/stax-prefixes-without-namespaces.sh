#!/bin/sh
# Java's own StAX reader (JDK 17 to 25) beside Woodstox 7.1.0, both with IS_NAMESPACE_AWARE off: elements keep their prefix in
# either, but Java's own reader takes it from attributes.
#
# A feed's xmlns:media is an attribute called "media" then, xml:lang is "lang", and two attributes of one element have one name:
# whoever gathers them by getAttributeLocalName loses the one or the other. getAttributePrefix still has the prefix; in Woodstox
# it is empty, since the name is whole.
#
# Seen:  java      feed: media(xmlns) lang(xml), media:content: type() type(media)
#        woodstox  feed: xmlns:media() xml:lang(), media:content: type() media:type()
# (each element, and the local name and the prefix of each of its attributes)
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.StringReader;
import java.util.StringJoiner;
import javax.xml.stream.*;

public class Look {
    public static void main(String[] args) throws Exception {
        System.out.println("java      " + names(XMLInputFactory.newDefaultFactory()));
        System.out.println("woodstox  " + names(new com.ctc.wstx.stax.WstxInputFactory()));
    }

    private static String names(XMLInputFactory factory) throws XMLStreamException {
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(
                "<feed xmlns:media='http://search.yahoo.com/mrss/' xml:lang='de'><media:content type='a' media:type='b'/></feed>"));
        StringJoiner all = new StringJoiner(", ");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                StringJoiner element = new StringJoiner(" ", xml.getLocalName() + ": ", "");
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    String prefix = xml.getAttributePrefix(i);
                    element.add(xml.getAttributeLocalName(i) + "(" + (prefix == null ? "" : prefix) + ")");
                }
                all.add(element.toString());
            }
        }
        return all.toString();
    }
}
JAVA

cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.fasterxml.woodstox</groupId><artifactId>woodstox-core</artifactId><version>7.1.0</version></dependency>
</dependencies></project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
java -cp "$(cat cp.txt)" Look.java > java.log 2>&1 || { cat java.log >&2; exit 1; }
seen=$(cat java.log)
echo "$seen"
[ "$seen" = 'java      feed: media(xmlns) lang(xml), media:content: type() type(media)
woodstox  feed: xmlns:media() xml:lang(), media:content: type() media:type()' ]
