package onrecord.quote;

/** Attributions by a verb of speech: its subject before or behind it, and what is said after or in front of it. */
final class VerbPhrases {
    private final Body body;
    private final Content content;
    private final FoundAttributions found;
    private final CueSubjects subjects;
    private final InsertedCues inserted;
    private final TrailingCues trailing;
    private final Acts acts;
    private final Unsaid unsaid;

    VerbPhrases(
            Body body, NounPhrases phrases, Cues cues, SaidClauses clauses, Content content, FoundAttributions found) {
        this.body = body;
        this.content = content;
        this.found = found;
        this.subjects = new CueSubjects(body, phrases, cues, found);
        this.inserted = new InsertedCues(body, cues, clauses, content, found);
        this.trailing = new TrailingCues(body, cues, content, found);
        this.acts = new Acts(body, clauses);
        this.unsaid = new Unsaid(body);
    }

    /** Reads the cue at {@code i}; the token up to which the sentence is explained by it, or -1. */
    int read(int i, Verb.Inflected inflected, Sentence s) {
        boolean ing = inflected.is(Verb.Form.ING) && !inflected.is(Verb.Form.BASE);
        Mention behind = ing ? null : subjects.behind(i, inflected.verb(), s);
        if (behind != null) {
            return inverted(i, inflected, behind, s);
        }
        Mention subject = ing ? subjects.ofParticiple(i, s) : subjects.inFront(i, s);
        if (subject == null) {
            return -1;
        }
        int right = content.after(i, inflected.verb(), s.to());
        if (namesWork(i, inflected.verb(), right, subject)) {
            return -1;
        }
        return ing
                ? leading(i, inflected, subject, right, "cue-subject", s)
                : behindSubject(i, inflected, subject, right, s);
    }

    /** "The plan, Berg said, was ready", "..., Berg said", "Berg said that ...". */
    private int behindSubject(int i, Verb.Inflected inflected, Mention subject, int right, Sentence s) {
        Verb verb = inflected.verb();
        int left = left(subject, i);
        boolean nobody = unsaid.isWritersAside(i, verb, subject) || unsaid.isPossible(i);
        if (right < 0 && nobody) {
            return -1;
        }
        boolean goesOn = right > i + 1 && inserted.goesOnInside(right);
        if ((right < 0 || goesOn) && inserted.isInserted(i, left, verb, s)) {
            return inserted.read(i, left, subject, s);
        }
        boolean speaks = body.hasQuotation(s.from(), left) || subjects.canSpeak(subject);
        if (speaks && trailing.trails(i, left, s, right, verb)) {
            return trailing.read(left, i, subject, "cue-subject", s, i + 1);
        }
        return leading(i, inflected, subject, right, "cue-subject", s);
    }

    private static int left(Mention subject, int cue) {
        return Math.min(subject.from(), cue);
    }

    private int inverted(int i, Verb.Inflected inflected, Mention subject, Sentence s) {
        boolean colon = subject.to() + 1 < s.to() && body.at(subject.to()).is(":");
        int right = colon ? subject.to() + 1 : -1;
        if (right < 0 && inserted.isInsertedInverted(i, subject, inflected.verb(), s)) {
            return inserted.readInverted(i, subject, s);
        }
        Verb verb = inflected.verb();
        if (trailing.trails(i, i, s, right, verb) || (right < 0 && trailing.closes(i, subject, s, verb))) {
            return trailing.read(i, i, subject, "cue-inverted", s, subject.to());
        }
        return leading(i, inflected, subject, right, "cue-inverted", s);
    }

    private int leading(int i, Verb.Inflected inflected, Mention subject, int right, String method, Sentence s) {
        if (right < 0) {
            found.add(i, i + 1, subject, -1, -1, method);
            return -1;
        }
        Verb verb = inflected.verb();
        boolean study = body.at(subject.head()).is(Tag.CARRIER) && verb.takes(Verb.Pattern.THAT);
        if (verb.takes(Verb.Pattern.WEAK) && !study && !isStrong(right, s)) {
            return -1;
        }
        if (unsaid.is(i, verb, subject, right, body.hasQuotation(right, s.to()))
                || !isSpeech(verb, subject, right, s)) {
            return -1;
        }
        int end = content.end(right, s.to(), inflected);
        boolean nothing = end == right + 1 && body.at(right).is(Tag.DETERMINER | Tag.PRONOUN); // "Berg has said that."
        Token front = body.at(Math.max(s.from(), left(subject, i) - 1));
        boolean relative = front.is("who") || front.is("whom") || front.is("which") || front.is("that");
        boolean past = relative && body.at(right).endsInEd(); // "the clerks who Berg says ignored it"
        boolean gap = right == i + 1 && (past || body.at(right).is(Tag.AUXILIARY)); // "a plan that Berg says is fair"
        if (nothing || (gap && !body.hasQuotation(right, end))) {
            return -1;
        }
        end = acts.mainClauseBehind(subject.from(), right, end, s);
        boolean act = acts.isAct(verb, right, end);
        if (act && (acts.isSupposed(subject) || !acts.isDone(i, verb, subject))) {
            return -1;
        }
        found.add(i, i + 1, subject, right, end, method, null, act);
        return isReportersAside(end, s) ? s.to() : end;
    }

    /**
     * Whether what follows the verb is somebody's words: a clause, words in marks, or the matter of one who can speak.
     */
    private boolean isSpeech(Verb verb, Mention subject, int right, Sentence s) {
        Token first = body.at(right);
        boolean clause = first.is("that") || first.is("whether") || first.is("if") || body.hasQuotation(right, s.to());
        boolean said = verb.lemma().equals("say") && !body.at(subject.head()).is(Tag.SUBORDINATOR);
        return ((clause || said) && !Unsaid.isInferring(verb)) || subjects.canSpeak(subject);
    }

    /** ", which called for talks": what the reporter adds about the matter, and nobody's act of speech. */
    private boolean isReportersAside(int end, Sentence s) {
        boolean which =
                end + 1 < s.to() && body.at(end).is(",") && body.at(end + 1).is("which");
        return which && !body.hasQuotation(end, s.to());
    }

    /** Whether the matter is words rather than a mere thought: "that", or quotation marks in it. */
    private boolean isStrong(int right, Sentence s) {
        return body.at(right).is("that") || body.hasQuotation(right, s.to());
    }

    /**
     * Whether the verb at {@code i} has a book or a song for its object, as of one who reads or sings it. A sign that
     * reads so says it.
     */
    private boolean namesWork(int i, Verb verb, int right, Mention subject) {
        if (right != i + 1 || !verb.takes(Verb.Pattern.WORK)) {
            return false;
        }
        Quotation quotation = body.at(right).quotation();
        Token head = body.at(subject.head());
        boolean person = head.is(Tag.PRONOUN | Tag.ROLE | Tag.FIRST_NAME) || head.isCapital();
        return quotation != null && person && quotation.isCapitalised(body.text);
    }
}
