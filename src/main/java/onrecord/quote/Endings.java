package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The places where the matter of one cue may end, each with its clues. A clue is a number that stands for one
 * {@link Clue kind} and two values; the last place is always the end of the sentence.
 */
final class Endings {
    /** How many values each place of a clue has: at least as many as there are classes of tokens. */
    static final int VALUES = 128;

    /** How far a clause is looked into for its verb. */
    private static final int CLAUSE = 8;
    /** From which lengths on, in tokens, longer ones are another clue. */
    private static final int[] LENGTHS = {10, 16, 25};

    /** How far in front of the matter the word that opens a relative clause may stand. */
    private static final int RELATIVE = 4;

    /** Marks that end no clause: what they stand beside goes on. */
    private static final Set<String> WITHIN_CLAUSE = Set.of(")", "]", "%", "$", ".", "/", "&");

    /** What a clue tells. */
    enum Clue {
        /** The token at which the matter would be cut off, and how the matter begins. */
        CUT(true, false),
        /** The two tokens behind the cut. */
        BEHIND(true, true),
        /** The tokens on both sides of the cut. */
        ACROSS(true, true),
        /** The token at the cut and the next but one. */
        NEXT_BUT_ONE(true, true),
        /** The token at the cut, and what kind of clause follows it. */
        CLAUSE(true, false),
        /** What kind of clause follows, and how the matter begins. */
        CLAUSE_BEGINNING(false, false),
        /** The token at the cut, and how the verb of speech can go on. */
        VERB(true, false),
        /** The token at the cut, and whether a verb stands in front of it already. */
        COMPLETE(true, false),
        /** The token at the cut, and how long the matter would be. */
        LENGTH(true, false),
        /** The token at the cut, and how much would be left out. */
        REST(true, false),
        /** The token at the cut, and whether words in quotation marks are in front of it or behind. */
        QUOTED(true, false),
        /** The token at the cut, and how many commas there were before. */
        COMMAS(true, false),
        /** The token at the cut, and whether the rules end the matter in front of it 0, there 1 or behind it 2. */
        RULED(true, false),
        /** The token at the cut, and whether the cue stands in a clause that "who" or "which" opens behind a comma. */
        RELATIVE(true, false),
        /** The end of the sentence: how the matter begins, and how long it is. */
        WHOLE(false, false);

        private final boolean first;
        private final boolean second;

        /** Whether the first value, and the second, are classes of tokens. */
        Clue(boolean first, boolean second) {
            this.first = first;
            this.second = second;
        }

        boolean first() {
            return first;
        }

        boolean second() {
            return second;
        }

