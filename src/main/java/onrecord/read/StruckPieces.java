package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import onrecord.text.StruckWords;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The words that a document strikes out, taken out of it piece by piece in the order of the text. Used once. */
final class StruckPieces {
    /** The name under which metadata has them. */
    static final String PROPERTY = "onrecord:struck";

    private final Consumer<String> struck;
    private final List<Element> piece = new ArrayList<>();

    /** @param struck is handed each piece as one line */
    StruckPieces(Consumer<String> struck) {
        this.struck = struck;
    }

    /** @param before what stands in front of the words: a piece goes on where that was struck out, too */
    void add(Element words, @Nullable Node before) {
        if (!piece.isEmpty() && !piece.getLast().equals(before)) {
            end();
        }
        piece.add(words);
    }

    /** Takes out the piece that is open, if there is one. */
    void end() {
        String words = piece.stream().map(Element::wholeText).collect(Collectors.joining());
        if (StruckWords.takeBack(words)) {
            handOn(words, struck);
            piece.forEach(Element::remove);
        }
        piece.clear();
    }

    /** Hands words on as one line, if there are any. */
    static void handOn(CharSequence words, Consumer<String> struck) {
        String line = words.toString().strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            struck.accept(line);
        }
    }
}
