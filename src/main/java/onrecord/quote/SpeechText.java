package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.text.SentenceEnds;
import org.jspecify.annotations.Nullable;

/** A body taken apart for reading who said what in any language: what is said, and the sentences around it. */
final class SpeechText {
    /** In words: a longer one is cut, so that the time stays linear. */
    private static final int LONGEST_SENTENCE = 300;

    private static final String ENDS = ";" + SentenceEnds.MARKS;

    /**
     * A sentence.
     *
     * @param words its words and marks; what somebody says is one word
     * @param paragraph the number of its paragraph
     */
    record Sentence(List<Word> words, int paragraph) {}

    final String text;
    final List<Paragraph> paragraphs;
    final List<Turn> turns;
    final List<Sentence> sentences = new ArrayList<>();
    /** What is said, each as a sentence of its own: its names are names of the article too. */
    final List<Sentence> spoken = new ArrayList<>();

    private final SpeechLexicon lexicon;

    private final @Nullable Interview interview;

    /** @param interview what tells who answers, where the article is an interview; or null */
    SpeechText(String body, SpeechLexicon lexicon, @Nullable Interview interview) {
        this.interview = interview;
        this.lexicon = lexicon;
        this.text = Body.withPlainSpaces(body);
        this.paragraphs = Paragraph.of(text);
        this.turns = Turns.find(text, paragraphs, lexicon, interview);
        int turn = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            List<Word> words = new ArrayList<>();
            int at = paragraphs.get(p).start();
            for (;
                    turn < turns.size()
                            && turns.get(turn).start() < paragraphs.get(p).end();
                    turn++) {
                Turn said = turns.get(turn);
                words.addAll(Word.between(text, at, said.start(), lexicon.abbreviations));
                words.add(Word.ofTurn(
                        said.start(), said.end(), text.substring(said.innerStart(), said.innerEnd()), turn));
                at = said.end();
                spoken.add(
                        new Sentence(Word.between(text, said.innerStart(), said.innerEnd(), lexicon.abbreviations), p));
            }
            words.addAll(Word.between(text, at, paragraphs.get(p).end(), lexicon.abbreviations));
            split(words, p);
        }
    }

    /** The same body with the answers of an interview; this one where it is none. */
    SpeechText with(@Nullable Interview found) {
        return found == null ? this : new SpeechText(text, lexicon, found);
    }

    /** Who gives the answer that a turn is, or null where it is none. */
    @Nullable
    Source answers(Turn turn, Sentence sentence) {
        boolean whole = turn.isBare()
                || turn.start() == paragraphs.get(sentence.paragraph()).start();
        return interview != null && whole ? interview.answers(sentence.paragraph()) : null;
    }

    /** Whether a turn is an answer without marks. */
    boolean isBareAnswer(Turn turn, Sentence sentence) {
        return turn.isBare() && answers(turn, sentence) != null;
    }

    /** Whether a source is who answers in an interview. */
    boolean isAnswered(Source source) {
        return interview != null && interview.isAnsweredBy(source);
    }

    /** Whether a sentence is one of the questions of an interview. */
    boolean isQuestion(Sentence sentence) {
        return interview != null && interview.asks(sentence.paragraph());
    }

    /** The sentences, and behind them what is said. */
    List<Sentence> all() {
        List<Sentence> all = new ArrayList<>(sentences);
        all.addAll(spoken);
        return all;
    }

    private void split(List<Word> words, int paragraph) {
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (ends(words, i) || i - from >= LONGEST_SENTENCE) {
                sentences.add(new Sentence(words.subList(from, i + 1), paragraph));
                from = i + 1;
            }
        }
        if (from < words.size()) {
            sentences.add(new Sentence(words.subList(from, words.size()), paragraph));
        }
    }

    private boolean ends(List<Word> words, int i) {
        Word word = words.get(i);
        Word next = i + 1 < words.size() ? words.get(i + 1) : null;
        if (next == null) {
            return false;
        }
        if (word.isTurn()) {
            Turn turn = turns.get(word.turn());
            boolean anew = next.isTurn() || (next.isCapital() && !startsLikeName(words, i + 1));
            return turn.dash() || (turn.quotation().endsSentence(text) && anew);
        }
        boolean mark = word.printed().length() == 1 && ENDS.contains(word.printed());
        return mark && (next.start() > word.end() || next.isTurn()) && (next.isTurn() || !isSmall(next));
    }

    /** "…!" Berg sagte: where the subject comes first, a name behind a quotation goes on with its sentence. */
    private boolean startsLikeName(List<Word> words, int at) {
        return lexicon.subjectComesFirst()
                && at + 1 < words.size()
                && lexicon.isGiven(words.get(at).lower());
    }

    private static boolean isSmall(Word word) {
        return Character.isLowerCase(word.printed().codePointAt(0));
    }
}
