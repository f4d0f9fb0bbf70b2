package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tika's parser of PDF with paragraphs of our own: those of Tika are cut where a gap between lines is wider than a
 * fixed share of the letters' height, whatever the usual gap of the document is. Properties, attachments and recognised
 * text are Tika's, and so is the text of a page whose lines cannot be told.
 */
final class PdfText extends PDFParser {
    /** The name under which metadata has the address that a browser printed below each page. */
    static final String ADDRESS = "onrecord:printed-address";

    private static final long serialVersionUID = 1L;

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Pages outer = context.get(Pages.class);
        Pages pages = new Pages(handler);
        context.set(Pages.class, pages);
        try {
            super.parse(in, pages, metadata, context);
        } finally {
            context.set(Pages.class, outer);
        }
    }

    @Override
    protected PDDocument getPDDocument(
            InputStream in,
            TikaInputStream file,
            String password,
            RandomAccessStreamCache.StreamCacheCreateFunction cache,
            Metadata metadata,
            ParseContext context)
            throws IOException, EncryptedDocumentException {
        PDDocument document;
        try {
            document = super.getPDDocument(in, file, password, cache, metadata, context);
        } catch (IOException e) {
            if (needsCertificate(e)) {
                throw new EncryptedDocumentException(e);
            }
            throw e;
        } catch (NoClassDefFoundError e) {
            if (opensCertificates(e)) {
                throw new EncryptedDocumentException("closed by a certificate", e);
            }
            throw e;
        }
        Pages pages = context.get(Pages.class);
        if (pages != null) {
            List<List<PdfLine>> lines = PdfLines.of(document);
            PdfRunningLines.address(lines).ifPresent(address -> metadata.set(ADDRESS, address));
            pages.printed = PdfParagraphs.of(PdfInitials.joined(PdfRunningLines.without(lines)));
        }
        return document;
    }

    /** PDFBox has no exception of its own for a document that opens with a certificate and its key. */
    private static boolean needsCertificate(IOException e) {
        return String.valueOf(e.getMessage()).startsWith("Provided decryption material is not compatible");
    }

    /** The library that opens a document by a certificate is not part of the program. */
    private static boolean opensCertificates(NoClassDefFoundError e) {
        String missing = String.valueOf(e.getMessage());
        return missing.contains("bouncycastle") || missing.contains("pdmodel.encryption");
    }

    /** Puts our paragraphs in the place of Tika's. */
    private static final class Pages extends ContentHandlerDecorator {
        private List<List<PdfParagraphs.Paragraph>> printed = List.of();
        private int page;
        private int depth;
        private int silent;

        Pages(ContentHandler handler) {
            super(handler);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            boolean begins = depth == 0 && local.equals("div") && "page".equals(attributes.getValue("class"));
            depth += depth > 0 || begins ? 1 : 0;
            boolean ours =
                    depth > 0 && page < printed.size() && !printed.get(page).isEmpty();
            if (ours && depth == 2 && local.equals("p")) {
                silent = depth;
            }
            if (silent == 0) {
                super.startElement(uri, local, name, attributes);
            }
            if (ours && begins) {
                for (PdfParagraphs.Paragraph paragraph : printed.get(page)) {
                    write(paragraph, uri);
                }
            }
        }

        private void write(PdfParagraphs.Paragraph paragraph, String uri) throws SAXException {
            AttributesImpl attributes = new AttributesImpl();
            attributes.addAttribute("", "class", "class", "CDATA", paragraph.goesOn() ? PageText.ON : PageText.NEW);
            super.startElement(uri, "p", "p", attributes);
            char[] lines = String.join("\n", paragraph.lines()).toCharArray();
            super.characters(lines, 0, lines.length);
            super.endElement(uri, "p", "p");
        }

        @Override
        public void characters(char[] letters, int start, int length) throws SAXException {
            if (silent == 0) {
                super.characters(letters, start, length);
            }
        }

        @Override
        public void ignorableWhitespace(char[] letters, int start, int length) throws SAXException {
            if (silent == 0) {
                super.ignorableWhitespace(letters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            if (silent == 0) {
                super.endElement(uri, local, name);
            }
            silent = silent == depth ? 0 : silent;
            page += depth == 1 ? 1 : 0;
            depth -= depth > 0 ? 1 : 0;
        }
    }
}
