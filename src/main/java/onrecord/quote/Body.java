package onrecord.quote;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The text of an article as tokens and sentences, taken apart once and read by every step after. */
final class Body {
    /** Spaces that are not white space to Java: those that do not break, and those of other widths. */
    private static final String ODD_SPACES = "\u00a0\u2007\u202f";

    private final String original;
    private final Lexicon lexicon;

    /** The body with plain spaces for odd ones, of the same length: what the rules read. */
    final String text;

    final List<Paragraph> paragraphs;
    final List<Quotation> quotations;
    final List<Token> tokens;
    final List<Sentence> sentences;
    /** The turns of a printed transcript, by the number of their paragraph. */
    final Map<Integer, TranscriptTurn> turns;

    private final Token[] at;
    private final int[] sentenceOf;
    /** The tokens of a transcript's labels, which are in capitals whatever they are. */
    private final BitSet labels = new BitSet();

    Body(String text, Lexicon lexicon) {
        this.original = text;
        this.lexicon = lexicon;
        this.text = withPlainSpaces(text);
        this.paragraphs = Paragraph.of(this.text);
        this.quotations = QuotationMarks.find(this.text, paragraphs);
        Tokenizer tokenizer = new Tokenizer(this.text, paragraphs, quotations, lexicon);
        this.tokens = tokenizer.tokens();
        this.at = tokens.toArray(Token[]::new);
        this.sentences = tokenizer.sentences();
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            Arrays.fill(sentenceOf, sentences.get(s).from(), sentences.get(s).to(), s);
        }
        this.turns = TranscriptTurn.in(this.text, tokens, sentences);
        turns.values().forEach(turn -> labels.set(turn.from(), turn.colon()));
    }

    Token at(int index) {
        return at[index];
    }

    /** The index of the sentence that a token is in. */
    int sentenceOf(int token) {
        return sentenceOf[token];
    }

    Sentence sentenceAt(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /**
     * Whether the token names a country, a region or a city, or is the short form of a state behind a comma: "Ulm,
     * N.Y.".
     */
    boolean isPlace(int index) {
        Token t = at(index);
        boolean state = t.lower().endsWith(".") && index > 0 && at(index - 1).is(",");
        return t.isCapital() && (state || lexicon.place(t.lower()) != null);
    }

    /** The words from token {@code from} up to, not including, token {@code to}, as printed. */
    String words(int from, int to) {
        return original.substring(at(from).start(), at(to - 1).end());
    }

    /** The text with plain spaces for odd ones, of the same length. */
    static String withPlainSpaces(String text) {
        if (ODD_SPACES.chars().noneMatch(space -> text.indexOf(space) >= 0)) {
            return text;
        }
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            if (ODD_SPACES.indexOf(plain[i]) >= 0) {
                plain[i] = ' ';
            }
        }
        return new String(plain);
    }

    /** Whether the token is a quotation that names a work within its sentence, not words that somebody says. */
    boolean isTitle(int index) {
        Quotation quotation = at(index).quotation();
        if (quotation == null || startsSentence(index)) {
            return false;
        }
        Token before = at(index - 1);
        boolean introduced = (before.isWord() || before.kind() == Token.Kind.POSSESSIVE) && before.verb() == null;
        return introduced && quotation.looksLikeTitle(text);
    }

    private boolean startsSentence(int index) {
        return index == 0 || sentenceOf[index] != sentenceOf[index - 1];
    }

    /** Whether words in quotation marks stand from token {@code from} up to, not including, token {@code to}. */
    boolean hasQuotation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(i).isQuotation()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence is words in quotation marks and nothing else. */
    boolean isQuotationAlone(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!at(i).isQuotation() && !at(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the quotation at a token is a nickname within a name: Marcia "Cia" Price. */
    boolean isNickname(int index) {
        Quotation quotation = at(index).quotation();
        boolean few = quotation != null && quotation.words() <= 2;
        return few
                && !startsSentence(index)
                && index + 1 < tokens.size()
                && at(index - 1).isCapital()
                && at(index + 1).isCapital();
    }

    /** Whether a token is of a transcript's label, in capitals whatever it is. */
    boolean isLabel(int index) {
        return labels.get(index);
    }

    /** A word as it is printed; in small letters but for the first where a transcript has its label in capitals. */
    String printed(int index) {
        String word = text.substring(at(index).start(), at(index).end());
        return labels.get(index) ? TranscriptTurn.inSmallLetters(word) : word;
    }
}
