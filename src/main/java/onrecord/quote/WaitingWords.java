package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Words of a paragraph that stand alone and that nobody is said to speak so far: the text may tell it behind them. */
final class WaitingWords {
    private final FoundQuotes said;
    private final SpokenWords spoken;
    private final List<Span> waiting = new ArrayList<>();
    /** Words within a sentence that quotes nobody: 'no news of "far more than 200" people'. */
    private final List<Span> fragments = new ArrayList<>();
    /** Whether the first of them begin their paragraph, and nothing stands behind them so far. */
    private boolean opening;
    /** Whether the last of them go on in the next paragraph. */
    private boolean goesOn;

    WaitingWords(FoundQuotes said, SpokenWords spoken) {
        this.said = said;
        this.spoken = spoken;
    }

    /** '"..." It rained. "...", said Berg': takes note of words in marks, with who says them and by what cue. */
    void said(
            List<Word> sentence,
            int at,
            Turn turn,
            List<Span> pieces,
            @Nullable Source source,
            @Nullable SpeechFrame frame) {
        boolean whole =
                spoken.isSentence(turn) && SpokenWords.endsThere(sentence, at) && SpokenWords.onlyTurns(sentence, at);
        goesOn = false;
        opening = source == null && frame == null && whole && (opening || waiting.isEmpty());
        if (source == null && frame == null && whole) {
            waiting.addAll(pieces);
            goesOn = turn.quotation().continued();
        } else if (source == null && frame == null && spoken.isLong(turn, false)) {
            fragments.addAll(pieces);
        } else if (source != null && frame != null) {
            if (spoken.isAdded(frame)) {
                fragments.forEach(words -> said.give(words, source.inherited("following-sentence")));
            }
            give(source.inherited("following-sentence"));
        }
    }

    boolean any() {
        return !waiting.isEmpty();
    }

    /** Whether words with which the paragraph begins are all that it says so far. */
    boolean opens() {
        return opening && !waiting.isEmpty();
    }

    /** Gives the words to who speaks behind them. */
    void give(Source source) {
        waiting.forEach(words -> said.give(words, source));
        clear();
    }

    /** Forgets them where the paragraph ends, unless the next one goes on with words in marks that it left open. */
    void endParagraph() {
        if (!goesOn) {
            clear();
        }
        goesOn = false;
    }

    /** Forgets them: somebody else is named. */
    void clear() {
        waiting.clear();
        fragments.clear();
        opening = false;
    }
}
