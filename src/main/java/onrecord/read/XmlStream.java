package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import onrecord.text.Cut;
import org.apache.commons.io.input.CloseShieldReader;
import org.apache.commons.io.input.SequenceReader;
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
    private final Consumer<Failure> losses;
    private final XmlRecordPlace record = new XmlRecordPlace();
    private Element at = new Document("");
    private int depth;
    private long kept;
    private boolean overfull;
    private String lostName = "";
    private int lostDepth;
    private long place;

    /** @param losses takes why an element is lost, or a part of one */
    XmlStream(Limits limits, Listener listener, Consumer<Failure> losses) {
        this.limits = limits;
        this.listener = listener;
        this.losses = losses;
    }

    /** What was kept until now was handed on and is no longer needed. */
    void forget() {
        kept = 0;
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
     * Reads all of it. An element that is not well formed is read as a browser would, up to where the next of its name
     * begins; one that is too long, or whose end cannot be told, is lost.
     */
    void read(Blob blob) throws IOException {
        try (Reader text = Utf8Stream.reader(blob)) {
            RecordReader in = new RecordReader(text, 4 * limits.articleBytes());
            List<String> around = List.of();
            while (around != null) {
                around = readOn(in, around, blob);
            }
            if (overfull) {
                losses.accept(tooLong());
            }
        }
    }

    /**
     * Reads as far as it is well formed.
     *
     * @param around the names of the elements that are open already, the outermost first
     * @return the names of those that are where it goes on, or null at the end
     */
    private @Nullable List<String> readOn(RecordReader in, List<String> around, Blob blob) throws IOException {
        String before = around.isEmpty() ? "" : "<" + String.join("><", around) + ">";
        long base = in.place() - before.length();
        place = base;
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(
                    new SequenceReader(new StringReader(before), CloseShieldReader.wrap(in)));
            for (int i = 0; i < around.size(); i++) {
                xml.nextTag();
            }
            events(xml, base, in);
            return null;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            place(e.getLocation(), base);
            boolean read = !record.isKnown() && readAsBrowser(blob);
            return read ? null : behindFault(in, e);
        }
    }

    private void events(XMLStreamReader xml, long base, RecordReader in) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                place(xml.getLocation(), base);
            }
            event(event, xml);
            if (overfull || place == record.end()) {
                forgetBefore(in, place - XmlRecordPlace.SLACK);
            }
        }
    }

    private static void forgetBefore(RecordReader in, long place) {
        if (in.keeps(place)) {
            in.recordAt(place);
        }
    }

    /** The parser counts no further than an int: what matters is how far it has come since. */
    private void place(@Nullable Location location, long base) {
        if (location != null && location.getCharacterOffset() >= 0) {
            place += Math.max(0, location.getCharacterOffset() - (int) (place - base));
        }
    }

    private String notWellFormed(XMLStreamException e, RecordReader in) {
        String reason = Cut.line(String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", ""), 160);
        return "XML that is not well formed in line " + in.line(place) + ": " + reason;
    }

    /** Reads a file as a browser would, where it is no longer than one article and nothing of it was taken yet. */
    private boolean readAsBrowser(Blob blob) throws IOException {
        if (!blob.canOpenAgain()) {
            return false;
        }
        Document document;
        try {
            document = XmlTree.parse(blob, limits);
        } catch (Unreadable e) {
            return false;
        }
        at = new Document("");
        depth = 0;
        for (Element child : document.children()) {
            endAll(child, 0);
        }
        return true;
    }

    /**
     * Goes to where the element begins with which it goes on, and reads the one before as a browser would.
     *
     * @return the names of the elements around it; null when there is no such element
     */
    private @Nullable List<String> behindFault(RecordReader in, XMLStreamException e) throws IOException {
        List<Element> open = open();
        Failure wrong = new Failure(Reading.Failed.Kind.DAMAGED, notWellFormed(e, in));
        if (!record.isKnown() && !record.isFound(open, limits.articleBytes(), in)) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, wrong.reason());
        }
        int around = Math.min(open.size(), record.depth() - 1);
        boolean within =
                open.size() >= record.depth() && open.get(around).tagName().equals(record.name());
        if (within) {
            open.get(around).remove();
        }
        at = around == 0 ? root(open) : open.get(around - 1);
        depth = around;
        kept = 0;
        List<String> names =
                open.subList(0, around).stream().map(Element::tagName).toList();
        if (!record.goTo(within, in)) {
            in.skipRest();
            losses.accept(new Failure(
                    Reading.Failed.Kind.DAMAGED,
                    wrong.reason()
                            + "; nothing is read behind the last record, %,d characters"
                                    .formatted(in.place() - record.end())));
            return null;
        }
        if (!within && place <= in.place() + record.name().length()) {
            return names;
        }
        XmlGap gap = new XmlGap(in, record.name(), limits.articleBytes());
        gap.find();
        if (gap.isTooLong() || gap.isOpen()) {
            losses.accept(gap.isTooLong() ? tooLong() : wrong);
        } else {
            readAsBrowser(gap.text(), gap.isAtEnd(), wrong);
        }
        record.end(record.name(), record.depth(), in.place());
        return gap.isAtEnd() ? null : names;
    }

    private static Element root(List<Element> open) {
        Element parent = open.isEmpty() ? null : open.getFirst().parent();
        return parent == null ? new Document("") : parent;
    }

    /** The open elements, the outermost first. */
    private List<Element> open() {
        List<Element> open = new ArrayList<>(depth);
        for (Element element = at; element != null && open.size() < depth; element = element.parent()) {
            open.addFirst(element);
        }
        return open;
    }

    private void readAsBrowser(String text, boolean atEnd, Failure wrong) throws IOException {
        Element element = XmlTree.parse(text).firstElementChild();
        if (element == null) {
            return;
        }
        at.appendChild(element);
        if (!endAll(element, depth)) {
            losses.accept(wrong);
        } else if (atEnd && !text.contains("</" + record.name())) {
            losses.accept(new Failure(
                    Reading.Failed.Kind.DAMAGED, "XML that ends within a record: what there is of it is read"));
        }
        element.remove();
    }

    private Failure tooLong() {
        return new Failure(
                Reading.Failed.Kind.LIMIT,
                "a record larger than the " + (limits.articleBytes() >> 20) + " MiB one article may have");
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
        record.begin(depth, place);
        Element element = new Element(xml.getLocalName());
        if (overfull && depth == lostDepth && element.tagName().equals(lostName)) {
            // what came before it was one of its kind
            lost();
        }
        for (int i = 0; i < xml.getAttributeCount() && !overfull; i++) {
            String prefix = xml.getAttributePrefix(i);
            String name = xml.getAttributeLocalName(i);
            element.attr(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name, xml.getAttributeValue(i));
            keep(xml.getAttributeValue(i).length());
        }
        at.appendChild(element);
        at = element;
        keep(1);
    }

    private void lost() {
        overfull = false;
        kept = 0;
        losses.accept(tooLong());
    }

    private void text(String text) {
        // pictures and sound are packed in so: they are no text
        if (!overfull && !at.attr("encoding").equals("base64")) {
            at.appendChild(new TextNode(text));
            keep(text.length());
        }
    }

    private void keep(long characters) {
        kept += characters;
        if (kept > limits.articleBytes() && !overfull) {
            overfull = true;
            lostDepth = 0;
            at.empty();
        }
    }

    private void end() throws IOException {
        Element ended = at;
        Element parent = ended.parent();
        at = parent == null ? new Document("") : parent;
        int level = depth--;
        if (overfull) {
            ended.remove();
            lostName = ended.tagName();
            lostDepth = level;
            if (level == record.depth() && lostName.equals(record.name())) {
                record.end(lostName, level, place);
                lost();
            }
        } else if (listener.ended(ended)) {
            ended.remove();
            forgetBlanks(at);
            record.end(ended.tagName(), level, place);
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
