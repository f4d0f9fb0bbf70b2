#!/bin/sh
# Apache Tika 3.3.1: a ZIP inside a Word file is passed over without a word where tika-parser-pkg-module is not there.
#
# A program that lists Tika's parser modules one by one and leaves the package module out, since it opens ZIP files itself,
# loses the texts in archives that lie in documents: RecursiveParserWrapper names the ZIP as an embedded resource, has no
# entry for the file in it, and reports no exception.
#
# Seen:  without 2 []
#        with 3 []
# (the parts that are named, and the exceptions that are reported)
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Look.java <<'JAVA'
import java.io.*;
import java.util.*;
import java.util.zip.*;
import org.apache.poi.openxml4j.opc.*;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.*;
import org.apache.tika.sax.*;

public class Look {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("note.txt"));
            out.write("The bridge opens in May.".getBytes("UTF-8"));
        }
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("See the archive.");
            PackagePart part = document.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/word/embeddings/archive.zip"), "application/zip");
            try (OutputStream out = part.getOutputStream()) {
                out.write(zip.toByteArray());
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
            document.write(word);
        }
        RecursiveParserWrapperHandler found = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.TEXT, -1));
        new RecursiveParserWrapper(new AutoDetectParser())
                .parse(new ByteArrayInputStream(word.toByteArray()), found, new Metadata(), new ParseContext());
        List<String> exceptions = new ArrayList<>();
        for (Metadata part : found.getMetadataList()) {
            String exception = part.get(TikaCoreProperties.EMBEDDED_EXCEPTION);
            if (exception != null) {
                exceptions.add(exception.split("\n")[0]);
            }
        }
        System.out.println(args[0] + " " + found.getMetadataList().size() + " " + exceptions);
    }
}
JAVA

look() { # with or without, and the module that makes the difference
    cat > pom.xml <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-microsoft-module</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.3.1</version></dependency>
<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-text-module</artifactId><version>3.3.1</version></dependency>
$2
</dependencies></project>
POM
    mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt > mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }
    java -cp "$(cat cp.txt)" Look.java "$1" > java.log 2>&1 || { cat java.log >&2; exit 1; }
    grep "^$1 " java.log
}

seen=$(look without ""
look with "<dependency><groupId>org.apache.tika</groupId><artifactId>tika-parser-pkg-module</artifactId><version>3.3.1</version></dependency>")
echo "$seen"
[ "$seen" = "without 2 []
with 3 []" ]
