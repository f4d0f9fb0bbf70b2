package onrecord.quote;

import java.util.Set;

/** What is put in between a subject and its verb: between commas, dashes or brackets. */
final class Insertions {
    private static final int LONGEST = 60;

    private static final Set<String> CLOSING = Set.of(",", ")", "—", "–", "--", "-", "]");
    private static final Set<String> RELATIVES = Set.of("who", "whose", "which");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final Body body;
    private final EndingPhrases phrases;

    Insertions(Body body, EndingPhrases phrases) {
        this.body = body;
        this.phrases = phrases;
    }

    /** Whether a mark at {@code i} may end an insertion. */
    boolean endsAt(int i) {
        return body.at(i).isMark() && CLOSING.contains(body.at(i).lower());
    }

    /** The index of the mark that opens the insertion which ends at {@code close}, or -1. */
    int openingOf(int close, int floor) {
        Token mark = body.at(close);
        String opening = switch (mark.lower()) {
            case ")" -> "(";
            case "]" -> "[";
            default -> mark.lower(); // a comma or a dash opens what another closes
        };
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
        boolean behindComma =
                start > floor && start < comma && body.at(start - 1).is(",");
        return behindComma && (isPlaceOfPlace(start, comma) || opensInsertion(start) || isApposed(start, floor));
    }

    /** "Ulm, Ontario, said": the larger place behind the smaller one. */
    private boolean isPlaceOfPlace(int start, int comma) {
        return start == comma - 1
                && body.isPlace(start)
                && start > 1
                && body.at(start - 2).isCapital();
    }

    /** "of Ulm", "who ...", "chairman of the board", "51": what can only tell of the name in front of it. */
    private boolean opensInsertion(int i) {
        Token t = body.at(i);
        return t.is(Tag.PREPOSITION) || RELATIVES.contains(t.lower()) || isOffice(i) || t.kind() == Token.Kind.NUMBER;
    }

    /** "Anna Berg, a lawyer,": a noun phrase behind a name that is not itself within another phrase. */
    private boolean isApposed(int start, int floor) {
        if (!ARTICLES.contains(body.at(start).lower())) {
            return false;
        }
        int earlier = pieceStart(start - 1, floor);
        return earlier < start - 1 && endsInName(start - 1) && !body.at(earlier).is(Tag.PREPOSITION | Tag.SUBORDINATOR);
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
        int start = behindOpening(from, to);
        int limit = start + 4;
        while (start < to
                && start < limit
                && body.at(start).kind() == Token.Kind.WORD
                && !body.at(start).is(Tag.PREPOSITION | Tag.DETERMINER)) {
            start++;
        }
        Mention before = from - 1 > floor ? phrases.endingAt(from - 1, floor) : null;
        boolean common = before != null && isCommon(before);
        boolean titled = start < to
                && (body.at(start).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC)
                        || (before != null && body.at(before.head()).is(Tag.ROLE | Tag.OFFICE)));
        boolean one = to - start == 1 && before != null && isKin(before); // "his wife, Marlys, said"
        if (!common || !titled || (to - start < 2 && !one)) {
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

    /** "the late economist Anna Berg", "identified as Anna Berg": the index behind "the" or "identified as". */
    private int behindOpening(int from, int to) {
        boolean identified = from + 2 < to
                && (body.at(from).is("identified") || body.at(from).is("named"))
                && body.at(from + 1).is("as");
        if (identified) {
            return from + 2;
        }
        boolean the = from + 2 < to && body.at(from).is("the"); // "the late economist", "the Rev. Anna Berg"
        return the && (!body.at(from + 1).isCapital() || body.at(from + 1).is(Tag.ANY_HONORIFIC)) ? from + 1 : from;
    }

    /** "The mayor", "The Director of Music", where "Anna Berg" is somebody herself. */
    private boolean isCommon(Mention before) {
        Token head = body.at(before.head());
        boolean office = head.is(Tag.ROLE | Tag.OFFICE) && !head.is(Tag.FIRST_NAME) && before.head() + 1 < before.to();
        return (head.kind() == Token.Kind.WORD || office) && !head.is(Tag.TIME);
    }

    private boolean isKin(Mention before) {
        return body.at(before.from()).is(Tag.POSSESSIVE)
                && Appositions.isKin(body.at(before.head()).lower());
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
