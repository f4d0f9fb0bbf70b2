package onrecord.quote;

import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb of speech in a language that sets its verbs last, as Turkish does. */
final class VerbLastSubjects {
    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final PhraseKinds kinds;

    VerbLastSubjects(SpeechLexicon lexicon, SubjectFinder subjects, PhraseKinds kinds) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.kinds = kinds;
    }

    /** Where the verb is last, the subject stands in front of a comma or of what is said: 'Berg, "…" dedi.' */
    @Nullable
    Subject first(List<Word> words, int verb) {
        Subject source = namelessSource(words, verb);
        if (source != null) {
            return source;
        }
        boolean person = kinds.isPersonBehindTitles(words);
        for (int i = 1; i <= verb; i++) {
            boolean mark = i == verb
                    || words.get(i).isComma()
                    || words.get(i).isTurn()
                    || words.get(i).isColon()
                    || person; // "Anna Berg limanın açıldığını söyledi"
            int end = i;
            while (mark && end > 1 && lexicon.stops.contains(words.get(end - 1).lower())) {
                end--; // 'Berg ise "…" dedi'
            }
            int from = end;
            while (mark
                    && !words.get(i).isCapital()
                    && from > 0
                    && words.get(from - 1).isCapital()) {
                from--;
            }
            Subject subject = from < end ? subjects.between(words, from, end) : null;
            if (subject != null && subject.name() != null) {
                return subject;
            }
            if (words.get(i).isTurn() || words.get(i).isColon()) {
                return null;
            }
        }
        return null;
    }

    /** "Bakanlık kaynakları": who speaks without a name in front of the words that are said, or null. */
    private @Nullable Subject namelessSource(List<Word> words, int verb) {
        for (int i = 0; i < verb && !words.get(i).isTurn(); i++) {
            if (kinds.isNamelessSource(words, i)) {
                Span source = new Span(words.get(0).start(), words.get(i).end());
                return new Subject(Name.Kind.ROLE, source, null, List.of(), "");
            }
        }
        return null;
    }
}
