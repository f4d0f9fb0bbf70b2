package onrecord.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * RTF without the characters that a print would not show: those marked {@code \deleted} or {@code \v}, and comments. Groups
 * and control words stay, so that the rest means what it did.
 */
final class PrintedRtf {
    private static final Set<String> COMMENTS = Set.of("annotation", "atnid", "atnauthor", "atndate", "atnref");

    private final String rtf;
    private final StringBuilder out;
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
                case '{' -> {
                    groups.push(state);
                    keep(1);
                }
                case '}' -> {
                    state = groups.isEmpty() ? state : groups.pop();
                    keep(1);
                }
                case '\\' -> control();
                default -> {
                    if (!state.silent()) {
                        out.append(c);
                    }
                    at++;
                }
            }
        }
        return out.toString();
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
        boolean character = word.equals("u") && state.silent();
        int length = end - at;
        if (character) {
            at += length;
        } else {
            keep(word.equals("bin") ? length + size(parameter) : length);
        }
    }

    private static int size(String parameter) {
        return parameter.matches("\\d{1,8}") ? Integer.parseInt(parameter) : 0;
    }

    private void mark(String word, boolean on) {
        if (word.equals("deleted")) {
            state = new State(on, state.hidden(), state.comment());
        } else if (word.equals("v")) {
            state = new State(state.deleted(), on, state.comment());
        } else if (word.equals("plain")) {
            state = new State(false, false, state.comment());
        } else if (COMMENTS.contains(word)) {
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
