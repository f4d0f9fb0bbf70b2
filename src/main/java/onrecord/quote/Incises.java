package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Takes the reporter's words out of what is said: "« Nous verrons, a-t-elle dit, demain »", "– Vi börjar i vår, säger
 * Anna Berg." What a dash sets off ends at the next dash or with its sentence, what a comma does at the next comma.
 */
final class Incises {
    private static final int VERB_WITHIN = 5;
    private static final int LONGEST = 40;
    /** In words: the longest name or office between commas behind who speaks. */
    private static final int LONGEST_APPOSITION = 10;

    /**
     * What is left of a turn.
     *
     * @param pieces what is said, in order
     * @param frame the cue within, or null
     */
    record Split(List<Span> pieces, @Nullable SpeechFrame frame) {}

    private final String text;
    private final SpeechLexicon lexicon;
    private final FrameFinder frames;

    Incises(String text, SpeechLexicon lexicon, FrameFinder frames) {
        this.text = text;
        this.lexicon = lexicon;
        this.frames = frames;
    }

    /** All of a turn, with no cue within. */
    static Split whole(Turn turn) {
        return new Split(List.of(new Span(turn.innerStart(), turn.innerEnd())), null);
    }

    Split split(Turn turn) {
        List<Word> words = Word.between(text, turn.innerStart(), turn.innerEnd(), lexicon.abbreviations);
        List<Span> pieces = new ArrayList<>();
        SpeechFrame first = null;
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            int to = opens(words, i, turn.dash()) ? end(words, i, turn.dash()) : -1;
            SpeechFrame frame = to < 0 ? null : cue(words, i, to, turn.dash());
            if (frame == null) {
                continue;
            }
            int behind = behindApposition(words, to, frame);
            SpeechFrame whole = behind > to ? cue(words, i, behind, turn.dash()) : null;
            if (whole != null) {
                to = behind;
                frame = whole;
            }
            add(pieces, words, from, i);
            first = first == null ? frame : first;
            from = resumes(words, to, turn.dash());
            i = Math.max(i, from);
        }
        if (first == null) {
            return whole(turn);
        }
        add(pieces, words, from, words.size());
        return new Split(pieces, first);
    }

    private boolean opens(List<Word> words, int i, boolean dash) {
        Word before = words.get(i - 1);
        boolean capital = words.get(i).isCapital() && !lexicon.nounsHaveCapitals() && !lexicon.subjectComesFirst();
        boolean pause = before.isDash() || before.isComma();
        boolean spoken = dash && "!?…\"”“»".contains(before.printed()); // "—Cierran hoy! dijo Ana"
        return !words.get(i).isMark() && !capital && (pause || spoken);
    }

    /**
     * "« …, a confirmé son producteur, Paul Berg. … »", "« …, explique Anna Berg, maire de Brive. … »": the index of
     * the mark behind what tells more about who speaks, which a comma parts from it; {@code to} for none.
     */
    private int behindApposition(List<Word> words, int to, SpeechFrame frame) {
        Subject subject = frame.subject();
        if (subject == null || to + 1 >= words.size() || !words.get(to).isComma()) {
            return to;
        }
        boolean name = subject.kind() == Name.Kind.ROLE && words.get(to + 1).isCapital();
        boolean office = subject.name() != null && isOffice(words, to + 1);
        return name || office ? Math.max(to, markFrom(words, to + 1)) : to;
    }

    private boolean isOffice(List<Word> words, int at) {
        boolean article = lexicon.determiners.contains(words.get(at).lower()) && at + 1 < words.size();
        return lexicon.isTitle(words.get(article ? at + 1 : at).printed());
    }

    /** The index of the next comma, full stop or dash behind a few words, or -1. */
    private static int markFrom(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + LONGEST_APPOSITION); i++) {
            if (words.get(i).isComma() || words.get(i).isDash() || words.get(i).is(".")) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the mark that ends the reporter's words, or -1. */
    private int end(List<Word> words, int from, boolean dash) {
        boolean dashed = words.get(from - 1).isDash();
        for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
            Word word = words.get(i);
            boolean full = word.is(".") || word.is("!") || word.is("?") || word.is(":");
            if (word.isDash() || full || (word.isComma() && !dashed && !dash)) {
                return i;
            }
        }
        return words.size() - from < LONGEST && (dash || dashed) ? words.size() : -1;
    }

    private @Nullable SpeechFrame cue(List<Word> words, int from, int to, boolean dash) {
        for (SpeechFrame frame : frames.find(words.subList(from - 1, to))) {
            boolean near = frame.from() <= VERB_WITHIN && frame.clauseFrom() >= 1;
            boolean dashed = words.get(from - 1).isDash()
                    && to < words.size()
                    && words.get(to).isDash();
            boolean alone = dash && words.get(from - 1).isDash() && frame.from() == 1; // "— Abrimos — acrescentou."
            boolean named = frame.subject() != null
                    && (dashed || alone || frame.subject().mention() != null);
            boolean sure =
                    words.get(from - 1).isDash() || lexicon.subjectComesFirst() || isVerbFirst(words, from, frame);
            if (near && named && sure && (dash || !frame.isSource())) {
                return frame;
            }
        }
        return null;
    }

    /** Whether the reporter's words begin with the verb, as they do behind a comma: ", säger Anna Berg". */
    private boolean isVerbFirst(List<Word> words, int from, SpeechFrame frame) {
        for (int i = from; i < from + frame.from() - 1; i++) {
            String lower = words.get(i).lower();
            boolean suffixed = lexicon.isPronoun(Word.afterLastHyphen(lower)) && lower.indexOf('-') > 0;
            if (!lexicon.auxiliaries.contains(lower) && !suffixed) {
                return false;
            }
        }
        return frame.isInverted() || frame.isSource();
    }

    /** Where what is said goes on behind the reporter's words; the end of the words where it does not. */
    private int resumes(List<Word> words, int to, boolean dash) {
        int i = to;
        boolean dashed = false;
        while (i < words.size()
                && (words.get(i).isMark() && "«„“\"¿¡(".indexOf(words.get(i).printed()) < 0)) {
            dashed |= words.get(i).isDash();
            i++;
        }
        boolean colon = to < words.size() && words.get(to).is(":");
        boolean reporterGoesOn = dash && !dashed && !colon && !isSaidBehind(words, i);
        return reporterGoesOn ? words.size() : i;
    }

    /** "– Ja, säger Berg. Vi öppnar." goes on; "– Ja, säger Berg. Enligt Holm öppnar de." is the reporter's again. */
    private boolean isSaidBehind(List<Word> words, int from) {
        return lexicon.dashesResume()
                && from < words.size()
                && frames.find(words.subList(from, words.size())).isEmpty();
    }

    private static void add(List<Span> pieces, List<Word> words, int from, int to) {
        int end = to;
        while (end > from && (words.get(end - 1).isDash() || words.get(end - 1).isComma())) {
            end--;
        }
        if (end > from) {
            pieces.add(new Span(words.get(from).start(), words.get(end - 1).end()));
        }
    }
}
