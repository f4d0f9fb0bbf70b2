package onrecord.quote;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who said what in languages other than English: one reader for all of them, led by the language's pack. It reads an
 * article sentence by sentence, gives each cue what it attributes, direct or reported, and remembers who spoke.
 */
final class ReportedSpeech {
    /** In words: the longest sentence that is nothing but who said the words in front: "Così Anna Berg, sindaca." */
    private static final int LONGEST_TAG = 12;
    /** How many sentences in a row go on with reported speech by their verbs alone. */
    private static final int GOES_ON = 2;

    private final SpeechText body;
    /** Reads the words around a quotation in Chinese, Japanese and Korean; null in other languages. */
    private final @Nullable EastAsianTurns eastAsian;

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final FrameFinder frames;
    private final Incises incises;
    private final IndirectSpeech indirect;
    private final SpeakerMemory memory;
    private final FoundQuotes said;
    private final SpokenWords spoken;
    private final LabelSpeakers labels;
    private final IdentityHashMap<SpeechFrame, Source> sources = new IdentityHashMap<>();

    /** Who spoke last in the paragraph at hand. */
    private @Nullable Source inParagraph;
    /** Who spoke last, and in which paragraph and sentence. */
    private @Nullable Source latest;

    private int latestParagraph = -1;
    private int latestSentence = -GOES_ON;
    /** Whom the sentence before, in the same paragraph, is about, where it quotes nobody. */
    private @Nullable Source topic;
    /** Whom a colon at the end of the paragraph before announces. */
    private @Nullable Source announced;

    private final WaitingWords waiting;

    private ReportedSpeech(Article article, String language) {
        SpeechLexicon lexicon = LanguagePacks.of(language);
        this.eastAsian = EastAsianTurns.of(language);
        this.lexicon = lexicon;
        SpeechText text = new SpeechText(article.body(), lexicon, null);
        this.body = text.with(InterviewReader.read(article, text, lexicon));
        ArticleNames names = new ArticleNames(body.all(), lexicon);
        this.subjects = new SubjectFinder(lexicon, names);
        this.frames = new FrameFinder(lexicon, subjects, names);
        this.incises = new Incises(body.text, lexicon, frames);
        this.indirect = new IndirectSpeech(lexicon);
        this.memory = new SpeakerMemory(body.all(), lexicon, names);
        this.said = new FoundQuotes(article.body(), body);
        this.spoken = new SpokenWords(body, lexicon);
        this.labels = new LabelSpeakers(lexicon, subjects, memory);
        this.waiting = new WaitingWords(said, spoken);
    }

    /** The quotes of an article's body in a language, by its ISO 639 code, in order of their start. */
    static List<Quote> find(Article article, String language) {
        ReportedSpeech speech = new ReportedSpeech(article, language);
        int paragraph = -1;
        for (int i = 0; i < speech.body.sentences.size(); i++) {
            SpeechText.Sentence sentence = speech.body.sentences.get(i);
            if (sentence.paragraph() != paragraph) {
                speech.inParagraph = null;
                speech.topic = null;
                speech.waiting.endParagraph();
                speech.announced = sentence.paragraph() == paragraph + 1 ? speech.announced : null;
                paragraph = sentence.paragraph();
                speech.memory.paragraph(paragraph);
            }
            speech.sentence(sentence, i);
        }
        return speech.said.quotes();
    }

