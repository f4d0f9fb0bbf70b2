package onrecord.quote;

/** What is put in between a subject and its verb: between commas, dashes or brackets. */
final class Insertions {
    private static final int LONGEST = 60;

    private final Body body;
    private final NounPhrases phrases;

    Insertions(Body body, NounPhrases phrases) {
        this.body = body;
        this.phrases = phrases;
    }

    /** Whether a mark at {@code i} may end an insertion. */
    boolean endsAt(int i) {
        Token t = body.at(i);
        return t.isMark() && (t.is(",") || t.is(")") || t.is("—") || t.is("–") || t.is("--") || t.is("-") || t.is("]"));
    }

    /** The index of the mark that opens the insertion which ends at {@code close}, or -1. */
    int openingOf(int close, int floor) {
        Token mark = body.at(close);
        String opening = mark.is(")") ? "(" : mark.is("]") ? "[" : mark.lower();
        int found = -1;
        for (int i = close - 1; i > floor && i > close - LONGEST; i--) {
            Token t = body.at(i);
            if (t.isMark() && t.is(opening)) {
                found = i;
                if (!mark.is(",") || !looksInserted(i, floor)) {
                    break;
                }
            } else if (t.isQuotation() && mark.is(",") && found >= 0) {
                break;
            }
        }
        return found;
    }

    /**
     * Whether the piece before the comma at {@code comma} is itself part of an insertion, so that one must go on back.
     */
    private boolean looksInserted(int comma, int floor) {
        int start = pieceStart(comma, floor);
        if (start <= floor || start >= comma) {
            return false;
        }
        Token first = body.at(start);
        Token before = body.at(start - 1);
        if (!before.is(",")) {
            return false;
        }
        if (start == comma - 1
                && body.isPlace(start)
                && start > 1
                && body.at(start - 2).isCapital()) {
            return true;
        }
        if (first.is(Tag.PREPOSITION)
                || first.is("who")
                || first.is("whose")
                || first.is("which")
                || isOffice(start)
                || first.kind() == Token.Kind.NUMBER) {
            return true;
        }
        if (first.is("a") || first.is("an") || first.is("the")) {
            int earlier = pieceStart(start - 1, floor);
            return earlier < start - 1
                    && endsInName(start - 1)
                    && !body.at(earlier).is(Tag.PREPOSITION | Tag.SUBORDINATOR);
        }
        return false;
    }

    /** "a lawyer" without its article: "chairman of the board", "CEO of Nordmar", "Director of the mill". */
    private boolean isOffice(int i) {
        Token t = body.at(i);
        boolean of = i + 1 < body.tokens.size()
                && (body.at(i + 1).is("of")
                        || body.at(i + 1).is("at")
                        || body.at(i + 1).is("for"));
        return t.is(Tag.ROLE | Tag.OFFICE) && (!t.isCapital() || of);
    }

    /** Whether the insertion is the very name of the role before it: "Apple's chief executive, Tim Cook, called". */
    boolean isName(int from, int to, int floor) {
        int start = from;
        while (start < to
                && start < from + 4
                && body.at(start).kind() == Token.Kind.WORD
                && !body.at(start).is(Tag.PREPOSITION | Tag.DETERMINER)) {
            start++;
        }
        Mention before = from - 1 > floor ? phrases.endingAt(from - 1, floor) : null;
        boolean common = before != null
                && body.at(before.head()).kind() == Token.Kind.WORD
                && !body.at(before.head()).is(Tag.TIME);
        boolean titled = start < to
                && (body.at(start).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC)
                        || (before != null && body.at(before.head()).is(Tag.ROLE | Tag.OFFICE)));
        if (!common || !titled || to - start < 2) {
            return false;
        }
        for (int i = start; i < to && !body.at(i).is("("); i++) {
            boolean nickname = body.at(i).isQuotation();
            if (!body.at(i).isCapital() && !nickname) {
                return false;
            }
        }
        return true;
    }

    /** Where the tokens end, or the parenthesis behind them begins: "Marcia Price (D-Newport News)". */
    int withoutParenthesis(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).is("(")) {
                return i;
            }
        }
        return to;
    }

    private boolean endsInName(int end) {
        return body.at(end - 1).isCapital();
    }

    private int pieceStart(int end, int floor) {
        int i = end;
        while (i > floor && !body.at(i - 1).isMark() && !body.at(i - 1).isQuotation()) {
            i--;
        }
        return i;
    }
}
