package onrecord.read;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.RaisedNumber;
import org.jspecify.annotations.Nullable;

/**
 * RTF without the characters that a print would not show: those marked {@code \deleted}, {@code \mvf} (moved away),
 * {@code \v} or {@code \strike}, comments, the bytes of pictures, and the heads and feet of pages. Groups and control
 * words stay, so that the rest means what it did; notes move from within their sentence behind its paragraph, without
 * their marks.
 */
final class PrintedRtf {
    /** What begins a comment, a picture, or what runs on at the edge of every page. */
    private static final Set<String> BESIDE = Set.of(
            "annotation",
            "atnid",
            "atnauthor",
            "atndate",
            "atnref",
            "pict",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf");

    /** A character by its number, a picture, its bytes: what would be there again if the word of control stayed. */
    private static final Set<String> LEFT_OUT = Set.of("u", "pict", "bin");

    private static final Map<String, Mark> MARKS = Map.of(
            "deleted", Mark.DELETED,
            "mvf", Mark.DELETED,
            "v", Mark.HIDDEN,
            "strike", Mark.STRUCK,
            "striked", Mark.STRUCK,
            "super", Mark.RAISED);

    /** A raised number, and a slash that is the next thing to be printed. */
    private static final Pattern RAISED =
            Pattern.compile("([-+]?\\d{1,3})(?![\\w.,])(?:[{}\\s]|\\\\[a-z]{1,20}-?\\d{0,6} ?){0,8}(/)?");

    private static final Set<String> ENDS = Set.of("par", "sect");
    /** A mark is a word or less that is raised: {@code {\super 1}}. */
    private static final String MARK = "\\{[^{}]{0,80}\\\\super[^{}]{0,40}(?:\\{\\\\uc0[^{}]{0,40}\\})?\\}\\s*";

    private static final Pattern MARK_BEFORE = Pattern.compile(MARK + "$");
    private static final Pattern MARK_IN_FRONT =
            Pattern.compile("^\\{(?:\\\\\\*)?\\\\footnote\\b ?((?:\\\\[a-z]+-?\\d* ?){0,40})" + MARK);
    private static final Pattern NOTE = Pattern.compile("\\{\\s*(?:\\\\\\*)?\\\\footnote\\b");
    private static final int LONGEST_MARK = 160;

    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private final String rtf;
    private StringBuilder out;
    private final List<String> notes = new ArrayList<>();
    /** The text around the note that is being read, or null. */
    private @Nullable StringBuilder around;

    private int noteDepth;
    private final Deque<State> groups = new ArrayDeque<>();
    private State state = new State(EnumSet.noneOf(Mark.class));
    private int at;
    /** What was printed last, or a blank. */
    private char before = ' ';

    private final StringBuilder struckWords = new StringBuilder();
    private final Consumer<String> struck;

    private enum Mark {
        DELETED,
        HIDDEN,
        STRUCK,
        COMMENT,
        RAISED
    }

    /** How the text of a group is printed. */
    private record State(Set<Mark> marks) {
        State with(Mark mark, boolean on) {
            Set<Mark> changed = EnumSet.copyOf(marks);
            if (on) {
                changed.add(mark);
            } else {
                changed.remove(mark);
            }
            return new State(changed);
        }

        boolean is(Mark mark) {
            return marks.contains(mark);
        }

        /** Whether its text is no words of the document. */
        boolean silent() {
            return is(Mark.DELETED) || is(Mark.HIDDEN) || is(Mark.COMMENT) || is(Mark.STRUCK);
        }
    }

    /** @param struck is handed each piece that is struck out, as one line */
    PrintedRtf(String rtf, Consumer<String> struck) {
        this.rtf = rtf;
        this.struck = struck;
        this.out = new StringBuilder(rtf.length());
    }

    String text() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                default -> character(c);
            }
        }
        endNote();
        endStruck();
        return out.toString();
    }

    private void character(char c) {
        if (c == '\n' || c == '\r') {
            // a line of the file, not of the text
            keep(1);
        } else if (state.silent()) {
            strike(c);
            at++;
        } else if (!raisedNumber()) {
            endStruck();
            before = c;
            out.append(c);
            at++;
        }
    }

    /** "10{\super 6}" with a raised character, for the parser knows no other. */
    private boolean raisedNumber() {
        Matcher raised = RAISED.matcher(rtf).region(at, rtf.length());
        if (!state.is(Mark.RAISED) || !raised.lookingAt()) {
            return false;
        }
        String after = raised.group(2) == null ? "" : raised.group(2);
        String number = RaisedNumber.behindDigit(String.valueOf(before), raised.group(1), after);
        if (number != null) {
            out.append("{\\uc0");
            number.chars().forEach(c -> out.append("\\u").append(c).append(' '));
            out.append('}');
            before = ' ';
            at += raised.group(1).length();
        }
        return number != null;
    }

    private void strike(char c) {
        boolean printed = !state.is(Mark.DELETED) && !state.is(Mark.HIDDEN) && !state.is(Mark.COMMENT);
        if (printed) {
            struckWords.append(c);
        }
    }

    private void endStruck() {
        StruckPieces.handOn(struckWords, struck);
        struckWords.setLength(0);
    }

    private void open() {
        if (around == null && NOTE.matcher(rtf).region(at, rtf.length()).lookingAt()) {
            withoutMark();
            around = out;
            out = new StringBuilder();
            noteDepth = groups.size();
        }
        groups.push(state);
        keep(1);
    }

    private void close() {
        state = groups.isEmpty() ? state : groups.pop();
        if (around == null && groups.isEmpty()) {
            addNotes();
        }
        keep(1);
        if (around != null && groups.size() <= noteDepth) {
            endNote();
        }
    }

    private void withoutMark() {
        int from = Math.max(0, out.length() - LONGEST_MARK);
        Matcher mark = MARK_BEFORE.matcher(out).region(from, out.length());
        if (mark.find()) {
            out.setLength(mark.start());
        }
    }

    /** A note that is read to its end, or to that of a file which breaks off in it. */
    private void endNote() {
        if (around != null) {
            // a group in between ends the last word of control: its letters and those of the note are no one word
            notes.add(MARK_IN_FRONT.matcher(out).replaceFirst("{$1{}"));
            out = around;
            around = null;
        }
    }

    /** The notes of a paragraph as paragraphs behind it. */
    private void addNotes() {
        for (String note : notes) {
            out.append("\\par ")
                    .append(note.replaceFirst("^\\{(?:\\\\\\*)?\\\\footnote\\b", "{"))
                    .append("\\par ");
        }
        notes.clear();
    }

    private void keep(int length) {
        out.append(rtf, at, Math.min(rtf.length(), at + length));
        at = Math.min(rtf.length(), at + length);
    }

    private void control() {
        int end = at + 1;
        while (end < rtf.length() && isLetter(rtf.charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            symbol();
            return;
        }
        String word = rtf.substring(at + 1, end);
        String parameter = parameter(end);
        end += parameter.length();
        end += end < rtf.length() && rtf.charAt(end) == ' ' ? 1 : 0;
        mark(word, !parameter.equals("0"));
        int length = end - at + (word.equals("bin") ? size(parameter) : 0);
        if (isLeftOut(word)) {
            if (word.equals("u") && !parameter.isEmpty()) {
                strike((char) size(parameter));
            }
            at = Math.min(rtf.length(), at + length);
        } else {
            keep(length);
        }
        if (ENDS.contains(word)) {
            endParagraph();
        }
    }

    /** Whether a word of control would put something where nothing is printed. */
    private boolean isLeftOut(String word) {
        boolean endsInComment = state.is(Mark.COMMENT) && ENDS.contains(word);
        return state.silent() && (LEFT_OUT.contains(word) || endsInComment);
    }

    /** The number behind a word of control: "-360", or nothing. */
    private String parameter(int from) {
        int end = from;
        while (end < rtf.length() && (Character.isDigit(rtf.charAt(end)) || (end == from && rtf.charAt(end) == '-'))) {
            end++;
        }
        return rtf.substring(from, end);
    }

    private static int size(String parameter) {
        return parameter.matches("\\d{1,8}") ? Integer.parseInt(parameter) : 0;
    }

    private void mark(String word, boolean on) {
        Mark mark = MARKS.get(word);
        if (mark != null) {
            state = state.with(mark, on);
        } else if (word.equals("plain")) {
            state = new State(EnumSet.noneOf(Mark.class)).with(Mark.COMMENT, state.is(Mark.COMMENT));
        } else if (word.equals("nosupersub")) {
            state = state.with(Mark.RAISED, false);
        } else if (BESIDE.contains(word)) {
            state = state.with(Mark.COMMENT, true);
        }
    }

    /** "\'e4" is a character, "\*" and "\~" are not. */
    private void symbol() {
        char sign = at + 1 < rtf.length() ? rtf.charAt(at + 1) : ' ';
        if (sign == '\n' || sign == '\r') {
            endLine();
            return;
        }
        boolean hex = at + 1 < rtf.length() && rtf.charAt(at + 1) == '\'';
        if (state.silent() && hex) {
            strike(hexCharacter());
            at = Math.min(rtf.length(), at + 4);
        } else {
            keep(hex ? 4 : 2);
        }
    }

    /**
     * A backslash at the end of a line of the file ends a paragraph, as TextEdit writes it; the parser knows it not.
     */
    private void endLine() {
        out.append("\\par ");
        at += 2;
        endParagraph();
    }

    private void endParagraph() {
        if (around == null && !state.is(Mark.COMMENT)) {
            addNotes();
        }
    }

    /** The character of "\'e4" in the code page of most files. */
    private char hexCharacter() {
        String digits = rtf.substring(Math.min(rtf.length(), at + 2), Math.min(rtf.length(), at + 4));
        boolean hex = digits.length() == 2
                && HexFormat.isHexDigit(digits.charAt(0))
                && HexFormat.isHexDigit(digits.charAt(1));
        byte[] one = {(byte) (hex ? HexFormat.fromHexDigits(digits) : '?')};
        return new String(one, CODE_PAGE).charAt(0);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
