package onrecord.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a language prints an interview.
 *
 * @param questionLabels what stands in front of a question, without its full stop or colon: "pregunta", "p"
 * @param answerLabels what stands in front of an answer: "respuesta", "r"
 * @param i words by which the one who answers speaks of himself: "je", "mon"
 * @param you words by which a question speaks to somebody: "vous", "votre"
 * @param interviewers what stands beside the name of the one who asks: "propos recueillis par"
 */
record InterviewWords(
        Set<String> questionLabels, Set<String> answerLabels, Set<String> i, Set<String> you, Phrases interviewers) {
    static InterviewWords of(Map<String, List<String>> sections) {
        return new InterviewWords(
                set(sections, "question-label"),
                set(sections, "answer-label"),
                set(sections, "i"),
                set(sections, "you"),
                new Phrases(sections.getOrDefault("interviewer", List.of())));
    }

    private static Set<String> set(Map<String, List<String>> sections, String section) {
        return Set.copyOf(new HashSet<>(sections.getOrDefault(section, List.of())));
    }

    /** Whether a word tells that somebody speaks of himself; "j'" of "j'aime" is one. */
    boolean isI(Word word) {
        return i.contains(word.lower());
    }

    boolean isYou(Word word) {
        return you.contains(word.lower());
    }
}
