package onrecord.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.model.Span;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/** Finds what somebody says by its marks: quotation marks, and the dash that opens a line of dialogue. */
final class Turns {
    private static final String DASHES = "—–―";
    private static final int LEAST_WORDS = 2;
    /** In characters, and in words: the longest name in front of a colon. */
    private static final int LONGEST_LABEL = 40;

    private static final int MOST_NAMES = 4;

    private final String text;
    /** Whether a dash within a line may begin what is said. */
    private final boolean within;

    private final List<Turn> found = new ArrayList<>();

    private Turns(String text, boolean within) {
        this.text = text;
        this.within = within;
    }

    /** In order of their start; none overlaps another. */
    static List<Turn> find(
            String text, List<Paragraph> paragraphs, SpeechLexicon lexicon, @Nullable Interview interview) {
        Turns turns = new Turns(text, lexicon.hasDashesWithin());
        if (lexicon.hasDashes()) {
            for (int i = 0; i < paragraphs.size(); i++) {
                if (interview == null || !interview.takesDash(i)) {
                    turns.dashes(paragraphs.get(i));
                }
            }
        }
        if (interview != null) {
            interview.plain().forEach(turns::answer);
        }
        turns.labelled(paragraphs);
        turns.found.sort(Comparator.comparingInt(Turn::start));
        List<Turn> dashes = List.copyOf(turns.found);
        int next = 0;
        for (Quotation quotation : QuotationMarks.find(text, paragraphs)) {
            while (next < dashes.size() && dashes.get(next).end() <= quotation.start()) {
                next++;
            }
            boolean free =
                    next == dashes.size() || quotation.end() <= dashes.get(next).start();
            if (free && (!quotation.single() || lexicon.hasSingleMarks())) {
                turns.found.add(Turn.of(quotation));
            }
        }
        turns.found.sort(Comparator.comparingInt(Turn::start));
        return turns.found;
    }

    private void dashes(Paragraph paragraph) {
        int line = paragraph.start();
        while (line < paragraph.end()) {
            int end = text.indexOf('\n', line);
            end = end < 0 || end > paragraph.end() ? paragraph.end() : end;
            dashLine(line, end);
            line = end + 1;
        }
    }

    /**
     * "Berg: Wir bauen." in an interview: paragraphs behind names that begin several, and that the text has elsewhere.
     */
    private void labelled(List<Paragraph> paragraphs) {
        Map<String, List<Paragraph>> byLabel = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            String label = label(paragraph);
            if (label != null) {
                byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(paragraph);
            }
        }
        byLabel.forEach((label, all) -> {
            if (all.size() > 1 && isNamedBeside(label, all.size())) {
                all.forEach(this::behindLabel);
            }
        });
    }

    /** The one to four words with capitals in front of a colon at the start of a paragraph, or null. */
    private @Nullable String label(Paragraph paragraph) {
        int limit = Math.min(paragraph.start() + LONGEST_LABEL, paragraph.end() - 2);
        int colon = paragraph.start();
        while (colon < limit && text.charAt(colon) != ':') {
            colon++;
        }
        if (colon >= limit || text.charAt(colon + 1) != ' ') {
            return null;
        }
        String label = text.substring(paragraph.start(), colon).strip();
        String[] words = label.split(" ", -1);
        boolean names = words.length <= MOST_NAMES && Stream.of(words).allMatch(Turns::isName);
        boolean marked = "«\"“„»".indexOf(text.charAt(colon + 2)) >= 0;
        return names && !marked ? label : null;
    }

    private static boolean isName(String word) {
        return word.length() > 1
                && (Character.isUpperCase(word.charAt(0)) || PartsOfNames.isParticle(word))
                && word.chars().allMatch(c -> Character.isLetter(c) || "-'’".indexOf(c) >= 0);
    }

    private boolean isNamedBeside(String label, int labels) {
        String family = label.substring(label.lastIndexOf(' ') + 1);
        int found = 0;
        for (int at = text.indexOf(family); at >= 0 && found <= labels; at = text.indexOf(family, at + 1)) {
            found++;
        }
        return found > labels;
    }

    private void behindLabel(Paragraph paragraph) {
        int from = text.indexOf(':', paragraph.start()) + 2;
        int to = paragraph.end();
        Quotation said = new Quotation(from, from, to, to, false, false, words(from, to));
        if (said.words() >= LEAST_WORDS && said.startsUpper(text)) {
            found.add(new Turn(from, from, to, to, false, said));
        }
    }

    /** Takes an answer without marks: "Warum? / Weil es regnet." */
    private void answer(Span answer) {
        int from = answer.start();
        int to = answer.end();
        Quotation said = new Quotation(from, from, to, to, false, false, words(from, to));
        if (said.words() > 0) {
            found.add(new Turn(from, from, to, to, false, said));
        }
    }

    private void dashLine(int start, int lineEnd) {
        int i = dash(start, lineEnd);
        if (i < 0) {
            return;
        }
        int from = i + 1;
        while (from < lineEnd
                && !Character.isLetterOrDigit(text.charAt(from))
                && "«\"“„”¿¡".indexOf(text.charAt(from)) < 0) {
            from++;
        }
        int to = lineEnd;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Quotation line = new Quotation(i, from, to, to, false, false, words(from, to));
        if (line.words() >= LEAST_WORDS && line.startsUpper(text)) {
            found.add(new Turn(i, from, to, to, true, line));
        }
    }

    /** The dash with which a line, or the rest of it, is said; -1 for none. */
    private int dash(int start, int lineEnd) {
        int i = start;
        while (i < lineEnd && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        boolean hyphen = i + 1 < lineEnd && text.charAt(i) == '-' && text.charAt(i + 1) == ' ';
        boolean opens = i < lineEnd && (DASHES.indexOf(text.charAt(i)) >= 0 || hyphen);
        if (opens) {
            return i;
        }
        return within ? dashWithin(i, lineEnd) : -1;
    }

    /** The dash behind a full stop with which the rest of a line is said, or -1. */
    private int dashWithin(int from, int end) {
        for (int i = from + 2; i + 2 < end; i++) {
            boolean apart =
                    DASHES.indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
            if (apart && ".!?".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean begins = i == from || Character.isWhitespace(text.charAt(i - 1));
            words += begins && Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return words;
    }
}