    private void sentence(SpeechText.Sentence sentence, int number) {
        List<Word> words = sentence.words();
        List<Integer> turns = turns(words);
        int asFor = lexicon.asFor.lengthAt(words, 0);
        if (asFor > 0) {
            memory.isAbout(subjects.between(words, asFor, words.size())); // "Quant à Anna Berg, elle a dit"
        }
        List<SpeechFrame> cues = turns.isEmpty() && body.isQuestion(sentence) ? List.of() : frames.find(words);
        Source colon = announced;
        announced = null;
        SpeechFrame[] ofTurn = new SpeechFrame[words.size()];
        for (int turn : turns) {
            ofTurn[turn] = frames.of(words, turn, cues);
        }
        boolean quoted = false;
        SpeechFrame passedOn = passesOn(words, cues, ofTurn);
        for (SpeechFrame frame : cues) {
            if (!frame.equals(passedOn)) {
                quoted |= frame(words, frame, passedOn, ofTurn, sentence, number);
            }
        }
        boolean reportedOn = !quoted && !turns.isEmpty() && goesOn(words, sentence, number);
        for (int turn : turns) {
            quoted |= turn(new Saying(words, turn, ofTurn[turn], colon, sentence, number));
        }
        if (turns.isEmpty()) {
            refersBack(words, sentence, number);
        }
        topic = null;
        if (!quoted && !reportedOn && !goesOn(words, sentence, number)) {
            topic = memory.isAbout(topic(words, cues));
        }
        memory.mentions(words);
        if (!words.isEmpty() && words.get(words.size() - 1).isColon()) {
            announced = announced(words, cues);
        }
    }

    /** Whom a sentence is about that quotes nobody: "Poinformowała o tym rzeczniczka sądu Anna Berg." */
    private @Nullable Subject topic(List<Word> words, List<SpeechFrame> cues) {
        Subject topic = labels.topic(words);
        boolean told =
                cues.size() == 1 && isNamed(cues.getFirst()) && !cues.getFirst().isSource();
        return told && (topic == null || topic.name() == null) ? cues.getFirst().subject() : topic;
    }

    /** '"...". Lo ha detto Berg': a sentence that tells who said the words in front of it. */
    private void refersBack(List<Word> words, SpeechText.Sentence sentence, int number) {
        int phrase = referring(words);
        Subject subject = phrase == 0 ? null : subjects.between(words, phrase, words.size());
        if (subject != null && subject.name() != null && waiting.any()) {
            Source source = memory.speaks(subject, words.getFirst().printed(), "following-sentence");
            waiting.give(source);
            remember(source, sentence, number);
        } else if (memory.namesAnybody(words)) {
            Subject opening = waiting.opens() ? labels.opening(words) : null;
            if (opening != null) {
                waiting.give(memory.speaks(opening, words.getFirst().printed(), "clause-subject"));
            }
            waiting.clear();
        }
    }

    /** How many words refer back; also those of a cue behind a comma, where the sentence has no verb: "Così Berg." */
    private int referring(List<Word> words) {
        int phrase = lexicon.referring.lengthAt(words, 0);
        boolean verbless = words.size() <= LONGEST_TAG
                && words.stream().noneMatch(word -> lexicon.auxiliaries.contains(word.lower()));
        return phrase == 0 && verbless ? lexicon.tags.lengthAt(words, 0) : phrase;
    }

