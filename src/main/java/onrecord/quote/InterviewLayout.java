package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.text.SentenceEnds;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraphs of a body are the questions of an interview and which the answers, by their form alone: questions
 * end with a question mark or have a label, and every one of them has an answer behind it.
 */
final class InterviewLayout {
    private static final int FEWEST_QUESTIONS = 2;
    /** In characters: a longer paragraph is no question. */
    private static final int LONGEST_QUESTION = 500;
    /** In paragraphs: the longest answer, and the most an answer has on average. */
    private static final int LONGEST_ANSWER = 8;

    private static final int USUAL_ANSWER = 3;
    /** In characters: the longest label in front of a question or an answer. */
    private static final int LONGEST_LABEL = 12;

    /**
     * A paragraph of an interview.
     *
     * @param number the number of the paragraph
     * @param from the offset of its first word behind a label or a dash
     * @param end the offset behind the paragraph
     * @param dash whether a dash opens it
     */
    record Part(int number, int from, int end, boolean dash) {}

    private final String text;
    private final List<Paragraph> paragraphs;
    private final InterviewWords words;
    /** In order; a question over two paragraphs is two. */
    final List<Part> questions = new ArrayList<>();
    /** In order, those of one answer in a list. */
    final List<List<Part>> answers = new ArrayList<>();

    /** Whether labels tell the questions from the answers. */
    boolean labelled;

    private InterviewLayout(String text, List<Paragraph> paragraphs, InterviewWords words) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.words = words;
    }

    /** The questions and answers of a text, or null where it has none. */
    static @Nullable InterviewLayout of(String text, List<Paragraph> paragraphs, InterviewWords words) {
        InterviewLayout layout = new InterviewLayout(text, paragraphs, words);
        return layout.read() ? layout : null;
    }

    private boolean read() {
        labelled = hasLabels();
        List<Part> answer = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            Paragraph paragraph = paragraphs.get(p);
            if (labelled ? label(paragraph, words.questionLabels()) > 0 : isQuestion(paragraph)) {
                close(answer);
                questions.add(part(p, labelled ? words.questionLabels() : Set.of()));
            } else if (labelled && label(paragraph, words.answerLabels()) > 0) {
                answer.add(part(p, words.answerLabels()));
            } else if (!questions.isEmpty() && (!labelled || !answer.isEmpty())) {
                answer.add(part(p, Set.of()));
            }
        }
        if (answer.size() > 1) {
            answer.subList(1, answer.size()).clear(); // where the last answer ends, and a note begins, nothing tells
        }
        close(answer);
        int all = answers.stream().mapToInt(List::size).sum();
        boolean longest = answers.stream().anyMatch(one -> one.size() > LONGEST_ANSWER);
        return answers.size() >= FEWEST_QUESTIONS && !longest && all <= USUAL_ANSWER * answers.size();
    }

    private void close(List<Part> answer) {
        if (!answer.isEmpty()) {
            answers.add(List.copyOf(answer));
            answer.clear();
        }
    }

    private boolean hasLabels() {
        int questionLabels = 0;
        int answerLabels = 0;
        for (Paragraph paragraph : paragraphs) {
            questionLabels += label(paragraph, words.questionLabels()) > 0 ? 1 : 0;
            answerLabels += label(paragraph, words.answerLabels()) > 0 ? 1 : 0;
        }
        return questionLabels >= FEWEST_QUESTIONS && answerLabels >= FEWEST_QUESTIONS;
    }

    /** How many characters a label at the start of a paragraph has with its mark: "R.", "Respuesta:"; 0 for none. */
    private int label(Paragraph paragraph, Set<String> labels) {
        int at = paragraph.start();
        int limit = Math.min(paragraph.end(), at + LONGEST_LABEL);
        while (at < limit && Character.isLetter(text.charAt(at))) {
            at++;
        }
        boolean marked = at + 1 < paragraph.end() && ".:".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ';
        boolean listed = marked
                && Character.isUpperCase(text.charAt(paragraph.start()))
                && labels.contains(text.substring(paragraph.start(), at).toLowerCase(Locale.ROOT));
        return listed ? at + 1 - paragraph.start() : 0;
    }

    private boolean isQuestion(Paragraph paragraph) {
        int last = paragraph.end() - 1;
        while (last > paragraph.start() && "!…)".indexOf(text.charAt(last)) >= 0) {
            last--; // "Stimmt das?!"
        }
        boolean asks = "?؟？".indexOf(text.charAt(last)) >= 0;
        return asks && last - paragraph.start() < LONGEST_QUESTION;
    }

    private Part part(int number, Set<String> labels) {
        Paragraph paragraph = paragraphs.get(number);
        int from = paragraph.start() + (labels.isEmpty() ? 0 : label(paragraph, labels));
        boolean dash = "—–―-".indexOf(text.charAt(from)) >= 0;
        while (from < paragraph.end()
                && ((dash && "—–―-".indexOf(text.charAt(from)) >= 0) || Character.isWhitespace(text.charAt(from)))) {
            from++;
        }
        return new Part(number, from, paragraph.end(), dash);
    }

    /** "Anna Berg: Es regnet.": an answer without the name, or a part of it, with which it begins. */
    Part behindName(Part answer, String name) {
        int colon = text.indexOf(": ", answer.from());
        boolean begins = colon > 0 && colon < answer.end() && name.contains(text.substring(answer.from(), colon));
        return begins ? new Part(answer.number(), colon + 2, answer.end(), answer.dash()) : answer;
    }

    /** Whether an answer ends as a sentence does; a crosshead does not. */
    boolean isSentence(Part answer) {
        return (SentenceEnds.MARKS + "…»”\"'’").indexOf(text.charAt(answer.end() - 1)) >= 0;
    }

    /** Whether the first question stands behind the beginning of the text. */
    int start() {
        return paragraphs.get(questions.getFirst().number()).start();
    }
}
