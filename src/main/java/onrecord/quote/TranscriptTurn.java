package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A paragraph of a printed transcript, with who speaks in capitals in front of a colon: "ANNA BERG, MAYOR: It rained.
 * We stayed." All of the paragraph behind the colon is said. One such paragraph makes no transcript.
 *
 * @param from the first token of the label
 * @param nameTo the token behind who speaks: an office for somebody the text does not name ("ANCHOR:")
 * @param colon the token of the colon
 * @param to the token behind what is said
 */
record TranscriptTurn(int from, int nameTo, int colon, int to) {
    /** The rule's name, as {@code docs/quotes.md} has it. */
    static final String METHOD = "transcript";

    private static final int LONGEST = 8;
    private static final int LEAST_TURNS = 3;
    private static final int LEAST_SCOTTISH = 4;

    /** The turns of a body, by the number of their paragraph; none where fewer than three paragraphs look like one. */
    static Map<Integer, TranscriptTurn> in(String text, List<Token> tokens, List<Sentence> sentences) {
        Map<Integer, TranscriptTurn> turns = new HashMap<>();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            boolean first = s == 0 || sentences.get(s - 1).paragraph() != sentence.paragraph();
            int colon = first ? colon(text, tokens, sentence) : -1;
            if (colon >= 0) {
                turns.put(sentence.paragraph(), turn(tokens, sentences, s, colon));
            }
        }
        return turns.size() < LEAST_TURNS ? Map.of() : turns;
    }

    private static TranscriptTurn turn(List<Token> tokens, List<Sentence> sentences, int s, int colon) {
        int from = sentences.get(s).from();
        int name = from;
        while (name < colon && !tokens.get(name).is(",")) {
            name++; // "ANNA BERG, MAYOR:"
        }
        int last = s;
        while (last + 1 < sentences.size()
                && sentences.get(last + 1).paragraph() == sentences.get(s).paragraph()) {
            last++;
        }
        return new TranscriptTurn(from, name, colon, sentences.get(last).to());
    }

    /** The colon behind a label in capitals that begins a sentence, or -1. */
    private static int colon(String text, List<Token> tokens, Sentence s) {
        int i = s.from();
        while (i < s.to() && i < s.from() + LONGEST && isOfLabel(text, tokens.get(i))) {
            i++;
        }
        boolean label = i > s.from()
                && !tokens.get(s.from()).is(",")
                && i + 1 < s.to()
                && tokens.get(i).is(":");
        return label && !tokens.get(i + 1).isQuotation() ? i : -1;
    }

    private static boolean isOfLabel(String text, Token t) {
        return t.is(",") || (t.isCapital() && isUpper(text, t));
    }

    private static boolean isUpper(String text, Token t) {
        int letters = 0;
        for (int i = t.start(); i < t.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1 || text.charAt(t.end() - 1) == '.';
    }

    /** "Berg" for "BERG", "O'Neil" for "O'NEIL", "McKay" for "MCKAY". */
    static String inSmallLetters(String word) {
        StringBuilder small = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean scottish = i == 2 && word.startsWith("MC") && word.length() > LEAST_SCOTTISH;
            small.append(begins || scottish ? c : Character.toLowerCase(c));
            begins = !Character.isLetter(c);
        }
        return small.toString();
    }
}
