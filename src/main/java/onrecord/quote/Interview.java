package onrecord.quote;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An interview whose answers do not say who gives them: the questions are paragraphs of their own, and all answers are
 * the words of the one person whom the heading and the text in front of the first question name.
 */
final class Interview {
    private final Source answering;
    /** Answers without marks or dash, by the number of their paragraph. */
    private final Map<Integer, InterviewLayout.Part> plain = new LinkedHashMap<>();
    /** The paragraphs of all answers. */
    private final Set<Integer> answers = new HashSet<>();

    private final Set<Integer> questions = new HashSet<>();
    /** The paragraphs of questions behind a dash. */
    private final Set<Integer> dashedQuestions = new HashSet<>();

    /** @param answering who gives the answers */
    Interview(Source answering) {
        this.answering = answering;
    }

    /** Who gives the answer that a paragraph is, or null where it is none. */
    @Nullable
    Source answers(int paragraph) {
        return answers.contains(paragraph) ? answering : null;
    }

    boolean isAnsweredBy(Source source) {
        return source.equals(answering);
    }

    /** Whether a paragraph is a question. */
    boolean asks(int paragraph) {
        return questions.contains(paragraph);
    }

    /** Whether the dash of a paragraph opens no words to be found: a question, or an answer that is taken whole. */
    boolean takesDash(int paragraph) {
        return plain.containsKey(paragraph) || dashedQuestions.contains(paragraph);
    }

    /** Where the answers without marks begin and end. */
    List<Span> plain() {
        return plain.values().stream()
                .map(part -> new Span(part.from(), part.end()))
                .toList();
    }

    /** Enters a question, or what asks between two answers. */
    void asks(InterviewLayout.Part question) {
        questions.add(question.number());
        if (question.dash()) {
            dashedQuestions.add(question.number());
        }
    }

    /**
     * Enters a paragraph of an answer.
     *
     * @param bare whether it is said without marks or a dash
     */
    void answers(InterviewLayout.Part part, boolean bare) {
        answers.add(part.number());
        if (bare) {
            plain.put(part.number(), part);
        }
    }
}
