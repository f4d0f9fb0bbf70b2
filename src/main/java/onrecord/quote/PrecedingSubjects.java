package onrecord.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subject in front of a verb of speech, also past what stands between commas: "Berg, elle, a dit". */
final class PrecedingSubjects {
    /** How many pieces of a clause between commas are looked at. */
    private static final int SEGMENTS = 3;

    /** In words: the longest name between two commas, and the longest office in front of it. */
    private static final int LONGEST_NAME = 6;

    private static final int LONGEST_OFFICE = 8;

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final ClauseParts clauses;

    PrecedingSubjects(SpeechLexicon lexicon, SubjectFinder subjects, ClauseParts clauses) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.clauses = clauses;
    }

    /**
     * The subject in front of the verb: in its own piece of the clause, else in the pieces between commas before it.
     */
    @Nullable
    Subject before(List<Word> words, int clause, int verb) {
        int from = clause;
        int to = verb;
        Subject role = null;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            from -= isBehindRelative(words, from) ? 1 : 0;
            if (!isRelative(words, from, to)) {
                Subject subject = isAside(words, from, to) ? null : subjects.between(words, from, to);
                boolean listed = segment > 0 && isList(words, from, to);
                if (subject != null && !listed && (subject.kind() != Name.Kind.ROLE || segment == 0)) {
                    return subject;
                }
                role = role == null ? subject : role;
            }
            boolean comma = from > 0 && words.get(from - 1).isComma();
            boolean bracket = from > 0 && words.get(from - 1).is(")");
            if (!comma && !bracket) {
                break;
            }
            to = from - 1;
            from = clauses.from(words, to);
        }
        return role;
    }

    /**
     * "La alcaldesa de Brea, Anna Berg, negó los hechos": the name between the commas in front of a verb, where nothing
     * but an office stands before it; or null.
     */
    @Nullable
    Subject apposed(List<Word> words, int clause) {
        int comma = clause - 1;
        int first = comma - 1;
        while (first > 0 && first > comma - LONGEST_NAME && !words.get(first).isMark()) {
            first--;
        }
        int from = first;
        while (from > 0
                && first - from <= LONGEST_OFFICE
                && !words.get(from - 1).isComma()) {
            from--; // "À Brea, la maire, Anna Berg, a nié"
        }
        boolean commas = comma > 2
                && words.get(comma).isComma()
                && words.get(first).isComma()
                && first > from
                && first - from <= LONGEST_OFFICE;
        if (!commas || !isOffice(words, from, first)) {
            return null;
        }
        Subject subject = subjects.between(words, first + 1, comma);
        String name = subject == null ? null : subject.name();
        return name != null && name.indexOf(' ') > 0 ? subject : null;
    }

    /** Whether an office begins at {@code from}, and nothing else stands up to {@code to}. */
    private boolean isOffice(List<Word> words, int from, int to) {
        boolean title = false;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            if (word.isMark() || word.isTurn() || lexicon.auxiliaries.contains(word.lower())) {
                return false;
            }
            title |= i <= from + 1 && lexicon.isTitle(word.printed());
        }
        return title || lexicon.determiners.contains(words.get(from).lower());
    }

    /** "Anna Berg a, elle, dénoncé": a pronoun between commas that only sets its subject off. */
    private boolean isAside(List<Word> words, int from, int to) {
        boolean pronoun = to - from == 1 && lexicon.isPronoun(words.get(from).lower());
        return pronoun
                && from > 1
                && words.get(from - 1).isComma()
                && to < words.size()
                && words.get(to).isComma();
    }

    /** "..., Anna Berg and Paul Klein, ...": the last of several names in a row. */
    private boolean isList(List<Word> words, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (lexicon.conjunctions.contains(words.get(i).lower())
                    && words.get(i + 1).isCapital()) {
                return words.get(from).isCapital();
            }
        }
        return false;
    }

    /** "Berg, que dirige la obra, explica": where a word that may also begin what is said begins a relative clause. */
    private boolean isBehindRelative(List<Word> words, int from) {
        return from > 1
                && words.get(from - 2).isComma()
                && lexicon.relatives.contains(words.get(from - 1).lower());
    }

    private boolean isRelative(List<Word> words, int from, int to) {
        if (from >= to || !lexicon.relatives.contains(words.get(from).lower())) {
            return false;
        }
        return !lexicon.nounsHaveCapitals() || !words.get(to - 1).isCapital();
    }

    /** 'Berg hat „…“ gefordert': who speaks in front of an auxiliary and what is said; or null. */
    @Nullable
    Subject aroundTurn(List<Word> words, int verb) {
        boolean around = lexicon.nounsHaveCapitals()
                && verb > 2
                && words.get(verb - 1).isTurn()
                && lexicon.auxiliaries.contains(words.get(verb - 2).lower());
        return around ? before(words, clauses.from(words, verb - 2), verb - 2) : null;
    }
}
