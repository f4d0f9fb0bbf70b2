package onrecord.quote;

import org.jspecify.annotations.Nullable;

/**
 * A word, a number, a mark, or a whole quotation, which the sentence around it treats as one.
 *
 * @param kind what it is
 * @param start its first offset in the body
 * @param end the offset behind it
 * @param lower the word in lower case, with plain apostrophes; for a mark the mark itself; empty for a quotation
 * @param tags what the lexicon knows of it, see {@link Tag}
 * @param verb the verb of speech it may be, or null
 * @param quotation the quotation it stands for, or null
 */
record Token(
        Kind kind,
        int start,
        int end,
        String lower,
        int tags,
        Verb.@Nullable Inflected verb,
        @Nullable Quotation quotation) {
    enum Kind {
        /** A word in lower case. */
        WORD,
        /** A word that begins with a capital letter. */
        CAPITAL,
        NUMBER,
        /** The possessive ending, 's or a lone apostrophe. */
        POSSESSIVE,
        MARK,
        QUOTATION
    }

    boolean is(int anyOf) {
        return (tags & anyOf) != 0;
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isCapital() {
        return kind == Kind.CAPITAL;
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.CAPITAL;
    }

    boolean isQuotation() {
        return quotation != null;
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }

    /** A word in lower case. */
    boolean isSmallWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** A dash between words; a lone hyphen is none. */
    boolean isDash() {
        return is("—") || is("–") || is("--") || is("―");
    }

    /** Whether it may be this form of a verb of speech. */
    boolean is(Verb.Form form) {
        return verb != null && verb.is(form);
    }

    /** Whether it ends as the past of regular verbs does: "closed". */
    boolean endsInEd() {
        return lower.endsWith("ed");
    }

    /** Whether it ends as a plural does: "officials". */
    boolean endsInS() {
        return lower.endsWith("s");
    }
}
