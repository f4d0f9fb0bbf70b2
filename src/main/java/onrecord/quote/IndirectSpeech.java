package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Span;

/** Finds the words that a frame reports without quotation marks, or with some of them in marks. */
final class IndirectSpeech {
    private static final int LEAST = 3;
    private static final int THAT_WITHIN = 25;
    /** Endings of verbs in the languages of the North: "bor", "bodde", "kostet". */
    private static final List<String> BARE_VERBS = List.of("r", "te", "de", "et");

    /** In words: the longest office in front of a name. */
    private static final int LONGEST_OFFICE = 7;

    private final SpeechLexicon lexicon;

    IndirectSpeech(SpeechLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The spans that the frame reports, in order; empty where it reports nothing, or direct speech alone. */
    List<Span> content(List<Word> words, SpeechFrame frame) {
        if (frame.isSource()) {
            return aroundSource(words, frame);
        }
        int that = that(words, frame);
        if (that >= 0) {
            return pieces(words, that, beforeSubject(words, that, frame));
        }
        if (isBareClause(words, frame)) {
            return pieces(words, frame.to(), sentenceEnd(words, frame.to()));
        }
        int behind = behindAs(words, frame);
        if (behind >= 0) {
            return pieces(words, behind, sentenceEnd(words, behind));
        }
        int clause = subjunctiveClause(words, frame);
        if (clause >= 0) {
            return pieces(words, clause, sentenceEnd(words, clause));
        }
        if (lexicon.verbIsLast()) {
            return beforeLastVerb(words, frame);
        }
        return inFront(words, frame);
    }

    /** Where "that" begins what the verb reports, or -1: in the verb's clause, or behind its comma. */
    private int that(List<Word> words, SpeechFrame frame) {
        for (int i = frame.to(); i < Math.min(words.size(), frame.to() + THAT_WITHIN); i++) {
            Word word = words.get(i);
            if (word.isTurn() || word.isColon() || word.isDash() || lexicon.verbAt(words, i) > 0) {
                return -1;
            }
            boolean far = i > frame.subjectTo() + 8;
            if (isRelativeBehind(words, frame, i)) {
                return -1;
            }
            if (!word.isMark() && lexicon.that.lengthAt(words, i) > 0) {
                return far ? -1 : i;
            }
        }
        return -1;
    }

    /** '"…", disse Berg (PS), que visitou a obra': whether a clause about who speaks begins behind its comma. */
    private boolean isRelativeBehind(List<Word> words, SpeechFrame frame, int at) {
        boolean behind = frame.isInverted()
                && frame.subjectTo() > frame.to()
                && at > frame.subjectTo()
                && words.get(at - 1).isComma()
                && lexicon.relatives.contains(words.get(at).lower());
        for (int i = frame.subjectTo(); behind && i < at - 1; i++) {
            behind = !words.get(i).isComma(); // "disse Berg, na quarta, que a obra acaba"
        }
        return behind;
    }

    /** "Han tror det bor fiskere der": a pronoun and a verb behind the cue, without "that". */
    private boolean isBareClause(List<Word> words, SpeechFrame frame) {
        int at = frame.to();
        boolean pronoun = frame.method().equals("cue-subject")
                && at + LEAST < words.size()
                && lexicon.bareClauses.contains(words.get(at).lower());
        if (!pronoun) {
            return false;
        }
        String next = words.get(at + 1).lower();
        boolean verb = BARE_VERBS.stream().anyMatch(next::endsWith);
        return lexicon.auxiliaries.contains(next) || (verb && !lexicon.stops.contains(next));
    }

    /** Where what is reported ends: at the comma before the subject, or with the sentence. */
    private static int beforeSubject(List<Word> words, int that, SpeechFrame frame) {
        Span mention = frame.subject() == null ? null : frame.subject().mention();
        if (mention == null || mention.start() < words.get(that).start() || frame.isInverted()) {
            return sentenceEnd(words, that);
        }
        int end = that;
        for (int i = that; i < words.size() && words.get(i).start() < mention.start(); i++) {
            end = words.get(i).isComma() ? i : end;
        }
        return end;
    }

    /** "Comme l'explique Berg, le port est ouvert": where what is reported begins, or -1. */
    private int behindAs(List<Word> words, SpeechFrame frame) {
        if (!lexicon.as.contains(words.get(0).lower())) {
            return -1;
        }
        for (int i = 1; i < frame.from(); i++) {
            if (words.get(i).isTurn() || (words.get(i).isMark() && !words.get(i).isComma())) {
                return -1;
            }
        }
        int comma = Math.max(frame.subjectTo(), frame.to());
        while (comma < words.size()
                && !words.get(comma).isComma()
                && !words.get(comma).isTurn()) {
            comma++;
        }
        boolean plain = comma + LEAST < words.size()
                && words.get(comma).isComma()
                && !words.get(comma + 1).isTurn();
        return plain ? comma + 1 : -1;
    }

    /** German without "that": "erklärte, die Stadt werde verkaufen". */
    private int subjunctiveClause(List<Word> words, SpeechFrame frame) {
        if (lexicon.subjunctives.isEmpty()) {
            return -1;
        }
        for (int i = frame.to(); i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isTurn() || word.isDash()) {
                return -1;
            }
            if ((word.isComma() || word.isColon()) && i >= frame.subjectTo()) {
                return isSubjunctive(words, i + 1, words.size()) ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** Whether a verb between two words tells reported speech by its form; not within what is said. */
    boolean isSubjunctive(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.subjunctives.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "The bridge is closed, said X": what stands in front of the verb, and behind its clause. */
    private List<Span> inFront(List<Word> words, SpeechFrame frame) {
        int comma = frame.clauseFrom() - 1;
        boolean mark =
                comma >= 2 && (words.get(comma).isComma() || words.get(comma).isDash());
        boolean spoken = frame.subject() != null && frame.subject().mention() != null;
        if (!mark
                || !spoken
                || isRelative(words, frame.clauseFrom())
                || frame.from() - frame.clauseFrom() > 3
                || !frame.isInverted()) {
            return List.of();
        }
        int from = behindTurnOrColon(words, comma);
        boolean german = !lexicon.subjunctives.isEmpty();
        if (from > 0 && !german) {
            return List.of();
        }
        List<Span> pieces = new ArrayList<>(pieces(words, from, comma));
        int behind = frame.subjectTo();
        while (behind < words.size() && !words.get(behind).isMark()) {
            behind++;
        }
        boolean goesOn = behind + LEAST < words.size() && words.get(behind).isComma();
        if (goesOn && from == 0 && !isRelative(words, behind + 1)) {
            List<Span> rest = pieces(words, behind + 1, sentenceEnd(words, behind));
            if (pieces.isEmpty() && !rest.isEmpty()) {
                pieces.add(span(words, from, comma)); // "Le port, affirme-t-il, sera ouvert"
            }
            pieces.addAll(rest);
        }
        return pieces;
    }

    /** "a dit Berg, qui tient un stand": whether a word begins a clause about who stands in front of it. */
    private boolean isRelative(List<Word> words, int at) {
        String lower = words.get(at).lower();
        return lexicon.relatives.contains(lower) && !lexicon.determiners.contains(lower);
    }

    private static int behindTurnOrColon(List<Word> words, int before) {
        int from = before;
        while (from > 0 && !words.get(from - 1).isTurn() && !words.get(from - 1).isColon()) {
            from--;
        }
        return from;
    }

    /** Turkish: "X, <what is said>-ğını belirtti". */
    private List<Span> beforeLastVerb(List<Word> words, SpeechFrame frame) {
        int last = frame.from() - 1;
        if (last < LEAST
                || lexicon.reportedEndings.stream().noneMatch(words.get(last).lower()::endsWith)) {
            return List.of();
        }
        int from = last;
        while (from > 0 && !words.get(from - 1).isTurn()) {
            from--;
        }
        for (int i = from; i < Math.min(last, from + 8); i++) {
            if (words.get(i).isComma()) {
                return pieces(words, i + 1, last + 1);
            }
        }
        return pieces(words, behindSubject(words, frame, from, last), last + 1);
    }

    /** "Savcı Anna Demir ise köprünün açık kalacağını söyledi": behind who speaks, where the sentence begins so. */
    private int behindSubject(List<Word> words, SpeechFrame frame, int from, int last) {
        Span subject = frame.subject() == null ? null : frame.subject().mention();
        if (subject == null) {
            return from;
        }
        int name = from;
        while (name < last && words.get(name).start() < subject.start()) {
            if (words.get(name).isMark() || name - from > LONGEST_OFFICE) {
                return from;
            }
            name++;
        }
        boolean opens = words.get(name).start() == subject.start()
                && (name == from || lexicon.isTitle(words.get(name - 1).printed()));
        int behind = opens ? name : from;
        while (opens && behind < last && words.get(behind).start() < subject.end()) {
            behind++;
        }
        boolean small = opens
                && behind < last
                && lexicon.stops.contains(words.get(behind).lower());
        return small ? behind + 1 : behind;
    }

    /** What stands around "according to X": in front of it, or behind it, whatever is more. */
    private List<Span> aroundSource(List<Word> words, SpeechFrame frame) {
        int first = Math.min(frame.clauseFrom(), frame.from());
        int behind = behindSource(words, Math.max(frame.subjectTo(), frame.to()));
        while (behind < words.size()
                && words.get(behind).isMark()
                && !words.get(behind).isDash()) {
            behind++;
        }
        int end = sentenceEnd(words, behind);
        if (first >= end - behind) {
            return pieces(words, 0, first);
        }
        return first > 4 ? pieces(words, 0, end) : pieces(words, behind, end);
    }

    /** "Selon une source proche du dossier, X": at the comma that ends what a preposition adds to a source. */
    private int behindSource(List<Word> words, int at) {
        boolean adds =
                at < words.size() && lexicon.prepositions.contains(words.get(at).lower());
        for (int i = at + 1; adds && i < Math.min(words.size(), at + LONGEST_OFFICE); i++) {
            if (words.get(i).isComma()) {
                return i;
            }
            if (words.get(i).isMark() || words.get(i).isTurn()) {
                return at;
            }
        }
        return at;
    }

    private static int sentenceEnd(List<Word> words, int from) {
        int end = words.size();
        while (end > from && words.get(end - 1).isMark() && !words.get(end - 1).is(")")) {
            end--;
        }
        return end;
    }

    private static List<Span> pieces(List<Word> words, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && words.get(start).isMark() && !words.get(start).is("(")) {
            start++;
        }
        while (end > start && words.get(end - 1).isMark() && !words.get(end - 1).is(")")) {
            end--;
        }
        boolean turnOnly = end - start == 1 && words.get(start).isTurn();
        boolean endsInTurn = end > start && words.get(end - 1).isTurn();
        boolean tooShort = end - start < LEAST && !endsInTurn;
        return tooShort || turnOnly ? List.of() : List.of(span(words, start, end));
    }

    /** From the first word to the last, the marks at the end left out. */
    static Span span(List<Word> words, int from, int to) {
        int end = to;
        while (end > from + 1
                && words.get(end - 1).isMark()
                && !words.get(end - 1).is(")")) {
            end--;
        }
        return new Span(words.get(from).start(), words.get(end - 1).end());
    }
}
