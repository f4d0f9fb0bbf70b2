package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.text.Abbreviations;

/**
 * Cuts a body into tokens and sentences in one pass. A quotation becomes one token, so that the sentence around it can
 * be read without what is said in it.
 */
final class Tokenizer {
    /** In tokens; what runs on longer is no prose, and is cut so that the time stays linear. */
    private static final int LONGEST_SENTENCE = 400;

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Asides.Aside> asides;
    private int nextAside;
    private int sentenceStart;

    Tokenizer(String text, List<Paragraph> paragraphs, List<Quotation> quotations, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.asides = Asides.in(text);
        int next = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            next = paragraph(paragraphs.get(p), p, quotations, next);
            endSentence(p);
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    private int paragraph(Paragraph paragraph, int number, List<Quotation> quotations, int next) {
        int i = Labels.datelineEnd(text, paragraph.start(), paragraph.end());
        while (i < paragraph.end()) {
            int behind = behindAside(i);
            if (behind > i) {
                i = behind;
                if (asides.get(nextAside).parts()) {
                    endSentence(number);
                }
                while (next < quotations.size() && quotations.get(next).end() <= i) {
                    next++;
                }
            } else if (next < quotations.size() && quotations.get(next).start() <= i) {
                Quotation quotation = quotations.get(next++);
                if (startsLine(quotation.start())) {
                    endSentence(number);
                }
                tokens.add(new Token(Token.Kind.QUOTATION, quotation.start(), quotation.end(), "", 0, null, quotation));
                i = Math.max(quotation.end(), i + 1);
                if (quotation.endsSentence(text)
                        && startsSentence(i, paragraph.end())
                        && !startsSignature(i, paragraph.end())) {
                    endSentence(number);
                }
            } else {
                int limit = next < quotations.size()
                        ? Math.min(paragraph.end(), quotations.get(next).start())
                        : paragraph.end();
                i = token(i, Math.max(limit, i + 1), paragraph.end(), number);
            }
        }
        return next;
    }

    /** The offset behind the aside at {@code i}, or {@code i}. */
    private int behindAside(int i) {
        while (nextAside < asides.size() && asides.get(nextAside).end() <= i) {
            nextAside++;
        }
        boolean aside = nextAside < asides.size() && asides.get(nextAside).start() <= i;
        return aside ? asides.get(nextAside).end() : i;
    }

    private int token(int i, int limit, int paragraphEnd, int number) {
        if (tokens.size() - sentenceStart >= LONGEST_SENTENCE) {
            endSentence(number);
        }
        char c = text.charAt(i);
        if (Character.isWhitespace(c)) {
            return i + 1;
        }
        if (beginsWord(c)) {
            int end = wordEnd(i, limit);
            addWord(i, end);
            return end;
        }
        if (isApostrophe(c)) {
            return apostrophe(i, limit);
        }
        int label = partyLabelEnd(i, limit);
        return label > i ? behindComma(label, limit) : mark(i, limit, paragraphEnd, number);
    }

    /** A letter, a digit, "@berg", "#ulm", an emoji. */
    private static boolean beginsWord(char c) {
        return Character.isLetterOrDigit(c) || c == '@' || c == '#' || Character.isSurrogate(c);
    }

    /** Behind the party and the seat that follow a name: "Berg (D-Ulm)"; {@code i} where none begin there. */
    private int partyLabelEnd(int i, int limit) {
        boolean behindName = tokens.size() > sentenceStart && tokens.getLast().isCapital();
        return behindName ? Labels.partyEnd(text, i, limit) : i;
    }

    private int mark(int i, int limit, int paragraphEnd, int number) {
        char c = text.charAt(i);
        int end = i + 1;
        while (end < limit && text.charAt(end) == c && (c == '.' || c == '-')) {
            end++;
        }
        tokens.add(new Token(Token.Kind.MARK, i, end, text.substring(i, end), 0, null, null));
        if (".!?…".indexOf(c) >= 0 && startsSentence(end, paragraphEnd)) {
            endSentence(number);
        }
        return end;
    }

    /** "Berg, D-Ulm, said": the comma that ends a label goes with it where the verb follows. */
    private int behindComma(int i, int limit) {
        int word = i + 2;
        if (word >= limit || text.charAt(i) != ',' || !Character.isLetter(text.charAt(word))) {
            return i;
        }
        Lexicon.Word next = lexicon.word(text, word, wordEnd(word, limit));
        return next.verb() != null || (next.tags() & Tag.AUXILIARY) != 0 ? i + 1 : i;
    }

    private int apostrophe(int i, int limit) {
        boolean ending = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        int end = i + 1;
        while (ending && end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (ending) {
            String lower = "'" + text.substring(i + 1, end).toLowerCase(Locale.ROOT);
            boolean possessive = end == i + 1 || (lower.equals("'s") && !afterPronoun());
            Token.Kind kind = possessive ? Token.Kind.POSSESSIVE : Token.Kind.WORD;
            tokens.add(new Token(kind, i, end, lower, possessive ? 0 : lexicon.tags(lower), null, null));
        } else {
            tokens.add(new Token(Token.Kind.MARK, i, end, "'", 0, null, null));
        }
        return end;
    }

    /** Whether the last token is one after which 's is a verb: "he's", "that's". */
    private boolean afterPronoun() {
        Token last = tokens.get(tokens.size() - 1);
        return last.is(Tag.PRONOUN | Tag.SUBORDINATOR)
                || last.is("there")
                || last.is("here")
                || last.is("that")
                || last.is("let");
    }

    /** The end of the word at {@code i}, the full stop of an abbreviation taken in. */
    private int wordEnd(int i, int limit) {
        int j = i + 1;
        while (j < limit && (isOfWord(text.charAt(j)) || isInnerMark(j, limit))) {
            j++;
        }
        if (j < limit && text.charAt(j) == '.' && abbreviates(i, j)) {
            j++;
        }
        return Possessives.nameEnd(text, i, j, limit, lexicon);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the mark at {@code j} stands within a word, with more of it behind. */
    private boolean isInnerMark(int j, int limit) {
        if (j + 1 >= limit || !Character.isLetterOrDigit(text.charAt(j + 1))) {
            return false;
        }
        boolean digitBefore = Character.isDigit(text.charAt(j - 1));
        boolean digitBehind = Character.isDigit(text.charAt(j + 1));
        char c = text.charAt(j);
        return switch (c) {
            case '-', '‑', '_', '&', '/' -> true; // "well-known", "AT&T"
            case ',' -> digitBefore && digitBehind; // "1,000"
            case '.' -> !digitBefore || digitBehind; // "U.S", "1.5"
            default -> isApostrophe(c) && !endsInContraction(j, limit); // "O'Neill"
        };
    }

    private boolean abbreviates(int i, int j) {
        if (j - i == 1) {
            return Character.isUpperCase(text.charAt(i)) || Abbreviations.isEnglish(text.substring(i, j));
        }
        String word = text.substring(i, j).toLowerCase(Locale.ROOT);
        boolean initials = word.length() <= 7
                && word.length() > 1
                && word.charAt(1) == '.'
                && word.charAt(word.length() - 2) == '.';
        return initials || Abbreviations.isEnglish(text.charAt(i) + word.substring(1)) || isNumberSign(word, j);
    }

    /** "the No. 2 official": a point behind "no" shortens it only in front of a number. */
    private boolean isNumberSign(String word, int point) {
        int next = point + 2;
        return word.equals("no") && next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** Whether the apostrophe at {@code j} begins 's, 're, 've, 'll, 'd or 'm at a word's end. */
    private boolean endsInContraction(int j, int limit) {
        int end = j + 1;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(j + 1, end).toLowerCase(Locale.ROOT);
        return switch (rest) {
            case "s", "re", "ve", "ll", "d", "m" -> true;
            default -> false;
        };
    }

    private void addWord(int start, int end) {
        Lexicon.Word word = lexicon.word(text, start, end);
        tokens.add(new Token(word.kind(), start, end, word.lower(), word.tags(), word.verb(), null));
    }

    /**
     * Whether what follows offset {@code i} looks like the start of a sentence: the paragraph's end, or space and a
     * capital.
     */
    private boolean startsSentence(int i, int end) {
        int j = i;
        while (j < end && "”’\"')]»".indexOf(text.charAt(j)) >= 0) {
            j++;
        }
        boolean space = false;
        while (j < end && Character.isWhitespace(text.charAt(j))) {
            j++;
            space = true;
        }
        if (j >= end) {
            return true;
        }
        return space && beginsSentence(text.charAt(j));
    }

    private static boolean beginsSentence(char c) {
        boolean withoutCase = Character.isLetter(c) && !Character.isLowerCase(c); // Chinese has no capitals
        return Character.isUpperCase(c) || Character.isDigit(c) || withoutCase || "“\"‘'«„([@#•—–-*".indexOf(c) >= 0;
    }

    /** Whether a dash follows on the same line, as before the name of who is quoted: "..." - Name. */
    private boolean startsSignature(int i, int end) {
        int j = i;
        while (j < end && Character.isWhitespace(text.charAt(j)) && text.charAt(j) != '\n') {
            j++;
        }
        return j < end && "—–―-".indexOf(text.charAt(j)) >= 0;
    }

    /** Whether a line begins at {@code offset} behind a word or the end of a sentence: a list of quotes, one a line. */
    private boolean startsLine(int offset) {
        int i = offset - 1;
        boolean newLine = false;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            newLine |= text.charAt(i) == '\n';
            i--;
        }
        return newLine && i >= 0 && ",:;-".indexOf(text.charAt(i)) < 0;
    }

    private void endSentence(int paragraph) {
        if (tokens.size() > sentenceStart) {
            sentences.add(new Sentence(sentenceStart, tokens.size(), paragraph));
            sentenceStart = tokens.size();
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }
}
