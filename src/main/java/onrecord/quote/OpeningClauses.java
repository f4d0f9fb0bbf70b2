package onrecord.quote;

import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads cues whose subject stands in another clause: 'En déclarant que "…", Berg a surpris', 'Et Berg d'ajouter que',
 * 'la réponse de Berg, qui juge "…"'.
 */
final class OpeningClauses {
    /** How many words may stand between the comma and the name of who speaks: ", la maire de Brive Anna Berg". */
    private static final int NAME_WITHIN = 7;
    /** How many words a name may have. */
    private static final int LONGEST_NAME = 5;

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final ClauseParts clauses;

    OpeningClauses(SpeechLexicon lexicon, SubjectFinder subjects, ClauseParts clauses) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.clauses = clauses;
    }

    /** The frame of such a cue at {@code i}, or null. */
    @Nullable
    SpeechFrame at(List<Word> words, int i) {
        boolean infinitive = lexicon.infinitives.contains(words.get(i).lower());
        if (infinitive && i > 2 && lexicon.isAnd(words.get(0).lower()) && isOf(words.get(i - 1))) {
            Subject subject = subjects.between(words, 1, i - 1);
            return subject == null || !speaks(subject)
                    ? null
                    : SpeechFrame.of(words, 0, i, i + 1, subject, "cue-subject");
        }
        int verb = infinitive ? 1 : lexicon.verbAt(words, i);
        if (verb == 0 || !opens(words, i)) {
            return null;
        }
        Subject subject = mainSubject(words, i + verb);
        return subject == null ? null : SpeechFrame.of(words, 0, i, i + verb, subject, "cue-subject");
    }

    /** "Et Berg de prévenir", "Et le médecin de prévenir". */
    private boolean speaks(Subject subject) {
        List<String> role = subject.role();
        return subject.name() != null || (!role.isEmpty() && lexicon.isTitle(role.getFirst()));
    }

    private boolean isOf(Word word) {
        return lexicon.ofs.contains(word.lower());
    }

    /** "En déclarant", "Al declarar", "Après avoir rappelé", "Dichiarando". */
    private boolean opens(List<Word> words, int i) {
        int opening = lexicon.openings.lengthAt(words, 0);
        boolean participle = lexicon.participleEndings.stream()
                .anyMatch(ending -> words.get(i).lower().endsWith(ending));
        return i == 0 ? participle : opening == i;
    }

    /**
     * Who the sentence goes on with behind what the opening clause reports: behind the first comma that a name follows.
     */
    private @Nullable Subject mainSubject(List<Word> words, int from) {
        boolean reports = false;
        for (int i = from; i + 1 < words.size(); i++) {
            reports |= words.get(i).isTurn() || lexicon.that.lengthAt(words, i) > 0;
            if (!reports && words.get(i).isComma()) {
                return null; // "Falando do congresso, que começa hoje, Berg ..."
            }
            if (!reports || !words.get(i).isComma() || isSmallStart(words.get(i + 1))) {
                continue;
            }
            int end = Math.min(words.size(), i + 1 + NAME_WITHIN);
            Subject subject = subjects.between(words, i + 1, Math.min(end, clauses.boundary(words, i + 1)));
            boolean pronoun = subject != null && subject.kind() == Name.Kind.PRONOUN;
            if (subject != null && (subject.name() != null || (pronoun && starts(subject, words.get(i + 1))))) {
                return subject;
            }
        }
        return null;
    }

    private static boolean starts(Subject subject, Word word) {
        return subject.mention() != null && subject.mention().start() == word.start();
    }

    private boolean isSmallStart(Word word) {
        String lower = word.lower();
        return lexicon.relatives.contains(lower)
                || lexicon.conjunctions.contains(lower)
                || (lexicon.prepositions.contains(lower) && !lexicon.determiners.contains(lower));
    }

    /** The person right in front of ", qui juge": of the verb at {@code verb}; or null. */
    @Nullable
    Subject relativeSubject(List<Word> words, int verb) {
        int relative = verb - 1;
        while (lexicon.nounsHaveCapitals() && relative > 1 && isWithinClause(words, relative)) {
            relative--; // "Berg, die den Plan „…“ nennt"
        }
        while (relative > 1 && verb - relative <= 3 && isBetween(words.get(relative))) {
            relative--;
        }
        boolean begins = relative > 1
                && lexicon.relatives.contains(words.get(relative).lower())
                && words.get(relative - 1).isComma();
        return begins ? nameBefore(words, relative - 1) : null;
    }

    private boolean isWithinClause(List<Word> words, int at) {
        boolean begins = words.get(at - 1).isComma()
                && lexicon.relatives.contains(words.get(at).lower());
        return !words.get(at).isMark() && !begins;
    }

    /** "qui le juge", "qui a jugé". */
    private boolean isBetween(Word word) {
        String lower = word.lower();
        return !word.isMark()
                && !word.isTurn()
                && !lexicon.relatives.contains(lower)
                && (lexicon.auxiliaries.contains(lower) || lexicon.determiners.contains(lower));
    }

    /** The name that ends at a comma, or stands in front of the apposition that does: "Berg, maire de Brive, qui". */
    private @Nullable Subject nameBefore(List<Word> words, int comma) {
        Subject name = nameUpTo(words, comma);
        int from = clauses.from(words, comma);
        boolean apposition = name == null
                && from > 1
                && words.get(from - 1).isComma()
                && (lexicon.isTitle(words.get(from).printed())
                        || lexicon.isTitle(words.get(from + 1).printed()));
        return apposition ? nameUpTo(words, from - 1) : name;
    }

    private @Nullable Subject nameUpTo(List<Word> words, int to) {
        int from = to;
        while (from > 0 && to - from < LONGEST_NAME && words.get(from - 1).isCapital()) {
            from--;
        }
        Subject subject = from == to ? null : subjects.between(words, from, to);
        Span mention = subject == null ? null : subject.mention();
        boolean whole = mention != null && mention.end() == words.get(to - 1).end();
        return whole && subject != null && subject.name() != null ? subject : null;
    }
}
