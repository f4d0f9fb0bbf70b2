package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML of any length, element by element as they end. What whoever listens takes is forgotten, so that a file of a
 * million records needs no more memory than one. No document type, no entity beyond those of HTML and no address is
 * ever looked at.
 */
final class XmlStream {
    /** Takes elements as they end, the innermost first. */
    interface Listener {
        /** Whether it took the element, which is then gone from its parent. */
        boolean ended(Element element) throws IOException;
    }

    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_DEPTH = 256;

    private final Limits limits;
    private final Listener listener;
    private Element at = new Document("");
    private int depth;
    private long kept;
    private long taken;

    XmlStream(Limits limits, Listener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** A reader of a part of a document that looks at nothing outside it; not aware of namespaces. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The value of an attribute whatever its prefix, or null. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String own = xml.getAttributeLocalName(i);
            if (own.substring(own.indexOf(':') + 1).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An element's name without its prefix. */
    static String name(XMLStreamReader xml) {
        String own = xml.getLocalName();
        return own.substring(own.indexOf(':') + 1);
    }

    /**
     * Reads all of it. What is not well formed is read as a browser would, when it is no longer than one article; what
     * is longer ends there.
     */
    void read(Blob blob) throws IOException {
        try (Reader in = Utf8Stream.reader(blob)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                event(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            forgiving(blob, e);
        }
    }

    private void forgiving(Blob blob, XMLStreamException e) throws IOException {
        if (taken > 0 || !blob.canOpenAgain()) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "XML that is not well formed from line " + line + " on");
        }
        for (Element child : XmlTree.parse(blob, limits).children()) {
            endAll(child, 0);
        }
    }

    private boolean endAll(Element element, int level) throws IOException {
        if (level > MOST_DEPTH) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "XML nested too deep");
        }
        for (Element child : element.children()) {
            if (endAll(child, level + 1)) {
                child.remove();
            }
        }
        return listener.ended(element);
    }

    private void event(int event, XMLStreamReader xml) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                text(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        if (++depth > MOST_DEPTH) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "XML nested too deep");
        }
        Element element = new Element(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attr(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            keep(xml.getAttributeValue(i).length());
        }
        at.appendChild(element);
        at = element;
        keep(1);
    }

    private void text(String text) throws IOException {
        // pictures and sound are packed in so: they are no text
        if (!at.attr("encoding").equals("base64")) {
            at.appendChild(new TextNode(text));
            keep(text.length());
        }
    }

    private void keep(long characters) throws IOException {
        kept += characters;
        if (kept > limits.articleBytes()) {
            throw new Unreadable(
                    Reading.Failed.Kind.LIMIT,
                    "a record larger than the " + (limits.articleBytes() >> 20) + " MiB one article may have");
        }
    }

    private void end() throws IOException {
        Element ended = at;
        Element parent = ended.parent();
        at = parent == null ? new Document("") : parent;
        depth--;
        if (listener.ended(ended)) {
            ended.remove();
            forgetBlanks(at);
            taken++;
            kept = 0;
        }
    }

    /** The ends of lines between records would add up in what they stand in. */
    private static void forgetBlanks(Element around) {
        while (around.childNodeSize() > 0
                && around.childNode(around.childNodeSize() - 1) instanceof TextNode last
                && last.isBlank()) {
            last.remove();
        }
    }
}
