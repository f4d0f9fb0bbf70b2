package onrecord.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RTF without the characters that a print would not show: those marked {@code \deleted}, {@code \mvf} (moved away) or
 * {@code \v}, comments, the bytes of pictures, and the heads and feet of pages. Groups and control words stay, so that
 * the rest means what it did; notes move from within their sentence behind its paragraph, without their marks.
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

    private static final Set<String> ENDS = Set.of("par", "sect");
    /** A mark is a word or less that is raised: {@code {\super 1}}. */
    private static final String MARK = "\\{[^{}]{0,80}\\\\super[^{}]{0,40}\\}\\s*";

    private static final Pattern MARK_BEFORE = Pattern.compile(MARK + "$");
    private static final Pattern MARK_IN_FRONT =
            Pattern.compile("^\\{(?:\\\\\\*)?\\\\footnote\\b ?((?:\\\\[a-z]+-?\\d* ?){0,40})" + MARK);
    private static final Pattern NOTE = Pattern.compile("\\{\\s*(?:\\\\\\*)?\\\\footnote\\b");
    private static final int LONGEST_MARK = 160;

    private final String rtf;
    private StringBuilder out;
    private final List<String> notes = new ArrayList<>();
    /** The text around the note that is being read, or null. */
    private @Nullable StringBuilder around;

    private int noteDepth;
    private final Deque<State> groups = new ArrayDeque<>();
    private State state = new State(false, false, false);
    private int at;

    /** What of a group is not printed. */
    private record State(boolean deleted, boolean hidden, boolean comment) {
        boolean silent() {
            return deleted || hidden || comment;
        }
    }

    PrintedRtf(String rtf) {
        this.rtf = rtf;
        this.out = new StringBuilder(rtf.length());
    }

    String text() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                default -> {
                    if (!state.silent()) {
                        out.append(c);
                    }
                    at++;
                }
            }
        }
        endNote();
        return out.toString();
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
            notes.add(MARK_IN_FRONT.matcher(out).replaceFirst("{$1"));
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
        int number = end;
        while (end < rtf.length()
                && (Character.isDigit(rtf.charAt(end)) || (end == number && rtf.charAt(end) == '-'))) {
            end++;
        }
        String parameter = rtf.substring(number, end);
        end += end < rtf.length() && rtf.charAt(end) == ' ' ? 1 : 0;
        mark(word, !parameter.equals("0"));
        int length = end - at + (word.equals("bin") ? size(parameter) : 0);
        if (state.silent() && LEFT_OUT.contains(word)) {
            at = Math.min(rtf.length(), at + length);
        } else {
            keep(length);
        }
        if (around == null && ENDS.contains(word)) {
            addNotes();
        }
    }

    private static int size(String parameter) {
        return parameter.matches("\\d{1,8}") ? Integer.parseInt(parameter) : 0;
    }

    private void mark(String word, boolean on) {
        if (word.equals("deleted") || word.equals("mvf")) {
            state = new State(on, state.hidden(), state.comment());
        } else if (word.equals("v")) {
            state = new State(state.deleted(), on, state.comment());
        } else if (word.equals("plain")) {
            state = new State(false, false, state.comment());
        } else if (BESIDE.contains(word)) {
            state = new State(state.deleted(), state.hidden(), true);
        }
    }

    /** "\'e4" is a character, "\*" and "\~" are not. */
    private void symbol() {
        boolean hex = at + 1 < rtf.length() && rtf.charAt(at + 1) == '\'';
        if (state.silent() && hex) {
            at = Math.min(rtf.length(), at + 4);
        } else {
            keep(hex ? 4 : 2);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
