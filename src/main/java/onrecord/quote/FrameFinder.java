package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence, with who is said to speak: verbs of speech and phrases that name a source. */
final class FrameFinder {
    /** Articles that stand in front of a noun, and never of a verb. */
    private static final Set<String> NOUN_MARKS = Set.of(
            "du", "des", "au", "aux", "un", "une", "del", "dello", "della", "dell'", "dei", "degli", "delle", "una",
            "uma");

    /** How many words may stand between what is said and the verb behind it. */
    private static final int VERB_WITHIN = 6;

    /** How many small words may stand between commas behind a verb: "lance, amère, Berg". */
    private static final int LONGEST_ASIDE = 4;

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final PhraseKinds kinds;
    private final SupposedVerbs supposed;
    private final VerbLastSubjects verbLast;
    private final PrecedingSubjects preceding;
    private final ClauseParts clauses;
    private final Views views;
    private final OpeningClauses openings;

    FrameFinder(SpeechLexicon lexicon, SubjectFinder subjects, ArticleNames names) {
        this.kinds = new PhraseKinds(lexicon, names);
        this.supposed = new SupposedVerbs(lexicon, kinds);
        this.verbLast = new VerbLastSubjects(lexicon, subjects, kinds);
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.clauses = new ClauseParts(lexicon);
        this.preceding = new PrecedingSubjects(lexicon, subjects, clauses);
        this.views = new Views(lexicon, subjects, clauses);
        this.openings = new OpeningClauses(lexicon, subjects, clauses);
    }

