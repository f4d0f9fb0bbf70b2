package onrecord.read;

import java.io.IOException;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A file of Word 97 to 2003 with the words that a print of it shows: Tika's parser gives hidden words, editors'
 * comments and the heads of pages like any others. Properties and what is embedded are Tika's, and so is all of a file
 * of an older Word.
 */
final class WordBinary extends OfficeParser {
    /** The name under which metadata has what of a document is not read. */
    static final String UNREAD = "onrecord:unread";

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("msword"));
    }

    @Override
    protected void parse(DirectoryNode root, ParseContext context, Metadata metadata, XHTMLContentHandler xhtml)
            throws IOException, SAXException, TikaException {
        HWPFDocument document = document(root);
        if (document == null) {
            super.parse(root, context, metadata, xhtml);
            return;
        }
        for (String words :
                new WordBinaryText(document, piece -> metadata.add(StruckPieces.PROPERTY, piece)).paragraphs()) {
            xhtml.element("p", words);
        }
        try {
            super.parse(root, context, metadata, new XHTMLContentHandler(new DefaultHandler(), metadata));
        } catch (IndexOutOfBoundsException e) {
            // the text is read, and what is embedded in some sound files is out of the library's reach
            metadata.add(UNREAD, "what is embedded in it");
        }
    }

    private static @Nullable HWPFDocument document(DirectoryNode root) throws IOException, EncryptedDocumentException {
        if (!root.hasEntryCaseInsensitive("WordDocument")) {
            return null;
        }
        try {
            return new HWPFDocument(root);
        } catch (OldWordFileFormatException e) {
            return null;
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new EncryptedDocumentException(e);
        }
    }
}
