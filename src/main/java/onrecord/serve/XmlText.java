package onrecord.serve;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML. The names are ours and the texts may be anything; what XML 1.0 cannot hold is left out. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private int depth;

    XmlText(OutputStream out) throws XMLStreamException {
        synchronized (FACTORY) {
            this.out = FACTORY.createXMLStreamWriter(out, "UTF-8");
        }
        this.out.writeStartDocument("UTF-8", "1.0");
    }

    /** Opens an element with these attributes: name, value, name, value. */
    void start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    /** Closes the element opened last, and the document with the first one. */
    void end() throws XMLStreamException {
        out.writeEndElement();
        depth--;
        if (depth == 0) {
            out.writeEndDocument();
            out.close();
        }
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /** Production [2] Char of XML 1.0. */
    private static boolean isLegal(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static String legal(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlText::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