    /** The frames of a sentence, in order of their cue. */
    List<SpeechFrame> find(List<Word> words) {
        List<SpeechFrame> frames = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isTurn() || words.get(i).isMark()) {
                continue;
            }
            SpeechFrame frame = at(words, i);
            if (frame != null) {
                frames.add(frame);
                i = frame.to() - 1;
            }
        }
        return frames;
    }

    /**
     * The frame that attributes what is said at {@code turn}: right behind it, else in front of it, else farther
     * behind.
     */
    @Nullable
    SpeechFrame of(List<Word> words, int turn, List<SpeechFrame> cues) {
        boolean introduced = turn > 0 && words.get(turn - 1).isColon();
        SpeechFrame before = null;
        SpeechFrame source = null;
        SpeechFrame farther = null;
        for (SpeechFrame frame : cues) {
            if (frame.from() > turn && !introduced && isBehind(frame, words, turn)) {
                return frame;
            }
            boolean names = frame.subjectTo() > turn && frame.from() < turn && !isSubjectBehind(frame, words, turn);
            if (frame.isSource() && !names) {
                source = frame;
            } else if (frame.to() <= turn && !names) {
                before = frame;
            } else if (frame.from() > turn && farther == null) {
                farther = frame;
            }
        }
        if (before != null) {
            return before;
        }
        return source != null ? source : farther;
    }

    /** 'En déclarant « … », Berg a surpris': whether who speaks stands behind what the verb in front of it reports. */
    private static boolean isSubjectBehind(SpeechFrame frame, List<Word> words, int turn) {
        Span mention = frame.subject() == null ? null : frame.subject().mention();
        return mention != null
                && frame.method().equals("cue-subject")
                && mention.start() > words.get(turn).start();
    }

    private @Nullable SpeechFrame at(List<Word> words, int i) {
        int source = lexicon.sources.lengthAt(words, i);
        SpeechFrame pronoun = lexicon.pronounSources.at(words, i, source);
        if (pronoun != null) {
            return pronoun;
        }
        if (source > 0) {
            Subject subject = subjects.between(words, i + source, clauses.boundary(words, i + source));
            return subject == null || isUnsure(subject)
                    ? verb(words, i)
                    : SpeechFrame.of(words, i, i, i + source, subject, "according-to");
        }
        SpeechFrame view = views.at(words, i);
        SpeechFrame opening = view == null ? openings.at(words, i) : view;
        if (opening != null) {
            return opening;
        }
        int behind = lexicon.sourcesBehind.lengthAt(words, i);
        if (behind > 0) {
            int clause = clauses.from(words, i);
            Subject subject = subjects.between(words, clause, i);
            return subject == null
                    ? verb(words, i)
                    : SpeechFrame.of(words, clause, i, i + behind, subject, "according-to");
        }
        int tag = lexicon.tags.lengthAt(words, i);
        if (tag > 0 && i > 0 && (words.get(i - 1).isTurn() || words.get(i - 1).isComma())) {
            Subject subject = subjects.between(words, i + tag, clauses.boundary(words, i + tag));
            return subject == null || subject.kind() == Name.Kind.PRONOUN
                    ? null
                    : SpeechFrame.of(words, i, i, i + tag, subject, "cue-inverted");
        }
        return verb(words, i);
    }

    /** A lone word behind "according to" in a case of its own: a name, a law or a plan. */
    private boolean isUnsure(Subject subject) {
        String name = subject.name();
        if (!lexicon.inflectsNames()) {
            return false;
        }
        boolean acronym = name != null && name.equals(name.toUpperCase(Locale.ROOT));
        return name == null
                ? !lexicon.isTitle(first(subject))
                : name.indexOf(' ') < 0 && !acronym && !lexicon.isGiven(name.toLowerCase(Locale.ROOT));
    }

    private static String first(Subject subject) {
        return subject.role().isEmpty() ? "" : subject.role().getFirst();
    }

    private @Nullable SpeechFrame verb(List<Word> words, int i) {
        int length = Math.max(lexicon.verbAt(words, i), supposed.verbAt(words, i));
        boolean asked = i == 0 && lexicon.asked.contains(words.get(0).lower()); // "Interrogé sur le port, Berg"
        if (length == 0 || asked || isNoun(words, i)) {
            return null;
        }
        int clause = clauses.from(words, i);
        Subject pronoun = pronoun(words, i, i + length, clause);
        if (pronoun != null) {
            return SpeechFrame.of(words, clause, i, i + length, pronoun, "cue-inverted");
        }
        if (i > 0 && NOUN_MARKS.contains(words.get(i - 1).lower())) {
            return null; // "la décision du juge"
        }
        if (isOfOpeningRelative(words, i)) {
            Subject same = new Subject(Name.Kind.PRONOUN, null, null, List.of(), "");
            return SpeechFrame.of(words, 0, i, i + length, same, "cue-subject");
        }
        Subject relative = openings.relativeSubject(words, i);
        Subject apposed = relative == null ? preceding.apposed(words, clause) : relative;
        Subject framed = apposed == null ? preceding.aroundTurn(words, i) : apposed;
        return framed == null
                ? ofClause(words, clause, i, i + length)
                : SpeechFrame.of(words, clause, i, i + length, framed, "cue-subject");
    }

    /** "das Sagen": a word with a capital that begins neither the sentence nor a piece of it is no verb. */
    private static boolean isNoun(List<Word> words, int i) {
        return i > 0
                && words.get(i).isCapital()
                && !words.get(i - 1).isMark()
                && !words.get(i - 1).isTurn();
    }

    /** 'Qui ajoute : « … »': a relative pronoun that begins the sentence stands for who spoke before. */
    private boolean isOfOpeningRelative(List<Word> words, int verb) {
        return verb > 0
                && verb <= 2
                && !lexicon.nounsHaveCapitals()
                && lexicon.relatives.contains(words.get(0).lower());
    }

    /** The frame of a verb whose subject stands behind it, in front of it or nowhere. */
    private SpeechFrame ofClause(List<Word> words, int clause, int verb, int to) {
        int behind = behindAsides(words, to);
        Subject after = subjects.between(words, behind, clauses.boundary(words, behind));
        boolean inverted = opens(words, clause, verb) && !isObject(after, words, clause, verb);
        if (inverted && after != null && !(lexicon.subjectComesFirst() && clause < verb)) {
            return SpeechFrame.of(words, clause, verb, to, after, "cue-inverted");
        }
        Subject before = lexicon.verbIsLast() ? verbLast.first(words, verb) : preceding.before(words, clause, verb);
        boolean object = before != null && before.kind() == Name.Kind.ROLE && isNameAt(after, words, behind);
        if (before != null && !object) {
            return SpeechFrame.of(words, clause, verb, to, before, "cue-subject");
        }
        Subject subject = after == null ? dropped(words, clause, verb) : after;
        return SpeechFrame.of(words, clause, verb, to, subject, "cue-inverted");
    }

    /** "Dem Minister antwortet Anna Berg": whether a name stands right behind the verb, and no other role. */
    private static boolean isNameAt(@Nullable Subject subject, List<Word> words, int at) {
        return subject != null && subject.kind() != Name.Kind.ROLE && startsAt(subject, words, at);
    }

    /** "Ha detto che ...": the subject that a verb has without a word, or null. */
    private @Nullable Subject dropped(List<Word> words, int clause, int verb) {
        boolean free = (clause == 0 || !isSubordinate(words.get(clause - 1)))
                && !lexicon.isPlural(words.get(verb).lower());
        return lexicon.dropsPronouns() && free ? new Subject(Name.Kind.PRONOUN, null, null, List.of(), "") : null;
    }

    /** 'Le président, Anna Berg, a commenté la décision ainsi : « … »': a noun behind the verb, and a name in front. */
    private boolean isObject(@Nullable Subject after, List<Word> words, int clause, int verb) {
        boolean thing = after != null && after.kind() == Name.Kind.ROLE && !lexicon.isTitle(first(after));
        boolean colon = false;
        for (int i = verb + 1; thing && i + 1 < words.size(); i++) {
            colon |= words.get(i).isColon() && words.get(i + 1).isTurn();
        }
        if (!colon) {
            return false;
        }
        Subject before = preceding.before(words, clause, verb);
        return before != null
                && before.name() != null
                && clause > 0
                && words.get(clause - 1).isComma();
    }

    /** Behind small words between commas, twice at most: "lance, mardi, sur X, Berg". */
    private int behindAsides(List<Word> words, int at) {
        int behind = behindAside(words, at);
        int again = behind > at && behind < words.size() ? behindAside(words, behind - 1) : behind;
        return Math.max(behind, again);
    }

    /** Behind small words between commas: "lance, amère, Berg". */
    private int behindAside(List<Word> words, int at) {
        if (at >= words.size() || !words.get(at).isComma()) {
            return at;
        }
        boolean governed = false;
        for (int i = at + 1; i < Math.min(words.size(), at + 1 + LONGEST_ASIDE); i++) {
            Word word = words.get(i);
            if (word.isComma()) {
                return i + 1;
            }
            boolean behindPreposition =
                    i > at + 1 && lexicon.prepositions.contains(words.get(i - 1).lower());
            governed = behindPreposition || (governed && word.isCapital());
            if (word.isMark() || word.isTurn() || (word.isCapital() && !governed)) {
                return at;
            }
        }
        return at;
    }

    /** Whether a word begins a clause about a noun, whose verb has that noun for its subject. */
    private boolean isSubordinate(Word word) {
        return !word.isMark() && !word.isTurn();
    }

    private static boolean startsAt(Subject subject, List<Word> words, int at) {
        return subject.mention() != null
                && at < words.size()
                && subject.mention().start() - words.get(at).start() <= 40;
    }

    /** Whether the verb, or its auxiliary, begins a clause behind a comma, a dash or what is said. */
    private boolean opens(List<Word> words, int clause, int verb) {
        if (clause == 0) {
            return false;
        }
        for (int i = clause; i < verb; i++) {
            boolean small = lexicon.auxiliaries.contains(words.get(i).lower())
                    || lexicon.stops.contains(words.get(i).lower());
            if (!small || lexicon.isPronoun(words.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** "dit-il", "a-t-il dit", "sagte er", "он сказал": the pronoun in the verb or beside it. */
    private @Nullable Subject pronoun(List<Word> words, int verb, int to, int clause) {
        for (int i = verb; i >= Math.max(clause, verb - 2); i--) {
            String lower = words.get(i).lower();
            int hyphen = lower.lastIndexOf('-');
            String suffix = Word.afterLastHyphen(lower);
            if (hyphen > 0 && lexicon.isPronoun(suffix)) {
                Word word = words.get(i);
                return pronoun(new Span(word.start() + hyphen + 1, word.end()), suffix);
            }
        }
        if (to < words.size() && lexicon.isPronoun(words.get(to).lower())) {
            return pronoun(
                    new Span(words.get(to).start(), words.get(to).end()),
                    words.get(to).lower());
        }
        return null;
    }

    private static Subject pronoun(Span mention, String pronoun) {
        return new Subject(Name.Kind.PRONOUN, mention, null, List.of(), pronoun);
    }

    /** Whether the frame's clause follows upon what is said at {@code turn}, with nothing but marks between. */
    boolean isBehind(SpeechFrame frame, List<Word> words, int turn) {
        Span mention = frame.subject() == null ? null : frame.subject().mention();
        if (mention != null && mention.start() < words.get(turn).start() && !lexicon.verbIsLast()) {
            return false;
        }
        int i = turn + 1;
        while (i < words.size() && (words.get(i).isComma() || words.get(i).isDash())) {
            i++;
        }
        boolean near =
                i == frame.clauseFrom() || (i < frame.clauseFrom() && isApposition(words, i, frame.clauseFrom()));
        boolean joined =
                i < words.size() && lexicon.conjunctions.contains(words.get(i).lower());
        return near && i - turn <= 3 && frame.from() - i <= VERB_WITHIN && !joined;
    }

    private boolean isApposition(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.isBoundary(words, i)) {
                return false;
            }
        }
        return to - from <= VERB_WITHIN;
    }
}