        /** Its number within this run; the model's file has names. */
        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }
    }

    private final Body body;
    private final int from;
    private final int end;
    private final Verb.@Nullable Inflected verb;
    private final int ruled;
    private final List<Integer> cuts = new ArrayList<>();
    private final ContentBeginning beginning;

    /**
     * @param from the first token of the matter
     * @param end the token behind its last, were it to go on to the end of the sentence
     * @param verb the verb of speech in front of it, or null
     * @param ruled the token at which the rules end it
     */
    Endings(Body body, SaidClauses clauses, int from, int end, Verb.@Nullable Inflected verb, int ruled) {
        this.body = body;
        this.from = from;
        this.end = end;
        this.verb = verb;
        this.ruled = ruled;
        this.beginning = ContentBeginning.at(from, end, body, clauses);
        boolean complete = !beginning.isClause();
        for (int i = from + 1; i < end; i++) {
            complete |= isVerb(i - 1);
            int relative = hasVerb(from, i) ? -1 : clauses.relativeEnd(i, end);
            if (relative > 0) {
                i = relative;
                continue;
            }
            if (i == ruled || (complete && isCut(i))) {
                cuts.add(i);
            }
        }
        cuts.add(end);
    }

    /** The tokens behind the matter, one for each place, in order. */
    List<Integer> cuts() {
        return cuts;
    }

    /** The words of the matter if it ended at the place {@code k}. */
    Span span(int k) {
        int last = cuts.get(k) - 1;
        while (last > from && body.at(last).isMark()) {
            last--;
        }
        return new Span(body.at(from).start(), body.at(last).end());
    }

    private boolean isCut(int i) {
        Token t = body.at(i);
        if (body.at(i - 1).isQuotation()) {
            return true;
        }
        if (t.isMark()) {
            return !WITHIN_CLAUSE.contains(t.lower());
        }
        Token before = body.at(i - 1);
        boolean mark = before.isMark() && !before.is(")");
        return !mark
                && t.kind() == Token.Kind.WORD
                && t.is(Tag.COORDINATOR | Tag.PREPOSITION | Tag.SUBORDINATOR)
                && !t.is("of")
                && !t.is("than");
    }

    /** Hands on the clues of the place {@code k}. */
    void clues(int k, IntConsumer sink) {
        int i = cuts.get(k);
        if (i == end) {
            sink.accept(clue(Clue.WHOLE, beginning.code(), 0));
            sink.accept(clue(Clue.WHOLE, 100 + Math.min(k, 20), 1));
            sink.accept(clue(Clue.WHOLE, bucket(end - from), 2));
            sink.accept(clue(Clue.WHOLE, ruled < end ? 1 : 0, 3));
            sink.accept(clue(Clue.WHOLE, isInRelative() ? 1 : 0, 4));
            return;
        }
        int at = value(i);
        int next = value(i + 1);
        int kind = clauseBehind(i).code();
        sink.accept(clue(Clue.CUT, at, beginning.code()));
        sink.accept(clue(Clue.CUT, at, VALUES - 1));
        sink.accept(clue(Clue.BEHIND, at, next));
        sink.accept(clue(Clue.ACROSS, value(i - 1), at));
        sink.accept(clue(Clue.NEXT_BUT_ONE, next, value(i + 2)));
        sink.accept(clue(Clue.CLAUSE, at, kind));
        sink.accept(clue(Clue.CLAUSE_BEGINNING, kind, beginning.code()));
        sink.accept(clue(Clue.VERB, at, verbKind()));
        sink.accept(clue(Clue.COMPLETE, at, hasVerb(from, i) ? 1 : 0));
        sink.accept(clue(Clue.LENGTH, at, bucket(i - from)));
        sink.accept(clue(Clue.REST, at, bucket(end - i)));
        sink.accept(clue(Clue.QUOTED, at, (body.hasQuotation(from, i) ? 2 : 0) + (body.hasQuotation(i, end) ? 1 : 0)));
        sink.accept(clue(Clue.COMMAS, at, commas(i)));
        sink.accept(clue(Clue.RELATIVE, at, isInRelative() ? 1 : 0));
        int rules = 1 + Integer.signum(Integer.compare(ruled, i)); // they end it before this place, here, or behind
        sink.accept(clue(Clue.RULED, at, rules));
        sink.accept(clue(Clue.RULED, VALUES - 1, rules));
    }

    static int clue(Clue clue, int first, int second) {
        return (clue.number() * VALUES + first) * VALUES + second;
    }

    private int value(int i) {
        return TokenClass.at(body, i, end).number();
    }

    private static int bucket(int tokens) {
        if (tokens < 6) {
            return tokens;
        }
        int bucket = 6;
        for (int limit : LENGTHS) {
            bucket += tokens < limit ? 0 : 1;
        }
        return bucket;
    }

    private int verbKind() {
        if (verb == null) {
            return 0;
        }
        Verb lexical = verb.verb();
        return kindOf(lexical) * 2 + (verb.is(Verb.Form.ING) ? 1 : 0);
    }

    private static int kindOf(Verb verb) {
        if (verb.lemma().equals("say")) {
            return 1;
        }
        if (verb.takes(Verb.Pattern.CLAUSE)) {
            return 2;
        }
        if (verb.takes(Verb.Pattern.WHOM)) {
            return 3;
        }
        return verb.takes(Verb.Pattern.OBJECT) ? 4 : 5;
    }

    private boolean isInRelative() {
        for (int i = from - 1; i > 0 && i >= from - RELATIVE; i--) {
            Token t = body.at(i);
            if (t.isMark() || t.isQuotation()) {
                return false;
            }
            if (t.is("who") || t.is("which")) {
                return body.at(i - 1).is(",");
            }
        }
        return false;
    }

    private int commas(int i) {
        int commas = 0;
        for (int j = from; j < i; j++) {
            commas += body.at(j).is(",") ? 1 : 0;
        }
        return Math.min(commas, 4);
    }

    private boolean hasVerb(int a, int b) {
        for (int j = a; j < b; j++) {
            if (isVerb(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int i) {
        Token t = body.at(i);
        boolean noun = i > 0
                && body.at(i - 1).is(Tag.PREPOSITION | Tag.DETERMINER)
                && !body.at(i - 1).is(Tag.PRONOUN);
        return t.is(Tag.AUXILIARY)
                || (t.kind() == Token.Kind.WORD
                        && !noun
                        && (t.verb() != null || t.lower().endsWith("ed")));
    }

    /** What follows the token at {@code i} and the small words behind it. */
    private ClauseBehind clauseBehind(int i) {
        int j = behindSmallWords(i);
        if (j >= end) {
            return ClauseBehind.NOTHING;
        }
        Token t = body.at(j);
        Verb.Inflected spoken = speech(t);
        if (spoken != null) {
            return goesOnIn(spoken) ? ClauseBehind.SPEECH_OF_SAME_TENSE : ClauseBehind.SPEECH_OF_OTHER_TENSE;
        }
        if (t.is(Tag.AUXILIARY)) {
            return ClauseBehind.AUXILIARY;
        }
        if (t.isSmallWord() && t.endsInEd()) {
            return ClauseBehind.PAST_VERB;
        }
        if (t.isSmallWord() && t.lower().endsWith("ing")) {
            return ClauseBehind.PARTICIPLE;
        }
        return subjectBehind(j);
    }

    /** Past a mark or a conjunction at {@code i}, and the adverbs behind it: ", and later". */
    private int behindSmallWords(int i) {
        boolean joins = body.at(i).isMark() || body.at(i).is(Tag.COORDINATOR | Tag.SUBORDINATOR);
        int j = joins ? i + 1 : i;
        while (j < end
                && j < i + 4
                && body.at(j).is(Tag.ADVERB | Tag.COORDINATOR)
                && !body.at(j).isCapital()) {
            j++;
        }
        return j;
    }

    /** The verb of speech that the token is and that is no noun here, or null. */
    private static Verb.@Nullable Inflected speech(Token t) {
        return t.isSmallWord() && !t.is(Tag.NOUN_TOO) ? t.verb() : null;
    }

    /** "said ... and added", "says ... and adds", "said ..., adding". */
    private boolean goesOnIn(Verb.Inflected spoken) {
        boolean participle = spoken.is(Verb.Form.ING) && !spoken.is(Verb.Form.BASE);
        return verb != null
                && (participle || both(spoken, verb, Verb.Form.PAST) || both(spoken, verb, Verb.Form.PRESENT));
    }

    private static boolean both(Verb.Inflected one, Verb.Inflected other, Verb.Form form) {
        return one.is(form) && other.is(form);
    }

    private ClauseBehind subjectBehind(int j) {
        Token subject = body.at(j);
        boolean pronoun = subject.is(Tag.PRONOUN);
        boolean verbal = subject.tags() == 0
                && subject.kind() == Token.Kind.WORD
                && subject.lower().endsWith("s")
                && j + 1 < end
                && body.at(j + 1).is(Tag.DETERMINER | Tag.COORDINATOR | Tag.PREPOSITION | Tag.SUBORDINATOR);
        if (verbal) {
            return ClauseBehind.PRESENT_VERB;
        }
        for (int k = j + 1; k < end && k < j + CLAUSE; k++) {
            Token u = body.at(k);
            if (u.isMark() || u.isQuotation()) {
                break;
            }
            Verb.Inflected spoken = speech(u);
            boolean says = spoken != null
                    && (spoken.is(Verb.Form.PAST) || spoken.is(Verb.Form.PRESENT))
                    && !spoken.verb().takes(Verb.Pattern.WEAK);
            if (says) {
                return ClauseBehind.SPEAKER;
            }
            if (spoken != null || u.is(Tag.AUXILIARY) || (u.isSmallWord() && u.endsInEd())) {
                if (pronoun) {
                    return ClauseBehind.PRONOUN;
                }
                return subject.isCapital() ? ClauseBehind.NAME : ClauseBehind.SUBJECT;
            }
        }
        return ClauseBehind.NO_VERB;
    }
}
