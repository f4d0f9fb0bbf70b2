package onrecord.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a word processor's file with the words that a print of it would show: without deletions that are kept as
 * tracked changes, words that are struck out, hidden text, editors' comments, descriptions of pictures, and the heads
 * and feet of pages. Parsers give these words like any others. Notes of OpenDocument and text boxes move from within
 * their sentence behind its paragraph.
 */
final class PrintedWords {
    /** What a part of a document may have to be read into memory; a larger one is left as it is. */
    private static final int LARGEST = 32 << 20;

    private static final String WORD = "word/document.xml";
    private static final String OPEN_DOCUMENT = "content.xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final String STYLES = "styles.xml";

    private PrintedWords() {}

    /**
     * The copy, for the caller to delete.
     *
     * @param struck is handed each piece that is struck out, as one line
     * @return null where the file is of another kind or there is nothing to take out
     */
    static @Nullable Path copy(Path file, Consumer<String> struck) throws IOException {
        byte[] start = new byte[5];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(start, 0, start.length);
        }
        if (read == start.length && new String(start, StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            return Files.size(file) > LARGEST ? null : rtf(file, struck);
        }
        if (read < 2 || start[0] != 'P' || start[1] != 'K') {
            return null;
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Map<String, byte[]> changed = changed(zip, struck);
            return changed.isEmpty() || overlaps(zip, file) ? null : packed(zip, changed);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // the parser says what is wrong with the file
            return null;
        }
    }

    private static Path rtf(Path file, Consumer<String> struck) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return written(new PrintedRtf(text, struck).text().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Path written(byte[] bytes) throws IOException {
        Path copy = Files.createTempFile("printed", ".rtf");
        Files.write(copy, bytes);
        return copy;
    }

    /** The parts that a print shows otherwise, by name; none where the file is no such document. */
    private static Map<String, byte[]> changed(ZipFile zip, Consumer<String> struck) throws IOException {
        String name = zip.getEntry(WORD) != null ? WORD : OPEN_DOCUMENT;
        Map<String, byte[]> changed = strict(zip);
        byte[] words = changed.containsKey(name) ? changed.get(name) : part(zip, name);
        if (words == null) {
            return changed;
        }
        changed.put(name, printed(words, name, hiddenStyles(zip), struck));
        byte[] styles = name.equals(OPEN_DOCUMENT) ? part(zip, STYLES) : null;
        if (styles != null) {
            changed.put(STYLES, withoutHeads(styles));
        }
        return changed;
    }

    /** The parts of a "Strict Open XML" package under the names that its parser knows; none of any other file. */
    private static Map<String, byte[]> strict(ZipFile zip) throws IOException {
        Map<String, byte[]> usual = new HashMap<>();
        byte[] relations = part(zip, RELATIONS);
        if (relations == null || !StrictOffice.is(relations)) {
            return usual;
        }
        long size = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            byte[] bytes = StrictOffice.mayName(entry.getName()) ? part(zip, entry.getName()) : null;
            if (bytes != null) {
                size += bytes.length;
                usual.put(entry.getName(), StrictOffice.usual(bytes));
            }
            if (size > LARGEST) {
                return new HashMap<>(); // the parser says that it does not know the names
            }
        }
        return usual;
    }

    /** What a part unfolds to; null where there is none or it is too large. */
    private static byte @Nullable [] part(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? null : bytes;
        }
    }

    /** Whether entries share their bytes, so that a copy of each would take far more room than the file. */
    private static boolean overlaps(ZipFile zip, Path file) throws IOException {
        long packed = Collections.list(zip.getEntries()).stream()
                .mapToLong(ZipArchiveEntry::getCompressedSize)
                .sum();
        return packed > Files.size(file);
    }

    /** The file with other parts in place of some of its own; the rest stays packed as it is. */
    private static Path packed(ZipFile zip, Map<String, byte[]> changed) throws IOException {
        Path copy = Files.createTempFile("printed", ".zip");
        boolean whole = false;
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(copy)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] other = changed.get(entry.getName());
                if (other == null) {
                    try (InputStream packed = zip.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(entry, packed);
                    }
                } else {
                    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    out.write(other);
                    out.closeArchiveEntry();
                }
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(copy);
            }
        }
        return copy;
    }

    /** The styles of OpenDocument without the text that runs on at the edge of every page. */
    private static byte[] withoutHeads(byte[] xml) {
        Document styles = parsed(xml);
        styles.outputSettings().prettyPrint(false);
        styles.select("style|master-page > *").remove();
        return styles.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** The styles of Word whose text is hidden, and those that are based on one. */
    private static Set<String> hiddenStyles(ZipFile zip) throws IOException {
        Set<String> hidden = new HashSet<>();
        byte[] xml = part(zip, "word/styles.xml");
        List<Element> styles = xml == null ? List.of() : parsed(xml).select("w|style");
        int before = -1;
        while (before < hidden.size()) {
            before = hidden.size();
            styles.stream()
                    .filter(style -> isHidden(style, hidden))
                    .forEach(style -> hidden.add(style.attr("w:styleId")));
        }
        return hidden;
    }

    private static boolean isHidden(Element style, Set<String> hidden) {
        Element own = style.selectFirst("> w|rPr > w|vanish");
        Element base = style.selectFirst("> w|basedOn");
        return own == null ? base != null && hidden.contains(base.attr("w:val")) : PrintedWord.isOn(own);
    }

    private static Document parsed(byte[] xml) {
        return Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static byte[] printed(byte[] xml, String name, Set<String> hidden, Consumer<String> struck) {
        Document document = parsed(xml);
        document.outputSettings().prettyPrint(false);
        if (name.equals(WORD)) {
            new PrintedWord(document, hidden, struck).change();
        } else {
            new PrintedOpenDocument(document, struck).change();
        }
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
