package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a word processor's file with the words that a print of it would show: without deletions that are kept as
 * tracked changes, hidden text, editors' comments, and the heads and feet of pages. Parsers give these words like any
 * others. Notes of OpenDocument and text boxes move from within their sentence behind its paragraph.
 */
final class PrintedWords {
    /** What a part of a document may have to be read into memory; a larger one is left as it is. */
    private static final long LARGEST = 32 << 20;

    private static final Set<String> OFF = Set.of("0", "false", "off");
    private static final String WORD = "word/document.xml";
    private static final String OPEN_DOCUMENT = "content.xml";
    private static final String STYLES = "styles.xml";

    private PrintedWords() {}

    /** The copy, for the caller to delete; null where the file is of another kind or there is nothing to take out. */
    static @Nullable Path copy(Path file) throws IOException {
        byte[] start = new byte[5];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(start, 0, start.length);
        }
        if (read == start.length && new String(start, StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            return Files.size(file) > LARGEST ? null : rtf(file);
        }
        if (read < 2 || start[0] != 'P' || start[1] != 'K') {
            return null;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String part = zip.getEntry(WORD) != null ? WORD : OPEN_DOCUMENT;
            ZipEntry entry = zip.getEntry(part);
            return entry == null || entry.getSize() > LARGEST || entry.getSize() < 0 ? null : packed(zip, entry);
        } catch (ZipException | IllegalArgumentException e) {
            // the parser says what is wrong with the file
            return null;
        }
    }

    private static Path rtf(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return written(new PrintedRtf(text).text().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Path written(byte[] bytes) throws IOException {
        Path copy = Files.createTempFile("printed", ".rtf");
        Files.write(copy, bytes);
        return copy;
    }

    private static Path packed(ZipFile zip, ZipEntry changed) throws IOException {
        Path copy = Files.createTempFile("printed", ".zip");
        try (OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                packed.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    boolean heads =
                            entry.getName().equals(STYLES) && changed.getName().equals(OPEN_DOCUMENT);
                    if (heads) {
                        packed.write(withoutHeads(in.readNBytes((int) LARGEST)));
                    } else if (entry.getName().equals(changed.getName())) {
                        packed.write(printed(in.readNBytes((int) LARGEST), entry.getName(), hiddenStyles(zip)));
                    } else {
                        in.transferTo(packed);
                    }
                }
                packed.closeEntry();
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
        ZipEntry entry = zip.getEntry("word/styles.xml");
        if (entry == null) {
            return hidden;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            List<Element> styles = parsed(in.readNBytes((int) LARGEST)).select("w|style");
            int before = -1;
            while (before < hidden.size()) {
                before = hidden.size();
                styles.stream()
                        .filter(style -> isHidden(style, hidden))
                        .forEach(style -> hidden.add(style.attr("w:styleId")));
            }
        }
        return hidden;
    }

    private static boolean isHidden(Element style, Set<String> hidden) {
        Element own = style.selectFirst("> w|rPr > w|vanish");
        Element base = style.selectFirst("> w|basedOn");
        return own == null ? base != null && hidden.contains(base.attr("w:val")) : !OFF.contains(own.attr("w:val"));
    }

    private static Document parsed(byte[] xml) {
        return Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static byte[] printed(byte[] xml, String name, Set<String> hidden) {
        Document document = parsed(xml);
        document.outputSettings().prettyPrint(false);
        if (name.equals(WORD)) {
            word(document, hidden);
        } else {
            openDocument(document);
        }
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void word(Document document, Set<String> hidden) {
        for (Element style : document.select("w|r > w|rPr > w|rStyle, w|p > w|pPr > w|pStyle")) {
            Element styled = style.parent() == null ? null : style.parent().parent();
            if (styled != null && hidden.contains(style.attr("w:val"))) {
                styled.remove();
            }
        }
        document.select("w|del, w|moveFrom, w|commentRangeStart, w|commentRangeEnd, w|commentReference")
                .remove();
        document.select("w|ins, w|moveTo").forEach(Element::unwrap);
        for (Element vanish : document.select("w|r > w|rPr > w|vanish")) {
            Element run = vanish.parent() == null ? null : vanish.parent().parent();
            if (run != null && !OFF.contains(vanish.attr("w:val"))) {
                run.remove();
            }
        }
        // a box is there a second time for older programs
        document.select("mc|Fallback").remove();
        document.select("w|txbxContent").forEach(box -> moveBehind(box.closest("w|p"), box, box.children()));
    }

    /** What stands within a paragraph and is none of its words stands behind it. */
    private static void moveBehind(@Nullable Element paragraph, Element taken, List<Element> blocks) {
        List<Element> all = new ArrayList<>(blocks);
        taken.remove();
        for (int i = all.size() - 1; i >= 0 && paragraph != null; i--) {
            paragraph.after(all.get(i));
        }
    }

    private static void openDocument(Document document) {
        // a mark within a paragraph hides the whole of it
        document.select("text|p:has(text|hidden-paragraph[text:is-hidden=true]), text|section[text:display=none]")
                .remove();
        document.select("text|tracked-changes, office|annotation, office|annotation-end, text|hidden-text,"
                        + " text|hidden-paragraph")
                .remove();
        Set<String> hidden = document.select("style|style:has(> style|text-properties[text:display=none])").stream()
                .map(style -> style.attr("style:name"))
                .collect(Collectors.toSet());
        document.select("[text:style-name]").stream()
                .filter(element -> hidden.contains(element.attr("text:style-name")))
                .forEach(Element::remove);
        for (Element note : document.select("text|note")) {
            moveBehind(note.closest("text|p, text|h"), note, note.select("> text|note-body > *"));
        }
        for (Element box : document.select("text|p draw|text-box, text|h draw|text-box")) {
            moveBehind(box.closest("text|p, text|h"), box, box.children());
        }
    }
}