    private static List<Integer> turns(List<Word> words) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isTurn()) {
                turns.add(i);
            }
        }
        return turns;
    }

    /** The "according to" of a sentence in which another speaks: "Selon l'AFP, Berg a dit que ..."; or null. */
    private @Nullable SpeechFrame passesOn(List<Word> words, List<SpeechFrame> cues, SpeechFrame[] ofTurn) {
        for (SpeechFrame source : cues) {
            if (source.isSource() && isNamed(source)) {
                for (SpeechFrame other : cues) {
                    boolean speaks = !other.isSource()
                            && isNamed(other)
                            && (isAmong(ofTurn, other)
                                    || !indirect.content(words, other).isEmpty());
                    if (speaks && !isAmong(ofTurn, source)) {
                        return source;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isNamed(SpeechFrame frame) {
        return frame.subject() != null && frame.subject().name() != null;
    }

    /** Whether the very frame is among these: two may have the same words. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isAmong(SpeechFrame[] frames, SpeechFrame wanted) {
        for (SpeechFrame frame : frames) {
            if (frame == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Takes what a frame reports; whether it reports anything. */
    private boolean frame(
            List<Word> words,
            SpeechFrame frame,
            @Nullable SpeechFrame passedOn,
            SpeechFrame[] ofTurn,
            SpeechText.Sentence sentence,
            int number) {
        boolean direct = isAmong(ofTurn, frame);
        List<Span> content = indirect.content(words, frame);
        boolean colon =
                words.get(words.size() - 1).isColon() && frame.to() < words.size() && words.size() - frame.to() < 12;
        if (!direct && content.isEmpty() && !colon) {
            return false;
        }
        Source source = memory.speaks(frame.subject(), frame.cue(), frame.method());
        Subject via = passedOn == null ? null : passedOn.subject();
        if (via != null && via.name() != null && isNamed(frame)) {
            source = source.passedOnBy(via.name());
        }
        sources.put(frame, source);
        for (Span span : content) {
            said.reported(span, source);
        }
        if (!direct) {
            waiting.clear();
        }
        nameLater(frame, source, sentence);
        remember(source, sentence, number);
        return true;
    }

    /** 'said the minister. "...", added Berg': who adds something is who spoke before without a name. */
    private void nameLater(SpeechFrame frame, Source source, SpeechText.Sentence sentence) {
        Source before = latest;
        if (before == null || sentence.paragraph() - latestParagraph > 1) {
            return;
        }
        boolean adds = spoken.isAdded(frame);
        boolean unnamed = before.kind() == Name.Kind.ROLE && before.name() == null;
        Span mention = before.mention();
        String name = source.kind() == Name.Kind.PERSON ? source.name() : null;
        if (adds && unnamed && mention != null && name != null) {
            said.tellLater(mention, name);
        }
    }

    private void remember(Source source, SpeechText.Sentence sentence, int number) {
        inParagraph = source;
        latest = body.isAnswered(source) ? null : source; // behind an answer, a note may follow, or a question
        latestParagraph = sentence.paragraph();
        latestSentence = number;
    }

    /** Takes what is said; false where it is no speech. */
    private boolean turn(Saying place) {
        List<Word> words = place.words();
        int at = place.at();
        SpeechFrame frame = place.frame();
        Turn turn = body.turns.get(words.get(at).turn());
        if (said.covers(turn)) {
            return true;
        }
        Incises.Split split = body.isBareAnswer(turn, place.sentence()) ? Incises.whole(turn) : incises.split(turn);
        Source source = null;
        boolean beside = false;
        if (split.frame() != null) {
            source = memory.speaks(split.frame().subject(), split.frame().cue(), "cue-inserted");
            beside = true;
        } else if (frame != null && !isNameOf(frame, turn)) {
            source = sources.get(frame);
            beside = frames.isBehind(frame, words, at)
                    || (at > 0 && words.get(at - 1).isColon());
        } else if (frame == null) {
            source = alone(words, at, place.colon(), turn, place.sentence());
            beside = source != null && source.name() != null;
        }
        beside |= frame != null && source != null && spoken.isLedTo(place, turn, frame, source);
        if (source != null && spoken.namesItself(turn, source)) {
            source = source.unnamed();
        }
        if (isNoSpeech(place, turn, source, beside)) {
            return false;
        }
        for (Span piece : split.pieces()) {
            said.direct(piece, source);
        }
        waiting.said(place.words(), place.at(), turn, split.pieces(), source, frame);
        if (source != null) {
            remember(source, place.sentence(), place.number());
        } else if (turn.quotation().endsSentence(body.text)) {
            inParagraph = null;
        }
        return true;
    }

    /** Whether words in marks are a title, a term or a phrase that nobody says. */
    private boolean isNoSpeech(Saying place, Turn turn, @Nullable Source source, boolean beside) {
        boolean work = !beside && spoken.isWork(place.words(), place.at(), turn);
        return work || isTitle(turn, beside) || isTerm(place, turn, source) || isTooLittle(place, turn, source);
    }

    /** Whether words in marks are a title, or one word: nothing beside them tells who says them. */
    private boolean isTitle(Turn turn, boolean beside) {
        boolean title =
                turn.quotation().looksLikeTitle(body.text) || turn.quotation().words() < 2;
        return title && !beside && !spoken.isLongWithoutSpaces(turn);
    }

    /** "La loi parle de la « prévention du crime »". */
    private boolean isTerm(Saying place, Turn turn, @Nullable Source source) {
        SpeechFrame frame = place.frame();
        return source != null
                && source.name() == null
                && frame != null
                && spoken.isTerm(place.words(), place.at(), frame)
                && spoken.isNoun(place.words(), place.at(), turn);
    }

    /** Whether nobody says the words, and they are too few or part of a phrase. */
    private boolean isTooLittle(Saying place, Turn turn, @Nullable Source source) {
        boolean enough = turn.dash() || (spoken.isLong(turn, false) && !spoken.isNoun(place.words(), place.at(), turn));
        return source == null && !enough;
    }

    private static boolean isNameOf(SpeechFrame frame, Turn turn) {
        Span mention = frame.subject() == null ? null : frame.subject().mention();
        return mention != null && mention.start() == turn.start();
    }

    /** Who says what no frame of its sentence attributes. */
    private @Nullable Source alone(
            List<Word> words, int at, @Nullable Source colon, Turn turn, SpeechText.Sentence sentence) {
        Source answer = body.answers(turn, sentence);
        if (answer != null) {
            return answer;
        }
        if (eastAsian != null) {
            boolean near = sentence.paragraph() - latestParagraph <= 1;
            Paragraph in = body.paragraphs.get(sentence.paragraph());
            Source source = eastAsian.source(body.text, turn, in, near ? latest : null);
            if (source != null) {
                return source;
            }
        }
        if (at > 0 && words.get(at - 1).isColon()) {
            return labels.introduced(words, at - 1);
        }
        Source signature = labels.signature(words, at);
        Source signed = signature == null && spoken.isClause(turn) ? labels.goesOnWith(words, at) : signature;
        Source source = signed != null ? signed : before(words, at, colon, turn, sentence);
        boolean told = source == null || signed != null || !spoken.mayBeAttributed(words, at);
        return told ? source : memory.speaks(null, "", "unattributed");
    }

    /** Who spoke before, where a turn stands alone or goes on. */
    private @Nullable Source before(
            List<Word> words, int at, @Nullable Source colon, Turn turn, SpeechText.Sentence sentence) {
        boolean stands = SpokenWords.onlyTurns(words, at);
        if (stands && inParagraph != null) {
            return inParagraph.inherited("same-paragraph");
        }
        if (stands && topic != null && turn.quotation().startsUpper(body.text)) {
            return topic;
        }
        if (stands && colon != null) {
            return colon;
        }
        boolean goesOn = turn.dash() && lexicon.dashesGoOn() && latestParagraph >= sentence.paragraph() - 2;
        boolean continued = stands
                && latest != null
                && at == 0
                && spoken.continues(words.get(at).turn());
        if (latest != null && (goesOn || continued) && latest.name() != null) {
            return latest.inherited(continued ? "continued" : "paragraph-before");
        }
        return null;
    }

    private @Nullable Source announced(List<Word> words, List<SpeechFrame> cues) {
        for (int i = cues.size() - 1; i >= 0; i--) {
            Source source = sources.get(cues.get(i));
            if (source != null) {
                return source;
            }
        }
        return words.size() > 1 ? labels.introduced(words, words.size() - 1) : null;
    }

    /** German reports on with its verbs alone: "Für viele sei das zu teuer." */
    private boolean goesOn(List<Word> words, SpeechText.Sentence sentence, int number) {
        boolean near = number - latestSentence <= GOES_ON && sentence.paragraph() - latestParagraph <= 1;
        if (latest == null || !near || body.isQuestion(sentence) || !indirect.isSubjunctive(words, 0, words.size())) {
            return false;
        }
        said.reported(IndirectSpeech.span(words, 0, words.size()), latest.inherited("continued"));
        remember(latest, sentence, number);
        return true;
    }
}
