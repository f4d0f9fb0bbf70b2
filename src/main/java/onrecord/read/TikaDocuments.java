package onrecord.read;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.text.Cut;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.parser.microsoft.EMFParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.WMFParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Parses documents with Tika, within the child process. */
final class TikaDocuments {
    /**
     * Drawn pictures, such as charts: what stands in them is no article, and POI reads them by a library we leave out.
     */
    private static final List<Class<? extends Parser>> UNREAD = List.of(EMFParser.class, WMFParser.class);

    private final Parser parser = new RecursiveParserWrapper(new AutoDetectParser(
            new DefaultParser(MediaTypeRegistry.getDefaultRegistry(), new ServiceLoader(), UNREAD),
            new PdfText(),
            new ExcelBinary(),
            new WordBinary()));
    private final int most;
    private final String languages;

    /**
     * @param most how many characters of one document are taken
     * @param languages in which text is recognised in pictures; empty when it is not
     */
    TikaDocuments(int most, String languages) {
        this.most = most;
        this.languages = languages;
    }

    /** Parses a file, and writes its parts as they are found, or why there are none. */
    void parse(Path file, DataOutputStream out) throws IOException {
        List<String> struck = new ArrayList<>();
        Path printed = PrintedWords.copy(file, struck::add);
        try {
            parsePrinted(printed == null ? file : printed, struck, out);
        } finally {
            if (printed != null) {
                Files.deleteIfExists(printed);
            }
        }
    }

    private void parsePrinted(Path file, List<String> struck, DataOutputStream out) throws IOException {
        Metadata metadata = new Metadata();
        struck.forEach(words -> metadata.add(StruckPieces.PROPERTY, words));
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, new Writing(out), metadata, context());
            out.writeByte(PartFrames.END);
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            fail(e, out);
        }
    }

    private ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        boolean recognise = !languages.isEmpty();
        // a page that has text of its own is not recognised again
        pdf.setOcrStrategy(recognise ? PDFParserConfig.OCR_STRATEGY.AUTO : PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractAcroFormContent(false);
        pdf.setIfXFAExtractOnlyXFA(false);
        TesseractOCRConfig ocr = new TesseractOCRConfig();
        ocr.setSkipOcr(!recognise);
        if (recognise) {
            ocr.setLanguage(languages);
        }
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeDeletedContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeMoveFromContent(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(TesseractOCRConfig.class, ocr);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    private static void fail(Throwable e, DataOutputStream out) throws IOException {
        Reading.Failed.Kind kind = Reading.Failed.Kind.DAMAGED;
        String reason = "cannot be parsed: " + oneLine(rootOf(e));
        if (WriteLimitReachedException.isWriteLimitReached(e)) {
            kind = Reading.Failed.Kind.LIMIT;
            reason = "more text than one article may have";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                kind = Reading.Failed.Kind.ENCRYPTED;
                reason = "protected by a password";
            } else if (cause instanceof ZeroByteFileException) {
                kind = Reading.Failed.Kind.NO_TEXT;
                reason = "the file is empty";
            }
        }
        out.writeByte(PartFrames.FAILED);
        PartFrames.writeText(kind.name(), out);
        PartFrames.writeText(reason, out);
    }

    private static Throwable rootOf(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String oneLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Cut.line(message, 200);
    }

    /** Writes each part when its parser is done with it, so that nothing piles up. */
    private final class Writing extends AbstractRecursiveParserWrapperHandler {
        private final transient DataOutputStream out;

        Writing(DataOutputStream out) {
            super(new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.XML, most), 1000);
            this.out = out;
        }

        @Override
        public void endEmbeddedDocument(ContentHandler content, Metadata metadata) throws SAXException {
            super.endEmbeddedDocument(content, metadata);
            write(content, metadata);
        }

        @Override
        public void endDocument(ContentHandler content, Metadata metadata) throws SAXException {
            super.endDocument(content, metadata);
            write(content, metadata);
        }

        private void write(ContentHandler content, Metadata metadata) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (String name : metadata.names()) {
                values.put(name, Arrays.asList(metadata.getValues(name)));
            }
            String path = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH);
            String type = metadata.get(HttpHeaders.CONTENT_TYPE);
            try {
                DocumentPart part = new DocumentPart(
                        path == null ? "" : path, type == null ? "" : type, values, content.toString());
                PartFrames.writePart(part, out);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
