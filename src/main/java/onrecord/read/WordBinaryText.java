package onrecord.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.RaisedNumber;
import onrecord.text.StruckWords;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.tika.parser.microsoft.ListManager;

/**
 * The paragraphs of a file of Word 97 to 2003: each with its notes behind it, text boxes last. It goes by runs of
 * characters alone, for the library cannot make paragraphs of some sound files. The characters of the format are those
 * of [MS-DOC], 2.4.1 and 2.8.25. Used once.
 */
final class WordBinaryText {
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    /** The ends of a paragraph, of a cell, of a section or a page. */
    private static final String ENDS = "\r\u0007\f";

    private static final char LINE = '\u000b';
    private static final char HYPHEN_THAT_HOLDS = '\u001e';
    /** What a word processor writes for a word with its reading above, which has no text of its own. */
    private static final Pattern READING = Pattern.compile("EQ\\b.*\\(\\\\s\\\\up \\d+\\(([^()]*)\\),([^()]*)\\)");

    private static final int SUPERSCRIPT = 1;

    private final HWPFDocument document;
    private final Consumer<String> struck;
    private final List<String> paragraphs = new ArrayList<>();
    /** The label of an item of a list, by where it begins. */
    private final Map<Integer, String> labels = new HashMap<>();
    /** The text of a note that is not read yet, by where its mark stands. */
    private final Map<Integer, Range> notes = new HashMap<>();

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder struckWords = new StringBuilder();
    private final Deque<Field> fields = new ArrayDeque<>();
    private final List<Range> notesOfParagraph = new ArrayList<>();

    /** A field that has begun: its code until its result begins. */
    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean result;
    }

    /** @param struck is handed each piece that is struck out, as one line */
    WordBinaryText(HWPFDocument document, Consumer<String> struck) {
        this.document = document;
        this.struck = struck;
    }

    List<String> paragraphs() {
        findLabels();
        findNotes(document.getFootnotes(), document.getFootnoteRange());
        findNotes(document.getEndnotes(), document.getEndnoteRange());
        add(document.getRange());
        end();
        add(document.getMainTextboxRange());
        end();
        return paragraphs;
    }

    private void findLabels() {
        ListManager lists = new ListManager(document);
        Range main = document.getRange();
        for (int i = 0; i < main.numParagraphs(); i++) {
            try {
                Paragraph paragraph = main.getParagraph(i);
                if (paragraph.isInList()) {
                    labels.put(paragraph.getStartOffset(), lists.getFormattedNumber(paragraph));
                }
            } catch (IndexOutOfBoundsException e) {
                // properties that the library does not know: the words are there without a label
            }
        }
    }

    private void findNotes(Notes marks, Range texts) {
        for (int i = 0; i < marks.getNotesCount(); i++) {
            int from = texts.getStartOffset() + marks.getNoteTextStartOffset(i);
            int to = texts.getStartOffset() + marks.getNoteTextEndOffset(i);
            notes.put(marks.getNoteAnchorPosition(i), new Range(from, Math.min(to, texts.getEndOffset()), document));
        }
    }

    private void add(Range range) {
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                add(run);
            }
        }
    }

    private void add(CharacterRun run) {
        boolean line = run.isStrikeThrough() || run.isDoubleStrikeThrough();
        if (!line) {
            endStruck();
        }
        String words = run.text();
        boolean raised = run.getSubSuperScriptIndex() == SUPERSCRIPT && !line;
        String number = raised ? RaisedNumber.behindDigit(text, words.strip(), "") : null;
        int from = 0;
        if (number != null) {
            text.append(number);
            from = words.stripTrailing().length(); // the end of a paragraph may stand behind it
        }
        for (int i = from; i < words.length(); i++) {
            add(words.charAt(i), run.getStartOffset() + i, line ? struckWords : text);
        }
    }

    private void add(char c, int at, StringBuilder words) {
        if (text.isEmpty() && labels.containsKey(at)) {
            text.append(labels.get(at));
        }
        Range note = notes.remove(at);
        if (note != null) {
            notesOfParagraph.add(note);
        } else if (ENDS.indexOf(c) >= 0) {
            end();
        } else if (c == FIELD) {
            fields.push(new Field());
        } else if (!fields.isEmpty() && c == FIELD_RESULT) {
            fields.peek().result = true;
        } else if (!fields.isEmpty() && c == FIELD_END) {
            Matcher reading = READING.matcher(fields.pop().code.toString().strip());
            words.append(reading.matches() ? reading.group(2) + " (" + reading.group(1) + ")" : "");
        } else if (fields.stream().allMatch(field -> field.result)) {
            addPrinted(c, words);
        } else {
            fields.element().code.append(c);
        }
    }

    private static void addPrinted(char c, StringBuilder words) {
        switch (c) {
            case LINE, '\t' -> words.append(' ');
            case HYPHEN_THAT_HOLDS -> words.append('\u2011');
            default -> {
                // marks of comments, pictures, soft hyphens
                if (c >= ' ') {
                    words.append(c);
                }
            }
        }
    }

    private void endStruck() {
        if (StruckWords.takeBack(struckWords.toString())) {
            StruckPieces.handOn(struckWords, struck);
        } else {
            text.append(struckWords);
        }
        struckWords.setLength(0);
    }

    private void end() {
        endStruck();
        String words = text.toString().strip();
        text.setLength(0);
        if (!words.isEmpty()) {
            paragraphs.add(words);
        }
        List<Range> below = List.copyOf(notesOfParagraph);
        notesOfParagraph.clear();
        for (Range note : below) {
            add(note);
            end();
        }
    }
}
