package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page in ALTO, block by block and line by line, with the ids by which an issue's METS names its parts.
 */
final class AltoPage {
    /**
     * A piece of a line: a word, a blank, a hyphen at its end.
     *
     * @param ids its own id and those of what it stands in, such as its line, block and page
     * @param line which line of the page it stands in, from 0
     * @param block which block, from 0
     */
    private record Piece(List<String> ids, int line, int block, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable String language;
    private int lines;
    private int blocks;

    private AltoPage() {}

    /** The page whose root is an element below this one. */
    static AltoPage of(Element root) {
        AltoPage page = new AltoPage();
        for (Element block : XmlTree.all(root, "textblock")) {
            page.block(block);
        }
        return page;
    }

    /** The language that its first block is said to be in, or null. */
    @Nullable
    String language() {
        return language;
    }

    /** Its blocks as paragraphs, in order. */
    List<String> paragraphs() {
        return paragraphs(pieces);
    }

    /**
     * The blocks of a part of it.
     *
     * @param begin the id of a block, a line, a word, or the page
     * @param end the id of the last of several, or the same
     * @return none when the page has no such part
     */
    List<String> paragraphs(String begin, String end) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < pieces.size(); i++) {
            List<String> ids = pieces.get(i).ids();
            if (first < 0 && ids.contains(begin)) {
                first = i;
            }
            if (ids.contains(end)) {
                last = i;
            }
        }
        return first < 0 || last < first ? List.of() : paragraphs(pieces.subList(first, last + 1));
    }

    private static List<String> paragraphs(List<Piece> pieces) {
        List<String> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            line.append(piece.text());
            if (next == null || next.line() != piece.line()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            if (next == null || next.block() != piece.block()) {
                paragraphs.add(ScannedLines.joined(lines));
                lines.clear();
            }
        }
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    private void block(Element block) {
        String said = XmlTree.attribute(block, "LANG");
        language = language == null ? said : language;
        for (Element line : XmlTree.all(block, "textline")) {
            line(line);
            lines++;
        }
        blocks++;
    }

    /** Of a word in two parts the first one carries the whole, and the second is passed over. */
    private void line(Element line) {
        boolean blank = true;
        boolean parted = line.selectFirst("[SUBS_TYPE=HypPart1]") != null;
        for (Element part : line.children()) {
            String text = text(part, blank, parted);
            if (!text.isEmpty()) {
                pieces.add(new Piece(ids(part), lines, blocks, text));
                blank = text.endsWith(" ");
            }
        }
    }

    private static String text(Element part, boolean blank, boolean parted) {
        return switch (XmlTree.name(part)) {
            case "string" -> word(part, blank);
            case "sp" -> blank ? "" : " ";
            case "hyp" -> parted ? "" : "\u00AD";
            default -> "";
        };
    }

    private static String word(Element part, boolean blank) {
        String whole = XmlTree.attribute(part, "SUBS_CONTENT");
        if (whole != null && !part.attr("SUBS_TYPE").equals("HypPart1")) {
            return "";
        }
        return (blank ? "" : " ") + (whole == null ? part.attr("CONTENT") : whole);
    }

    private static List<String> ids(Element part) {
        List<String> ids = new ArrayList<>(4);
        for (Element around = part; around != null; around = around.parent()) {
            String id = around.attr("ID");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }
}
