package onrecord.quote;

import java.util.List;

/** The text of an article as tokens and sentences, taken apart once and read by every step after. */
final class Body {
    final String text;
    final List<Paragraph> paragraphs;
    final List<Quotation> quotations;
    final List<Token> tokens;
    final List<Sentence> sentences;

    Body(String text, Lexicon lexicon) {
        this.text = text;
        this.paragraphs = Paragraph.of(text);
        this.quotations = QuotationMarks.find(text, paragraphs);
        Tokenizer tokenizer = new Tokenizer(text, paragraphs, quotations, lexicon);
        this.tokens = tokenizer.tokens();
        this.sentences = tokenizer.sentences();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The words from token {@code from} up to, not including, token {@code to}, as printed. */
    String words(int from, int to) {
        return text.substring(at(from).start(), at(to - 1).end());
    }

    /** Whether the token is a quotation that names a work within its sentence, not words that somebody says. */
    boolean isTitle(int index) {
        Quotation quotation = at(index).quotation();
        return quotation != null
                && index > 0
                && (at(index - 1).isWord() || at(index - 1).kind() == Token.Kind.POSSESSIVE)
                && at(index - 1).verb() == null
                && quotation.looksLikeTitle(text);
    }

    String printed(int index) {
        return text.substring(at(index).start(), at(index).end());
    }
}
