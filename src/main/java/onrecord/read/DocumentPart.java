package onrecord.read;

import java.util.List;
import java.util.Map;

/**
 * What a parser found in a document: the document itself, or something attached to it.
 *
 * @param path where in the document, empty for the document itself
 * @param type its media type
 * @param metadata its properties under the parser's names
 * @param xhtml its text with the structure the parser saw
 */
record DocumentPart(String path, String type, Map<String, List<String>> metadata, String xhtml) {
    /** The first value of a property, or an empty string. */
    String first(String name) {
        List<String> values = metadata.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
