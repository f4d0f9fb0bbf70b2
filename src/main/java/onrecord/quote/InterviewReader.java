package onrecord.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onrecord.model.Article;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads who answers, and which paragraphs are the answers, of a text that is laid out like an interview. */
final class InterviewReader {
    /** Of so many answers, one at least has "I" or "my". */
    private static final int ANSWERS_OF_ONE_I = 3;
    /** Of so many questions, not more than one has: readers ask so, "Where do I apply?" */
    private static final int QUESTIONS_OF_ONE_I = 4;

    private static final int MANY_ANSWERS = 3;

    /** In words: how far the name of the one who asks stands from what tells so. */
    private static final int NEAR = 2;

    private static final String MARKS = "«»„“”\"‘‚'「『";

    private final SpeechText body;
    private final InterviewLayout layout;
    private final SpeechLexicon lexicon;
    private final ArticleNames names;
    private final List<List<Word>> heading = new ArrayList<>();
    private final List<String> authors;

    private InterviewReader(Article article, SpeechText body, InterviewLayout layout, SpeechLexicon lexicon) {
        this.body = body;
        this.layout = layout;
        this.lexicon = lexicon;
        this.authors = article.authors();
        List<SpeechText.Sentence> all = new ArrayList<>(body.all());
        for (String line : new String[] {article.title(), article.deck()}) {
            if (line != null) {
                List<Word> words = Word.between(line, 0, line.length(), lexicon.abbreviations);
                heading.add(words);
                all.add(new SpeechText.Sentence(words, 0));
            }
        }
        this.names = new ArticleNames(all, lexicon);
    }

    /** The one person who may be the one who answers, with the place where the body names him first. */
    @Nullable
    Source answering() {
        Map<String, Span> inHeading = new LinkedHashMap<>();
        heading.forEach(words -> persons(words, inHeading));
        Map<String, Span> inFront = new LinkedHashMap<>();
        for (SpeechText.Sentence sentence : body.sentences) {
            List<Word> words = sentence.words();
            if (!words.isEmpty() && words.getFirst().start() < layout.start()) {
                persons(words, inFront);
            }
        }
        Set<String> all = new HashSet<>(inHeading.keySet());
        all.addAll(inFront.keySet());
        String person = only(all);
        person = person == null ? only(inHeading.keySet()) : person;
        if (person == null) {
            all.removeIf(name -> !isAddressed(name));
            person = only(all);
        }
        return person == null || !isTold(person)
                ? null
                : new Source(inFront.get(person), person, person, "interview", Name.Kind.PERSON);
    }

    private static @Nullable String only(Set<String> names) {
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Enters the whole names of persons in a sentence, but for those who ask. */
    private void persons(List<Word> words, Map<String, Span> found) {
        for (int i = 0; i < words.size(); ) {
            int end = names.nameEnd(words, i, words.size());
            int start = names.afterTitles(words, i, end);
            boolean whole = end - start > 1 && names.isPerson(words.get(start));
            String name =
                    whole && !isInterviewer(words, i, end) ? names.resolve(words, start, end, start > i, false) : null;
            if (name != null && name.indexOf(' ') > 0 && !authors.contains(name)) {
                found.putIfAbsent(
                        name,
                        new Span(words.get(start).start(), words.get(end - 1).end()));
            }
            i = Math.max(end, i + 1);
        }
    }

    /** "Propos recueillis par Anna Berg", "rozmawia Anna Berg". */
    private boolean isInterviewer(List<Word> words, int from, int end) {
        for (int i = 0; i < words.size(); i++) {
            int length = lexicon.interviews.interviewers().lengthAt(words, i);
            boolean inFront = length > 0 && i + length <= from && from - i - length < NEAR;
            if (inFront || (length > 0 && i == end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of the questions or the answers tell that somebody is asked and answers. */
    private boolean isTold(String person) {
        if (layout.labelled) {
            return true;
        }
        boolean asked = false;
        int asking = 0;
        for (InterviewLayout.Part question : layout.questions) {
            asked |= words(question).stream().anyMatch(this::isYou);
            asking += words(question).stream().anyMatch(lexicon.interviews::isI) ? 1 : 0;
        }
        long ofOneself = layout.answers.stream()
                .filter(answer -> answer.stream().anyMatch(this::isOfOneself))
                .count();
        boolean personal = ofOneself * ANSWERS_OF_ONE_I >= layout.answers.size();
        boolean addressed = isAddressed(person);
        boolean several = asked || addressed || layout.answers.size() >= MANY_ANSWERS;
        boolean readers = asking * QUESTIONS_OF_ONE_I > layout.questions.size();
        return !readers && ((personal && several) || (asked && addressed));
    }

    /** "Frau Berg, warum ...?" */
    private boolean isAddressed(String person) {
        String family = person.substring(person.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return layout.questions.stream()
                .anyMatch(question ->
                        words(question).stream().anyMatch(word -> word.lower().equals(family)));
    }

    private boolean isOfOneself(InterviewLayout.Part answer) {
        return words(answer).stream().anyMatch(lexicon.interviews::isI);
    }

    private boolean isYou(Word word) {
        return lexicon.interviews.isYou(word) || lexicon.interviews.you().contains(Word.afterLastHyphen(word.lower()));
    }

    private List<Word> words(InterviewLayout.Part part) {
        return Word.between(body.text, part.from(), part.end(), lexicon.abbreviations);
    }

    private Interview interview(Source answering) {
        Interview interview = new Interview(answering);
        layout.questions.forEach(interview::asks);
        for (List<InterviewLayout.Part> answer : layout.answers) {
            for (InterviewLayout.Part part : answer) {
                if (answer.size() > 1 && isPrompt(part)) {
                    interview.asks(part);
                } else {
                    interview.answers(layout.behindName(part, String.valueOf(answering.name())), isBare(part));
                }
            }
        }
        return interview;
    }

    private boolean isBare(InterviewLayout.Part part) {
        boolean marked = MARKS.indexOf(body.text.charAt(part.from())) >= 0;
        boolean dash = part.dash() && lexicon.hasDashes();
        return !marked && !dash;
    }

    /** "Ihr Vorgänger war beliebter.", or a crosshead: a paragraph between two answers that is no part of them. */
    private boolean isPrompt(InterviewLayout.Part part) {
        boolean speaksToYou = words(part).stream().anyMatch(this::isYou) && !isOfOneself(part);
        return speaksToYou || !layout.isSentence(part);
    }

    /** The interview that an article is, or null. */
    static @Nullable Interview read(Article article, SpeechText body, SpeechLexicon lexicon) {
        InterviewLayout layout = InterviewLayout.of(body.text, body.paragraphs, lexicon.interviews);
        if (layout == null) {
            return null;
        }
        InterviewReader reader = new InterviewReader(article, body, layout, lexicon);
        Source answering = reader.answering();
        return answering == null ? null : reader.interview(answering);
    }
}
